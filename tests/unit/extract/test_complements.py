"""Content beside clauses and quotations is read in the forms that a cue takes."""

import pytest

from headstamp.extract.complements import other_pieces
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import Cue
from scenes_of import scene_of, token_of


@pytest.mark.parametrize(
    ("text", "verb", "forms", "expected"),
    [
        ("Kenya vowed to pay Niger.", "vowed", ["infinitive"], ("infinitive", "to pay Niger")),
        ("Kenya is said to have paid.", "said", ["infinitive"], ("infinitive", "to have paid")),
        ("Kenya asked Niger to pay.", "asked", ["order"], ("order", "Niger to pay")),
        ("Kenya appealed to Niger to pay.", "appealed", ["order"], ("order", "Niger to pay")),
        ("Kenya warned of a shortage.", "warned", ["of"], ("of", "a shortage")),
        ("Kenya blamed Niger for the loss.", "blamed", ["for"], ("for", "Niger for the loss")),
        ("Kenya called the deal a gift.", "called", ["naming"], ("naming", "the deal a gift")),
        ("Kenya reported the loss of rifles.", "reported", ["object"], ("object", "the loss of rifles")),
        ("Kenya reported the loss of rifles.", "reported", ["clause"], None),
        ("Kenya mentioned Niger.", "mentioned", ["object"], None),
        ("Kenya mentioned it.", "mentioned", ["object"], None),
    ],
)
def test_forms(text, verb, forms, expected):
    """A form counts only where the cue takes it; a bare name or pronoun is no content."""
    scene = scene_of(text)
    found = other_pieces(Syntax(scene.parsed), token_of(scene, verb), {form: Cue() for form in forms})
    shown = None if found is None else (found[0], scene.parsed.span(*found[1][0]).quote(text).rstrip("."))
    assert shown == expected


def test_what_is_denied_may_be_a_pronoun():
    """The words "denied it" have content: what "it" stands for is rejected."""
    scene = scene_of("Kenya denied it.")
    found = other_pieces(Syntax(scene.parsed), token_of(scene, "denied"), {"object": Cue(denies=True)})
    assert found == ("object", [(2, 3)])
