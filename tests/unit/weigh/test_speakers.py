"""For whom somebody speaks follows from kind, country and offices."""

import pytest

from headstamp.model.actor import Actor, ActorKind
from headstamp.weigh.speakers import bases, body_led, government_of, words_of


def person(*offices, country="RS"):
    return Actor("a1", "Petar Lukic", ActorKind.PERSON, country, ("Petar Lukic",), offices)


@pytest.mark.parametrize(
    ("office", "led"),
    [
        ("Defense Minister", {"defence"}),
        ("spokeswoman of the Serbian Ministry of Defence", {"defence"}),
        ("Prime Minister", {"government"}),
        ("President of Serbia", {"president"}),
        ("director of the Customs Service", {"customs"}),
    ],
)
def test_the_body_that_an_office_leads(office, led):
    """Spelling, state and rank do not count; what is left names the body."""
    assert body_led(person(office)) == {frozenset(led)}


def test_who_leads_nothing():
    """A former minister and an arms dealer lead no body, and speak for no government."""
    for office in ("former defence minister", "arms dealer"):
        assert body_led(person(office)) == frozenset()
        assert government_of(person(office)) is None
    assert government_of(person("foreign minister")) == "RS"
    assert government_of(person("foreign minister", country=None)) is None
    assert government_of(Actor("RS", "Serbia", ActorKind.STATE, "RS")) == "RS"
    assert government_of(Actor("a2", "Kestrel Munitions", ActorKind.COMPANY, "RS")) is None


def test_words_and_bases():
    """Possessive endings fall away, and posts are read from the words."""
    assert words_of("Serbia’s end-user certificate") == {"serbia", "end-user", "certificate"}
    assert bases(["a customs officer"]) == {"customs", "arms"}
    assert bases(["a source familiar with it"]) == frozenset()
