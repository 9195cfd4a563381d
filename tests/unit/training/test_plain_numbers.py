"""Numbers of the corpus."""

import pytest
from training.plain_numbers import plain_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("3,500", 3500), ("twenty-one", 21), ("Two hundred and six", 206), ("ten thousand", 10_000), ("a dozen", 12),
        ("two million rounds", 2_000_000), ("up to 40", 40), ("some 26,000", 26_000), ("$1.3 billion", 1_300_000_000),
        ("2.5 tonnes", 2.5),
    ],
)  # fmt: skip
def test_plain_numbers_are_read(words: str, number: float):
    """Digits, words and scales are read; what stands around them does not matter."""
    assert plain_number(words) == number


@pytest.mark.parametrize(
    "words", ["", "a", "dozens", "no more", "two or three", "12 and 14", "twelve (12)", "ninety-odd"]
)
def test_what_takes_judgement_is_none(words: str):
    """Vague, doubled and missing numbers are nobody's mistake: gold leaves them open."""
    assert plain_number(words) is None
