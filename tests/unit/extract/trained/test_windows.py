"""Windows of a text, and close looks at parts of them."""

from headstamp.extract.trained.windows import BEFORE, CLOSE, marked, windows
from headstamp.extract.trained.word_pieces import FIRST, LAST, LINE_BREAK, WordPieces
from headstamp.model.text import Span

PIECES = WordPieces({letter: 200 + at for at, letter in enumerate("abcdef.")})
MARK = 7


def test_stretches_are_the_paragraphs():
    """Only the stretches given are read, and a line break inside one of them counts as a blank."""
    text = "a b\nc skip d"

    (window,) = windows(text, PIECES, stretches=[Span(0, 5), Span(11, 12)])

    assert [span.quote(text) for span in window.words] == ["a", "b", "c", "d"]
    assert window.ids == (FIRST, 200, 201, 202, LINE_BREAK, 203, LINE_BREAK, LAST)


def test_a_close_look_marks_its_words_on_both_sides():
    """The words keep their places in the text; pieces move by the markers before them."""
    (window,) = windows("a b c d", PIECES)

    look = marked(window, 1, 2, MARK)

    assert look.ids == (FIRST, 200, MARK, 201, 202, MARK, 203, LAST)
    assert look.at == (1, 3, 4, 6)
    assert look.words == window.words


def test_a_close_look_is_cut_around_its_words():
    """A long window is cut to the room of a look, with what stands before the words going first; no word is halved."""
    (window,) = windows(" ".join("ab" * 120), PIECES, limit=300)

    look = marked(window, 150, 150, MARK)

    assert len(look.ids) <= CLOSE
    assert look.ids.count(MARK) == 2
    assert look.words[0] == window.words[150 - BEFORE]
    assert look.ids[look.at[BEFORE]] == window.ids[window.at[150]]
    assert len(look.at) == len(look.words)


def test_words_near_the_end_leave_the_room_to_what_is_before():
    """At the end of a window the look reaches as far back as its room allows."""
    (window,) = windows(" ".join("ab" * 120), PIECES, limit=300)

    look = marked(window, 239, 239, MARK)

    assert look.words[-1] == window.words[239]
    assert len(look.words) > BEFORE + 20
