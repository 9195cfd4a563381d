"""`headstamp search`: documents by their words."""

from typing import Any

import click

from headstamp.cli.options import as_of_option, examples, json_option, ledger_option, open_ledger
from headstamp.cli.terminal import FAINT, Page, print_json
from headstamp.export.quotations import cut_text, single_spaced
from headstamp.export.records import document_record
from headstamp.export.wording import name_document
from headstamp.model.view import SearchHit


@click.command(
    short_help="Find documents by their words.",
    epilog=examples(
        "headstamp search mortar",
        "headstamp search '\"end-user certificate\" -drill' --limit 5",
        "headstamp search 'title:rockets licen*' --json",
    ),
)
@click.argument("query")
@ledger_option
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="No more than N."
)
@as_of_option
@json_option
def search(query: str, ledger_file: str | None, *, limit: int, as_of: str | None, as_json: bool) -> None:
    """Find documents by the words of their title and text, best match first.

    All words must occur; case and accents do not matter. "several words" must stand in this order, -word must not
    occur, title:word must stand in the title, and word* is the beginning of a word.
    """
    from headstamp import tasks

    with open_ledger(ledger_file, as_of=as_of) as ledger:
        hits = tasks.search(ledger, query, limit)
    if as_json:
        print_json({"schema": "headstamp.search/1", "documents": [hit_record(hit) for hit in hits]})
        return
    page = Page()
    for place, hit in enumerate(hits):
        if place:
            page.blank()
        date = f"  {hit.document.published}" if hit.document.published else ""
        page.line((name_document(hit.document), "bold"), (date, FAINT), "  ", (hit.document.id, "cyan"))
        page.line(*page.pieces(single_spaced(cut_text(hit.words, hit.matches))), indent=2)
    if not hits:
        click.echo("No document has these words.", err=True)


def hit_record(hit: SearchHit) -> dict[str, Any]:
    """One document found, with the words around the match, as JSON; matches are offsets in those words."""
    return {
        **document_record(hit.document),
        "words": hit.words,
        "matches": [{"start": match.start, "end": match.end} for match in hit.matches],
    }
