"""Tokens laid out as running text."""

import pytest
from training.laid_out import find_tokens, lay_out


def test_blanks_are_set_as_in_print() -> None:
    """Marks close up, hyphens join, and every span holds its token."""
    tokens = ["“", "We", "do", "n’t", "sell", "(", "much", ")", ",", "”", "said", "vice", "-", "admiral", "Moe", "."]

    text, spans = lay_out(tokens)

    assert text == "“We don’t sell (much),” said vice-admiral Moe."
    assert [span.quote(text) for span in spans] == tokens


def test_tokens_are_found_in_their_order() -> None:
    """The second of two like tokens is found behind the first; a token that is not there raises."""
    assert [span.start for span in find_tokens("a b a", ["a", "a"])] == [0, 4]
    with pytest.raises(ValueError):
        find_tokens("a b", ["b", "a"])
