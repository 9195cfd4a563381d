"""`headstamp judgements`: what persons decided, and what of it fits nothing any more."""

from collections.abc import Sequence
from pathlib import Path

import click

from headstamp.cli.options import country_names, examples, json_option, ledger_option, open_ledger
from headstamp.cli.outcomes import outcome_record, print_outcome
from headstamp.cli.read import problem_record
from headstamp.cli.terminal import FAINT, Page, print_json
from headstamp.errors import UsageError
from headstamp.export.judgements import JUDGEMENTS_SCHEMA, listed_record, tell
from headstamp.export.wording import plural
from headstamp.model.view import JudgementOutcome, JudgementView


@click.command(
    short_help="List what persons decided.",
    epilog=examples(
        "headstamp judgements",
        "headstamp judgements e3f9a0c1 --json",
        "headstamp judgements --unfit",
        "headstamp export --format judgements -o judged.jsonl",
        "headstamp judgements --load judged.jsonl --ledger other.db",
    ),
)
@click.argument("target", metavar="[CLAIM|ENTRY|ACTOR|JUDGEMENT]", required=False)
@click.option("--unfit", is_flag=True, help="Only those that find nothing any more, as after reading again.")
@click.option("--standing", is_flag=True, help="Only those in force: none that a later one supersedes.")
@click.option("--load", "file", metavar="FILE", help="Bring in the judgements that another ledger exported.")
@ledger_option
@json_option
def judgements(  # noqa: PLR0913  what a person may ask of the list, an option each
    target: str | None, *, unfit: bool, standing: bool, file: str | None, ledger_file: str | None, as_json: bool
) -> None:
    """List what persons decided, by time: all of it, or what was decided of one thing.

    A judgement stays when a document is read again, and finds its claim under its new id as long as document, kind,
    words and parties fit; `--unfit` lists those that do not, with the reason.
    """
    from headstamp.tasks.judged import list_judgements, load_lines

    with open_ledger(ledger_file) as ledger:
        if file is not None:
            if target is not None or unfit or standing:
                raise UsageError("--load brings judgements in and lists none; give it alone")
            _print_loaded(load_lines(ledger, _lines(file), file), as_json=as_json)
            return
        found = list_judgements(ledger, target, unfit=unfit, standing=standing)
    if as_json:
        print_json({"schema": JUDGEMENTS_SCHEMA, "judgements": [listed_record(view) for view in found]})
    else:
        _print_judgements(found)


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise UsageError(f'"{file}" cannot be read: {getattr(error, "strerror", None) or error}') from error


def _print_loaded(outcome: JudgementOutcome, *, as_json: bool) -> None:
    if as_json:
        record = outcome_record(outcome, country_names())
        print_json({**record, "known": outcome.known, "problems": [problem_record(p) for p in outcome.problems]})
        return
    print_outcome(outcome, as_json=False)
    page = Page()
    page.line(f"{plural(len(outcome.judgements), 'judgement')} brought in, {outcome.known:,} already known")
    for problem in outcome.problems:
        page.line((f"{problem.place}: ", "bold"), problem.message)


def _print_judgements(found: Sequence[JudgementView]) -> None:
    page = Page()
    for view in found:
        state = "" if view.in_force else "  (not in force)"
        page.line((view.judgement.id, "cyan"), "  ", tell(view.judgement), (state, FAINT))
        about = [f"{what} {identifier}" for what, identifier in view.targets]
        if about:
            page.line((f"on {', '.join(about)}", FAINT), indent=2)
        if view.misfit:
            page.line("fits nothing any more: ", view.misfit, indent=2)
    if not found:
        click.echo("No judgement fits.", err=True)
