"""Rewrites: the same facts of the same text in other words, as by synonyms or by translation there and back."""

from bisect import bisect_left
from datetime import date

from headstamp.copies.sheets import Sheet

DAYS = 14
"""A rewrite follows within so many days: later it is another report."""
NAMES = 0.85
"""Share of the names that the original must have too: one in a long text may be garbled."""
ORDER = 0.7
"""Share of the names and figures that stand in the same order."""
WORDS = 0.25
"""Share of the telling words that stand there too, in whatever form: even synonyms leave as many."""
PARTICULARS = 4
"""Names and figures beside those of the parties that both have: fewer are what any report of an event has."""
SAME_NAME = 75.0
"""Of 100 letters of the beginning of a name so many stand in the other's: "Vučić" and "Вучић" in plain letters."""
SAME_QUOTATION = 75.0
"""Of 100 letters of a quotation so many stand in the other's: words in marks are rewritten less than others."""


def rewritten(copy: Sheet, original: Sheet, share: float) -> tuple[str, ...]:
    """Why a text is taken for a rewrite of an earlier one, in words; empty where it is not.

    It brings nothing of its own: no figure, no quotation, no other unnamed source, nothing seen with its own eyes.
    The figures above tell this from an independent report; they were set on the cases of `tests/cases/copies`.
    """
    if not _may_follow(copy, original):
        return ()
    known = original.stems | set(original.order)
    names = [name for name in copy.names if name in known or _is_spelt(name, original)]
    if set(copy.figures) - set(original.figures) or len(names) < NAMES * len(copy.names):
        return ()
    shared = [each for each in copy.order if each in known]
    order = _in_order(shared, original)
    quoted = [each for each in copy.quotations if _is_quoted(each, original)]
    if len(quoted) < len(copy.quotations) or order < ORDER:
        return ()
    words = len(copy.stems & original.stems) / max(1, len(copy.stems))
    particulars = len(_particulars(shared, copy)) + 2 * len(quoted)
    if words < WORDS or particulars < PARTICULARS:
        return ()
    return _in_words(copy, quoted, share, order)


def _may_follow(copy: Sheet, original: Sheet) -> bool:
    """Whether both tell of the same parties about the same time, and the later one has no source of its own."""
    if not copy.parties & original.parties or copy.own_eyes > original.own_eyes:
        return False
    if copy.sources and original.sources and not copy.sources & original.sources:
        return False
    try:
        days = date.fromisoformat(copy.published) - date.fromisoformat(original.published)
    except ValueError:
        return True
    return abs(days.days) <= DAYS


def _particulars(shared: list[str], copy: Sheet) -> list[str]:
    """What both have beside the names of states: those that a party goes by are known by their first letters."""
    from headstamp.lexicon.states import load_states

    states = load_states()
    codes = {party for pair in copy.parties for party in pair}
    stems = {states.name(code).lower()[:5] for code in codes if code in states.names}
    return [each for each in shared if each not in stems]


def _in_order(shared: list[str], original: Sheet) -> float:
    """How much of what both have stands in the same order: the share of the longest line that rises."""
    places = {each: at for at, each in enumerate(original.order)}
    met = [places[each] for each in shared if each in places]
    line: list[int] = []
    for place in met:
        at = bisect_left(line, place)
        line[at : at + 1] = [place]
    return len(line) / len(met) if met else 1.0


def _is_spelt(name: str, original: Sheet) -> bool:
    """Whether the original has the name in another spelling."""
    from rapidfuzz import fuzz

    return any(name[0] == other[0] and fuzz.ratio(name, other) >= SAME_NAME for other in original.names)


def _is_quoted(quotation: str, original: Sheet) -> bool:
    from rapidfuzz import fuzz

    return any(fuzz.partial_ratio(quotation, other) >= SAME_QUOTATION for other in original.quotations)


def _in_words(copy: Sheet, quoted: list[str], share: float, order: float) -> tuple[str, ...]:
    counts = f"{len(copy.names)} names and {len(copy.figures)} figures"
    reasons = [f"it has nothing of its own: its {counts} stand there, {order:.0%} of them in the same order"]
    if quoted:
        reasons.append(f"of its quotations {len(quoted)} stand there too")
    if share:
        reasons.append(f"{share:.0%} of its sentences stand nearly verbatim there")
    return tuple(reasons)
