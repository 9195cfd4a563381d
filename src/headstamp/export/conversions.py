"""Converted values as JSON values and in words: always beside what was said, with the rate, its date and source."""

from collections.abc import Iterator
from dataclasses import replace

from headstamp.export.records import Record, number, roll_up_record
from headstamp.export.wording import amount_range, name_amount, roll_up
from headstamp.model.rates import Conversion, Converted, Rate
from headstamp.model.view import EntryView


def add_conversions(record: Record, converted: Converted | None) -> Record:
    """The record of an entry with `converted` in each amount of money, and `converted_roll_ups`."""
    by_claim = {each.claim: each for each in converted.conversions} if converted else {}
    amounts = [
        {**amount, "converted": _conversion(by_claim[amount["claim"]])}
        if amount["kind"] == "value" and amount["claim"] in by_claim
        else amount
        for amount in record["amounts"]
    ]
    rolled = [roll_up_record(each) for each in converted.roll_ups] if converted else []
    return {**record, "amounts": amounts, "converted_roll_ups": rolled}


def _conversion(conversion: Conversion) -> Record:
    return {
        "low": number(conversion.low),
        "high": number(conversion.high),
        "currency": conversion.currency,
        "date": conversion.date or None,
        "rates": [
            {"currency": r.currency, "rate": number(r.rate), "per": r.per, "date": r.date, "source": r.source}
            for r in conversion.rates
        ],
        "why_not": conversion.why_not or None,
    }


def tell_conversions(view: EntryView, converted: Converted) -> Iterator[str]:
    """One line for each value as it is said, with what it comes to; then the roll-ups of those that differ."""
    by_claim = {each.claim: each for each in converted.conversions}
    lines = (
        f"{name_amount(amount)} {_told(by_claim[amount.claim])}"
        for amount in view.weight.amounts
        if amount.kind == "value" and amount.claim in by_claim
    )
    yield from dict.fromkeys(lines)
    rolled = [replace(each, low=_whole(each.low), high=_whole(each.high)) for each in converted.roll_ups]
    for name, figures in roll_up(rolled):
        yield f"{name}: {figures}"


def _told(conversion: Conversion) -> str:
    if conversion.why_not:
        return f"is not converted: {conversion.why_not}"
    if not conversion.rates:
        return "as said"
    figure = amount_range(_whole(conversion.low), _whole(conversion.high), conversion.currency)
    return f"= {figure} at {' and '.join(map(_rate, conversion.rates))}"


def _whole(amount: float | None) -> float | None:
    """Without a fraction from a hundred on: a converted figure is no more exact than what was said."""
    return round(amount) if amount is not None and amount >= 100 else amount


def _rate(rate: Rate) -> str:
    return f"{number(rate.rate):,} {rate.currency} per {rate.per} ({rate.date}, {rate.source})"
