"""Whether a number counts things."""

import pytest

from headstamp.extract.counts import count_rules, counts_nothing, names_something
from headstamp.extract.numbers import number_at
from headstamp.lexicon.amounts import load_amount_words

WORDS = load_amount_words()
RULES = count_rules(WORDS)


def _number(text):
    """The text without the mark "|", and the number that begins at the mark."""
    at, plain = text.index("|"), text.replace("|", "")
    return plain, number_at(plain, at, len(plain), WORDS)


@pytest.mark.parametrize(
    "text", ["T-|72", "Leopard |2", "No. |4", "M|113", "March |2", "|1. First", "no |one", "[|3]", "10:|30"]
)
def test_names(text):
    """What stands before the number makes it part of a name, a date, a list or a pronoun."""
    assert names_something(*_number(text), RULES)


@pytest.mark.parametrize("text", ["sent |72 guns", "(|12 guns)", "at |five sites"])
def test_names_nothing(text):
    """An ordinary count is left alone."""
    assert not names_something(*_number(text), RULES)


@pytest.mark.parametrize(
    "text",
    [
        "|20 percent",
        "|20%",
        "|five years",
        "|300 km",
        "|2 March",
        "|9M133x",
        "in |2014",
        "Ostrov, |45, said",
        "|three-day",
    ],
)
def test_counts_nothing(text):
    """Shares, times, distances, dates, years, ages and joined adjectives are no counts."""
    plain, number = _number(text)
    assert counts_nothing(plain, number, len(plain), RULES)


@pytest.mark.parametrize(
    "text", ["sold |2000 rifles", "|50kg", "|5 second-hand tanks", "|20-strong convoy", "|20 night-vision sights"]
)
def test_counts(text):
    """Round thousands before a plural, units that touch the number, and compounds of counted things are counts."""
    plain, number = _number(text)
    assert not counts_nothing(plain, number, len(plain), RULES)
