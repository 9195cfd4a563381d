"""`headstamp ledger --currency EUR --rates rates.csv`: values in one currency, beside what was said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from headstamp.cli.options import country_names
from headstamp.cli.terminal import FAINT, Page
from headstamp.errors import UsageError
from headstamp.export.records import Record, entry_record
from headstamp.export.wording import name_materiel, route
from headstamp.model.rates import Converted, Rate
from headstamp.model.view import EntryView

if TYPE_CHECKING:
    from headstamp.store.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a person wants values converted to, and by which rates."""

    currency: str
    rates: tuple[Rate, ...]

    @classmethod
    def asked(cls, currency: object, file: object) -> Self | None:
        """What the two options ask for, None where neither is given; raises UsageError where only one is."""
        if currency is None and file is None:
            return None
        if not isinstance(currency, str):
            raise UsageError("--rates converts nothing by itself; say with --currency which currency you want")
        if not isinstance(file, str):
            raise UsageError(
                f"--currency {currency} needs rates, and none come with Headstamp: give --rates FILE, a CSV table "
                "with the columns currency, rate, per, date, source"
            )
        from headstamp.tasks.converting import read_currency, read_rates

        code = read_currency(currency)
        return cls(code, read_rates(file, code))

    def convert(self, ledger: "Ledger", entries: Iterable[EntryView]) -> Mapping[str, Converted]:
        """By the id of an entry its values in the currency."""
        from headstamp.tasks.converting import convert_entries

        return convert_entries(ledger, entries, self.rates, self.currency)


def entry_records(entries: Iterable[EntryView], converted: Mapping[str, Converted] | None) -> list[Record]:
    """The entries as JSON, with their conversions where any were asked for."""
    country = country_names()
    records = [entry_record(view, country) for view in entries]
    if converted is None:
        return records
    from headstamp.export.conversions import add_conversions

    return [add_conversions(record, converted.get(record["id"])) for record in records]


def print_conversions(currency: str, entries: Sequence[EntryView], converted: Mapping[str, Converted]) -> None:
    """Below the table: the values of each entry as they are said, and what they come to."""
    from headstamp.export.conversions import tell_conversions

    page = Page()
    page.heading(f"Values in {currency}")
    priced = [view for view in entries if view.entry.id in converted]
    for view in priced:
        page.line((route(view.entry), "bold"), f": {name_materiel(view.entry)}  ", (view.entry.id, "cyan"), indent=2)
        for line in tell_conversions(view, converted[view.entry.id]):
            page.line(line, indent=4)
    if not priced:
        page.line(("No claim of these entries gives a value.", FAINT), indent=2)
