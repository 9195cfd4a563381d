"""Who is meant by a description; the readable dossiers are in `tests/cases/weighing/voices.yaml`."""

from headstamp.model.actor import Actor, ActorKind
from headstamp.weigh.descriptions import who_is_meant


def actor(identifier, kind, name, country=None, *offices):
    return Actor(identifier, name, ActorKind(kind), country, (name,), offices)


MINISTER = actor("a1", "person", "Petar Lukic", "RS", "deputy defence minister")
SERVICE = actor("a2", "public body", "Border Security Service", "RU")
INSTITUTE = actor("a3", "outlet", "Lodestar Institute")
GENERAL = actor("d1", "person", "general")
SPOKESMAN = actor("d2", "person", "spokesman")
THE_SERVICE = actor("d3", "unnamed", "service")
OFFICIAL = actor("d4", "unnamed", "service official")
AN_INSTITUTE = actor("d5", "unnamed", "research institute")


def meant(*heard):
    return {(document, each): found.name for (document, each), found in who_is_meant(heard).items()}


def test_in_the_same_report():
    """A rank may be of the only person there, and a word for a body of that body; another office is somebody else."""
    heard = [("a", each) for each in (MINISTER, SERVICE, GENERAL, SPOKESMAN, THE_SERVICE)]
    assert meant(*heard) == {("a", "d1"): "Petar Lukic", ("a", "d3"): "Border Security Service"}
    other = actor("a4", "person", "Goran Babic")
    assert meant(("a", MINISTER), ("a", other), ("a", GENERAL)) == {}


def test_the_rebels_are_the_only_group_of_the_report():
    """By its name, or through who speaks for it; where there are two they stay a description."""
    rebels = actor("d7", "armed group", "Rebels")
    front, movement = actor("a5", "armed group", "Orrin Front"), actor("a6", "armed group", "Vostra Movement")
    speaker = actor("a7", "person", "Abu Salim", None, "the front's spokesman")

    assert meant(("a", rebels), ("a", front), ("a", MINISTER)) == {("a", "d7"): "Orrin Front"}
    assert meant(("a", rebels), ("a", speaker)) == {("a", "d7"): "Abu Salim"}
    assert meant(("a", rebels), ("a", front), ("a", movement)) == {}


def test_in_another_report():
    """The same state or the kind of a house is needed; a rank elsewhere is nobody's."""
    assert meant(("a", MINISTER), ("b", GENERAL)) == {}
    assert meant(("a", INSTITUTE), ("b", AN_INSTITUTE)) == {("b", "d5"): "Lodestar Institute"}
    garbled = actor("d6", "person", "in Belgrade", "RS", "minister in Belgrade")
    assert meant(("a", MINISTER), ("b", garbled)) == {("b", "d6"): "Petar Lukic"}


def test_who_is_not_to_be_known():
    """An official of a service is not the service, and two institutes leave a third in doubt."""
    assert meant(("a", SERVICE), ("a", OFFICIAL)) == {}
    second = actor("a5", "public body", "Tern Institute")
    assert meant(("a", INSTITUTE), ("a", second), ("b", AN_INSTITUTE)) == {}
