"""Windows: what is sent together."""

from headstamp.extract.language_model.windows import Window, find_windows
from headstamp.model.text import Span

TEXT = "One two. Three.\nFour five six.\nSeven."
SENTENCES = [Span(0, 8), Span(9, 15), Span(16, 30), Span(31, 37)]
PARAGRAPHS = [Span(0, 15), Span(16, 30), Span(31, 37)]


def cut(characters: int) -> list[list[str]]:
    windows = find_windows(SENTENCES, PARAGRAPHS, characters)
    return [[sentence.quote(TEXT) for sentence in window.sentences] for window in windows]


def test_windows_are_cut_at_paragraphs() -> None:
    """As many whole paragraphs as fit go together, each sentence once and in order."""
    assert cut(1000) == [["One two.", "Three.", "Four five six.", "Seven."]]
    assert cut(28) == [["One two.", "Three.", "Four five six."], ["Seven."]]
    assert cut(20) == [["One two.", "Three."], ["Four five six.", "Seven."]]


def test_a_long_paragraph_is_cut_at_a_sentence() -> None:
    """Where a paragraph does not fit it is cut; a sentence never is."""
    assert cut(9) == [["One two."], ["Three."], ["Four five six."], ["Seven."]]
    assert cut(1) == [["One two."], ["Three."], ["Four five six."], ["Seven."]]


def test_nothing_gives_no_window() -> None:
    """A text without sentences is not sent."""
    assert list(find_windows([], [])) == []


def test_a_window_is_shown_with_numbers() -> None:
    """One sentence a line with its number from 1, line breaks inside as blanks, an empty line between paragraphs."""
    (window,) = find_windows(SENTENCES, PARAGRAPHS)
    torn = Window((Span(0, 5),))

    assert window.shown(TEXT) == "[1] One two.\n[2] Three.\n\n[3] Four five six.\n\n[4] Seven."
    assert torn.shown("a\n  b") == "[1] a b"


def test_a_sentence_by_its_number() -> None:
    """Numbers count from 1; a number that was never shown stands for the whole window."""
    (window,) = find_windows(SENTENCES, PARAGRAPHS)

    assert window.sentence(3) == Span(16, 30)
    assert window.sentence(0) == window.sentence(5) == Span(0, 37)


def test_halves_hold_the_same() -> None:
    """A window is cut at the paragraph nearest its middle, else at its middle sentence; a lone one stays."""
    (window,) = find_windows(SENTENCES, PARAGRAPHS)
    first, second = window.halves()

    assert first.sentences + second.sentences == window.sentences
    assert (first.shown(TEXT), second.shown(TEXT)) == (
        "[1] One two.\n[2] Three.",
        "[1] Four five six.\n\n[2] Seven.",
    )
    assert [half.sentences for half in first.halves()] == [(Span(0, 8),), (Span(9, 15),)]
    assert Window((Span(0, 8),)).halves() == (Window((Span(0, 8),)),)
