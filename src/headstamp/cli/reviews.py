"""`headstamp ledger --review`: the claims that count only when a person has reviewed them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from headstamp.cli.options import country_names
from headstamp.cli.show import print_claim
from headstamp.cli.terminal import FAINT, Page, is_terminal, print_json
from headstamp.errors import UsageError
from headstamp.export.records import claim_record
from headstamp.export.wording import plural

if TYPE_CHECKING:
    from headstamp.store.ledger import Ledger

REVIEW_SCHEMA = "headstamp.review/1"
SCREEN = 20
"""Claims shown in a terminal where no limit is asked for; a pipe gets all."""


def check_review(query: Mapping[str, Any]) -> None:
    """Raise UsageError where the list of claims is to be filtered or sorted as entries are."""
    if any(value for name, value in query.items() if name != "sort") or query["sort"] != "claims":
        raise UsageError("--review lists claims, not entries; it takes --ledger, --limit, --as-of and --json alone")


def print_reviews(ledger: "Ledger", limit: int | None, *, as_json: bool) -> None:
    """The claims that await review, each with its words, confidence and id; `limit` 0 is all of them."""
    from headstamp.tasks import get_document
    from headstamp.tasks.reviewing import find_awaiting

    found = find_awaiting(ledger)
    shown = found[: SCREEN if limit is None and is_terminal() and not as_json else limit or None]
    if as_json:
        country = country_names()
        claims = [claim_record(view, country) | {"entry": view.entry} for view in shown]
        print_json({"schema": REVIEW_SCHEMA, "claims": claims})
        return
    texts: dict[str, str] = {}
    page = Page()
    for view in shown:
        if view.document.id not in texts:
            texts[view.document.id] = get_document(ledger, view.document.id).text
        print_claim(page, view, texts.__getitem__, indent=0)
        bound = f"confidence {view.claim.confidence:.2f}, asked for was {view.min_confidence:g}"
        page.line((bound, FAINT), indent=2)
        page.blank()
    if not found:
        click.echo("No claim awaits review.", err=True)
        return
    if len(found) > len(shown):
        click.echo(f"The first {len(shown):,} of {plural(len(found), 'claim')}; all with: "
                   "headstamp ledger --review --limit 0", err=True)  # fmt: skip
    click.echo("They count when you accept or correct them: headstamp accept CLAIM", err=True)
