"""Values in another currency, where a person asks for it: with rates that the person gives, and never without."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from headstamp.model.entry import RollUp
from headstamp.model.rates import Conversion, Converted, Rate
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.figures import Figure, figures
from headstamp.weigh.roll_ups import roll_up_figures

OLDEST = 366
"""Days before a claim from which a rate says nothing of what its value was worth. A choice of ours."""
Table = Mapping[tuple[str, str], Sequence[Rate]]
"""Pairs of currencies, either way round, to the rates between them, the earliest first."""


def tabulate(rates: Iterable[Rate]) -> Table:
    """The rates as they are looked up."""
    found: dict[tuple[str, str], list[Rate]] = defaultdict(list)
    for rate in sorted(rates, key=lambda rate: (rate.date, rate)):
        found[rate.currency, rate.per].append(rate)
        found[rate.per, rate.currency].append(rate)
    return found


def convert(case: Case, table: Table, currency: str) -> Converted:
    """Each value of an entry in `currency`, by the nearest rate that is not later than the claim.

    A claim's day is that of the saying, else of publication; an open month or day counts as the first. A rate is read
    either way round, and two lead over a third currency where none is direct. A value that names no currency, has no
    date, or finds no rate of the year before it stays as it is said, with the reason. Claims are not averaged.
    """
    conversions: list[Conversion] = []
    series: list[Figure] = []
    affirming = {voice.claim.id for voice in case.affirming}
    for voice in case.voices:
        value = voice.transfer.materiel.value
        if value is None:
            continue
        found = _conversion(voice, value.currency, table, currency)
        factor = _factor(found.rates, value.currency or "", currency)
        if not found.why_not:
            found = replace(found, low=_times(value.low, factor), high=_times(value.high, factor))
        conversions.append(found)
        if not found.why_not and voice.claim.id in affirming:
            series += (
                replace(figure, low=figure.low * factor, high=figure.high * factor, unit=currency)
                for subject, figure in figures(voice)
                if subject.startswith("value ")
            )
    rounded = (replace(each, low=_times(each.low, 1.0), high=_times(each.high, 1.0)) for each in _roll_ups(series))
    return Converted(tuple(conversions), tuple(rounded))


def _roll_ups(series: Sequence[Figure]) -> Iterator[RollUp]:
    return roll_up_figures("value", series) if series else iter(())


def _conversion(voice: Voice, given: str | None, table: Table, currency: str) -> Conversion:
    """The conversion less its figures."""
    blank = Conversion(voice.claim.id, currency, date=voice.said)
    if not given:
        return replace(blank, why_not="the words name no currency")
    if given == currency:
        return blank
    if not voice.said:
        return replace(blank, why_not="neither the words nor the document give a date")
    rates = _path(table, given, currency, voice.said)
    if rates:
        return replace(blank, rates=rates)
    why = f"no rate between {given} and {currency} of {voice.said} or the year before"
    return replace(blank, why_not=why)


def _path(table: Table, given: str, currency: str, day: str) -> tuple[Rate, ...]:
    """The rate between two currencies on a day, or the two over that third whose older rate is the latest."""
    direct = _nearest(table.get((given, currency), ()), day)
    if direct:
        return (direct,)
    between = sorted(
        {other for one, other in table if one == given} & {other for one, other in table if one == currency}
    )
    paths = [
        (first, second)
        for third in between
        if (first := _nearest(table[given, third], day)) and (second := _nearest(table[third, currency], day))
    ]
    return max(paths, key=lambda path: min(rate.date for rate in path), default=())


def _nearest(rates: Sequence[Rate], day: str) -> Rate | None:
    """The latest rate that is not later than the day and not older than `OLDEST`."""
    fitting = [rate for rate in rates if 0 <= (_first(day) - _first(rate.date)).days <= OLDEST]
    return max(fitting, key=lambda rate: (_first(rate.date), rate), default=None)


def _first(text: str) -> date:
    """The day of a date; the first of an open month or year."""
    return date.fromisoformat(text[:10] + "0000-01-01"[len(text) :])


def _factor(rates: Sequence[Rate], given: str, currency: str) -> float:
    """How many units of `currency` one of `given` comes to."""
    factor, held = 1.0, given
    for rate in rates:
        if rate.per == held:
            factor, held = factor * rate.rate, rate.currency
        else:
            factor, held = factor / rate.rate, rate.per
    assert not rates or held == currency  # a path leads to the currency that was asked for
    return factor


def _times(amount: float | None, factor: float) -> float | None:
    """The product to hundredths: what is beyond them no rate can know."""
    return None if amount is None else round(amount * factor, 2)
