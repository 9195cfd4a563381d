"""Doubt leaves two."""

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.candidates import gather
from headstamp.resolve.compare import spoken_given_names
from headstamp.resolve.decide import decide

STATES, NAMES = load_states(), load_names()


def decided(*mentions):
    people = [Mention(ActorKind.PERSON, name, country=country, office=office) for name, country, office in mentions]
    found, decisions = decide(gather(people, STATES, NAMES), STATES, spoken_given_names(NAMES.given))
    return sorted(sorted(candidate.names) for candidate in found), decisions


def test_a_chain_of_near_names_is_doubt():
    """Where the second is near to both others and these are not near to each other, all three stay apart."""
    names, decisions = decided(
        ("Dragan Peric", "RS", "President"),
        ("Dragan Pesic", "RS", "President"),
        ("Dragan Pesik", "RS", "President"),
    )
    assert names == [["Dragan Peric"], ["Dragan Pesic"], ["Dragan Pesik"]]
    assert {decision.why for decision in decisions if not decision.accepted} >= {
        "some of those near to each other do not fit together"
    }


def test_the_surest_questions_come_first():
    """A short name meets the whole person that earlier steps have put together, not one spelling of two."""
    names, _ = decided(("Milos Dordevic", "RS", None), ("Miloš Đorđević", None, None), ("Đorđević", None, None))
    assert names == [["Milos Dordevic", "Miloš Đorđević", "Đorđević"]]


def test_near_refusals_are_kept_for_a_reviewer():
    """A comparison that was near and not near enough can be read back."""
    _, decisions = decided(("Dragan Perić", "RS", None), ("Dragan Pekić", "RS", None))
    assert [(d.comparison.points, d.accepted, d.why) for d in decisions] == [(5, False, "not near enough")]
