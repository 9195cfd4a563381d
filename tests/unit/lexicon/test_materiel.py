"""Words for materiel have a category in singular and plural."""

import pytest

from headstamp.lexicon.materiel import load_materiel, plural
from headstamp.model.materiel import Category


@pytest.mark.parametrize(
    ("noun", "many"), [("battery", "batteries"), ("shell", "shells"), ("aircraft", "aircraft"), ("torch", "torches")]
)
def test_plural(noun, many):
    """Regular plurals by rule, uncounted nouns as they are."""
    assert plural(noun) == many


def test_an_arm_is_a_limb():
    """ "Arms" are weapons, "arm" is not listed."""
    phrases = load_materiel().phrases
    assert phrases["arms"] is Category.UNSPECIFIED
    assert "arm" not in phrases


def test_every_category_has_words():
    """No category of the claim format is out of reach."""
    assert set(load_materiel().phrases.values()) == set(Category)
