"""`headstamp reliability`: the user's own table of how reliable sources are."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from headstamp.cli.authors import author, by_option, judges, why_option
from headstamp.cli.options import country_names, examples, json_option, ledger_option, open_ledger
from headstamp.cli.outcomes import outcome_record, print_outcome
from headstamp.cli.tables import Column, print_table
from headstamp.cli.terminal import Page, print_json
from headstamp.config import ledger_path
from headstamp.errors import UsageError
from headstamp.export.reliabilities import reliabilities_record, reliability_lines
from headstamp.export.wording import plural
from headstamp.model.reliability import MEANINGS, Letter

if TYPE_CHECKING:
    from headstamp.model.view import JudgementOutcome, JudgementView
    from headstamp.store.ledger import Ledger
    from headstamp.tasks.recording import Author


@click.group(
    invoke_without_command=True,
    short_help="Say how reliable sources are.",
    epilog=examples(
        "headstamp reliability",
        'headstamp reliability set "Harbour Gazette" B --why "three years without a retraction"',
        'headstamp reliability clear "Harbour Gazette"',
        "headstamp reliability --load table.csv",
        "headstamp reliability --save table.csv",
    ),
)
@click.option(
    "--load", "load", metavar="FILE", help="Give the letters of a CSV table: columns actor, reliability, why."
)
@click.option("--save", metavar="FILE", help="Write the letters in force as such a table; - for standard output.")
@by_option
@ledger_option
@json_option
@click.pass_context
def reliability(context: click.Context, /, *, load: str | None, save: str | None, **shared: Any) -> None:
    """Say how reliable sources are, by the Admiralty code: A to E, and F for no basis to judge.

    Without a command the letters in force are listed. The table is yours and empty at first: grades use it, and say
    whose letter it is. A letter is a judgement: superseded, never deleted, undone by "headstamp undo", exported with
    the others. A source of a loaded table need not be in the ledger yet.
    """
    if context.invoked_subcommand is not None:
        if load or save or any(shared.values()):
            raise UsageError(f"options stand behind {context.invoked_subcommand}, not before it")
        return
    if load and save:
        raise UsageError("--load takes a table in and --save writes one; give one of the two")
    _list_or_load(load, save, **shared)


def _list_or_load(
    load: str | None, save: str | None, *, by: str | None, ledger_file: str | None, as_json: bool
) -> None:
    from headstamp.tasks.reliabilities import list_reliabilities, load_reliabilities

    with open_ledger(ledger_file) as ledger:
        if load:
            _print_loaded(load_reliabilities(ledger, load, author(by)), as_json=as_json)
            return
        found = list_reliabilities(ledger)
    if save:
        _write(save, found)
    elif as_json:
        print_json(reliabilities_record(found))
    elif found:
        print_table(_COLUMNS, map(_row, found))
    else:
        click.echo(f"No source has a letter in {ledger_path(ledger_file)}; every one is F.", err=True)


@reliability.command("set", epilog=examples('headstamp reliability set "Harbour Gazette" B --why "checked by hand"'))
@click.argument("actor")
@click.argument("letter", metavar="LETTER")
@why_option()
@judges
def set_letter(ledger: "Ledger", author: "Author", *, actor: str, letter: str) -> "JudgementOutcome":
    """Give a source a letter, A to F, in the place of the one it has.

    ACTOR is a name under any spelling, a state's code, or an id: an outlet, or whoever answers for what is said.
    """
    from headstamp.tasks.reliabilities import read_letter, set_reliability

    return set_reliability(ledger, actor, read_letter(letter), author)


@reliability.command(epilog=examples('headstamp reliability clear "Harbour Gazette" --why "new owner"'))
@click.argument("actor")
@why_option()
@judges
def clear(ledger: "Ledger", author: "Author", *, actor: str) -> "JudgementOutcome":
    """Take back every letter of a source: it is F again, as one that nobody has judged."""
    from headstamp.tasks.reliabilities import clear_reliability

    return clear_reliability(ledger, actor, author)


def _print_loaded(outcome: "JudgementOutcome", *, as_json: bool) -> None:
    if as_json:
        print_json({**outcome_record(outcome, country_names()), "known": outcome.known})
        return
    print_outcome(outcome, as_json=False)
    Page().line(f"{plural(len(outcome.judgements), 'letter')} given, {outcome.known:,} in force already")


def _write(output: str, found: "Sequence[JudgementView]") -> None:
    if output == "-":
        click.echo("".join(reliability_lines(found)), nl=False)
        return
    from headstamp.export.files import write_file

    write_file(Path(output), reliability_lines(found))


_COLUMNS = (
    Column("source", wraps=True, share=3),
    Column("reliability"),
    Column("meaning", wraps=True, share=2),
    Column("by"),
    Column("on"),
    Column("why", wraps=True, share=4),
    Column("in this ledger"),
    Column("judgement", style="cyan"),
)


def _row(view: "JudgementView") -> list[str]:
    judgement = view.judgement
    letter = judgement.reliability or Letter.F
    known = "yes" if view.targets else "no"
    given = (judgement.who, judgement.when[:10], judgement.why)
    return [judgement.actors[0].name, str(letter), MEANINGS[letter], *given, known, judgement.id]
