"""Plain word lists are read by name."""

import pytest

from headstamp.errors import NotFoundError
from headstamp.lexicon.words import load_words


def test_headings_hold_their_words():
    """A heading gives its words in lower case, whatever YAML would make of them."""
    words = load_words("sentences")
    assert {"said", "says"} <= words["saying"]
    assert all(word == word.lower() for listed in words.values() for word in listed)


def test_unknown_list_is_refused_by_name():
    """A name that no list goes by is named in the error."""
    with pytest.raises(NotFoundError, match='"harbours"'):
        load_words("harbours")
