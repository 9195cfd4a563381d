"""A progress bar for reading, where a person looks at standard error."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from headstamp.cli.terminal import printable
from headstamp.export.wording import plural
from headstamp.model.view import Progress

NAME_WIDTH = 40
"""Columns of the document's name: its end is shown, where file names differ."""


@contextmanager
def progress_bar(*, wanted: bool = True) -> Iterator[Callable[[Progress], None] | None]:
    """What shows progress, with counts and documents a second, until it is left; None where nobody would see it."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    rate = TextColumn("{task.fields[rate]}", markup=False)
    name = TextColumn("{task.fields[name]}", markup=False, style="dim")
    counted = (TextColumn("Reading"), BarColumn(bar_width=24), MofNCompleteColumn())
    started = monotonic()
    with Bar(*counted, rate, TimeRemainingColumn(), name, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rate="", name="")

        def show(progress: Progress) -> None:
            words = rate_words(progress, monotonic() - started)
            shown = printable(progress.name)[-NAME_WIDTH:]
            bar.update(task, completed=progress.done, total=progress.total, rate=words, name=shown)

        yield show


def rate_words(progress: Progress, seconds: float) -> str:
    """How many claims so far, and how many documents a second."""
    return f"{plural(progress.claims, 'claim')}, {progress.done / max(seconds, 0.001):.1f} documents a second"
