"""What stands beside a name between commas tells whose it is."""

import pytest

from headstamp.extract.trained.appositions import is_told_a_firm, role_before_comma, role_behind
from headstamp.extract.trained.sentences import find_sentences
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import load_roles
from headstamp.model.text import Span


def words_of(text):
    return Words(text, find_sentences(text, [Span(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kalet, a maker of shells, closed.", True),
        ("Kalet, a dealer in shells, closed.", False),
        ("Kalet, a company director, left.", False),
        ("Kalet, a company's director, left.", False),
        ("Kalet, the company said, closed.", False),
        ("Kalet closed.", False),
    ],
)
def test_a_maker_is_a_firm(text, expected):
    """A dealer may be a person, and who directs a company is one."""
    assert is_told_a_firm(words_of(text), 1, load_roles()) is expected


def test_the_noun_before_or_behind_a_comma():
    """ "The dealer, Kalet," and "Kalet, director of the yard" tell their roles; a verb of saying tells none."""
    roles = load_roles()

    assert role_before_comma(words_of("The dealer, Kalet, left."), 3, 4, {}, roles).group == "company"
    assert role_before_comma(words_of("The dealer Kalet left."), 2, 3, {}, roles) is None
    assert role_behind(words_of("Kalet, director of the yard, left."), 1, roles).group == "office"
    assert role_behind(words_of("In Kalet, a director said, it rained."), 2, roles) is None
