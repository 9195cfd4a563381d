"""`headstamp read --jobs --triage --passed-over`: in how many processes, and how closely."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click

from headstamp.cli.language_model import Choice
from headstamp.config import READERS
from headstamp.errors import UsageError

if TYPE_CHECKING:
    from headstamp.extract.reader import Reader
    from headstamp.tasks.side_by_side import SideBySide

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--jobs", type=click.IntRange(min=0), default=1, show_default=True, metavar="N",
                 help="Read in N processes; 0 is one on every core. The ledger is the same."),
    click.option("--triage", is_flag=True, help="Look at each document first, and read closely only what may tell of "
                 "a transfer. What is passed over is stored, searched and listed: headstamp passed-over."),
    click.option("--passed-over", is_flag=True, help="Read closely what --triage passed over; takes no PATH."),
)  # fmt: skip


def way_options(command: Command) -> Command:
    """`--jobs`, `--triage` and `--passed-over`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def check_paths(paths: Sequence[str], options: Mapping[str, Any]) -> None:
    """Raise UsageError where there is nothing to read, or `--passed-over` stands with what it has no use for."""
    if not options["passed_over"]:
        if not paths:
            raise UsageError('nothing to read: name files, folders, globs such as "reports/*.html", or "-"')
        return
    if paths or options["triage"] or options["reader"] not in {None, READERS[0]}:
        raise UsageError(
            "--passed-over takes no PATH, no --triage and no other reader: it reads closely what is in the ledger"
        )


def way(options: Mapping[str, Any], choice: Choice, opened: "Reader | None") -> "Reader | SideBySide | None":
    """What reads: the reader that was opened (None for the default), or one made for the way that was chosen."""
    if options["jobs"] == 1 and not options["triage"] and not options["passed_over"]:
        return opened
    from headstamp.tasks.side_by_side import way_of_reading

    return way_of_reading(loader(choice), jobs=options["jobs"], triage=options["triage"])


def loader(choice: Choice) -> "Callable[[], Reader]":
    """What loads the chosen reader, here or in another process."""
    if choice.name == READERS[0]:
        from headstamp.extract import default_reader

        return default_reader
    from headstamp.tasks.readers import open_reader

    return partial(open_reader, choice.name, choice.language_model)
