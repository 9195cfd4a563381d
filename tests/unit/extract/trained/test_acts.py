"""What a speaker does: the graph's class, but where the cue is plain."""

import pytest

from headstamp.extract.trained.acts import act_of
from marked_of import marked_of


@pytest.mark.parametrize(
    ("cue", "given", "act"),
    [
        ("denied", "asserts", "denies"),
        ("again admitted", "asserts", "admits"),
        ("did not deny", "asserts", "asserts"),
        ("neither confirmed nor denied", "declines-to-comment", "declines to comment"),
        ("denied and accused", "accuses", "accuses"),
        ("declined to say", "asserts", "declines to comment"),
        ("refused to comment", "refuses", "declines to comment"),
        ("did not respond", "denies", "declines to comment"),
        ("said", "denies", "denies"),
        ("confirmed", "asserts", "asserts"),
        ("warned", "asserts", "warns"),
    ],
)
def test_a_plain_cue_overrules_the_class(cue, given, act):
    """A cue of one plain word decides; one that is turned, of two acts or not plain is left to the graph."""
    marked = marked_of(f"""Luis {{s1.cue {cue}}} {{s1.content tanks left}}.
        ; s1 {given} speaker="Luis" """)
    assert act_of(marked, marked.decoded.attributions[0]) == act


def test_without_a_cue_the_class_counts():
    """No cue and no class is an assertion."""
    marked = marked_of("""{s1.content Tanks left}.
        ; s1 warns speaker="Luis" """)
    assert act_of(marked, marked.decoded.attributions[0]) == "warns"


@pytest.mark.parametrize(
    ("content", "given", "act"),
    [
        ("I have nothing to add", "denies", "declines to comment"),
        ("he was not allowed to speak", "asserts", "declines to comment"),
        ("nothing to say but that tanks left", "admits", "admits"),
        ("We will not deliver", "asserts", "refuses"),
        ("her country would not supply Peru", "asserts", "refuses"),
        ("tanks would not start", "asserts", "asserts"),
        ("We have not sold tanks", "asserts", "denies"),
        ("it gave no licence", "asserts", "denies"),
        ("it gave no licence", "accuses", "accuses"),
    ],
)
def test_a_content_tells_what_a_plain_cue_does_not(content, given, act):
    """Beside a bare "said" the words that are said may decline, refuse or deny; another act of the graph stays."""
    marked = marked_of(f"""Luis {{s1.cue said}}: {{s1.content {content}}}.
        ; s1 {given} speaker="Luis" """)
    assert act_of(marked, marked.decoded.attributions[0]) == act
