"""Mentions that are one beyond doubt are gathered."""

import pytest

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.candidates import gather, organised_key, person_key

STATES, NAMES = load_states(), load_names()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Mr. Vučić", ("vucic",)),
        ("Prime Minister Ana Kos", ("ana", "kos")),
        ("Abdel Fattah al-Burhan", ("abdel", "fattah", "burhan")),
        ("Ana Kos's", ("ana", "kos")),
        ("General", ("general",)),
    ],
)
def test_the_key_of_a_person(name, key):
    """Titles, particles and endings are no part of a person's name; a title alone is all there is."""
    assert person_key(name, NAMES) == key


@pytest.mark.parametrize(
    ("name", "country", "key"),
    [
        ("Ministry of Defence of Serbia", "RS", ("defence", "ministry")),
        ("Serbia's Defense Ministry", "RS", ("defence", "ministry")),
        ("Russian Ministry of Defence", "RS", ("defence", "ministry", "russian")),
        ("Tarnwick Security Group Ltd.", None, ("group", "security", "tarnwick")),
        ("Harbour Gazette newspaper", None, ("gazette", "harbour")),
        ("Serbia", "RS", ("serbia",)),
    ],
)
def test_the_key_of_a_body(name, country, key):
    """Order, legal forms and the words of the own state do not tell bodies apart; those of another state do."""
    assert organised_key(name, country, STATES) == key


def test_candidates_are_gathered_by_kind_name_and_country():
    """One candidate for each person of a state, with everything its mentions say."""
    mentions = [
        Mention(ActorKind.PERSON, "Ana Kos", country="RS", office="minister"),
        Mention(ActorKind.PERSON, "Ana Kos", country="RS"),
        Mention(ActorKind.PERSON, "Ana Kos"),
        Mention(ActorKind.STATE, "Czechia"),
        Mention(ActorKind.STATE, "Czech Republic", country="CZ"),
    ]
    found = gather(mentions, STATES, NAMES)
    assert [candidate.id for candidate in found] == [
        ("person", "ana kos", ""),
        ("person", "ana kos", "RS"),
        ("state", "CZ"),
    ]
    assert found[1].offices == {"minister"}
    assert found[1].names == {"Ana Kos": 2}
