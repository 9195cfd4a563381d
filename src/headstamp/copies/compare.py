"""Two documents side by side: whether one follows the text of the other, which one, and why."""

from headstamp.copies.directions import later_first
from headstamp.copies.rewrites import rewritten
from headstamp.copies.sheets import Sheet
from headstamp.model.copying import Copy, Likeness

ALIKE = 85.0
"""Of 100 letters of a sentence so many stand in the same order in the other: a word or a name exchanged, no more."""
MOST = 0.5
"""More than this share of the sentences are most of them."""
BOOKS = 250_000
"""Pairs of sentences beyond which only those that are wholly alike count: of two books most are, or none."""
FEWEST = 15
"""Words of the sentences alike, together: fewer may be a set phrase."""


def compare(one: Sheet, other: Sheet) -> Likeness | None:
    """Which of the two follows the other, the later one the earlier; None where neither does.

    A copy has most of its sentences nearly verbatim from the other. A rewrite has other words, and brings no figure,
    quotation, source or (but for one or two) name that the other has not, in nearly the same order. Two reports of
    one event share parties, day and figures, and each has something of its own: they are not taken for copies.
    """
    copy, original = later_first(one, other)
    share, words = verbatim(copy, original)
    if share > MOST and words >= FEWEST:
        reasons = (f"{share:.0%} of its sentences stand nearly verbatim there", *_credit(copy, original))
        return Likeness(copy.document, Copy(original.document, share, reasons))
    reasons = rewritten(copy, original, share)
    if reasons:
        return Likeness(copy.document, Copy(original.document, share, (*reasons, *_credit(copy, original))))
    return None


def verbatim(copy: Sheet, original: Sheet) -> tuple[float, int]:
    """The share of the sentences that stand nearly verbatim in the other text, and how many words these have.

    A sentence in which a figure is another is not nearly the same: bulletins repeat their phrases with new figures.
    """
    if not copy.sentences:
        return 0.0, 0
    there = frozenset(original.sentences)
    long = len(copy.sentences) * len(original.sentences) > BOOKS
    found = [each for each in copy.sentences if each in there or (not long and _has_like(each, original))]
    return round(len(found) / len(copy.sentences), 4), sum(each.count(" ") + 1 for each in found)


def _has_like(sentence: str, original: Sheet) -> bool:
    from rapidfuzz import fuzz, process

    figures = _figures(sentence)
    near = process.extract_iter(sentence, original.sentences, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return any(_figures(other) == figures for other, _, _ in near)


def _figures(sentence: str) -> list[str]:
    return [word for word in sentence.split() if word[0].isdigit()]


def _credit(copy: Sheet, original: Sheet) -> tuple[str, ...]:
    return ("it credits the other's outlet",) if copy.credits & original.outlets else ()
