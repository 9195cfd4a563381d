"""An office that is named by the next speaker is that person; others are left as they are."""

import pytest

from headstamp.extract.trained.introductions import introduced
from headstamp.model.actor import ActorKind, Mention
from marked_of import marked_of

REPORT = """{{s1.source {first}}} {{s1.cue said}} {{s1.content tanks had left}}.{gap}{{s2.content "We signed"}},
    {{s2.source {second}}} {{s2.cue told}} reporters. / {{s3.content It rained}}, {{s3.source the minister}} {{s3.cue said}}.
    ; s1 asserts speaker="one"
    ; s2 asserts speaker="two"
    ; s3 asserts speaker="three" """


def person(name: str, office: str = "", country: str | None = None) -> Mention:
    return Mention(ActorKind.PERSON, name, office=office or None, country=country)


MINISTER = person("defence minister", "defence minister", "PE")
OFFICIAL = Mention(ActorKind.UNNAMED, "senior official")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (MINISTER, person("Ana Kos"), {0: ("Ana Kos", "defence minister", "PE"), 2: ("Ana Kos", "defence minister", "PE")}),
        (OFFICIAL, person("Ana Kos", "State Secretary"), {0: ("Ana Kos", "State Secretary", None)}),
        (OFFICIAL, person("Ana Kos"), {}),
        (MINISTER, person("Ana Kos", "columnist"), {}),
        (MINISTER, person("Ana Kos", "", "CL"), {}),
        (person("Luis Paz", "defence minister"), person("Ana Kos"), {}),
        (MINISTER, person("minister", "minister"), {}),
    ],
)  # fmt: skip
def test_who_is_introduced(first, second, expected):
    """The name is the office's where nothing speaks against it; the bare office later in the text is the same person."""
    marked = marked_of(REPORT.format(first=first.name, second=second.name, gap=" "))
    named = {0: first, 1: second, 2: person("minister", "minister")}

    found = introduced(marked, marked.decoded.attributions, named)

    assert {at: (one.name, one.office, one.country) for at, one in found.items()} == expected


def test_a_new_paragraph_introduces_nobody():
    """Whoever speaks in the next paragraph is somebody of his own."""
    marked = marked_of(REPORT.format(first="The defence minister", second="Ana Kos", gap=" / "))

    assert introduced(marked, marked.decoded.attributions, {0: MINISTER, 1: person("Ana Kos"), 2: None}) == {}
