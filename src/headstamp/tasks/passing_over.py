"""The documents that were looked at and passed over: listed, and read closely when somebody wants them read."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.engine import Connection

from headstamp.extract.reader import Reader
from headstamp.model.claim import Kind, Reading
from headstamp.model.document import Document, ReadingStatus
from headstamp.model.problem import Problem
from headstamp.model.view import DocumentSummary, Progress, ReadSummary
from headstamp.pipeline import read_documents
from headstamp.store import documents as stored
from headstamp.store import tables
from headstamp.store.claims import keep_reading
from headstamp.store.ledger import Ledger
from headstamp.store.problems import keep_problems_of_document, load_problems
from headstamp.store.reviews import count_awaiting
from headstamp.store.weighed import count_entries, mark_changed
from headstamp.tasks.side_by_side import SideBySide
from headstamp.tasks.weighing import weighed

BATCH = 64
"""Documents read and committed together."""


def list_passed_over(ledger: Ledger) -> tuple[DocumentSummary, ...]:
    """The documents that were passed over and not read closely since, sorted by name."""
    with ledger.reading() as connection:
        found = stored.load_summaries(connection, _passed_over(connection)).values()
    return tuple(sorted(found, key=lambda document: (document.name, document.id)))


def read_passed_over(
    ledger: Ledger,
    reader: Reader | SideBySide,
    progress: Callable[[Progress], None] | None = None,
    *,
    min_confidence: float = 0.0,
) -> ReadSummary:
    """Read closely, from the ledger itself, what was passed over; the files are not needed.

    Claims under `min_confidence` await review. Each batch is committed as a whole. On Ctrl-C what is committed is
    kept, and the summary says `interrupted`.
    """
    started = time.monotonic()
    with ledger.reading() as connection:
        waiting = _passed_over(connection)
    claims: Counter[Kind] = Counter()
    problems: list[Problem] = []
    done, interrupted = 0, False
    try:
        with _opened(reader) as opened:
            for first in range(0, len(waiting), BATCH):
                documents, readings = _read(ledger, opened, waiting[first : first + BATCH])
                problems += _keep(ledger, zip(documents, readings, strict=True), opened, min_confidence)
                done += len(readings)
                claims.update(claim.kind for reading in readings for claim in reading.claims)
                if progress:
                    progress(Progress(done, len(waiting), documents[-1].name, claims.total()))
    except KeyboardInterrupt:
        interrupted = True
    with weighed(ledger) as connection:
        entries, awaiting = count_entries(connection), count_awaiting(connection)
    found = {kind: claims[kind] for kind in Kind if claims[kind]}
    seconds = time.monotonic() - started
    return ReadSummary(done, 0, found, tuple(problems), entries, seconds, interrupted, awaiting=awaiting)


def _passed_over(connection: Connection) -> list[str]:
    at = tables.readings.c
    query = select(at.document).where(at.status == ReadingStatus.PASSED_OVER.value).order_by(at.document)
    return list(connection.execute(query).scalars())


@contextmanager
def _opened(reader: Reader | SideBySide) -> Iterator[Reader]:
    if not isinstance(reader, SideBySide):
        yield reader
        return
    from headstamp.tasks.teams import Team

    with Team(reader, (), set) as team:
        yield team


def _read(ledger: Ledger, reader: Reader, ids: Sequence[str]) -> tuple[list[Document], list[Reading]]:
    with ledger.reading() as connection:
        loaded = stored.load_documents(connection, ids)
    documents = [loaded[identifier] for identifier in ids if identifier in loaded]
    return documents, list(read_documents(documents, reader))


def _keep(
    ledger: Ledger, read: Iterable[tuple[Document, Reading]], reader: Reader, min_confidence: float
) -> Iterator[Problem]:
    from headstamp.tasks.runs import reader_of

    kept = list(read)
    with ledger.writing() as connection:
        for document, reading in kept:
            by, status = reader_of(reading.status, reader), reading.status
            keep_reading(connection, document, reading.claims, by, status, min_confidence=min_confidence)
            if reading.problems:
                path = stored.paths_of(connection, document.id)[0]
                known = load_problems(connection, tables.problems.c.document == document.id)
                found = [replace(problem, document=document.id) for problem in reading.problems]
                keep_problems_of_document(connection, document.id, path, [*known, *found])
                yield from found
        mark_changed(connection, [document.id for document, _ in kept])
