"""Places in a text: spans in code points."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """[start, end) in code points of a document's text."""

    start: int
    end: int

    def quote(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def distance(self, other: "Span") -> int:
        """Code points between the two; 0 where they touch or overlap."""
        return max(self.start - other.end, other.start - self.end, 0)


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of `spans`; raises ValueError where there are none."""
    listed = list(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed))


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same code points as `spans`, sorted, with overlapping and touching ones joined."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.end > span.start:
            merged.append(span)
    return tuple(merged)
