"""Plain word lists are read by name."""

import pytest

from headstamp.errors import NotFoundError
from headstamp.lexicon.words import load_words, load_yaml


def test_headings_hold_their_words():
    """A heading gives its words in lower case, whatever YAML would make of them."""
    words = load_words("sentences")
    assert {"said", "says"} <= words["saying"]
    assert all(word == word.lower() for listed in words.values() for word in listed)


@pytest.mark.parametrize("name", ["acts", "bare_nouns", "phrases", "references", "resolving", "weighing"])
def test_words_that_yaml_takes_for_something_else_are_quoted(name):
    """ "no", "on", "off" and "false" are words, and none is read as a truth value."""
    assert all(isinstance(word, str) for listed in load_yaml(name).values() for word in listed)


def test_unknown_list_is_refused_by_name():
    """A name that no list goes by is named in the error."""
    with pytest.raises(NotFoundError, match='"harbours"'):
        load_words("harbours")
