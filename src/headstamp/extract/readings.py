"""Readings: what any reader makes of the claims it found, and what becomes of a document on which it fails."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from headstamp.extract.repeats import find_repeats
from headstamp.model.actor import Mention
from headstamp.model.claim import Claim, Reading
from headstamp.model.document import Document
from headstamp.model.problem import Problem
from headstamp.model.text import Span


def guarded(document: Document, read: Callable[[Document], Reading]) -> Reading:
    """The reading of a document, or one without claims and with a Problem where reading it fails."""
    try:
        return read(document)
    except Exception as error:  # noqa: BLE001  one odd text must not end the reading of an archive
        problem = Problem(
            code="reader-failed",
            message=f"the reader failed on this document ({type(error).__name__}: {error}); it is stored and "
            "searchable, without claims. This is a fault of Headstamp: please report it.",
            place=document.name,
            document=document.id,
        )
        return Reading(document=document.id, claims=(), problems=(problem,))


def settled(
    document: Document, claims: Iterable[Claim], sentences: Sequence[Span], mentions: Iterable[Mention]
) -> Reading:
    """Claims by place, each once, without those that rest on nothing but a repeated sentence."""
    repeated = find_repeats(document.text, sentences)
    kept = {claim.id: claim for claim in claims if not _stands_in(claim, repeated)}
    return Reading(
        document=document.id,
        claims=tuple(sorted(kept.values(), key=_by_place)),
        sentences=tuple(sentences),
        mentions=tuple(mentions),
    )


def _stands_in(claim: Claim, stretches: Sequence[Span]) -> bool:
    """Whether a claim rests on nothing but words of the given stretches, which are sorted and apart."""
    return bool(stretches) and all(_touches(e.span, stretches) for e in claim.evidence)


def _touches(span: Span, stretches: Sequence[Span]) -> bool:
    first = bisect_right(stretches, span.start, key=lambda stretch: stretch.end)
    return first < len(stretches) and stretches[first].overlaps(span)


def _by_place(claim: Claim) -> tuple[int, int, str, str]:
    return claim.evidence[0].span.start, claim.evidence[-1].span.end, claim.kind.value, claim.id
