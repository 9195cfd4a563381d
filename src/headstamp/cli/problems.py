"""`headstamp problems`: what could not be read, and why."""

import click

from headstamp.cli.options import examples, json_option, ledger_option, open_ledger
from headstamp.cli.read import problem_record
from headstamp.cli.terminal import FAINT, Page, print_json


@click.command(
    short_help="List what could not be read, and why.",
    epilog=examples("headstamp problems", "headstamp problems --json | jq '.problems[].code'"),
)
@ledger_option
@json_option
def problems(ledger_file: str | None, *, as_json: bool) -> None:
    """List what could not be read, or not wholly, where it is, and why."""
    from headstamp.tasks import list_problems

    with open_ledger(ledger_file) as ledger:
        found = list_problems(ledger)
    if as_json:
        print_json({"schema": "headstamp.problems/1", "problems": [problem_record(problem) for problem in found]})
        return
    page = Page()
    for problem in found:
        page.line((f"{problem.place or 'reading'}: ", "bold"), problem.message, (f"  {problem.code}", FAINT))
    if not found:
        click.echo("No problems: every document was read.", err=True)
