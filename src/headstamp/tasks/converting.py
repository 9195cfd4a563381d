"""Values of entries in another currency, by a table of rates that a person gives. None are shipped, none fetched."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import isfinite

from headstamp.errors import UsageError
from headstamp.model.actor import Actor, Mention
from headstamp.model.rates import Converted, Rate
from headstamp.model.view import ClaimView, EntryView
from headstamp.store.claims import load_views
from headstamp.store.ledger import Ledger
from headstamp.tasks.finding import is_date
from headstamp.tasks.typed_tables import TypedRow, read_typed_table, refuse_faults
from headstamp.tasks.weighing import weighed
from headstamp.weigh.conversions import convert, tabulate
from headstamp.weigh.laying_out import lay_out

COLUMNS = ("currency", "rate", "per", "date", "source")
_CODE = re.compile(r"[A-Z]{3}")
_COMMA = re.compile(r"\d+,\d+")
_ALLOWED = "allowed is a code of ISO 4217, such as EUR"


def read_currency(text: str) -> str:
    """The code of a currency as a person typed it, large or small; raises UsageError where it cannot be one."""
    code = text.strip().upper()
    if not _CODE.fullmatch(code):
        raise UsageError(f'"{text}" is no currency; {_ALLOWED}')
    return code


def read_rates(file: str, currency: str) -> tuple[Rate, ...]:
    """The rates of a CSV table: `rate` units of `currency` cost one unit of `per` on `date`, as `source` has it.

    Raises UsageError, with every fault and its line, where anything in it is no rate, and where none of them is of
    the currency asked for.
    """
    rates: dict[tuple[str, str, str], Rate] = {}
    faults: list[str] = []
    for row in read_typed_table(file, COLUMNS):
        wrong = list(_faults(row))
        faults += (f"line {row.line}: {fault}" for fault in wrong)
        if wrong:
            continue
        rate = _rate(row)
        known = rates.setdefault((rate.currency, rate.per, rate.date), rate)
        if known.rate != rate.rate:
            faults.append(f"line {row.line}: {rate.currency} per {rate.per} of {rate.date} is {known.rate:g} above")
    refuse_faults(file, faults)
    if not any(currency in {rate.currency, rate.per} for rate in rates.values()):
        raise UsageError(f'no rate in "{file}" is of {currency}; nothing can be converted to it')
    return tuple(rates.values())


def _faults(row: TypedRow) -> Iterable[str]:
    cells = row.cells
    for column in ("currency", "per"):
        if not _CODE.fullmatch(cells[column].upper()):
            yield f'"{cells[column]}" is no {column}; {_ALLOWED}'
    if cells["currency"].upper() == cells["per"].upper():
        yield f"a rate is between two currencies, and both are {cells['per'].upper()}"
    if _number(cells["rate"]) is None:
        yield f'"{cells["rate"]}" is no rate; allowed is a number over 0, such as 1.0853'
    if not is_date(cells["date"]):
        yield f'"{cells["date"]}" is no date; allowed are a year, month or day: 2024, 2024-03, 2024-03-01'
    if not cells["source"]:
        yield "the rate has no source; say who gives it"


def _rate(row: TypedRow) -> Rate:
    cells = row.cells
    rate = _number(cells["rate"]) or 0.0
    return Rate(cells["currency"].upper(), cells["per"].upper(), cells["date"], rate, cells["source"])


def _number(text: str) -> float | None:
    """The number over 0, with a point or a comma before its fraction; None where it is none."""
    try:
        found = float(text.replace(",", ".") if _COMMA.fullmatch(text) else text)
    except ValueError:
        return None
    return found if isfinite(found) and found > 0 else None


def convert_entries(
    ledger: Ledger, entries: Iterable[EntryView], rates: Iterable[Rate], currency: str
) -> Mapping[str, Converted]:
    """By the id of an entry its values in `currency`; entries without a value are left out. Nothing is stored."""
    priced = [view for view in entries if any(amount.kind == "value" for amount in view.weight.amounts)]
    with weighed(ledger) as connection:
        of_entry: dict[str, list[ClaimView]] = defaultdict(list)
        for claim in load_views(connection, [one for view in priced for one in view.entry.claims]):
            if claim.counted and claim.entry:
                of_entry[claim.entry].append(claim)
    table = tabulate(rates)
    found = {}
    for view in priced:
        claims = of_entry[view.entry.id]
        actors: dict[Mention, Actor] = {mention: actor for each in claims for mention, actor in each.actors.items()}
        documents = {each.document.id: each.document for each in claims}
        case = lay_out(view.entry, [each.claim for each in claims], actors, documents)
        found[view.entry.id] = convert(case, table, currency)
    return found
