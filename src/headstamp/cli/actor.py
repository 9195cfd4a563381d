"""`headstamp actor`: everything on one actor."""

from collections.abc import Sequence

import click

from headstamp.cli.options import country_names, examples, json_option, ledger_option, open_ledger
from headstamp.cli.terminal import FAINT, Page, is_terminal, print_json
from headstamp.export.actors import page_record
from headstamp.export.wording import (
    date_said,
    manner,
    name_document,
    name_materiel,
    plural,
    route,
    span_dates,
    summarise,
)
from headstamp.model.actor import Actor
from headstamp.model.actor_page import ActorPage
from headstamp.model.claim import Statement
from headstamp.model.view import ClaimView

SCREEN = 10
"""Claims of each kind shown in a terminal where no limit is asked for; a pipe gets all."""


@click.command(
    short_help="Show everything on one actor.",
    epilog=examples(
        'headstamp actor "Ministry of Defence of Serbia"',
        "headstamp actor RS --limit 5",
        'headstamp actor "A. Kos" --json',
    ),
)
@click.argument("name", metavar="NAME")
@ledger_option
@click.option("--limit", type=click.IntRange(min=0), metavar="N",
              help=f"No more than N a list; 0 for all. Default: {SCREEN} in a terminal, all in a pipe.")  # fmt: skip
@json_option
def actor(name: str, ledger_file: str | None, *, limit: int | None, as_json: bool) -> None:
    """Show an actor: its names and the documents that use them, offices, statements, positions, contacts, entries.

    NAME is any spelling, in any script, a state's code, or an id or its beginning. What made several names one actor
    is told with points and reasons, and so is who else may be the same.
    """
    from headstamp.tasks.actors import show_actor

    with open_ledger(ledger_file) as ledger:
        page = show_actor(ledger, name)
    if as_json:
        print_json(page_record(page, country_names()))
    else:
        most = limit if limit is not None else SCREEN if is_terminal() else 0
        print_actor(page, most or None)


def print_actor(found: ActorPage, most: int | None) -> None:
    """The page for a person; `most` of each list, all where None."""
    page, actor = Page(), found.detail.actor
    page.line((actor.name, "bold"), f", {actor.kind}  ", (actor.id, "cyan"))
    if actor.country:
        page.line(("country  ", FAINT), country_names()(actor.country), indent=2)
    page.heading(f"Names: {len(found.detail.names):,}")
    _print_some(page, [(f"{name} ({plural(len(ids), 'document')})", "") for name, ids in found.detail.names], most)
    if found.offices:
        page.heading("Offices")
        offices = [(held.office, _when(held.dates, len(held.documents))) for held in found.offices]
        _print_some(page, offices, most)
    for heading, claims in (
        ("Statements", found.statements), ("Positions", found.positions), ("Contacts", found.contacts)
    ):  # fmt: skip
        _print_claims(page, heading, claims, most)
    if found.detail.entries:
        page.heading(f"Entries: {len(found.detail.entries):,}")
        entries = [
            (
                f"{route(view.entry)}: {name_materiel(view.entry)}",
                f"{view.weight.affirming} for, {view.weight.denying} against  {view.entry.id}",
            )
            for view in found.detail.entries
        ]
        _print_some(page, entries, most)
    page.heading(f"Documents: {len(found.documents):,}")
    _print_some(page, [(name_document(d), f"{d.published or ''}  {d.id}".strip()) for d in found.documents], most)
    _print_reasons(page, actor, {other.id: other for other in found.others}, most)


def _when(dates: tuple[str | None, str | None], documents: int) -> str:
    return ", ".join(filter(None, (span_dates(*dates), plural(documents, "document"))))


def _print_claims(page: Page, heading: str, claims: Sequence[ClaimView], most: int | None) -> None:
    if claims:
        page.heading(f"{heading}: {len(claims):,}")
        _print_some(
            page,
            [(f"{date_said(v) or 'undated'}  {summarise(v)}", _aside(v)) for v in claims],
            most,
        )


def _aside(view: ClaimView) -> str:
    """How it was said, where the line does not say so itself, and the id."""
    said = "" if isinstance(view.claim.body, Statement) else f"{manner(view)}  "
    return said + view.claim.id


def _print_reasons(page: Page, actor: Actor, others: dict[str, Actor], most: int | None) -> None:
    if actor.merges:
        page.heading("Why these names are one")
        merges = [
            (f"{' = '.join(m.names)}: {'; '.join(m.reasons)}", f"{m.score} points, {m.why}, rule {m.rule}")
            for m in actor.merges
        ]
        _print_some(page, merges, most)
    if actor.questions:
        page.heading("Who else it may be")
        questions = [
            (
                f"{others[q.other].name if q.other in others else q.names[1]}: {'; '.join(q.reasons)}",
                f"{q.score} points, {q.why}, rule {q.rule}  {q.other}",
            )
            for q in actor.questions
        ]
        _print_some(page, questions, most)


def _print_some(page: Page, lines: Sequence[tuple[str, str]], most: int | None) -> None:
    for words, aside in lines[:most]:
        page.line(words, (f"  {aside}" if aside else "", FAINT), indent=2)
    if most is not None and len(lines) > most:
        page.line((f"and {len(lines) - most:,} more; all with --limit 0", FAINT), indent=2)
