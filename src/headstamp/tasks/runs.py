"""One run of reading: files are queued, read a batch at a time, and committed with all that belongs to them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy.engine import Connection

from headstamp.config import Limits
from headstamp.extract.reader import Reader
from headstamp.extract.triage import LOOK
from headstamp.model.claim import Kind, ReaderVersion, Reading
from headstamp.model.document import Document, ReadingStatus
from headstamp.model.problem import Problem
from headstamp.model.view import Progress
from headstamp.pipeline import is_readable, read_documents
from headstamp.read import STANDARD_INPUT, Source
from headstamp.store import documents as stored
from headstamp.store.claims import keep_reading
from headstamp.store.ledger import Ledger
from headstamp.store.problems import keep_problems_of_document, keep_problems_of_source
from headstamp.store.weighed import mark_changed
from headstamp.tasks.copying import note_copies
from headstamp.tasks.files import Found, OpenFile, digest_of

if TYPE_CHECKING:
    from headstamp.copies import Sheet

NO_READER = ReaderVersion("none", "")
"""Stands as the reader of a document that is stored and searched, and not read for claims."""
BATCH = 16
"""Documents read and committed together: enough for a parser to work in bulk; what a killed process loses at most."""
BATCH_CHARACTERS = 1_000_000
"""Code points of text from which a batch is full: bounds the memory that it takes."""
MEMBER = "#"
"""Between the path of a file and the number of a document in it."""


@dataclass(frozen=True, slots=True)
class _Met:
    """A document met at a path. A file that holds several has several paths."""

    document: Document
    original: bytes
    path: str
    digest: str
    """Of the file; empty for standard input."""


@dataclass(frozen=True, slots=True)
class _End:
    """All documents of a file stand before this in the queue."""

    source: Source
    digest: str | None
    problems: tuple[Problem, ...]
    """Those that belong to no document."""


@dataclass(slots=True)
class Run:
    """One run of reading: what waits to be read, and what has been done."""

    ledger: Ledger
    reader: Reader | None
    limits: Limits
    again: bool
    total: int
    progress: Callable[[Progress], None] | None
    interrupted: bool = False
    read: int = 0
    passed_over: int = 0
    known: int = 0
    done: int = 0
    told: int = 0
    """Most files that were ever told to be done: a file found known while others are read does not set that back."""
    claims: Counter[Kind] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    queue: list[_Met | _End] = field(default_factory=list)
    finished: set[str] = field(default_factory=set)
    """Ids of the documents read in this run: they are not read twice, even with `again`."""
    sheets: "dict[str, Sheet]" = field(default_factory=dict)
    """Documents laid out lately, to be compared with the next."""

    def begin(self) -> None:
        """Tell how much there is to do, before a reader is loaded."""
        self._report(0, "", 0)

    def note_missing(self, problems: Iterable[Problem]) -> None:
        """Keep the Problems of paths where nothing was found."""
        for problem in problems:
            self.problems.append(problem)
            with self.ledger.writing() as connection:
                keep_problems_of_source(connection, problem.place, [problem])

    def unknown(self, sources: Iterable[Source], stdin: bytes | None) -> Iterator[OpenFile]:
        """The files that are to be opened, in order: those of which not all is known."""
        for source in sources:
            if source.path == STANDARD_INPUT:
                yield OpenFile(source, None, self.limits, stdin)
                continue
            digest = digest_of(source.path, self.limits)
            if self.again or not digest or not self._knows(source, digest):
                yield OpenFile(source, digest, self.limits)

    def worth_reading(self, documents: Collection[str]) -> set[str]:
        """Those of the documents, by id, that are likely to be read when it is their turn."""
        if self.again:
            return set(documents) - self.finished
        with self.ledger.reading() as connection:
            return set(documents) - stored.names_of(connection, documents).keys()

    def take(self, file: OpenFile, found: Found) -> None:
        """Queue the documents of a file; read the queue where it is full."""
        source, digest = file.source, file.digest
        results, problems = found
        for one in results:
            path = source.shown + one.document.name.removeprefix(source.name)
            self.queue.append(_Met(one.document, one.original, path, digest or ""))
            if self._is_full():
                self.flush()
        self.queue.append(_End(source, digest, tuple(problems)))
        if self._is_full():
            self.flush()

    def _knows(self, source: Source, digest: str) -> bool:
        """Whether a file of this content and name was wholly read before; if so, where it is now is noted."""
        with self.ledger.reading() as connection:
            paths = stored.known_sources(connection, digest, source.name)
            if not paths:
                return False
            met_at = source.shown if source.shown in paths else paths[0]
            sightings = stored.sightings_from(connection, digest, met_at, MEMBER)
        if met_at != source.shown:
            with self.ledger.writing() as connection:
                for seen in sightings:
                    path = source.shown + seen.path.removeprefix(met_at)
                    stored.keep_sighting(connection, replace(seen, path=path))
                stored.keep_source(connection, source.shown, digest, source.name)
        self.known += len(sightings)
        self.done += 1
        self._report(0, source.name, 0)
        return True

    def _is_full(self) -> bool:
        texts = [len(item.document.text) for item in self.queue if isinstance(item, _Met)]
        return len(texts) >= BATCH or sum(texts) >= BATCH_CHARACTERS or len(self.queue) >= 4 * BATCH

    def _report(self, ended: int, name: str, found: int) -> None:
        """Tell how far the run is: `ended` files and `found` claims come on top of what is committed."""
        self.told = max(self.told, self.done + ended)
        if self.progress:
            self.progress(Progress(self.told, self.total, name, self.claims.total() + found))

    def flush(self) -> None:
        """Read what waits in the queue and commit it; what a Ctrl-C leaves unread is dropped from the queue."""
        queue, self.queue = self.queue, []
        plan = self._plan([item for item in queue if isinstance(item, _Met)])
        readings: dict[str, Reading] = {}
        found = 0
        try:
            for reading in self._readings([met.document for met in plan.values()]):
                readings[reading.document] = reading
                found += len(reading.claims)
                self._report(_ended_before(queue, plan, readings), plan[reading.document].document.name, found)
        finally:
            self._commit(queue, plan, readings)

    def _readings(self, documents: list[Document]) -> Iterator[Reading]:
        if self.reader is None and any(is_readable(document) for document in documents):
            from headstamp.extract import default_reader

            self.reader = default_reader()
        return read_documents(documents, self.reader)

    def _plan(self, met: list[_Met]) -> dict[str, _Met]:
        """Which of the documents are to be read, by id, each as it is met under its smallest name.

        A document known under a larger name is read again only where the smaller one makes another document of it,
        as an ending may: so the ledger is the same in whatever order names are met.
        """
        first: dict[str, _Met] = {}
        for one in sorted(met, key=lambda one: (one.document.name, one.path)):
            first.setdefault(one.document.id, one)
        with self.ledger.reading() as connection:
            names = stored.names_of(connection, first)
            smaller = [i for i, one in first.items() if i in names and one.document.name < names[i]]
            known = stored.load_documents(connection, smaller)
        plan = {}
        for identifier, one in first.items():
            name = names.get(identifier)
            if name is None:
                plan[identifier] = one
            elif self.again and identifier not in self.finished:
                plan[identifier] = replace(one, document=replace(one.document, name=min(name, one.document.name)))
            elif identifier in known and replace(one.document, name=name) != known[identifier]:
                plan[identifier] = one
        return plan

    def _commit(self, queue: Iterable[_Met | _End], plan: dict[str, _Met], readings: Mapping[str, Reading]) -> None:
        """Write what was read and met, in the order of the queue, up to the first document that was not read."""
        kept: list[Reading] = []
        ended: list[_End] = []
        known = 0
        with self.ledger.writing() as connection:
            for item in queue:
                if isinstance(item, _End):
                    _keep_end(connection, item)
                    ended.append(item)
                    continue
                planned = plan.pop(item.document.id, None)
                if planned is not None and planned.document.id not in readings:
                    break
                if planned is not None and self._keep(connection, planned, readings[planned.document.id]):
                    kept.append(readings[planned.document.id])
                else:
                    stored.keep_smaller_name(connection, item.document.id, item.document.name)
                    known += 1
                seen = stored.Sighting(item.document.id, item.path, item.digest, item.document.name)
                stored.keep_sighting(connection, seen)
            if kept:
                mark_changed(connection, [reading.document for reading in kept])
        self._count(kept, known, ended)
        if kept:  # here, and not when all is read: meanwhile the processes of a team read on
            note_copies(self.ledger, [reading.document for reading in kept], self.sheets)

    def _keep(self, connection: Connection, met: _Met, reading: Reading) -> bool:
        """Store a document and its reading, unless another process has done so since the plan was made."""
        document = met.document
        name = stored.names_of(connection, [document.id]).get(document.id)
        if name is not None and name <= document.name and not self.again:
            return False
        stored.keep_document(connection, document, met.original)
        status = reading.status if is_readable(document) else ReadingStatus.UNREAD
        reader, least = reader_of(status, self.reader), self.limits.min_confidence
        keep_reading(connection, document, reading.claims, reader, status, min_confidence=least)
        found = [replace(p, document=document.id) for p in (*document.problems, *reading.problems)]
        keep_problems_of_document(connection, document.id, met.path, found)
        self.problems += found
        return True

    def _count(self, kept: Iterable[Reading], known: int, ended: Sequence[_End]) -> None:
        self.known += known
        for reading in kept:
            passed = reading.status is ReadingStatus.PASSED_OVER
            self.passed_over += passed
            self.read += not passed
            self.finished.add(reading.document)
            self.claims.update(claim.kind for claim in reading.claims)
        for end in ended:
            self.problems += end.problems
            self.done += 1
        if ended:
            self._report(0, ended[-1].source.name, 0)


def reader_of(status: ReadingStatus, reader: Reader | None) -> ReaderVersion:
    """What is recorded as having read a document: the reader, the look that passed it over, or none."""
    if status is ReadingStatus.PASSED_OVER:
        return LOOK
    return reader.version if reader and status is ReadingStatus.READ else NO_READER


def _ended_before(queue: Iterable[_Met | _End], plan: Mapping[str, _Met], readings: Mapping[str, Reading]) -> int:
    """How many files of the queue end before its first document that is still to be read."""
    ended = 0
    for item in queue:
        if isinstance(item, _End):
            ended += 1
        elif item.document.id in plan and item.document.id not in readings:
            break
    return ended


def _keep_end(connection: Connection, end: _End) -> None:
    """Note that a file has been wholly read; one with a problem of its own is looked at again at the next run."""
    keep_problems_of_source(connection, end.source.shown, end.problems)
    if end.digest and not end.problems:
        stored.keep_source(connection, end.source.shown, end.digest, end.source.name)
