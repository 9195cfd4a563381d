"""The stretches of a text that are to be read: its paragraphs, less what is marked to be skipped."""

import re
from collections.abc import Sequence
from itertools import pairwise

from headstamp.model.text import Span

LONGEST_WRAPPED_LINE = 100
"""Code points. Mail and typewriter habits wrap between 60 and 80; a web page's paragraph is one longer line."""
SHORTEST_WRAPPED_LINE = 45
_EARLY = 0.6
"""Share of the longest line of a block below which a line ends its paragraph: titles, bylines, last lines."""

_LINE = re.compile(r"[^\n\f\x0b\u2028\u2029]+")
_BREAK = re.compile(r"\n[ \t\r]*\n|\f")


def find_stretches(text: str, skips: Sequence[Span] = (), *, wrapped: bool = False) -> list[Span]:
    """Spans to be parsed one by one, in order; together they hold every readable letter of `text`.

    A line is a paragraph, except where the text is hard-wrapped (`wrapped`, as pages always are, or all lines short
    and most nearly full): there a paragraph runs to the next blank line, or to a line that ends early, and its line
    breaks count as blanks.
    """
    paragraphs = (
        _blocks(text) if wrapped or _is_wrapped(text) else [Span(m.start(), m.end()) for m in _LINE.finditer(text)]
    )
    stretches = []
    for paragraph in paragraphs:
        for piece in _without(paragraph, skips):
            start, end = piece
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if any(c.isalnum() for c in text[start:end]):
                stretches.append(Span(start, end))
    return stretches


def _is_wrapped(text: str) -> bool:
    lines = [line.rstrip() for line in text.splitlines()]
    if any(len(line) > LONGEST_WRAPPED_LINE for line in lines):
        return False
    inner = [len(a) for a, b in pairwise(lines) if a and b]
    return len(inner) >= 2 and sorted(inner)[len(inner) // 2] >= SHORTEST_WRAPPED_LINE


def _blocks(text: str) -> list[Span]:
    blocks: list[Span] = []
    start = 0
    for match in _BREAK.finditer(text):
        blocks += _paragraphs(text, Span(start, match.start()))
        start = match.end()
    return blocks + _paragraphs(text, Span(start, len(text)))


def _paragraphs(text: str, block: Span) -> list[Span]:
    """The paragraphs of a block without blank lines: one ends where a line stops well short of the full measure."""
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(text, block.start, block.end)]
    full = max((line.end - line.start for line in lines), default=0)
    paragraphs: list[Span] = []
    start: int | None = None
    for line in lines:
        start = line.start if start is None else start
        if line.end - line.start < full * _EARLY:
            paragraphs.append(Span(start, line.end))
            start = None
    if start is not None:
        paragraphs.append(Span(start, block.end))
    return paragraphs


def _without(span: Span, skips: Sequence[Span]) -> list[Span]:
    pieces, at = [], span.start
    for skip in skips:
        if skip.end <= at:
            continue
        if skip.start >= span.end:
            break
        if skip.start > at:
            pieces.append(Span(at, skip.start))
        at = max(at, skip.end)
    if at < span.end:
        pieces.append(Span(at, span.end))
    return pieces
