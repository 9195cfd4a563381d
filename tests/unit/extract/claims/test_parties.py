"""Nouns are taken for the actors that they name, describe or belong to."""

import pytest

from headstamp.extract.claims.parties import (
    country_of,
    is_nameless,
    listed_people,
    member,
    parties,
    party,
    same,
    state_behind,
)
from headstamp.model.actor import ActorKind, Mention
from scenes_of import scene_of, token_of


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Serbia is the only country that refuses.", "country", "Serbia"),
        ("The only country that refuses is Serbia.", "country", "Serbia"),
        ("The report places Serbia in a group of countries that refuse.", "countries", "Serbia"),
        ("He met Serbian officials.", "officials", "Serbian officials"),
        ("The Iranian ambassador, Reza Tavan, spoke.", "ambassador", "Reza Tavan"),
        ("Kenya signed the treaty.", "Kenya", "Kenya"),
    ],
)
def test_party(text, word, name):
    """A member of a class, a collective, a named holder of an office and a name give their actor."""
    scene = scene_of(text)
    found = party(scene, token_of(scene, word))
    assert found is not None
    assert found.name == name


def test_nobody_is_made_up():
    """A country of which nothing is said, and a thing, name nobody."""
    scene = scene_of("A country that refuses pays the price.")
    assert parties(scene, [token_of(scene, "country"), token_of(scene, "price")]) == []
    assert member(scene, token_of(scene, "price")) is None


def test_state_behind_a_thing():
    """A thing leads to the state it belongs to."""
    scene = scene_of("The cap hit Russian oil and the roof.")
    found = state_behind(scene, token_of(scene, "oil"))
    assert found is not None
    assert (found.kind, found.name, found.country) == (ActorKind.STATE, "Russia", "RU")
    assert country_of(scene, token_of(scene, "roof")) is None


def test_people_of_a_broken_list():
    """Offices and brackets do not break a list of people; the verb behind it does, with its own subject."""
    scene = scene_of("She spoke with the minister Adam Zielak (twice), head of the navy Jana Novak, and Lucia Maren.")
    assert [m.name for m in listed_people(scene, token_of(scene, "with"))] == [
        "Adam Zielak",
        "Jana Novak",
        "Lucia Maren",
    ]


def test_bare_offices_are_nameless():
    """An office of no state is nobody in particular; with its state it is somebody."""
    assert is_nameless(Mention(ActorKind.PERSON, "Prime Minister", office="Prime Minister"))
    assert is_nameless(Mention(ActorKind.COMPANY, "company"))
    assert not is_nameless(Mention(ActorKind.PERSON, "Turkish foreign minister", office="Turkish foreign minister"))
    assert not is_nameless(Mention(ActorKind.COMPANY, "Tavan Industries"))


def test_same_actor():
    """Two mentions are of one actor where kind and name agree; nobody is not the same as nobody."""
    kenya = Mention(ActorKind.STATE, "Kenya")
    assert same(kenya, Mention(ActorKind.STATE, "Kenya", words="Nairobi"))
    assert not same(kenya, Mention(ActorKind.COMPANY, "Kenya"))
    assert not same(None, None)
