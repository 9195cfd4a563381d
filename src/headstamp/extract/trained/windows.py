"""Windows of at most 256 word pieces, aligned to paragraphs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headstamp.extract.trained.marks import Spans
from headstamp.extract.trained.word_pieces import FIRST, LAST, LINE_BREAK, WordPieces
from headstamp.model.text import Span

Word = tuple[Span, tuple[int, ...]]
"""A place in the text and its pieces."""
WINDOW = 256
"""Word pieces; 384 and 512 were tried on PolNeAR and brought nothing."""
CLOSE = 128
"""Word pieces of a close look at one trigger, marks included."""
BEFORE = 80
"""Of these, at least so many before the trigger where there are as many: who gives is mostly named before it."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text as pieces. `words[i]` is a place in the text, `at[i]` its first piece in `ids`."""

    ids: tuple[int, ...]
    words: Spans
    at: tuple[int, ...]

    def covered(self, span: Span) -> range:
        """Indexes of the words that share a code point with `span`; empty where it lies outside."""
        first = bisect_right(self.words, span.start, key=lambda w: w.end)
        return range(first, max(first, bisect_left(self.words, span.end, key=lambda w: w.start)))


def windows(
    text: str, pieces: WordPieces, limit: int = WINDOW, stretches: Sequence[Span] | None = None
) -> list[Window]:
    """The text in windows: whole paragraphs together while they fit; a longer one is cut at a sentence's end.

    Paragraphs are the lines of the text, or the `stretches` given, whose own line breaks then count as blanks.
    """
    found: list[Window] = []
    gathered: list[Word] = []
    for paragraph in _paragraphs(_words(text, pieces, stretches), text, limit - 2):
        if gathered and _size(gathered) + _size(paragraph) > limit - 2:
            found.append(_window(gathered))
            gathered = []
        gathered = [*gathered, *paragraph]
    if gathered:
        found.append(_window(gathered))
    return [window for window in found if window.words]


def _words(text: str, pieces: WordPieces, stretches: Sequence[Span] | None) -> Iterable[Word]:
    if stretches is None:
        yield from pieces.words(text)
        return
    for stretch in stretches:
        yield from (word for word in pieces.words(text, stretch) if word[1] != (LINE_BREAK,))
        yield Span(stretch.end, stretch.end), (LINE_BREAK,)


def _size(words: Iterable[Word]) -> int:
    return sum(len(pieces) for _, pieces in words)


def _paragraphs(words: Iterable[Word], text: str, limit: int) -> Iterable[list[Word]]:
    """Words up to and with each line break; what is longer than `limit` pieces in parts."""
    part: list[Word] = []
    size = 0
    for span, ids in words:
        if size + len(ids) > limit:
            stop = max(
                (i + 1 for i, (s, _) in enumerate(part) if text[s.start : s.end] in {".", "!", "?"}), default=0
            )
            stop = stop if stop > len(part) // 2 else len(part)
            yield part[:stop]
            part = part[stop:]
            size = _size(part)
        part.append((span, ids[:limit]))
        size += len(part[-1][1])
        if ids == (LINE_BREAK,):
            yield part
            part, size = [], 0
    if part:
        yield part


def _window(gathered: list[Word]) -> Window:
    ids = [FIRST]
    words: list[Span] = []
    at: list[int] = []
    for span, pieces in gathered:
        if pieces != (LINE_BREAK,):
            words.append(span)
            at.append(len(ids))
        ids.extend(pieces)
    return Window((*ids, LAST), tuple(words), tuple(at))


def marked(window: Window, first: int, last: int, marker: int) -> Window:
    """The part of a window around the words [first, last], with the piece `marker` before and after them.

    Its words are those of the window that lie in it whole.
    """
    start = window.at[first]
    end = window.at[last + 1] if last + 1 < len(window.at) else len(window.ids) - 1
    room = max(CLOSE - 4, end - start)
    low = max(1, min(start - BEFORE, len(window.ids) - 1 - room))
    high = min(len(window.ids) - 1, low + room)
    kept = range(bisect_left(window.at, low), bisect_left(window.at, high))
    if high < len(window.ids) - 1 and window.at[kept[-1]] > end:
        kept, high = kept[:-1], window.at[kept[-1]]
    ids = (FIRST, *window.ids[low:start], marker, *window.ids[start:end], marker, *window.ids[end:high], LAST)
    at = tuple(piece - low + 1 + (piece >= start) + (piece >= end) for piece in window.at[kept[0] : kept[-1] + 1])
    return Window(ids, window.words[kept[0] : kept[-1] + 1], at)
