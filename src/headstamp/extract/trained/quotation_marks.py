"""Contents put on the quotation marks that they all but reach."""

import re

from headstamp.extract.trained.marks import Spans
from headstamp.model.text import Span

_QUOTATION = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»|„[^“”\n]*[“”]")
REACH = 3
"""Words that a boundary may lie off the mark; a guess, not measured yet."""


def snap(text: str, content: Spans) -> Spans:
    """The pieces with each end moved to a quotation's mark where it lies within three words of it.

    Only where piece and quotation share more than half of the longer one; the marks are taken in.
    """
    return tuple(_snapped(text, piece) for piece in content)


def _snapped(text: str, piece: Span) -> Span:
    line = Span(text.rfind("\n", 0, piece.start) + 1, _line_end(text, piece.end))
    for match in _QUOTATION.finditer(text, line.start, line.end):
        quotation = Span(*match.span())
        shared = min(piece.end, quotation.end) - max(piece.start, quotation.start)
        if shared * 2 > max(piece.end - piece.start, quotation.end - quotation.start):
            start = quotation.start if _near(text, piece.start, quotation.start) else piece.start
            end = quotation.end if _near(text, piece.end, quotation.end) else piece.end
            return Span(start, end)
    return piece


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _near(text: str, one: int, other: int) -> bool:
    return len(re.findall(r"\w+", text[min(one, other) : max(one, other)])) <= REACH
