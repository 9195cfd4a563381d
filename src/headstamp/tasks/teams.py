"""Reading in several processes: they turn bytes into text and read it for claims; the ledger is never theirs."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Self

from headstamp.extract.reader import Reader
from headstamp.model.claim import ReaderVersion, Reading
from headstamp.model.document import Document, ReadingStatus
from headstamp.model.problem import Problem
from headstamp.pipeline import is_readable
from headstamp.tasks.files import Found, OpenFile
from headstamp.tasks.runs import NO_READER
from headstamp.tasks.side_by_side import LoadReader, SideBySide
from headstamp.tasks.workers import Died, Workers

AHEAD = 512
"""Files that are turned into text before it is their turn: as many short ones as others read during one long one."""
HELD = 16_000_000
"""Bytes of files and code points of text from which no more are read ahead: bounds the memory of the parent."""

Wanted = Callable[[Collection[str]], set[str]]
"""Those of the documents, by id, that are likely to be read when it is their turn."""


class _Reading:
    """What a process does: it opens files and reads documents. Its reader is loaded when the first one comes."""

    def __init__(self, load: LoadReader) -> None:
        self._load = load
        self._reader: Reader | None = None

    def __call__(self, task: OpenFile | Document) -> Any:
        if isinstance(task, OpenFile):
            return task.found()
        self._reader = self._reader or self._load()
        (reading,) = self._reader.read([task])
        return reading, self._reader.version


@dataclass(frozen=True, slots=True)
class _Make:
    load: LoadReader

    def __call__(self) -> _Reading:
        return _Reading(self.load)


class Team:
    """Processes that open files and read documents; to a run of reading they are one reader.

    Files come out in the order in which they went in, and readings in the order in which they are asked for, so that
    the ledger is the one that a single process makes. Documents are read as soon as a process is free. A document
    or file at which a process dies has a Problem `reader-died`; all others are read.
    """

    def __init__(self, wish: SideBySide, tasks: Iterable[OpenFile], wanted: Wanted) -> None:
        """`wanted` tells which documents, by id, are to be read before it is their turn."""
        self._workers = Workers(wish.count(), _Make(wish.load))
        self._tasks = iter(tasks)
        self._wanted = wanted
        self._answers: dict[int, Any] = {}
        self._opening: dict[int, OpenFile] = {}
        self._given: dict[str, tuple[Document, int]] = {}
        self._held = 0
        self._version = NO_READER

    @property
    def version(self) -> ReaderVersion:
        """That of the readers of all processes, once one has read a document."""
        return self._version

    def opened(self) -> Iterator[tuple[OpenFile, Found]]:
        """The files with what is in them, in order."""
        self._open_ahead()
        while self._opening:
            number, task = next(iter(self._opening.items()))
            if number in self._answers:
                del self._opening[number]
                found = self._answers.pop(number)
                self._held -= _weight(found)
                yield task, found
                self._open_ahead()
            else:
                self._listen()

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, in order; waits for those that are not read yet."""
        for document, number in [(document, self._number_of(document)) for document in documents]:
            while number not in self._answers:
                self._listen()
            answer = self._answers.pop(number)
            if isinstance(answer, Died):
                yield _lost(document, answer)
                continue
            reading, version = answer
            if reading.status is ReadingStatus.READ:
                self._version = version
            yield reading

    def _number_of(self, document: Document) -> int:
        """The task of reading a document, which was given before or is given now."""
        given, number = self._given.pop(document.id, (None, 0))
        if given is None or replace(given, name=document.name) != document:
            number = self._workers.give(document, first=True)
        return number

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes, whatever they are at."""
        self._workers.close()

    def _open_ahead(self) -> None:
        """Give out files while the processes may soon lack work."""
        while len(self._opening) < AHEAD and self._held < HELD and self._workers.waiting < self._workers.count:
            task = next(self._tasks, None)
            if task is None:
                return
            self._opening[self._workers.give(task)] = task

    def _listen(self) -> None:
        """Take what has been answered; documents that came out of a file are given out to be read."""
        for number, answer in self._workers.arrived():
            self._answers[number] = answer
            if number in self._opening:
                died = isinstance(answer, Died)
                found = self._answers[number] = _unopened(self._opening[number], answer) if died else answer
                self._held += _weight(found)
                self._give(found)
        self._open_ahead()

    def _give(self, found: Found) -> None:
        readable = {one.document.id: one.document for one in found[0] if is_readable(one.document)}
        wanted = self._wanted(readable.keys() - self._given.keys())
        for identifier, document in readable.items():
            if identifier in wanted:
                self._given[identifier] = document, self._workers.give(document, first=True)


def _weight(found: Found) -> int:
    return sum(len(one.original) + len(one.document.text) for one in found[0])


def _unopened(task: OpenFile, died: Died) -> Found:
    message = f"the process that opened this file ended ({died.how}); nothing of it is read"
    return [], [Problem("reader-died", message, task.source.shown)]


def _lost(document: Document, died: Died) -> Reading:
    message = f"the process that read this document ended ({died.how}); it is stored and searchable, without claims"
    problem = Problem("reader-died", message, document.name, document.id)
    return Reading(document.id, (), problems=(problem,), status=ReadingStatus.UNREAD)
