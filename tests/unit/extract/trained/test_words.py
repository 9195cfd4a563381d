"""Words stand at their places, with possessive endings apart and hyphened words whole."""

from headstamp.extract.trained.words import Words
from headstamp.model.text import Span

TEXT = "Moscow's U.S.-made tubes. \"The N'Zara-based al-Burhan\" left, an aide said."
WORDS = Words(TEXT, [Span(0, 26), Span(27, len(TEXT))])


def test_words_are_cut():
    """Abbreviations, possessives and hyphens each have their rule."""
    assert [word.text for word in WORDS.all[:6]] == ["Moscow", "'s", "U.S.", "-", "made", "tubes"]


def test_words_of_a_span_and_a_sentence():
    """A span gives the words that it touches; a sentence its own."""
    assert WORDS.within(Span(2, 8)) == (0, 2)
    assert WORDS.of_sentence(0) == (0, 7)
    assert WORDS.quote(0, 2) == "Moscow's"


def test_first_word_and_capitals():
    """A quotation mark opens no sentence; an Arabic article hides a capital."""
    the = next(i for i, w in enumerate(WORDS.all) if w.text == "The")
    burhan = next(i for i, w in enumerate(WORDS.all) if w.text == "al-Burhan")

    assert WORDS.is_first(the)
    assert WORDS.is_capital(burhan)
    assert not WORDS.touch(the)


def test_speech_before_a_comma():
    """ "an aide said" is speech before the sentence's end; "left," is none before its comma."""
    aide = next(i for i, w in enumerate(WORDS.all) if w.text == "aide")

    assert WORDS.speaks_before_comma(aide)
    assert not WORDS.speaks_before_comma(aide - 3)
