"""What a person sees: a ledger file of the views, commands run on it, and a standard output that is a terminal."""

import io
from pathlib import Path

from click.testing import CliRunner, Result

from headstamp.cli.commands import main
from headstamp.store.ledger import Ledger
from ledgers import keep_views


class Screen(io.StringIO):
    """Standard output as a terminal."""

    def isatty(self) -> bool:
        return True


def make_ledger(path: Path) -> Path:
    """Write the ledger of the views, and return its path."""
    with Ledger.open(path, create=True) as ledger:
        keep_views(ledger)
    return path


def run(*arguments: str | Path) -> Result:
    """Run a command in this process, in a pipe."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])
