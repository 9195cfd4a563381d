"""Parties as the ledger counts them."""

import pytest

from claims_of import actors_of, transfer_claim
from headstamp.group.parties import LOOSE, bare_state, parties_of, party_id
from headstamp.lexicon.states import load_states
from headstamp.model.actor import Actor, ActorKind

STATES = load_states()


def parties(supplier, recipient):
    claim = transfer_claim(1, "one", supplier, recipient)
    return [party and party.id for party in parties_of(claim, actors_of([claim]), STATES)]


def test_firms_and_forces_stand_with_their_state():
    """So does who holds an office; an armed group does not, and two of one state stay themselves."""
    assert parties("company:Krušik:RS", "armed force:Ukrainian Army:UA") == ["RS", "UA"]
    assert parties("person:Ada Holm:NO:defence minister", "?") == ["NO", None]
    assert parties("United Arab Emirates", "armed group:Rapid Support Forces:SD")[1] != "SD"
    assert "RS" not in parties("company:Krušik:RS", "armed force:Serbian Armed Forces:RS")
    assert bare_state("RS", STATES).name == "Serbia"


@pytest.mark.parametrize(
    ("kind", "name", "loose"),
    [
        (ActorKind.COMPANY, "Orrin Works", True),
        (ActorKind.FORCE, "border troops", True),
        (ActorKind.FORCE, "Salween Liberation Army", False),
        (ActorKind.GROUP, "the Front", False),
        (ActorKind.PERSON, "Ada Holm", False),
    ],
)
def test_who_is_of_no_known_state_is_loose(kind, name, loose):
    """A force that goes by the name of an armed group is an actor of its own, as groups and persons are."""
    assert party_id(Actor("a1", name, kind)) == (f"{LOOSE}a1" if loose else "a1")
    assert party_id(Actor("a1", name, kind, country="NO")) == "a1"
    assert party_id(None) is None
