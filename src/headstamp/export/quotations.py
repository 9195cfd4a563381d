"""The exact words of a claim, marked inside their sentence."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from headstamp.model.claim import Claim, Field
from headstamp.model.text import Span, merge

REACH = 400
"""Most code points shown before and after the marked words; a longer sentence is cut at a word, with `…`."""

_BREAK = r"""(?<![ .("“‘][A-Z][.]) (?<!\b(?:Mr|Dr|St|Lt|No|Co)[.])
        (?<!\b(?:Mrs|Gen|Col|Maj|Sgt|Rep|Sen|Gov|Inc|Ltd|Cpt)[.])
        (?<=[.!?…]) (?P<close>["'”’»)\]]*) \s+ (?=["'“‘„«(\[]?[^\Wa-z])   # a full stop, then a capital or a figure
      | \n\s*\n \s*                                                     # an empty line
      | \n\s* (?=[^\sa-z])                                              # a line that does not go on in lower case
    """


class Piece(NamedTuple):
    """A stretch of text, marked where it is evidence."""

    text: str
    marked: bool


class Passage(NamedTuple):
    """Some sentences of a document: where they begin (code points), and their pieces, white space made single."""

    start: int
    pieces: tuple[Piece, ...]


def marked_spans(claim: Claim) -> tuple[Span, ...]:
    """The stretches worth marking: those of single fields; the whole claim's own only where there are no others."""
    fields = [e.span for e in claim.evidence if e.field is not Field.WHOLE]
    return merge(fields or [e.span for e in claim.evidence])


def quote_claim(text: str, claim: Claim) -> tuple[Passage, ...]:
    """The sentences of `text` that hold the claim's evidence, with the words marked, in the order of the text."""
    return quote_spans(text, marked_spans(claim))


def quote_spans(text: str, spans: Iterable[Span]) -> tuple[Passage, ...]:
    """The sentences of `text` that hold `spans`, with those marked. Spans in touching sentences share a passage."""
    spans = merge(spans)
    return tuple(_passage(text, stretch, spans) for stretch in _join(text, [_sentence(text, s) for s in spans]))


def cut_text(text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """The whole text in pieces, its white space as it stands, with `spans` marked."""
    return tuple(_cut(text, Span(0, len(text)), merge(spans)))


class _Stretch(NamedTuple):
    start: int
    end: int
    cut_before: bool
    cut_after: bool


def single_spaced(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with each run of white space made one space: the line breaks of a page say nothing."""
    return [Piece(re.sub(r"\s+", " ", piece.text), piece.marked) for piece in pieces]


def _sentence(text: str, span: Span) -> _Stretch:
    first, last = max(0, span.start - REACH), min(len(text), span.end + REACH)
    breaks = list(_breaks(text, first, last))
    starts = [b.end for b in breaks if b.end <= span.start]
    ends = [b.start for b in breaks if b.start >= span.end]
    start = starts[-1] if starts else _word_start(text, first, span.start)
    end = ends[0] if ends else _word_end(text, last, span.end)
    return _Stretch(start, end, cut_before=not starts and first > 0, cut_after=not ends and last < len(text))


@cache
def _sentence_break() -> re.Pattern[str]:
    """Compiled when it is first used: commands that quote nothing start faster."""
    return re.compile(_BREAK, re.VERBOSE)


def _breaks(text: str, first: int, last: int) -> Iterator[Span]:
    """From the end of one sentence, its closing quotation marks included, to the start of the next."""
    for found in _sentence_break().finditer(text, first, last):
        yield Span(found.end("close") if found["close"] else found.start(), found.end())


def _word_start(text: str, place: int, limit: int) -> int:
    """`place`, or the next start of a word where it stands inside one; at the head of the text, its first word."""
    while place < limit and (text[place].isspace() or (place > 0 and not text[place - 1].isspace())):
        place += 1
    return place


def _word_end(text: str, place: int, limit: int) -> int:
    """`place`, or the end of the word before where it stands inside one; at the foot of the text, its last word."""
    while place > limit and (text[place - 1].isspace() or (place < len(text) and not text[place].isspace())):
        place -= 1
    return place


def _join(text: str, stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """Stretches that overlap, or have only white space between them, as one."""
    joined: list[_Stretch] = []
    for stretch in sorted(stretches):
        last = joined[-1] if joined else None
        if last is None or text[last.end : stretch.start].strip():
            joined.append(stretch)
        elif stretch.end > last.end:
            joined[-1] = last._replace(end=stretch.end, cut_after=stretch.cut_after)
    return joined


def _passage(text: str, stretch: _Stretch, spans: tuple[Span, ...]) -> Passage:
    pieces = [
        Piece("… ", marked=False) if stretch.cut_before else Piece("", marked=False),
        *single_spaced(_cut(text, Span(*stretch[:2]), spans)),
        Piece(" …", marked=False) if stretch.cut_after else Piece("", marked=False),
    ]
    return Passage(stretch.start, tuple(piece for piece in pieces if piece.text))


def _cut(text: str, stretch: Span, spans: tuple[Span, ...]) -> list[Piece]:
    """The stretch, cut at the edges of the sorted `spans`."""
    pieces: list[Piece] = []
    at = stretch.start
    for span in spans:
        start, end = max(span.start, at), min(span.end, stretch.end)
        if start < end:
            pieces += [Piece(text[at:start], marked=False), Piece(text[start:end], marked=True)]
            at = end
    return [piece for piece in (*pieces, Piece(text[at : stretch.end], marked=False)) if piece.text]
