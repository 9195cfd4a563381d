"""`headstamp accept`, `reject`, `correct`, `note`, `origin`, `undo`: a person's word on what the machine read."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from headstamp.cli.authors import judges, why_option
from headstamp.cli.options import examples
from headstamp.model.judgement import Correctable

if TYPE_CHECKING:
    from headstamp.model.view import JudgementOutcome
    from headstamp.store.ledger import Ledger
    from headstamp.tasks.recording import Author


@click.command(
    short_help="Stand by a claim.",
    epilog=examples("headstamp accept c07d11be2", 'headstamp accept c07d11be2 --why "checked with the original"'),
)
@click.argument("claim")
@why_option()
@judges
def accept(ledger: "Ledger", author: "Author", *, claim: str) -> "JudgementOutcome":
    """Stand by a claim: you have checked that the document says what the machine read.

    CLAIM is an id or its beginning, as `headstamp show` prints it. What is accepted is that it was said so, not that
    it is true.
    """
    from headstamp.tasks import judging

    return judging.accept(ledger, claim, author)


@click.command(
    short_help="Reject a claim that was misread.",
    epilog=examples('headstamp reject c07d11be2 --why "the text speaks of an exercise"'),
)
@click.argument("claim")
@why_option(required=True)
@judges
def reject(ledger: "Ledger", author: "Author", *, claim: str) -> "JudgementOutcome":
    """Reject a claim that was misread: the document does not say so.

    It stays shown and marked, and is left out of counts, origins and findings.
    """
    from headstamp.tasks import judging

    return judging.reject(ledger, claim, author)


@click.command(
    short_help="Correct one field of a claim.",
    epilog=examples(
        'headstamp correct c07d11be2 --field polarity --value denied --why "he denies it"',
        'headstamp correct c07d11be2 --field supplier --value Norway --why "misread headline"',
        'headstamp correct c07d11be2 --field via --value "Chile; company:Kestrel Air:Peru" --why "see page 3"',
        'headstamp correct c07d11be2 --field quantity --value "about 3,500 shells" --why "the table has it"',
        'headstamp correct c07d11be2 --field period --value 2023-04/2023-06 --why "spring of that year"',
    ),
)
@click.argument("claim")
@click.option("--field", type=click.Choice([field.value for field in Correctable]), required=True,
              help="The field that was misread; from stage on transfers only.")  # fmt: skip
@click.option("--value", metavar="VALUE", required=True,
              help="What the document says; none for a party, amount or period that it does not name.")  # fmt: skip
@why_option(required=True)
@judges
def correct(ledger: "Ledger", author: "Author", *, claim: str, field: str, value: str) -> "JudgementOutcome":
    """Correct one field of a claim; the machine's reading stays beside yours.

    A party is an actor of the ledger, a state, or a new actor with its kind: "company:Example Works:Norway"; several
    stand behind each other with ";". Amounts are written "about 3,500 shells" and "2.5 million EUR", periods
    "2023-04" and "2023-04/2023-06".
    """
    from headstamp.tasks import judging

    return judging.correct(ledger, claim, Correctable(field), value, author)


@click.command(
    short_help="Write a note on a claim, entry or actor.",
    epilog=examples('headstamp note e3f9a0c1 "asked the ministry on 3 May, no answer yet"'),
)
@click.argument("target", metavar="CLAIM|ENTRY|ACTOR")
@click.argument("text")
@judges
def note(ledger: "Ledger", author: "Author", *, target: str, text: str) -> "JudgementOutcome":
    """Write a note on a claim, an entry or an actor. It is shown with it, and changes no count."""
    from headstamp.tasks import judging

    return judging.note(ledger, target, replace(author, why=text))


@click.command(
    short_help="Mark on whose word a claim rests.",
    epilog=examples(
        'headstamp origin c07d11be2 "Ministry of Defence" --why "the wording is that of its release"',
        "headstamp origin c07d11be2 c5a20f11",
    ),
)
@click.argument("claim")
@click.argument("rests_on", metavar="ORIGIN")
@why_option()
@judges
def origin(ledger: "Ledger", author: "Author", *, claim: str, rests_on: str) -> "JudgementOutcome":
    """Mark on whose word a claim rests, where its own text does not say so: origins are counted anew.

    ORIGIN is an actor of the ledger, another claim (whose speaker it is), or a new actor with its kind, as in
    "person:Jane Example:Norway".
    """
    from headstamp.tasks import judging

    return judging.mark_origin(ledger, claim, rests_on, author)


@click.command(
    short_help="Take back a judgement.", epilog=examples("headstamp undo", 'headstamp undo j4c01 --why "wrong claim"')
)
@click.argument("judgement", required=False)
@why_option()
@judges
def undo(ledger: "Ledger", author: "Author", *, judgement: str | None) -> "JudgementOutcome":
    """Take back a judgement: the last one, or the one named. Nothing is deleted; an undo can be undone by its id."""
    from headstamp.tasks import judging

    return judging.undo(ledger, judgement, author)
