"""Reading documents into a ledger: what is known is passed over, the rest is read."""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from headstamp.config import Limits
from headstamp.extract.reader import Reader
from headstamp.model.claim import Kind
from headstamp.model.view import EntryChange, Progress, ReadSummary
from headstamp.store.ledger import Ledger
from headstamp.store.reviews import count_awaiting
from headstamp.store.weighed import count_entries
from headstamp.tasks.side_by_side import SideBySide
from headstamp.tasks.weighing import weigh, weighed

if TYPE_CHECKING:
    from headstamp.tasks.files import OpenFile
    from headstamp.tasks.runs import Run

_LIMITS = Limits()


def read(  # noqa: PLR0913  what a person may say when reading, each with its default
    ledger: Ledger,
    paths: Sequence[str],
    *,
    reader: Reader | SideBySide | None = None,
    limits: Limits = _LIMITS,
    again: bool = False,
    stdin: bytes | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> ReadSummary:
    """Read files, folders, globs and `-` (the bytes of `stdin`) into the ledger.

    A document that is known by its bytes is passed over, or with `again` replaced together with its claims. Each
    batch is committed as a whole: a run that is cut off, even by a crash, and run again ends in the same ledger. On
    Ctrl-C what is finished is kept, and the summary says `interrupted`. `reader` may be the wish to read in several
    processes: the ledger is the same. Claims under the least confidence of `limits` await review; what is known keeps
    the bound that it was read with. Raises UsageError where no path is given.
    """
    from headstamp.read import find_sources
    from headstamp.tasks.runs import Run

    started = time.monotonic()
    beside = [f"{ledger.path}{ending}" for ending in ("", "-wal", "-shm", "-journal")]
    found = find_sources(paths, leave_out=beside)
    alone = None if isinstance(reader, SideBySide) else reader
    run = Run(ledger, alone, limits, again=again, total=len(found.sources), progress=progress)
    run.begin()
    run.note_missing(found.problems)
    try:
        if isinstance(reader, SideBySide):
            _read_side_by_side(run, reader, run.unknown(found.sources, stdin))
        else:
            for file in run.unknown(found.sources, stdin):
                run.take(file, file.found())
            run.flush()
    except KeyboardInterrupt:
        run.interrupted = True
    changes = weigh(ledger) if run.finished else ()
    return _summary(run, changes, time.monotonic() - started)


def _summary(run: "Run", changes: tuple[EntryChange, ...], seconds: float) -> ReadSummary:
    with weighed(run.ledger) as connection:
        entries, awaiting = count_entries(connection), count_awaiting(connection)
    return ReadSummary(
        run.read,
        run.known,
        {kind: run.claims[kind] for kind in Kind if run.claims[kind]},
        tuple(run.problems),
        entries,
        seconds,
        interrupted=run.interrupted,
        passed_over=run.passed_over,
        awaiting=awaiting,
        changes=changes,
    )


def _read_side_by_side(run: "Run", wish: SideBySide, files: "Iterator[OpenFile]") -> None:
    from headstamp.tasks.teams import Team

    with Team(wish, files, run.worth_reading) as team:
        run.reader = team
        for file, found in team.opened():
            run.take(file, found)
        run.flush()
