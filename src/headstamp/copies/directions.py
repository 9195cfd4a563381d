"""Which of two texts that are alike came first."""

from headstamp.copies.sheets import Sheet


def later_first(one: Sheet, other: Sheet) -> tuple[Sheet, Sheet]:
    """The two with the one that copies first: the later one.

    Where the dates do not tell, it is the one that credits the other's outlet; then the one without a date; then the
    shorter one, for copies are cut; then the one with the larger id.
    """
    known, unknown = sorted((one, other), key=_tie)
    if _precedes(known.published, unknown.published):
        return unknown, known
    if _precedes(unknown.published, known.published):
        return known, unknown
    credits_known = bool(unknown.credits & known.outlets)
    credits_unknown = bool(known.credits & unknown.outlets)
    if credits_unknown and not credits_known:
        return known, unknown
    return unknown, known


def _tie(sheet: Sheet) -> tuple[bool, int, str]:
    return not sheet.published, -sum(map(len, sheet.sentences)), sheet.document


def _precedes(one: str, other: str) -> bool:
    """Whether a date is certainly before another; a month says nothing of the days in it."""
    return bool(one) and bool(other) and one < other and not other.startswith(one)
