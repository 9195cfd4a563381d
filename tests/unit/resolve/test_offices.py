"""Offices are told apart by their telling words."""

import pytest

from headstamp.lexicon.states import load_states
from headstamp.resolve.offices import is_sole_office, office_words, own_words


def test_the_same_office_in_other_words():
    """Order, spelling and empty words do not make another office; a former one is another."""
    assert office_words("Defense Minister") == office_words("the minister of defence") == {"defence", "minister"}
    assert office_words("former president") == {"former", "president"}


@pytest.mark.parametrize(
    ("office", "sole"),
    [
        ("President", True),
        ("prime minister", True),
        ("head of the customs service", True),
        ("minister", False),
        ("general", False),
        ("spokesman for the president", False),
        ("former president", False),
        ("deputy defence minister", False),
        ("", False),
    ],
)
def test_offices_that_one_person_holds(office, sole):
    """Only offices that one person of a state holds at a time can stand for that person."""
    assert is_sole_office(office_words(office)) is sole


def test_words_of_the_own_state():
    """The words that stand for a state beside an office are known, those of others are not."""
    words = own_words(load_states(), "RS")
    assert {"serbia", "serbian", "serbias", "belgrade"} <= words
    assert "russian" not in words
