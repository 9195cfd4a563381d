"""Processes that work side by side. What one of them dies of is told of the task that it was at, and of no other."""

import os
import pickle
import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Self

from headstamp.errors import HeadstampError

AT_HAND = 4
"""Tasks that a process has at most: one that it does, the others so that it need not wait for the next."""
MOST_DEATHS = 10
"""Processes that may end one after another with nothing done between: then it is not the tasks' fault."""
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")

_PROCESSES = get_context("spawn")
"""A fresh process: nothing of an open ledger, a lock or a thread comes along, and every system does it alike."""

Work = Callable[[Any], Any]
"""What a process does with a task; tasks and answers must be such as can be pickled."""


@dataclass(frozen=True, slots=True)
class Died:
    """Stands for the answer to the task at which a process ended."""

    how: str
    """For a person: `killed by signal 9`, `ended with status 1`."""


@dataclass(frozen=True, slots=True)
class _Started:
    """The first that a process says."""


@dataclass(frozen=True, slots=True)
class _Raised:
    """An exception that the work let out."""

    error: Exception


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    tasks: Connection
    answers: Connection
    started: bool = False
    given: deque[int] = field(default_factory=deque)
    """Numbers of the tasks that it has not answered yet, in order."""


class Workers:
    """At most `count` processes, started as they are needed, that do tasks in the order in which they are given.

    `make` is called once in each process and gives what does the work; it must be such as can be pickled. What the
    work raises is raised by `arrived`. Close it, or use it in a `with` statement: that ends the processes at once.
    """

    def __init__(self, count: int, make: Callable[[], Work]) -> None:
        self.count = count
        self._make = make
        self._workers: list[_Worker] = []
        self._first: deque[int] = deque()
        self._waiting: deque[int] = deque()
        self._tasks: dict[int, Any] = {}
        self._numbers = 0
        self._deaths = 0

    @property
    def waiting(self) -> int:
        """How many tasks no process has taken yet."""
        return len(self._first) + len(self._waiting)

    def give(self, task: Any, *, first: bool = False) -> int:
        """Let a task be done in its turn, with `first` before all without; its number comes back with its answer."""
        self._numbers += 1
        self._tasks[self._numbers] = task
        (self._first if first else self._waiting).append(self._numbers)
        self._hand_out()
        return self._numbers

    def arrived(self) -> list[tuple[int, Any]]:
        """Wait until something has been answered: numbers with answers, or with `Died`. Nothing where all is done.

        Raises HeadstampError where processes cannot be started, or end one after another.
        """
        found: list[tuple[int, Any]] = []
        while self._tasks and not found:
            self._hand_out()
            ready = connection.wait([worker.answers for worker in self._workers])
            for worker in [worker for worker in self._workers if worker.answers in ready]:
                found += self._hear(worker)
        return found

    def _hear(self, worker: _Worker) -> Iterator[tuple[int, Any]]:
        try:
            answer = worker.answers.recv()
        except (EOFError, OSError):
            yield from self._bury(worker)
            return
        if isinstance(answer, _Started):
            worker.started = True
            return
        if isinstance(answer, _Raised):
            raise answer.error
        self._deaths = 0
        number = worker.given.popleft()
        del self._tasks[number]
        yield number, answer

    def _bury(self, worker: _Worker) -> Iterator[tuple[int, Died]]:
        """The task at which a process ended is given up; those that it had not begun are given to others."""
        worker.process.join()
        self._workers.remove(worker)
        status = worker.process.exitcode or 0
        how = f"killed by signal {-status}" if status < 0 else f"ended with status {status}"
        self._deaths += 1
        if not worker.started or self._deaths > MOST_DEATHS:
            raise HeadstampError(f"the processes that read end at once ({how}); try --jobs 1")
        number = worker.given.popleft() if worker.given else None
        self._first.extendleft(reversed(worker.given))
        if number is not None:
            del self._tasks[number]
            yield number, Died(how)

    def _hand_out(self) -> None:
        while self.waiting:
            worker = min(self._workers, key=lambda one: len(one.given), default=None)
            if (worker is None or worker.given) and len(self._workers) < self.count:
                worker = self._start()
            if worker is None or len(worker.given) >= AT_HAND:
                return
            number = (self._first or self._waiting).popleft()
            worker.given.append(number)
            with suppress(OSError):  # it has ended: that is heard in its turn
                worker.tasks.send(self._tasks[number])

    def _start(self) -> _Worker:
        theirs, tasks = _PROCESSES.Pipe(duplex=False)
        answers, ours = _PROCESSES.Pipe(duplex=False)
        process = _PROCESSES.Process(target=_serve, args=(theirs, ours, self._make), daemon=True)
        with _interrupts_held():
            process.start()
        theirs.close()
        ours.close()
        self._workers.append(_Worker(process, tasks, answers))
        return self._workers[-1]

    def close(self) -> None:
        """End the processes, whatever they are at."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
            worker.tasks.close()
            worker.answers.close()
        self._workers.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A Ctrl-C waits meanwhile. A process that starts meanwhile never gets one: it is the parent's to end it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(tasks: Connection, answers: Connection, make: Callable[[], Work]) -> None:
    """What a process does: tasks in order, until none can come any more because the parent has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    taken: queue.SimpleQueue[Any] = queue.SimpleQueue()
    # taken as they come, so that the parent never waits for this process while this process waits for the parent
    threading.Thread(target=_take, args=(tasks, taken), daemon=True).start()
    with suppress(OSError):  # the parent has gone
        answers.send(_Started())
        try:
            work = make()
        except Exception as error:  # noqa: BLE001  it is raised in the parent
            answers.send(_Raised(_portable(error)))
            return
        while (task := taken.get()) is not None:
            answers.send(_answer(work, task))


def _answer(work: Work, task: Any) -> Any:
    try:
        return work(task)
    except Exception as error:  # noqa: BLE001  it is raised in the parent
        return _Raised(_portable(error))


def _take(tasks: Connection, taken: "queue.SimpleQueue[Any]") -> None:
    with suppress(EOFError, OSError):
        while True:
            taken.put(tasks.recv())
    taken.put(None)


def _portable(error: Exception) -> Exception:
    """The exception, or where it cannot be pickled one that says the same."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes
    except Exception:  # noqa: BLE001  whatever an exception of a stranger does when it is pickled
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
