"""Who speaks in a headline without a name is the one who speaks so below it; others are left as they are."""

import pytest

from headstamp.extract.trained.headlines import named_below
from headstamp.model.actor import ActorKind, Mention
from marked_of import marked_of

REPORT = """{{s1.content Rifles came from Chile}}, {{s1.source {above}}} {{s1.cue say}} /
    {{s2.source {below}}} {{s2.cue said}} on Monday that {{s2.content rifles had come from Chile}}.
    ; s1 asserts speaker="one"
    ; s2 asserts speaker="two" """


def mention(kind: ActorKind, name: str, office: str = "", country: str | None = None) -> Mention:
    return Mention(kind, name, office=office or None, country=country)


LAB = mention(ActorKind.ORGANISATION, "Fragment Lab")
FIRM = mention(ActorKind.COMPANY, "Kestrel Arms")
MINISTRY = mention(ActorKind.BODY, "Ministry of Defence of Peru", country="PE")
MINISTER = mention(ActorKind.PERSON, "Ana Kos", "defence minister", "PE")
RESEARCHERS = mention(ActorKind.UNNAMED, "researchers")


@pytest.mark.parametrize(
    ("above", "headed", "below", "meant"),
    [
        ("researchers", RESEARCHERS, LAB, "Fragment Lab"),
        ("research group", mention(ActorKind.UNNAMED, "research group"), LAB, "Fragment Lab"),
        ("minister", mention(ActorKind.PERSON, "minister", "minister"), MINISTER, "Ana Kos"),
        ("Ministry in Lima", mention(ActorKind.BODY, "ministry in Lima"), MINISTRY, "Ministry of Defence of Peru"),
        ("firm", mention(ActorKind.COMPANY, "firm"), FIRM, "Kestrel Arms"),
        ("broker", mention(ActorKind.COMPANY, "broker"), MINISTER, "Ana Kos"),
        ("official", mention(ActorKind.UNNAMED, "official"), mention(ActorKind.UNNAMED, "official in Lima"), "official in Lima"),
        ("researchers", RESEARCHERS, MINISTER, None),
        ("firm", mention(ActorKind.COMPANY, "firm"), MINISTRY, None),
        ("Chile", mention(ActorKind.STATE, "Chile", country="CL"), MINISTER, None),
        ("Kestrel", mention(ActorKind.COMPANY, "Kestrel"), MINISTER, None),
        ("Chilean minister", mention(ActorKind.PERSON, "Chilean minister", "Chilean minister", "CL"), MINISTER, None),
    ],
)  # fmt: skip
def test_whom_a_headline_means(above, headed, below, meant):
    """The next speaker is meant where the words fit his kind and no state speaks against it; a name means itself."""
    marked = marked_of(REPORT.format(above=above, below=below.name))

    found = named_below(marked, marked.decoded.attributions, {0: headed, 1: below})

    assert {at: one.name for at, one in found.items()} == ({0: meant} if meant else {})


def test_a_text_without_a_headline_has_none():
    """The first line of a text that begins with a sentence is no headline."""
    marked = marked_of(REPORT.format(above="researchers", below="Fragment Lab").replace("say} /", "say}."))

    assert named_below(marked, marked.decoded.attributions, {0: RESEARCHERS, 1: LAB}) == {}
