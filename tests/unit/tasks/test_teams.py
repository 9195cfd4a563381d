"""Reading side by side makes the ledger that one process makes, whatever becomes of the processes."""

import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.config import Limits
from headstamp.model.claim import Kind, Reading
from headstamp.model.document import Document
from headstamp.model.view import Progress
from headstamp.store.ledger import Ledger
from headstamp.tasks import list_problems, read, runs
from headstamp.tasks.side_by_side import SideBySide
from ledgers import exported, write_reports

TEXT = "Norway sent 40 howitzers to Chile. That is what the paper of the town said on the day.\n"


class Deadly(OneRuleReader):
    """Its process is killed at documents that say so."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            if "the end" in document.text:
                os.kill(os.getpid(), signal.SIGKILL)
            yield from super().read([document])


class Broken(OneRuleReader):
    """Breaks its promise and raises."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        raise RuntimeError("broken")


def load_nothing() -> OneRuleReader:
    raise AssertionError("no reader is needed here")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Reports in two folders, copies under other names among them, one that makes another document, many short ones."""
    top = write_reports(tmp_path / "reports")
    write_reports(top / "again")
    (top / "zeta.txt").write_bytes((top / "ember.txt").read_bytes())
    (top / "alpha.txt").write_bytes((top / "flint.md").read_bytes())
    for number in range(30):
        (top / f"n{number:02}.txt").write_text(f"{TEXT}Number {number}.\n", encoding="utf-8")
    return top


def all_of(ledger: Ledger) -> object:
    return exported(ledger), list_problems(ledger)


def test_the_ledger_is_that_of_one_process(
    reports: Path, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Claims, entries and problems are those of one process, in batches of other sizes too, and once more nothing."""
    with Ledger.open(tmp_path / "one.db", create=True) as one:
        alone = read(one, [str(reports)], reader=OneRuleReader())
        monkeypatch.setattr(runs, "BATCH", 7)
        told: list[Progress] = []
        summary = read(ledger, [str(reports)], reader=SideBySide(OneRuleReader, 2), progress=told.append)
        assert all_of(ledger) == all_of(one)
    assert (summary.claims, summary.read) == (alone.claims, alone.read)
    assert summary.problems == alone.problems
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert (told[0].done, told[-1].done, told[-1].claims) == (0, 44, sum(alone.claims.values()))

    second = read(ledger, [str(reports)], reader=SideBySide(load_nothing, 2))

    assert (second.read, second.claims, second.entries) == (0, {}, alone.entries)


def test_again_reads_all_once(reports: Path, ledger: Ledger) -> None:
    """With `again` each document is read once more, and every claim carries the new reader."""
    first = read(ledger, [str(reports)], reader=OneRuleReader("old"))
    summary = read(ledger, [str(reports)], reader=SideBySide(OneRuleReader, 2), again=True)

    assert summary.read == first.read
    assert {claim["reader"]["version"] for claim in exported(ledger)[0]} == {"1"}


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_process_that_dies_costs_one_document(ledger: Ledger, tmp_path: Path) -> None:
    """The document at which a process was killed is stored with a problem and no claims; all others are read."""
    for number in range(6):
        end = "It was the end." if number == 2 else ""
        (tmp_path / f"{number}.txt").write_text(f"{TEXT}Number {number}. {end}\n", encoding="utf-8")

    summary = read(ledger, [str(tmp_path)], reader=SideBySide(Deadly, 2))

    assert (summary.read, summary.claims) == (6, {Kind.TRANSFER: 5})
    (problem,) = list_problems(ledger)
    assert (problem.code, Path(problem.place).name) == ("reader-died", "2.txt")
    assert "killed by signal 9" in problem.message


def test_what_a_reader_raises_is_raised(ledger: Ledger, tmp_path: Path) -> None:
    """A reader that breaks its promise is not hidden by being in another process."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    with pytest.raises(RuntimeError, match="broken"):
        read(ledger, [str(tmp_path)], reader=SideBySide(Broken, 1))


def test_ctrl_c_keeps_what_is_finished(reports: Path, ledger: Ledger, tmp_path: Path) -> None:
    """Interrupted, the summary says so; run again, it is the ledger of one clean run."""

    def interrupt(progress: Progress) -> None:
        if progress.done >= 20:
            raise KeyboardInterrupt

    summary = read(ledger, [str(reports)], reader=SideBySide(OneRuleReader, 2), progress=interrupt)
    assert summary.interrupted
    assert 16 <= summary.read < 36
    read(ledger, [str(reports)], reader=OneRuleReader())

    with Ledger.open(tmp_path / "one.db", create=True) as one:
        read(one, [str(reports)], reader=OneRuleReader())
        assert all_of(ledger) == all_of(one)


def test_limits_and_standard_input_hold(ledger: Ledger, tmp_path: Path) -> None:
    """A file over the limit is a problem, and standard input is read, as in one process."""
    (tmp_path / "large.txt").write_text(TEXT * 9, encoding="utf-8")

    summary = read(
        ledger,
        [str(tmp_path), "-"],
        reader=SideBySide(OneRuleReader, 2),
        limits=Limits(bytes=200),
        stdin=b"Peru sent rifles to Ghana.",
    )

    assert summary.claims == {Kind.TRANSFER: 1}
    assert [problem.code for problem in summary.problems] == ["too-large"]
