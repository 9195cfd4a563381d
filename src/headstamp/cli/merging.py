"""`headstamp merge` and `headstamp split`: what is one matter or one actor, and what is two."""

from typing import TYPE_CHECKING

import click

from headstamp.cli.authors import judges, why_option
from headstamp.cli.options import examples

if TYPE_CHECKING:
    from headstamp.model.view import JudgementOutcome
    from headstamp.store.ledger import Ledger
    from headstamp.tasks.recording import Author


@click.command(
    short_help="Say that two entries, or two actors, are one.",
    epilog=examples(
        'headstamp merge e3f9a0c1 e81b2c7d --why "one contract"',
        'headstamp merge "Example Works" "Example Works Ltd"',
    ),
)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@why_option()
@judges
def merge(ledger: "Ledger", author: "Author", *, first: str, second: str) -> "JudgementOutcome":
    """Say that two entries are one matter, or that two actors are one.

    A and B are ids or their beginnings; actors also go by name. The one named first keeps its id.
    """
    from headstamp.tasks import judging

    return judging.merge(ledger, first, second, author)


@click.command(
    short_help="Say that an entry, or an actor, is two.",
    epilog=examples(
        'headstamp split e3f9a0c1 c07d11be2 c5a20f11 --why "the contract of another year"',
        'headstamp split "Jane Example" "J. Example" --why "her brother"',
    ),
)
@click.argument("target", metavar="ENTRY|ACTOR")
@click.argument("parts", metavar="CLAIM|NAME...", nargs=-1, required=True)
@why_option()
@judges
def split(ledger: "Ledger", author: "Author", *, target: str, parts: tuple[str, ...]) -> "JudgementOutcome":
    """Say that some claims of an entry are another matter, or that some names of an actor are somebody else."""
    from headstamp.tasks import judging

    return judging.split(ledger, target, parts, author)
