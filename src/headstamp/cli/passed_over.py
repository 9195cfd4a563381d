"""`headstamp passed-over`: what was looked at and not read closely."""

import click

from headstamp.cli.options import examples, json_option, ledger_option, next_command, open_ledger
from headstamp.cli.terminal import FAINT, Page, print_json


@click.command(
    name="passed-over",
    short_help="List what --triage passed over.",
    epilog=examples("headstamp passed-over", "headstamp read --passed-over          read all of it closely"),
)
@ledger_option
@json_option
def passed_over(ledger_file: str | None, *, as_json: bool) -> None:
    """List the documents that `headstamp read --triage` looked at and did not read closely."""
    from headstamp.tasks.passing_over import list_passed_over

    with open_ledger(ledger_file) as ledger:
        found = list_passed_over(ledger)
    if as_json:
        listed = [{"id": one.id, "name": one.name, "title": one.title, "published": one.published} for one in found]
        print_json({"schema": "headstamp.passed-over/1", "documents": listed})
        return
    page = Page()
    for one in found:
        page.line((one.name, "bold"), f"  {one.title}" if one.title else "", (f"  {one.id}", FAINT))
    if found:
        click.echo(f"Read them closely with: {next_command('read --passed-over', ledger_file)}", err=True)
    else:
        click.echo("Nothing was passed over: every document in English was read closely.", err=True)
