"""Whose a bare army, navy or country is at an end of a transfer."""

from headstamp.extract.trained.end_states import is_national
from headstamp.extract.trained.transfers import find
from headstamp.model.actor import ActorKind, Mention
from marked_of import claims_of

BOUGHT = """{t1.recipient %s} {t1.trigger bought} {t1.materiel mortars} from {t1.supplier Chile}.
    ; t1 transfer affirmed asserted delivered artillery by=article"""


def recipients(passage, names=None, outlet=""):
    return [
        claim.body.recipient and claim.body.recipient.name for claim in claims_of(find, passage, names, outlet=outlet)
    ]


def test_our_army_is_that_of_who_speaks():
    """In a quotation the army, the navy and "our country" are those of the speaker's state."""
    passage = """{s1.content "{t1.recipient Our army} {t1.trigger got} {t1.materiel mortars} from {t1.supplier Chile}"},
        {s1.cue said} {s1.source Ana Ruiz}.
        ; s1 asserts speaker="Ana Ruiz"
        ; t1 transfer affirmed asserted delivered artillery by=s1"""
    assert recipients(passage, {"Ana Ruiz": "person:Ana Ruiz:PE"}) == ["Peru"]
    assert recipients(passage.replace("Our army", "The navy"), {"Ana Ruiz": "person:Ana Ruiz:PE"}) == ["Peru"]


def test_the_army_is_that_of_the_dateline():
    """A report from a town means the army of that town's state, in capitals or not."""
    assert recipients("CALLAO, May 3 - " + BOUGHT % "The army") == ["Peru"]
    assert recipients("Callao (Tidings) - " + BOUGHT % "Soldiers") == ["Peru"]


def test_the_navy_is_that_of_the_outlet():
    """An outlet that is called by its town or state means its own; one called by none, or by two, nobody's."""
    assert recipients(BOUGHT % "The navy", outlet="Callao Herald") == ["Peru"]
    assert recipients(BOUGHT % "The navy", outlet="Peruvian Ministry of Defence") == ["Peru"]
    assert recipients(BOUGHT % "The navy", outlet="Morning Herald") == ["navy"]
    assert recipients(BOUGHT % "The navy", outlet="Lima and Quito Herald") == ["navy"]


def test_the_army_is_that_of_the_towns():
    """Where neither dateline nor outlet tells, it is of where the report is from for other reasons."""
    assert recipients(BOUGHT % "The army", {"home of the report": "Peru"}, outlet="Morning Herald") == ["Peru"]


def test_nobody_is_armed_by_his_own_state():
    """The state of the other end is not meant, whatever the dateline says."""
    assert recipients("SANTIAGO, May 3 - " + BOUGHT % "The army") == ["army"]


def test_an_army_brought_in_is_nobodys():
    """ "An army" is of no certain state."""
    assert recipients("CALLAO, May 3 - " + BOUGHT % "An army") == ["army"]


def test_what_every_state_has_one_of():
    """A bare noun, capital or not, and a person's country; no firm, no neighbour, nobody whose state is known."""
    assert is_national(Mention(ActorKind.FORCE, "Navy"))
    assert is_national(Mention(ActorKind.UNNAMED, "his country"))
    assert is_national(Mention(ActorKind.UNNAMED, "country of Ivo Bran"))
    assert not is_national(Mention(ActorKind.FORCE, "army", country="PE"))
    assert not is_national(Mention(ActorKind.UNNAMED, "neighbour"))
    assert not is_national(Mention(ActorKind.UNNAMED, "country of origin"))
