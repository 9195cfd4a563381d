"""`headstamp ledger`: the entries as a table or as JSON."""

from collections.abc import Iterable, Iterator, Sequence

import click

from headstamp.cli.conversions import Exchange, entry_records, print_conversions
from headstamp.cli.options import (
    as_of_option,
    examples,
    json_option,
    ledger_option,
    open_ledger,
)
from headstamp.cli.tables import Column, print_table
from headstamp.cli.terminal import console, is_terminal, print_json
from headstamp.config import ledger_path
from headstamp.export.records import LEDGER_SCHEMA
from headstamp.export.wording import count_origins, name_materiel, name_party, route, span_dates
from headstamp.model.view import EntryQuery, EntryView
from headstamp.tasks.collecting import without_collecting

SORTS = ("claims", "said", "supplier", "recipient", "origins")
SCREEN = 50
"""Entries shown in a terminal where no limit is asked for; a pipe gets all."""
WIDE = 160
"""Columns of a terminal from which each field has its own column."""
CONTESTED = "≠"
SHORTEST = 8
"""Characters of an entry's id shown at least: `e` and seven digits."""


@click.command(
    short_help="List who is said to send what to whom.",
    epilog=examples(
        "headstamp ledger",
        "headstamp ledger --supplier Serbia --since 2023-01 --contested",
        "headstamp ledger --materiel ammunition --sort said --limit 10",
        "headstamp ledger --as-of 2023-06",
        "headstamp ledger --currency EUR --rates rates.csv",
        "headstamp ledger --review",
        "headstamp ledger --json | jq '.entries[].origins'",
    ),
)
@ledger_option
@click.option("--supplier", metavar="NAME", help="Only entries with this supplier: any spelling, a part, or an id.")
@click.option("--recipient", metavar="NAME", help="Only entries with this recipient.")
@click.option("--materiel", metavar="WORDS", help="Only entries with these words or of this category.")
@click.option(
    "--since", metavar="DATE", help="Only entries with something said on or after: 2023, 2023-04, 2023-04-01."
)
@click.option("--until", metavar="DATE", help="Only entries with something said on or before.")
@click.option("--contested", is_flag=True, help="Only entries that are affirmed by some and denied by others.")
@click.option("--sort", type=click.Choice(SORTS), default="claims", show_default=True,
              help="Largest first, latest said first, by party, or most origins first.")  # fmt: skip
@click.option("--limit", type=click.IntRange(min=0), metavar="N",
              help=f"No more than N entries; 0 for all. Default: {SCREEN} in a terminal, all in a pipe.")  # fmt: skip
@click.option("--currency", metavar="CODE",
              help="Values in this currency too, beside what is said: EUR. It takes --rates.")  # fmt: skip
@click.option("--rates", metavar="FILE",
              help="Your CSV table of rates: columns currency, rate, per, date, source.")  # fmt: skip
@click.option("--review", is_flag=True,
              help="List the claims that await review instead: see --min-confidence of headstamp read.")  # fmt: skip
@as_of_option
@json_option
@without_collecting()
def ledger(
    ledger_file: str | None,
    *,
    limit: int | None,
    review: bool,
    as_of: str | None,
    as_json: bool,
    **query: str | bool | None,
) -> None:
    """List the entries: who is said to send what to whom, how many say so, and how many deny it.

    An entry holds all claims about one matter. "for" and "against" count the pairs of a document and a speaker,
    "origins" the independent sources behind "for", low and high: ten outlets with one leak are one origin.
    Values are shown as said; --currency adds what they come to by your rates, each with its date and source.
    """
    from headstamp.tasks.finding import find_page

    if review:
        from headstamp.cli.reviews import check_review, print_reviews

        check_review(query)
        with open_ledger(ledger_file, as_of=as_of) as opened:
            print_reviews(opened, limit, as_json=as_json)
        return
    exchange = Exchange.asked(query.pop("currency"), query.pop("rates"))
    most = SCREEN if limit is None and is_terminal() and not as_json else limit or None
    asked = EntryQuery(limit=most, **query)  # type: ignore[arg-type]  # the options bear the fields' names
    with open_ledger(ledger_file, as_of=as_of) as opened:
        entries, total = find_page(opened, asked, brief=not (as_json or exchange))
        converted = exchange.convert(opened, entries) if exchange else None
    if as_json:
        print_json({"schema": LEDGER_SCHEMA, "entries": entry_records(entries, converted)})
    elif entries:
        print_entries(entries, total=total if limit is None else len(entries))
        if exchange and converted is not None:
            print_conversions(exchange.currency, entries, converted)
    else:
        click.echo(f"No entry fits in {ledger_path(ledger_file)}.", err=True)


def print_entries(entries: Sequence[EntryView], *, total: int) -> None:
    """The entries as a table that fits the terminal; below it, in a terminal, what the marks mean."""
    terminal = is_terminal()
    if terminal and console().width < WIDE:
        print_table(_NARROW, _narrow_rows(entries))
    else:
        print_table(_FULL, _full_rows(entries))
    if not terminal:
        return
    if any(view.weight.contested for view in entries):
        click.echo(f"{CONTESTED} contested: affirmed by some, denied by others")
    if total > len(entries):
        click.echo(f"The first {len(entries):,} of {total:,} entries; all with: headstamp ledger --limit 0")
    click.echo("The words behind an entry: headstamp show ENTRY")


_FULL = (
    Column("#", "right", style="dim"),
    Column("supplier", wraps=True, share=3),
    Column("via", wraps=True, share=3),
    Column("recipient", wraps=True, share=3),
    Column("materiel", wraps=True, share=4),
    Column("stages", wraps=True, share=3),
    Column("for", "right"),
    Column("against", "right"),
    Column("origins", "right"),
    Column("contested"),
    Column("first said"),
    Column("last said"),
    Column("entry", style="cyan"),
)
_NARROW = (
    Column("#", "right", style="dim"),
    Column("transfer", wraps=True),
    Column("for", "right"),
    Column("against", "right"),
    Column("origins", "right"),
    Column("said"),
    Column("entry", style="cyan"),
)


def _full_rows(entries: Sequence[EntryView]) -> Iterator[list[str]]:
    ids = shorten([view.entry.id for view in entries])
    for place, view in enumerate(entries, 1):
        weight = view.weight
        yield [
            str(place),
            name_party(view.entry.supplier),
            ", ".join(actor.name for actor in view.entry.via),
            name_party(view.entry.recipient),
            name_materiel(view.entry),
            _stages(view),
            str(weight.affirming),
            str(weight.denying),
            count_origins(weight.origins),
            CONTESTED if weight.contested else "",
            weight.said[0] or "",
            weight.said[1] or "",
            ids[place - 1],
        ]


def _narrow_rows(entries: Sequence[EntryView]) -> Iterator[list[str]]:
    ids = shorten([view.entry.id for view in entries])
    for place, view in enumerate(entries, 1):
        weight = view.weight
        yield [
            str(place),
            f"{route(view.entry)}\n{name_materiel(view.entry)}\n{_stages(view)}",
            str(weight.affirming),
            f"{CONTESTED} {weight.denying}" if weight.contested else str(weight.denying),
            count_origins(weight.origins),
            span_dates(*weight.said).replace(" – ", "\n"),
            ids[place - 1],
        ]


def _stages(view: EntryView) -> str:
    return ", ".join(stage for stage, _ in view.weight.stages)


def shorten(ids: Iterable[str]) -> list[str]:
    """The shortest beginnings, of one length, that tell the ids apart and that `show` takes for them."""
    whole = list(ids)
    length = SHORTEST
    while len({each[:length] for each in whole}) < len(set(whole)):
        length += 1
    return [each[:length] for each in whole]
