"""Reading documents into a ledger: what is known is passed over, the rest is read."""

import time
from collections.abc import Callable, Sequence

from headstamp.config import Limits
from headstamp.extract.reader import Reader
from headstamp.model.claim import Kind
from headstamp.model.view import Progress, ReadSummary
from headstamp.store.ledger import Ledger
from headstamp.store.weighed import count_entries
from headstamp.tasks.weighing import weighed

_LIMITS = Limits()


def read(  # noqa: PLR0913  what a person may say when reading, each with its default
    ledger: Ledger,
    paths: Sequence[str],
    *,
    reader: Reader | None = None,
    limits: Limits = _LIMITS,
    again: bool = False,
    stdin: bytes | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> ReadSummary:
    """Read files, folders, globs and `-` (the bytes of `stdin`) into the ledger.

    A document that is known by its bytes is passed over, or with `again` replaced together with its claims. Each
    batch is committed as a whole: a run that is cut off, even by a crash, and run again ends in the same ledger. On
    Ctrl-C what is finished is kept, and the summary says `interrupted`. Raises UsageError where no path is given.
    """
    from headstamp.read import find_sources
    from headstamp.tasks.runs import Run

    started = time.monotonic()
    beside = [f"{ledger.path}{ending}" for ending in ("", "-wal", "-shm", "-journal")]
    found = find_sources(paths, leave_out=beside)
    run = Run(ledger, reader, limits, again=again, total=len(found.sources), progress=progress)
    run.begin()
    run.note_missing(found.problems)
    try:
        for source in found.sources:
            run.take(source, stdin)
        run.flush()
    except KeyboardInterrupt:
        run.interrupted = True
    with weighed(ledger) as connection:
        entries = count_entries(connection)
    seconds = time.monotonic() - started
    claims = {kind: run.claims[kind] for kind in Kind if run.claims[kind]}
    return ReadSummary(
        run.read, run.known, claims, tuple(run.problems), entries, seconds, interrupted=run.interrupted
    )
