"""One number at one place."""

import pytest

from headstamp.extract.numbers import number_at
from headstamp.lexicon.amounts import load_amount_words


def _read(text):
    number = number_at(text, 0, len(text), load_amount_words())
    return number and (text[: number.end], number.amount, number.low, number.high)


@pytest.mark.parametrize(
    ("text", "words", "amount"),
    [
        ("3,500 guns", "3,500", 3500),
        ("1.250.000 guns", "1.250.000", 1250000),
        ("1,234.5 tonnes", "1,234.5", 1234.5),
        ("1.234,5 tonnes", "1.234,5", 1234.5),
        ("3.500 million", "3.500 million", 3500000),
        ("1,5 million", "1,5 million", 1500000),
        ("12\u202f500 guns", "12\u202f500", 12500),
        ("20 122mm guns", "20", 20),
        ("5bn", "5bn", 5000000000),
        ("16 m long", "16", 16),
        ("twenty-five guns", "twenty-five", 25),
        ("two hundred and thirty-five thousand guns", "two hundred and thirty-five thousand", 235000),
        ("two million five hundred thousand", "two million five hundred thousand", 2500000),
        ("two and three guns", "two", 2),
        ("five six", "five", 5),
        ("two and a half million", "two and a half million", 2500000),
        ("a million and a half", "a million and a half", 1500000),
        ("half a dozen guns", "half a dozen", 6),
        ("a quarter of a million", "a quarter of a million", 250000),
        ("five\nhundred guns", "five\nhundred", 500),
        ("a couple of hundred", "a couple of hundred", 200),
    ],
)
def test_exact(text, words, amount):
    """The longest number is read, and no word more."""
    assert _read(text) == (words, amount, amount, amount)


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("hundreds of guns", "hundreds", 200, 999),
        ("tens of millions", "tens of millions", 20_000_000, 99_999_999),
        ("several thousand guns", "several thousand", 3000, None),
        ("a handful of guns", "a handful", 3, None),
        ("multi-billion", "multi-billion", 2_000_000_000, None),
    ],
)
def test_vague(text, words, low, high):
    """A vague number has bounds and no amount."""
    assert _read(text) == (words, None, low, high)


@pytest.mark.parametrize("text", ["a gun", "few guns", "million guns", "1,2,3", "and five"])
def test_none(text):
    """No number begins at an article alone, at "few" without one, at a scale alone, or at a list."""
    assert _read(text) is None
