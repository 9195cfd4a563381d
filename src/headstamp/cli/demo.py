"""`headstamp demo`: the sample dossier, read."""

from pathlib import Path

import click

from headstamp.cli.ledger import print_entries
from headstamp.cli.options import examples, next_command, open_ledger
from headstamp.cli.progress import progress_bar
from headstamp.cli.read import print_summary
from headstamp.config import DEFAULT_LEDGER
from headstamp.errors import UsageError
from headstamp.model.view import EntryQuery

SAMPLE = "sample"
"""The folder of the package that holds the sample dossier."""
DOSSIER = "dossier"


@click.command(
    short_help="Try it out on the sample dossier.", epilog=examples("headstamp demo", "headstamp demo --into trial")
)
@click.option("--into", metavar="FOLDER", default="demo", show_default=True, help="Where to put dossier and ledger.")
def demo(into: str) -> None:
    """Try Headstamp out: copy the sample dossier, read it, and print the ledger.

    The dossier's outlets and most parties are invented; what it says of real states was publicly reported. Nothing is
    written outside the folder; safe to run again.
    """
    from headstamp.tasks import find_entries, read

    folder = Path(into)
    copied = copy_sample(folder / DOSSIER)
    ledger_file = folder / DEFAULT_LEDGER
    click.echo(
        f"Reading the {copied} files of the sample dossier in {folder / DOSSIER}; the first time takes a while."
    )
    with open_ledger(str(ledger_file), create=True) as ledger, progress_bar() as progress:
        summary = read(ledger, [str(folder / DOSSIER)], progress=progress)
    with open_ledger(str(ledger_file)) as ledger:
        entries = find_entries(ledger, EntryQuery())
    print_summary(summary, str(ledger_file))
    click.echo()
    print_entries(entries, total=len(entries))
    click.echo(f"\nWritten: {ledger_file}")
    if entries:
        click.echo(f"Next:    {next_command(f'show {entries[0].entry.id}', str(ledger_file))}")


def copy_sample(folder: Path) -> int:
    """Put the documents of the sample dossier into the folder, in the place of older copies; returns how many."""
    from importlib.resources import as_file, files

    try:
        folder.mkdir(parents=True, exist_ok=True)
        with as_file(files("headstamp") / SAMPLE) as sample:
            documents = sorted(path for path in sample.iterdir() if path.is_file() and path.suffix != ".py")
            for document in documents:
                (folder / document.name).write_bytes(document.read_bytes())
    except OSError as error:
        raise UsageError(f'cannot put the sample into "{folder}": {error.strerror or error}') from error
    return len(documents)
