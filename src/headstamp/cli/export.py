"""`headstamp export` and `headstamp report`: the ledger in a file that others can open."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from headstamp.cli.options import (
    as_of_option,
    country_names,
    examples,
    ledger_option,
    open_ledger,
)
from headstamp.cli.terminal import printable
from headstamp.errors import UsageError
from headstamp.export.records import Country
from headstamp.model.claim import Kind
from headstamp.model.view import ClaimView
from headstamp.tasks.collecting import without_collecting

Writer = Callable[[Iterable[ClaimView], Country], Iterator[str]]


def _jsonl(claims: Iterable[ClaimView], country: Country) -> Iterator[str]:
    from headstamp.export.jsonl import jsonl_lines

    return jsonl_lines(claims, country)


def _csv(claims: Iterable[ClaimView], country: Country) -> Iterator[str]:
    from headstamp.export.spreadsheet import csv_lines

    return csv_lines(claims, country)


FORMATS: dict[str, Writer] = {"jsonl": _jsonl, "csv": _csv}
JUDGEMENTS = "judgements"
"""The format that writes no claims: what persons decided, for another ledger to take in."""


@click.command(
    short_help="Write the claims as JSON Lines or CSV.",
    epilog=examples(
        "headstamp export > claims.jsonl",
        "headstamp export --format csv --kind transfer -o transfers.csv",
        "headstamp export --format jsonl -o - | jq .said_by.name",
        "headstamp export --format judgements -o judged.jsonl",
    ),
)
@ledger_option
@click.option("--format", "form", type=click.Choice([*FORMATS, JUDGEMENTS]), default="jsonl", show_default=True,
              help="JSON Lines with everything, a table for a spreadsheet, or the judgements alone.")  # fmt: skip
@click.option("-o", "--output", metavar="FILE", default="-", help="Where to write; - or nothing: standard output.")
@click.option("--kind", "kinds", type=click.Choice([str(kind) for kind in Kind]), multiple=True,
              help="Only claims of this kind; may be given again.")  # fmt: skip
@as_of_option
def export(ledger_file: str | None, *, form: str, output: str, kinds: tuple[str, ...], as_of: str | None) -> None:
    """Write the claims, one a line, sorted by document and place.

    The same ledger gives the same bytes. A file is written whole or not at all. In CSV a cell that a spreadsheet
    would run as a formula (it starts with = + - or @) gets an apostrophe in front. A claim is written as it counts;
    where a person corrected it, the machine's reading stands beside it.
    """
    from headstamp.tasks import find_claims
    from headstamp.tasks.judged import judgement_lines

    if form == JUDGEMENTS and kinds:
        raise UsageError("--kind chooses claims, and judgements are none; leave one of the two out")
    with open_ledger(ledger_file, as_of=as_of) as ledger:
        if form == JUDGEMENTS:
            _write(output, judgement_lines(ledger))
            return
        claims = find_claims(ledger, tuple(Kind(kind) for kind in kinds) or None)
        _write(output, FORMATS[form](claims, country_names()))


@click.command(
    short_help="Write one HTML file for a colleague.",
    epilog=examples("headstamp report -o dossier.html", 'headstamp report --title "Case 12" -o case12.html'),
)
@ledger_option
@click.option("-o", "--output", metavar="FILE", default="dossier.html", show_default=True,
              help="Where to write; - for standard output.")  # fmt: skip
@click.option("--title", default="Dossier", show_default=True, help="The heading of the report.")
@as_of_option
@without_collecting()
def report(ledger_file: str | None, *, output: str, title: str, as_of: str | None) -> None:
    """Write the ledger as one HTML file that a colleague can open: no network, no script, no other file.

    It holds the entries with what is said for and against in the exact words, chains, findings, a timeline, the
    problems and the list of documents.
    """
    from headstamp.export.dossier import render
    from headstamp.tasks.gathering import gather_dossier

    with open_ledger(ledger_file, as_of=as_of) as ledger:
        page = render(gather_dossier(ledger, title))
    _write(output, [page])
    if output != "-":
        click.echo(f"Wrote {printable(output)}", err=True)


def _write(output: str, lines: Iterable[str]) -> None:
    if output == "-":
        stream = sys.stdout.buffer
        for line in lines:
            stream.write(line.encode(errors="backslashreplace"))
        stream.flush()
    else:
        from headstamp.export.files import write_file

        write_file(Path(output), lines)
