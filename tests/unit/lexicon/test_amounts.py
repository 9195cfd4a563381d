"""The word lists of amounts load and hold together."""

from headstamp.lexicon.amounts import load_amount_words


def test_lists_load_whole():
    """Words of each list are known, plurals of currencies and units included."""
    words = load_amount_words()
    assert words.numbers["seventeen"] == 17
    assert words.currencies["swiss francs"] == "CHF"
    assert words.currencies["dinars"] is None
    assert words.signs["US$"] == "USD"
    assert words.units["planeloads"] == words.units["planeload"] == "planeloads"
    assert words.before["more than"] == (1, None)


def test_no_word_was_read_as_something_else():
    """YAML's own words ("No", "on") are kept as words."""
    words = load_amount_words()
    assert "No" in words.names_before
    assert not {"True", "False", "None"} & set(words.names_before + words.bars_after)


def test_bounds_are_ordered():
    """The least that a vague plural means is below the figure that it no longer means."""
    assert all(least < beyond for least, beyond in load_amount_words().plurals.values())


def test_lists_are_loaded_once():
    """The same lists are handed out each time: patterns compiled from them can be kept."""
    assert load_amount_words() is load_amount_words()
