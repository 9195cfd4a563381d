"""Who is said to have kept silent: "the firm did not respond", where nothing is said that could be marked."""

import re
from collections.abc import Iterator, Sequence

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Attribution
from headstamp.model.text import Span

_SAY = r"(?:comment|respond|reply|answer|elaborate)"
_ABOUT = r"(?:comment|say|answer|discuss|elaborate|talk|confirm|give|provide|name|be drawn|speak)"
_CUE = re.compile(
    rf"\b(?:(?:did|do|does|would|could|will) not (?:immediately )?{_SAY}"
    r"|(?:has|have|had) not (?:yet |immediately )?(?:commented|responded|replied|answered)"
    rf"|(?:declined|declines|refused|refuses|was unwilling|were unwilling) to {_ABOUT}"
    r"|(?:made|had|gave) no (?:immediate )?(?:comment|reply|answer)"
    r"|(?:could not|cannot) (?:immediately )?be reached|(?:was|were) not (?:immediately )?available"
    r"|(?:keeps?|kept|remains?|remained|stays|stayed) silent)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:,—–]\s+(?:(?:and|but|while)\s+)?|\s+(?:and|but|while)\s+", re.IGNORECASE)
_BEHIND = re.compile(r"\s*([^.;!?\n]*)")
_SURE = 0.9
_CLASSES = {"act": "declines-to-comment", "denies": "no", "alleged": "no"}


def silences(marked: MarkedDocument, said: Sequence[Attribution]) -> Iterator[Attribution]:
    """One attribution for each silence of somebody whom the document knows, beside those that are marked already.

    What stands inside somebody's words is his; its content is what the silence is about, where that is told.
    """
    for match in _CUE.finditer(marked.text):
        cue = Span(*match.span())
        told = (span for each in said for span in (*each.cue, *each.content))
        if any(span.overlaps(cue) for span in told):
            continue
        source = _subject(marked, cue)
        if source is None or marked.known.who(source) is None:
            continue
        behind = _BEHIND.match(marked.text, cue.end)
        content = (Span(*behind.span(1)),) if behind and behind.group(1).strip() else ()
        yield Attribution((source,), (cue,), content, classes=_CLASSES, confidence=_SURE)


def _subject(marked: MarkedDocument, cue: Span) -> Span | None:
    """The words before a cue: from the start of its clause, or of its sentence where a comma closes an apposition."""
    sentence = marked.sentence_of(cue)
    before = marked.text[sentence.start : cue.start].rstrip()
    if before.endswith(","):
        before = before.split(",")[0]
        start = 0
    else:
        start = max((found.end() for found in _CLAUSE.finditer(before)), default=0)
    words = before[start:].strip()
    at = sentence.start + start + len(before[start:]) - len(before[start:].lstrip())
    return Span(at, at + len(words)) if words else None
