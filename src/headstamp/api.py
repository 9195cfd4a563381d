"""Headstamp from Python: documents and claims in memory, or a ledger. Importing it loads no model and no database."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import TracebackType
from typing import TYPE_CHECKING, Self

from headstamp.config import Limits, ledger_path

if TYPE_CHECKING:
    from headstamp.extract.reader import Reader
    from headstamp.model.claim import Claim, Kind, Reading
    from headstamp.model.document import Document
    from headstamp.model.problem import Problem
    from headstamp.model.view import (
        ActorDetail,
        ClaimView,
        DocumentDetail,
        EntryDetail,
        EntryQuery,
        EntryView,
        JudgementView,
        LedgerCounts,
        Progress,
        ReadSummary,
        SearchHit,
    )
    from headstamp.store.ledger import Ledger

AnyPath = str | os.PathLike[str]

_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read, without a ledger: documents in the order met, each with its reading, and all problems."""

    documents: "tuple[Document, ...]"
    readings: "tuple[Reading, ...]"
    """One for each document, in the same order."""
    problems: "tuple[Problem, ...]"

    @property
    def claims(self) -> "tuple[Claim, ...]":
        """The claims of all documents, in the order of documents and places."""
        return tuple(claim for reading in self.readings for claim in reading.claims)


def read(*paths: AnyPath, reader: "Reader | None" = None, limits: Limits = _LIMITS) -> ReadResult:
    """The documents in files, folders and globs, and their claims. Nothing is stored.

    Bad data becomes a Problem in the result; raises UsageError where no path is given. `reader` is the reader that
    comes with Headstamp unless another is handed in.
    """
    from headstamp.read import find_sources, read_file

    sources = find_sources([os.fspath(path) for path in paths])
    documents: list[Document] = []
    problems = list(sources.problems)
    for source in sources.sources:
        results, noted = read_file(source.path, limits)
        documents += [result.document for result in results]
        problems += noted
    return _read(documents, problems, reader)


def read_text(
    text: str, *, name: str = "text", reader: "Reader | None" = None, limits: Limits = _LIMITS
) -> ReadResult:
    """The document that a text makes, and its claims; offsets are code points of `text`. Nothing is stored."""
    from headstamp.read import read_bytes

    results, problems = read_bytes(text.encode("utf-8", "replace"), name, limits, place=name)
    return _read([result.document for result in results], problems, reader)


def _read(documents: "list[Document]", problems: "list[Problem]", reader: "Reader | None") -> ReadResult:
    from headstamp.pipeline import is_readable, read_documents

    if reader is None and any(is_readable(document) for document in documents):
        from headstamp.extract import default_reader

        reader = default_reader()
    readings = tuple(read_documents(documents, reader))
    for document, reading in zip(documents, readings, strict=True):
        problems += [*document.problems, *reading.problems]
    return ReadResult(tuple(documents), readings, tuple(problems))


def open_ledger(path: AnyPath | None = None, *, create: bool = True) -> "OpenLedger":
    """The ledger at `path`; HEADSTAMP_LEDGER or `headstamp.db` where none is named. A missing one is made.

    Use it in a `with` statement, or close it. Raises LedgerError and its kinds: see `headstamp.errors`.
    """
    from headstamp.store.ledger import Ledger

    return OpenLedger(Ledger.open(ledger_path(path), create=create))


class OpenLedger:
    """A ledger and what can be done with it. All answers are values of `headstamp.model`."""

    def __init__(self, ledger: "Ledger") -> None:
        """Use `open_ledger`."""
        self._ledger = ledger

    def read(  # noqa: PLR0913  what a person may say when reading, each with its default
        self,
        *paths: AnyPath,
        reader: "Reader | Callable[[], Reader] | None" = None,
        limits: Limits = _LIMITS,
        again: bool = False,
        jobs: int = 1,
        triage: bool = False,
        min_confidence: float | None = None,
        progress: "Callable[[Progress], None] | None" = None,
    ) -> "ReadSummary":
        """Read files, folders and globs into the ledger; what is known by its bytes is passed over unless `again`.

        `jobs` is the number of processes, 0 one on every core: the ledger is the same. `triage` looks first and reads
        closely only what may tell of a transfer. Claims under `min_confidence` (0 to 1; else that of `limits`) count
        only when a person has reviewed them. Several processes take as `reader` a plain function that loads one;
        raises UsageError where a reader itself is handed in for them.
        """
        from headstamp import tasks
        from headstamp.tasks.side_by_side import chosen_way

        names: Sequence[str] = [os.fspath(path) for path in paths]
        if min_confidence is not None:
            limits = replace(limits, min_confidence=min_confidence)
        way = chosen_way(reader, jobs=jobs, triage=triage)
        return tasks.read(self._ledger, names, reader=way, limits=limits, again=again, progress=progress)

    def awaiting(self) -> "tuple[ClaimView, ...]":
        """The claims that count only when a person has reviewed them, the surest first."""
        from headstamp.tasks.reviewing import find_awaiting

        return find_awaiting(self._ledger)

    def entries(self, query: "EntryQuery | None" = None) -> "tuple[EntryView, ...]":
        """The entries that `query` asks for; all of them, largest first, where it is None."""
        from headstamp import tasks

        return tasks.find_entries(self._ledger) if query is None else tasks.find_entries(self._ledger, query)

    def show(self, name: str) -> "EntryDetail | ClaimView | DocumentDetail | ActorDetail":
        """Everything on what goes by `name`: an id or its beginning, a document's name or an actor's.

        Raises NotFoundError with the nearest candidates.
        """
        from headstamp import tasks

        return tasks.show(self._ledger, name)

    def claims(self, kinds: "Collection[Kind] | None" = None) -> "Iterator[ClaimView]":
        """Claims of the kinds asked for, or all, sorted by document and place."""
        from headstamp import tasks

        return tasks.find_claims(self._ledger, kinds)

    def problems(self) -> "tuple[Problem, ...]":
        """Everything that was wrong with what was read, sorted by place."""
        from headstamp import tasks

        return tasks.list_problems(self._ledger)

    def search(self, query: str, limit: int = 20) -> "tuple[SearchHit, ...]":
        """Documents with the words of `query`, best first."""
        from headstamp import tasks

        return tasks.search(self._ledger, query, limit)

    def count(self) -> "LedgerCounts":
        """How many documents, claims, entries and problems the ledger holds."""
        from headstamp import tasks

        return tasks.count(self._ledger)

    def judgements(self, target: str | None = None) -> "tuple[JudgementView, ...]":
        """What persons decided, by time: all of it, or what was decided of the claim, entry or actor named."""
        from headstamp.tasks.judged import list_judgements

        return list_judgements(self._ledger, target)

    @contextmanager
    def as_of(self, date: str) -> "Iterator[OpenLedger]":
        """The ledger as it would have stood on a date: what was published, said and judged by then, weighed anew.

        Documents without a date of publication are left out. Raises UsageError for what is no date of ISO 8601.
        """
        from headstamp.tasks.as_of import ledger_as_of

        with ledger_as_of(self._ledger, date) as then:
            yield OpenLedger(then)

    def close(self) -> None:
        """Close the file."""
        self._ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
