"""An actor keeps why its names are one, and who else may be the same."""

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve import resolve

STATES, NAMES = load_states(), load_names()


def resolved(kind, *names, country="RS"):
    mentions = [Mention(kind, name, country=country) for name in names]
    actors = resolve(mentions, STATES, NAMES)
    return [actors[mention] for mention in mentions]


def test_why_names_are_one():
    """Each accepted merge has both names, points, reasons, and the rule with its version."""
    (actor, _, _) = resolved(ActorKind.PERSON, "Gennadi Mozhayev", "Ghenadi Mozhajev", "Mozhayev")
    told = [(merge.names, merge.score, merge.rule) for merge in actor.merges]
    assert told == [
        (("Gennadi Mozhayev", "Ghenadi Mozhajev"), 9, "same sound/9"),
        (("Gennadi Mozhayev", "Mozhayev"), 8, "short name/9"),
    ]
    assert actor.merges[0].reasons[1] == "of the same state"


def test_who_may_be_the_same():
    """A comparison that was near and not settled is a question on both, with the other's id."""
    one, other = resolved(ActorKind.PERSON, "Dragan Perić", "Dragan Pekić")
    assert one.id != other.id
    assert [(q.other, q.names, q.why) for q in one.questions] == [
        (other.id, ("Dragan Perić", "Dragan Pekić"), "not near enough")
    ]
    assert [q.other for q in other.questions] == [one.id]


def test_spellings_gathered_beforehand():
    """Names that differ in marks only are merged without a comparison, and say so."""
    actor, _ = resolved(ActorKind.COMPANY, "Orrin Optics Ltd", "ORRIN OPTICS")
    assert [(merge.names, merge.rule) for merge in actor.merges] == [
        (("ORRIN OPTICS", "Orrin Optics Ltd"), "gathered/2")
    ]
