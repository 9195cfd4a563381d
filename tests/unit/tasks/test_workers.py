"""Processes do tasks side by side; what one dies of stays its own."""

import os
import signal
import time
from collections.abc import Callable

import pytest

from headstamp.errors import HeadstampError, NotFoundError
from headstamp.tasks.workers import Died, Workers


def obey(task: str) -> str:
    """Does what the words of a task say."""
    verb, _, what = task.partition(" ")
    if verb == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if verb == "leave":
        os._exit(3)
    if verb == "raise":
        raise NotFoundError(what)
    if verb == "sleep":
        time.sleep(float(what))
    return str(os.getpid()) if verb == "tell" else task.upper()


def make_obedient() -> Callable[[str], str]:
    return obey


def make_nothing() -> Callable[[str], str]:
    raise NotFoundError("there is nothing to work with")


def answers(workers: Workers, tasks: list[str]) -> dict[str, object]:
    numbers = {workers.give(task): task for task in tasks}
    found: dict[str, object] = {}
    while len(found) < len(tasks):
        found |= {numbers[number]: answer for number, answer in workers.arrived()}
    return found


def test_every_task_is_answered() -> None:
    """Two processes answer all tasks, each once, and then nothing is left to wait for."""
    with Workers(2, make_obedient) as workers:
        assert answers(workers, [f"say {n}" for n in range(20)]) == {f"say {n}": f"SAY {n}" for n in range(20)}
        assert (workers.waiting, workers.arrived()) == (0, [])


def test_the_work_is_shared() -> None:
    """While one process is busy another works; neither is the one that gave the tasks."""
    with Workers(2, make_obedient) as workers:
        found = answers(workers, ["sleep 0.5", "tell a", "tell b", "tell c"])

    assert {found["tell a"], found["tell c"]}.isdisjoint({str(os.getpid())})


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_process_that_dies_gives_up_one_task() -> None:
    """The task at which a process was killed, or left, is told so; those that it had not begun are done."""
    with Workers(1, make_obedient) as workers:
        found = answers(workers, ["say a", "die", "say b", "leave", "say c"])

    assert found == {
        "say a": "SAY A",
        "die": Died("killed by signal 9"),
        "say b": "SAY B",
        "leave": Died("ended with status 3"),
        "say c": "SAY C",
    }


def test_what_the_work_raises_is_raised() -> None:
    """An exception of the work comes out where answers are waited for, with its words."""
    with Workers(1, make_obedient) as workers, pytest.raises(NotFoundError, match="no such thing"):
        answers(workers, ["say a", "raise no such thing"])


def test_work_that_cannot_be_made_is_raised() -> None:
    """So does one of making ready for the work."""
    with Workers(1, make_nothing) as workers, pytest.raises(NotFoundError, match="nothing to work with"):
        answers(workers, ["say a"])


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_deaths_without_end_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one process after another dies, the fault is not looked for in the tasks for ever."""
    monkeypatch.setattr("headstamp.tasks.workers.MOST_DEATHS", 2)
    with Workers(1, make_obedient) as workers, pytest.raises(HeadstampError, match="end at once"):
        answers(workers, ["die", "die ", "die  ", "say a"])


def test_urgent_tasks_come_first() -> None:
    """A task given as first is done before those that wait, and after those that a process has at hand."""
    order: list[str] = []
    with Workers(1, make_obedient) as workers:
        numbers = {workers.give(f"say {n}"): str(n) for n in range(8)}
        numbers[workers.give("say first", first=True)] = "first"
        while len(order) < len(numbers):
            order += [numbers[number] for number, _ in workers.arrived()]

    assert order == ["0", "1", "2", "3", "first", "4", "5", "6", "7"]


def test_closing_ends_what_is_under_way() -> None:
    """Nobody waits for a long task when the processes are closed."""
    started = time.monotonic()
    with Workers(1, make_obedient) as workers:
        answers(workers, ["say a"])
        workers.give("sleep 60")

    assert time.monotonic() - started < 30
