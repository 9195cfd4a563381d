"""Lands that are not named; the words of the cases are in `tests/cases/referents.txt`."""

from referents_of import place, referents_of


def land(text, words):
    found = referents_of(text).who(place(text, words))
    return found and found.name


def test_a_region_tells_which_of_the_states_is_meant():
    """The state of that region that is named last before; behind it only one that is alone."""
    assert land("Estonia asked Latvia and Peru. The Baltic state paid.", "The Baltic state") == "Latvia"
    assert land("The Baltic state paid, and Latvia was glad.", "The Baltic state") == "Latvia"
    assert land("The Baltic state paid, and so did Latvia and Estonia.", "The Baltic state") != "Latvia"


def test_a_half_is_the_only_one_of_its_name():
    """ "The South" is South Sudan in a report on Sudan, and South Korea in one on Korea."""
    assert land("Sudan and South Sudan talked. Arms reached the South.", "the South") == "South Sudan"
    assert land("South Korea and North Korea talked. Arms reached the South.", "the South") == "South Korea"
    assert land("South Korea and South Sudan talked. Arms reached the South.", "the South") == "South"
