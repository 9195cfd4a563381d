"""Rules on figures: how much is said to have moved, and how that grows."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from headstamp.model.actor import Actor
from headstamp.model.materiel import Category, Quantity, Value
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.found import Found
from headstamp.weigh.origins import trace_origins
from headstamp.weigh.parts import is_instalment, of_two_times
from headstamp.weigh.speakers import words_of

_MORE = 1.05
"""A figure has grown from one twentieth more on: rounding ("about 800", "810") is no growth. A choice of ours."""


_COUNTED = "quantity "
"""Begins the subject of a number of goods."""
_MIXED = frozenset({Category.UNSPECIFIED, Category.OTHER})
"""Categories whose goods have nothing in common."""
_SORTS = 20
"""Sorts of goods of one report that are held against each other."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, or the least and the most of it, as one claim gives it."""

    voice: Voice
    low: float
    high: float
    unit: str
    estimate: bool = False


def grown_figure(case: Case) -> Iterator[Found]:
    """Figures of the same origin, for the same goods or in the same currency, grow as they are repeated.

    The larger figure stands in the same document as the smaller one or in a later one, and the two do not overlap.
    Of goods the largest number of a report is held against that of a later one: those beside it are of parts.
    Figures for two periods are two figures, and so are those of two sorts of goods that one report tells apart; else
    "bombs" may be retold as "shells". The first batch of more to come is no smaller figure. Who cites a report that
    is at hand repeats the figure of its origin.
    """
    origin_of = _origins(case)
    series: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for voice in case.affirming:
        for subject, figure in figures(voice) if not is_instalment(voice) else ():
            series[origin_of(voice).id, subject].append(figure)
    for key in sorted(series):
        counted = key[1].startswith(_COUNTED)
        pair = _growth(_wholes(series[key]) if counted else series[key])
        if pair:
            first, last = pair
            name = origin_of(first.voice).name
            says = f"The figure of {name} grows from {_told(first)} to {_told(last)}."
            yield Found(says, (first.voice.claim.id, last.voice.claim.id))


def _origins(case: Case) -> Callable[[Voice], Actor]:
    """Whose figure a voice gives: its origin's, if need be through the report it cites; else its own."""
    traced = trace_origins(case)
    known = {voice.claim.id: origin.actor for origin in traced.origins for voice in origin.voices}
    reports: dict[str, list[Voice]] = defaultdict(list)
    for voice in case.affirming:
        if voice.outlet:
            reports[voice.outlet.id].append(voice)

    def origin_of(voice: Voice) -> Actor:
        if voice.claim.id in known:
            return known[voice.claim.id]
        outlets = [voice.originator.id]
        behind: dict[str, Actor] = {}
        for outlet in outlets:
            for each in reports.get(outlet, ()):
                if each.claim.id in known:
                    behind[known[each.claim.id].id] = known[each.claim.id]
                elif each.originator.id not in outlets:
                    outlets.append(each.originator.id)
        sole = list(behind.values()) or [origin.actor for origin in traced.origins]
        return sole[0] if len(sole) == 1 else voice.originator

    return origin_of


def figures(voice: Voice) -> Iterator[tuple[str, Figure]]:
    """(what it measures, figure) for the value and the quantity of a claim, where they are numbers."""
    materiel = voice.transfer.materiel
    if materiel.value:
        unit = materiel.value.currency or "an unnamed currency"
        yield from ((f"value {unit}", figure) for figure in _figure(voice, materiel.value, unit))
    if materiel.quantity:
        unit = materiel.quantity.unit or materiel.text
        of_goods = materiel.category not in _MIXED and _head(unit) in map(_head, words_of(materiel.text))
        subject = f"{_COUNTED}{materiel.category}" if of_goods else f"{_COUNTED}{materiel.category} {unit.lower()}"
        yield from ((subject, figure) for figure in _figure(voice, materiel.quantity, unit))


def _figure(voice: Voice, given: Quantity | Value, unit: str) -> Iterator[Figure]:
    known = [number for number in (given.amount, given.low, given.high) if number is not None]
    if known:
        exact = given.amount if given.amount is not None else None
        yield Figure(voice, exact or min(known), exact or max(known), unit, given.estimate)


def _growth(given: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The widest step up, from the smallest figure to the largest that comes with it or after it."""
    distinct, apart = _distinct(given), _told_apart(given)
    steps = [
        (last.high / first.low, first, last)
        for first in distinct
        for last in distinct
        if last.low > first.high * _MORE and first.low > 0 and not _is_before(last.voice, first.voice)
        if not of_two_times(first.voice, last.voice)
        if frozenset({_head(first.unit), _head(last.unit)}) not in apart
    ]
    if not steps:
        return None
    _, first, last = min(steps, key=lambda step: (-step[0], step[1].voice.claim.id, step[2].voice.claim.id))
    return first, last


def _wholes(given: Sequence[Figure]) -> Sequence[Figure]:
    """The largest figures of each report: the smaller ones beside them are of parts, "six of the eighteen"."""
    largest: dict[str, float] = defaultdict(float)
    for figure in given:
        document = figure.voice.claim.document
        largest[document] = max(largest[document], figure.low)
    return [figure for figure in given if figure.high >= largest[figure.voice.claim.document]]


def _told_apart(given: Sequence[Figure]) -> frozenset[frozenset[str]]:
    """The pairs of words for goods that one report gives two different numbers for."""
    told: dict[str, dict[str, Figure]] = defaultdict(dict)
    for figure in given:
        told[figure.voice.claim.document].setdefault(_head(figure.unit), figure)
    return frozenset(
        frozenset({one, other})
        for figures_of in told.values()
        for one, other in combinations(sorted(figures_of)[:_SORTS], 2)
        if (figures_of[one].low, figures_of[one].high) != (figures_of[other].low, figures_of[other].high)
    )


def _head(text: str) -> str:
    """The noun of words for goods, in the singular: "bomb" for "mortar bombs"."""
    words = text.lower().split(" of ")[0].split()
    return words[-1].removesuffix("s") if words else ""


def _distinct(given: Sequence[Figure]) -> Sequence[Figure]:
    """One of those that are alike in all that counts here: a table may say "4" a thousand times."""
    alike: dict[tuple[object, ...], Figure] = {}
    for figure in sorted(given, key=lambda figure: figure.voice.claim.id):
        period = figure.voice.transfer.period
        key = (figure.low, figure.high, figure.voice.published, period.start if period else None)
        alike.setdefault(key, figure)
    return tuple(alike.values())


def _is_before(one: Voice, other: Voice) -> bool:
    return bool(one.published and other.published) and one.published < other.published


def _told(figure: Figure) -> str:
    low, high = f"{figure.low:,.10g}", f"{figure.high:,.10g}"
    return f"{low} {figure.unit}" if low == high else f"{low} to {high} {figure.unit}"
