"""Boilerplate is found and marked: no character is removed or moved."""

import re
from collections.abc import Callable, Iterator

from headstamp.lexicon.boilerplate import Boilerplate
from headstamp.model.text import Span, merge

LONGEST_NOTICE = 320
"""Code points: no button or notice is longer, and a long line is a paragraph of the report."""
LONGEST_HEADLINE = 140
MOST_HEADLINES = 12
"""Headlines of other reports under one heading."""

_LINE = re.compile(r"[^\n\r\f\x0b\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s*$")


def find_boilerplate(text: str, words: Boilerplate, check: Callable[[], None] | None = None) -> tuple[Span, ...]:
    """Spans that are not to be read, sorted and apart; the same for the same text, whatever was marked before.

    Marks whole lines (buttons, forms, credits, headings of lists and the headlines under them), the part of a line
    that is glued to a sentence, and the comments of visitors: from their heading on, where it stands in the second
    half of the text or over a form, to the end or to where other text is glued to the form. `check` is called now
    and then, and may raise to end the search.
    """
    marked: list[Span] = []
    in_comments, headed, headlines = False, False, 0
    for at, line in enumerate(_lines(text)):
        if check and at % 5000 == 0:
            check()
        late = line.start * 2 >= len(text)
        if in_comments:
            if not words.form_end.match(text, line.start, line.end):
                marked.append(_trimmed(text, *line))
                continue
            in_comments = False
        rest = _marked_in(text, line, words, marked)
        notice = text[line.start : line.end] if line.end - line.start <= LONGEST_NOTICE else ""
        headed_before, headed = headed, rest is None and words.comments.fullmatch(notice) is not None
        if rest is None:
            in_comments = (late and headed) or (headed_before and words.form.fullmatch(notice) is not None)
            if late and words.lists.fullmatch(notice):
                headlines = MOST_HEADLINES
        elif headlines and rest == line and _is_headline(notice):
            marked.append(_trimmed(text, *line))
            headlines -= 1
        else:
            headlines = 0
    return merge(marked)


def _lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        if not match[0].isspace():
            yield Span(*match.span())


def _marked_in(text: str, line: Span, words: Boilerplate, marked: list[Span]) -> Span | None:
    """Mark what is boilerplate in one line, and give what is left of it; None where nothing is."""
    start, end = line
    while True:
        if end - start <= LONGEST_NOTICE:
            notice = text[start:end]
            if words.lines.fullmatch(notice) or words.credits.fullmatch(notice):
                marked.append(_trimmed(text, start, end))
                return None
        head = words.head.match(text, start, end)
        if head and head.end() > start:
            marked.append(_trimmed(text, start, head.end()))
            start = head.end()
            continue
        # A tail is short or begins near the end of its line: a long paragraph is not searched from its beginning.
        tail = words.tail.search(text, max(start, end - LONGEST_NOTICE), end)
        if tail and tail.end() > tail.start():
            marked.append(_trimmed(text, tail.start(), end))
            end = tail.start()
            continue
        return Span(start, end) if text[start:end].strip() else None


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _is_headline(line: str) -> bool:
    words = line.strip()
    return 0 < len(words) <= LONGEST_HEADLINE and not _SENTENCE_END.search(words)
