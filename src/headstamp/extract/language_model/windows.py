"""Windows: a document in pieces that a model can bear, cut at paragraphs, its sentences numbered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headstamp.model.text import Span

CHARACTERS = 6_000
"""Most code points of text in a window, about 1,500 tokens: with instructions and answer it fits the 8,192 that small
local models hold. A single longer sentence makes a window of its own.
"""


@dataclass(frozen=True, slots=True)
class Window:
    """Some sentences in a row."""

    sentences: tuple[Span, ...]
    breaks: frozenset[int] = frozenset()
    """Numbers, from 0, of the sentences that open a paragraph."""

    def shown(self, text: str) -> str:
        """The sentences, one a line, each with its number from 1; an empty line between paragraphs."""
        lines: list[str] = []
        for number, sentence in enumerate(self.sentences):
            if number and number in self.breaks:
                lines.append("")
            lines.append(f"[{number + 1}] {' '.join(sentence.quote(text).split())}")
        return "\n".join(lines)

    def sentence(self, number: int) -> Span:
        """The sentence of a number from 1; all of the window where it has none of that number."""
        if 1 <= number <= len(self.sentences):
            return self.sentences[number - 1]
        return Span(self.sentences[0].start, self.sentences[-1].end)

    def halves(self) -> tuple["Window", ...]:
        """The same sentences in two windows, cut at the paragraph nearest the middle; a lone one stays."""
        if len(self.sentences) < 2:
            return (self,)
        middle = len(self.sentences) / 2
        cuts = [number for number in self.breaks if number] or range(1, len(self.sentences))
        cut = min(cuts, key=lambda number: (abs(number - middle), number))
        behind = frozenset(number - cut for number in self.breaks if number >= cut)
        before = frozenset(number for number in self.breaks if number < cut)
        return Window(self.sentences[:cut], before), Window(self.sentences[cut:], behind)


def find_windows(
    sentences: Sequence[Span], paragraphs: Sequence[Span], characters: int = CHARACTERS
) -> Iterator[Window]:
    """Windows that together hold every sentence once, in order; only a paragraph that is too long itself is cut."""
    gathered: list[list[Span]] = []
    size = 0
    for paragraph in _by_paragraph(sentences, paragraphs):
        for piece in _pieces(paragraph, characters):
            length = sum(sentence.end - sentence.start for sentence in piece)
            if gathered and size + length > characters:
                yield _window(gathered)
                gathered, size = [], 0
            gathered.append(piece)
            size += length
    if gathered:
        yield _window(gathered)


def _by_paragraph(sentences: Sequence[Span], paragraphs: Sequence[Span]) -> Iterator[list[Span]]:
    at = 0
    for paragraph in paragraphs:
        first = at
        while at < len(sentences) and sentences[at].start < paragraph.end:
            at += 1
        if at > first:
            yield list(sentences[first:at])


def _pieces(paragraph: Sequence[Span], characters: int) -> Iterator[list[Span]]:
    piece: list[Span] = []
    size = 0
    for sentence in paragraph:
        length = sentence.end - sentence.start
        if piece and size + length > characters:
            yield piece
            piece, size = [], 0
        piece.append(sentence)
        size += length
    if piece:
        yield piece


def _window(paragraphs: Sequence[Sequence[Span]]) -> Window:
    breaks, count = [], 0
    for paragraph in paragraphs:
        breaks.append(count)
        count += len(paragraph)
    return Window(tuple(sentence for paragraph in paragraphs for sentence in paragraph), frozenset(breaks))
