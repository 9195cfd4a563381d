"""Word pieces with places in the text."""

from headstamp.extract.trained.word_pieces import LINE_BREAK, UNKNOWN, WordPieces, fold
from headstamp.model.text import Span

PIECES = WordPieces({"zivko": 5, "said": 6, "##s": 7, ",": 8, "tug": 9, '"': 10})


def test_places_are_those_of_the_text_as_written() -> None:
    """Accents and case are folded for the look-up only; a line break is one piece, whatever blanks are around it."""
    found = list(PIECES.words("Živko said,\n \ntugs"))

    assert found == [
        (Span(0, 5), (5,)),
        (Span(6, 10), (6,)),
        (Span(10, 11), (8,)),
        (Span(11, 14), (LINE_BREAK,)),
        (Span(14, 18), (9, 7)),
    ]


def test_a_decomposed_accent_is_one_word() -> None:
    """A combining mark belongs to its letter: the word is longer in code points and the same in pieces."""
    assert list(PIECES.words("Z\u030civko")) == [(Span(0, 6), (5,))]


def test_what_the_vocabulary_lacks_is_unknown() -> None:
    """A word that cannot be cut and one of more than a hundred characters are one unknown piece."""
    assert PIECES.pieces("xyz") == (UNKNOWN,)
    assert PIECES.pieces("s" * 101) == (UNKNOWN,)


def test_a_word_of_control_characters_is_no_word() -> None:
    """A zero-width mark alone has no piece; inside a word it is passed over."""
    assert list(PIECES.words("\u200f said")) == [(Span(2, 6), (6,))]
    assert fold("sa\u200bid") == "said"
