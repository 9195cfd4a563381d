"""`headstamp read`: documents in, a summary out."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click

from headstamp.cli.door import INTERRUPTED, NOTHING_READ
from headstamp.cli.language_model import Wanted, can_ask, chosen_reader, reader_options
from headstamp.cli.options import examples, json_option, ledger_option, next_command, open_ledger
from headstamp.cli.progress import progress_bar
from headstamp.cli.terminal import print_json, printable
from headstamp.cli.ways import check_paths, way, way_options
from headstamp.config import Limits
from headstamp.export.wording import plural
from headstamp.model.problem import Problem
from headstamp.model.view import EntryChange, ReadSummary

FIRST_PROBLEMS = 5
_DEFAULTS = Limits()


@click.command(
    short_help="Read documents into the ledger.",
    epilog=examples(
        "headstamp read reports/",
        "headstamp read reports/*.pdf mail.eml --ledger case.db",
        "curl -s https://example.org/report.html | headstamp read -",
        "headstamp read archive/ --triage --jobs 0",
        "headstamp read reports/ --min-confidence 0.6",
        "headstamp read reports/ --reader llm --llm-url http://localhost:8080/v1 --llm-model NAME",
    ),
)
@click.argument("paths", metavar="PATH...", nargs=-1)
@ledger_option
@click.option("--again", is_flag=True, help="Read what is known too, and put the new reading in the old one's place.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@json_option
@click.option("--max-bytes", type=click.IntRange(min=1), default=_DEFAULTS.bytes, show_default=True, metavar="N",
              help="Skip a larger file and note a problem.")  # fmt: skip
@click.option("--max-pages", type=click.IntRange(min=1), default=_DEFAULTS.pages, show_default=True, metavar="N",
              help="Read no more pages of a PDF.")  # fmt: skip
@click.option("--max-rows", type=click.IntRange(min=1), default=_DEFAULTS.rows, show_default=True, metavar="N",
              help="Read no more rows of a table.")  # fmt: skip
@click.option("--max-characters", type=click.IntRange(min=1), default=_DEFAULTS.characters, show_default=True,
              metavar="N", help="Look for claims no further into a text.")  # fmt: skip
@click.option("--max-seconds", type=click.FloatRange(min=0, min_open=True), default=_DEFAULTS.seconds,
              show_default=True, metavar="S", help="Give up on turning one document into text.")  # fmt: skip
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=_DEFAULTS.min_confidence, show_default=True,
              metavar="X", help="Let claims of a lower confidence, 0 to 1, count only when a person has reviewed "
              "them: headstamp ledger --review.")  # fmt: skip
@way_options
@reader_options
def read(paths: tuple[str, ...], ledger_file: str | None, *, again: bool, quiet: bool, as_json: bool,
         **options: Any) -> int:  # fmt: skip
    """Read documents into the ledger: files, folders, globs, or - for standard input.

    Documents that the ledger knows by their bytes are skipped, so it is safe to run again, and safe to interrupt:
    the next run goes on where this one stopped. What cannot be read is noted as a problem; the rest is read.
    """
    from headstamp.tasks import read as read_documents
    from headstamp.tasks.passing_over import read_passed_over

    check_paths(paths, options)
    given = {name.removeprefix("max_"): value for name, value in options.items() if name.startswith("max_")}
    limits = replace(_DEFAULTS, min_confidence=options["min_confidence"], **given)
    asking = can_ask(paths, quiet=quiet, as_json=as_json)
    choice = chosen_reader(options, can_ask=asking)
    stdin = sys.stdin.buffer.read(limits.bytes + 1) if "-" in paths else None
    with open_ledger(ledger_file, create=True) as ledger:
        reader = choice.open(ledger, Wanted(paths, limits, again, stdin, quiet)) if paths else None
        chosen = way(options, choice, reader)
        with progress_bar(wanted=not quiet and not as_json) as progress:
            if chosen and options["passed_over"]:
                summary = read_passed_over(ledger, chosen, progress, min_confidence=limits.min_confidence)
            else:
                summary = read_documents(
                    ledger, paths, reader=chosen, limits=limits, again=again, stdin=stdin, progress=progress
                )
    if as_json:
        print_json(summary_record(summary))
    elif not quiet:
        print_summary(summary, ledger_file)
    return status_of(summary)


def status_of(summary: ReadSummary) -> int:
    """The exit status: 0 also where some documents have problems, but not where nothing could be read at all."""
    if summary.interrupted:
        return INTERRUPTED
    return NOTHING_READ if summary.problems and not any((summary.read, summary.known, summary.passed_over)) else 0


def summary_record(summary: ReadSummary) -> dict[str, Any]:
    """What one run of reading did, as JSON."""
    return {
        "schema": "headstamp.read/1",
        "read": summary.read,
        "known": summary.known,
        "passed_over": summary.passed_over,
        "claims": {str(kind): count for kind, count in summary.claims.items() if count},
        "entries": summary.entries,
        "awaiting": summary.awaiting,
        "problems": [problem_record(problem) for problem in summary.problems],
        "seconds": round(summary.seconds, 3),
        "interrupted": summary.interrupted,
    }


def problem_record(problem: Problem) -> dict[str, Any]:
    """A problem, as JSON."""
    return {
        "code": problem.code,
        "message": problem.message,
        "place": problem.place,
        "document": problem.document,
    }


def print_summary(summary: ReadSummary, ledger_file: str | None) -> None:
    """A few lines: documents, claims by kind, entries, the first problems, and plainly when nothing was found."""
    rate = f", {summary.read / summary.seconds:.1f} a second" if summary.read and summary.seconds else ""
    click.echo(f"{plural(summary.read, 'document')} read{rate}; {summary.known:,} already known")
    found = [plural(count, str(kind)) for kind, count in summary.claims.items() if count]
    if found:
        click.echo(f"Claims found: {', '.join(found)}")
    elif summary.read:
        click.echo("No claims were found in what was read.")
    elif not any((summary.known, summary.passed_over, summary.interrupted)):
        click.echo("Nothing was read: no document was found there that can be read.")
    if summary.passed_over:
        passed = f"{plural(summary.passed_over, 'document')} passed over: nothing in them tells of a transfer."
        click.echo(passed + _hint("List them with", "passed-over", ledger_file))
    click.echo(
        f"The ledger has {plural(summary.entries, 'entry', 'entries')}."
        + _hint("See them with", "ledger", ledger_file) * bool(summary.entries)
    )
    if summary.changes:
        _print_changes(summary.changes)
    if summary.awaiting:
        one = summary.awaiting == 1
        waits = f"{plural(summary.awaiting, 'claim')} {'awaits' if one else 'await'} review."
        click.echo(waits + _hint("See it with" if one else "See them with", "ledger --review", ledger_file))
    if summary.problems:
        _print_problems(summary.problems, ledger_file)
    if summary.interrupted:
        some = summary.read or summary.passed_over or summary.known
        how = "Interrupted. What was read is kept" if some else "Interrupted before any document was kept"
        click.echo(f"{how}; run the same command again to go on.")


def _print_changes(changes: Sequence[EntryChange]) -> None:
    """How many entries and findings came, changed and went."""
    new = sum(change.before is None for change in changes)
    gone = sum(change.after is None for change in changes)
    found = sum(len(change.new_findings) for change in changes)
    lost = sum(len(change.gone_findings) for change in changes)
    click.echo(
        f"By what was read {plural(new, 'entry', 'entries')} came, {len(changes) - new - gone:,} changed and "
        f"{gone:,} went; {plural(found, 'finding')} came and {lost:,} went."
    )


def _hint(words: str, command: str, ledger_file: str | None) -> str:
    return f" {words}: {next_command(command, ledger_file)}"


def _print_problems(problems: tuple[Problem, ...], ledger_file: str | None) -> None:
    click.echo(f"{plural(len(problems), 'problem')}:")
    for problem in problems[:FIRST_PROBLEMS]:
        click.echo(printable(f"  {problem.place}: {problem.message}" if problem.place else f"  {problem.message}"))
    more = len(problems) - FIRST_PROBLEMS
    click.echo((f"  and {more:,} more." if more > 0 else " ") + _hint("See them with", "problems", ledger_file))
