"""Stretches in quotation marks: where they open and close, over the sentences and paragraphs they run through."""

import re
from dataclasses import dataclass

from headstamp.extract.parsed import Parsed
from headstamp.model.text import Span

_OPENING = frozenset({"“", "„", "«", "‟", "``"})
_CLOSING = frozenset({"”", "»"})
_MARK = re.compile("[“„«‟”»\"]|''|``")
_SHORTEST_SPEECH = 5
"""Tokens, marks included: a shorter stretch is a word set off rather than an utterance."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens [first, last) from the opening to the closing mark, both inside."""

    first: int
    last: int
    span: Span
    paragraph: int
    closed: bool = True
    """False where the paragraph ends first: the speech goes on in the next, or the mark is missing."""


def find_quotations(parsed: Parsed) -> list[Quotation]:
    """All quotations in order, never overlapping; an apostrophe or a mark without partner opens none."""
    found: list[Quotation] = []
    text = parsed.text
    for paragraph, first, last in _paragraphs(parsed):
        start, end = parsed.tokens[first].start, parsed.tokens[last - 1].end
        for span, closed in _pairs(text, start, end):
            at = parsed.first_token_at(span.start)
            stop = at
            while stop < last and parsed.tokens[stop].start < span.end:
                stop += 1
            if stop - at > 2:
                found.append(Quotation(at, stop, span, paragraph, closed))
    return found


def is_speech(parsed: Parsed, quotation: Quotation) -> bool:
    """Whether a quotation is long enough, and enough of a sentence, to be an utterance of its own."""
    words = parsed.tokens[quotation.first : quotation.last]
    if len(words) < _SHORTEST_SPEECH:
        return False
    return any(word.pos in {"VERB", "AUX"} for word in words)


def _paragraphs(parsed: Parsed) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    for sentence in parsed.sentences:
        if found and found[-1][0] == sentence.paragraph:
            found[-1] = (sentence.paragraph, found[-1][1], sentence.last)
        else:
            found.append((sentence.paragraph, sentence.first, sentence.last))
    return found


def _pairs(text: str, start: int, end: int) -> list[tuple[Span, bool]]:
    pairs: list[tuple[Span, bool]] = []
    opened = -1
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        opens = mark in _OPENING or (mark not in _CLOSING and _opens(text, at, start))
        if opened < 0:
            opened = at if opens else -1
        elif not opens:
            pairs.append((Span(opened, match.end()), True))
            opened = -1
        elif mark not in _OPENING and text[opened] == mark[0]:
            opened = at
    if opened >= 0:
        pairs.append((Span(opened, end), False))
    return pairs or _single_pairs(text, start, end)


def _opens(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    return before.isspace() or before in "([-–—:'‘"


def _single_pairs(text: str, start: int, end: int) -> list[tuple[Span, bool]]:
    pairs: list[tuple[Span, bool]] = []
    opened = -1
    for at in range(start, end):
        mark = text[at]
        if mark not in "'‘’":
            continue
        after = text[at + 1] if at + 1 < end else " "
        if opened < 0:
            if mark != "’" and _opens(text, at, start) and after.isalpha():
                opened = at
        elif mark != "‘" and not after.isalnum() and not text[at - 1].isspace():
            pairs.append((Span(opened, at + 1), True))
            opened = -1
    return pairs
