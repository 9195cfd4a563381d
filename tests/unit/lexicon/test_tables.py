"""Words of tables."""

from headstamp.lexicon.tables import load_table_words, longest_phrase, plain_words
from headstamp.model.claim import Stage


def test_lists_load_as_words():
    """Roles, stages and marks are known; YAML's own yes and no stay words."""
    words = load_table_words()
    assert (words.roles["country of origin"], words.roles["no"]) == ("supplier", "quantity")
    assert words.stages["pledged"] is Stage.AGREED
    assert ("yes" in words.yes, "no" in words.no, "true" in words.yes) == (True, True, True)
    assert all(isinstance(word, str) for word in words.yes | words.no | words.empty | words.ignored)


def test_plain_words():
    """Spaces, underscores, hyphens, brackets and commas all part words; a mark alone stays."""
    assert plain_words("Value_(EUR  million)") == "value eur million"
    assert plain_words("End-user") == "end user"
    assert plain_words("-") == "-"


def test_longest_phrase():
    """The longest phrase of whole words wins, the first of equals."""
    phrases = {"state": 1, "state of origin": 2, "origin": 3}
    assert longest_phrase(phrases, "the state of origin") == "state of origin"
    assert longest_phrase(phrases, "statement") is None
