"""Reading is safe to run again, and safe to break off."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.errors import UsageError
from headstamp.model.claim import Kind, Reading
from headstamp.model.document import Document
from headstamp.model.view import Progress
from headstamp.store.ledger import Ledger
from headstamp.tasks import list_problems, read
from ledgers import exported, write_reports


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of reports."""
    return write_reports(tmp_path / "reports")


class Interrupted(OneRuleReader):
    """A reader during which Ctrl-C is pressed, after some documents."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for number, reading in enumerate(super().read(documents)):
            if number == 3:
                raise KeyboardInterrupt
            yield reading


def test_a_summary_says_what_was_done(ledger: Ledger, reports: Path) -> None:
    """Documents, claims by kind, problems and entries are counted; the second time all is known."""
    first = read(ledger, [str(reports)], reader=OneRuleReader())
    second = read(ledger, [str(reports)], reader=OneRuleReader())

    assert (first.read, first.known, first.entries) == (6, 0, 4)
    assert first.claims == {Kind.TRANSFER: 6, Kind.STATEMENT: 1}
    assert [(problem.code, Path(problem.place).name) for problem in first.problems] == [("empty", "void.txt")]
    assert (second.read, second.known, second.claims, second.entries) == (0, 6, {}, 4)
    assert list_problems(ledger) == first.problems


def test_the_ledger_itself_is_not_read(tmp_path: Path) -> None:
    """A ledger that lies in the folder that is read is passed over."""
    write_reports(tmp_path)
    with Ledger.open(tmp_path / "headstamp.db", create=True) as ledger:
        summary = read(ledger, [str(tmp_path)], reader=OneRuleReader())

    assert [problem.code for problem in summary.problems] == ["empty"]


def test_again_puts_the_new_reading_in_place_of_the_old(ledger: Ledger, reports: Path) -> None:
    """With `again` all is read, once each, and every claim carries the new reader; else an old reading stands."""
    read(ledger, [str(reports)], reader=OneRuleReader("1"))
    read(ledger, [str(reports)], reader=OneRuleReader("2"))
    assert {claim["reader"]["version"] for claim in exported(ledger)[0]} == {"1"}
    (reports / "copy.txt").write_bytes((reports / "ember.txt").read_bytes())
    reader = OneRuleReader("3")

    summary = read(ledger, [str(reports)], reader=reader, again=True)

    assert (summary.read, summary.known) == (6, 1)
    assert {claim["reader"]["version"] for claim in exported(ledger)[0]} == {"3"}
    assert len(exported(ledger)[0]) == 7
    assert len(reader.met) == 6


def test_ctrl_c_keeps_what_is_finished(ledger: Ledger, reports: Path, tmp_path: Path) -> None:
    """Interrupted, the summary says so and the ledger is in order; run again, it is the ledger of one clean run."""
    summary = read(ledger, [str(reports)], reader=Interrupted())
    assert (summary.interrupted, summary.read) == (True, 3)
    assert len(exported(ledger)[0]) == 5
    read(ledger, [str(reports)], reader=OneRuleReader())

    with Ledger.open(tmp_path / "clean.db", create=True) as clean:
        read(clean, [str(reports)], reader=OneRuleReader())
        assert exported(ledger) == exported(clean)


def test_a_fault_of_a_reader_keeps_what_was_read(ledger: Ledger, reports: Path) -> None:
    """A reader that breaks its promise and raises is not hidden; what it read before is kept."""

    class Broken(OneRuleReader):
        def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
            yield next(super().read(documents))
            raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        read(ledger, [str(reports)], reader=Broken())
    assert len(exported(ledger)[0]) == 1


def test_standard_input_is_a_document(ledger: Ledger) -> None:
    """`-` reads the bytes handed in."""
    summary = read(ledger, ["-"], reader=OneRuleReader(), stdin=b"Peru sent rifles to Ghana.")

    assert (summary.read, summary.claims) == (1, {Kind.TRANSFER: 1})


def test_progress_ends_with_everything(ledger: Ledger, reports: Path) -> None:
    """Progress begins at nothing, never goes back, and ends with all files and all claims."""
    told: list[Progress] = []
    read(ledger, [str(reports)], reader=OneRuleReader(), progress=told.append)

    assert (told[0].done, told[0].total, told[0].claims) == (0, 6, 0)
    assert (told[-1].done, told[-1].total, told[-1].claims) == (6, 6, 7)
    assert [one.done for one in told] == sorted(one.done for one in told)


def test_what_is_not_there_is_a_problem(ledger: Ledger, reports: Path) -> None:
    """A path that is not there does not stop the others, is stored once, and goes when it is found."""
    lost = tmp = reports / "lost.txt"
    for _ in range(2):
        summary = read(ledger, [str(lost), str(reports / "ember.txt")], reader=OneRuleReader())
        assert [problem.code for problem in summary.problems] == ["not-found"]
    assert [problem.code for problem in list_problems(ledger)] == ["not-found"]
    tmp.write_text("Peru sent rifles to Ghana.", encoding="utf-8")
    read(ledger, [str(lost)], reader=OneRuleReader())

    assert list_problems(ledger) == ()


def test_no_path_is_refused(ledger: Ledger) -> None:
    """Reading nothing is a mistake, and said to be one."""
    with pytest.raises(UsageError, match="nothing to read"):
        read(ledger, [])


def test_no_reader_is_loaded_where_nothing_is_to_be_read(ledger: Ledger, reports: Path) -> None:
    """With all documents known, and none in English, no model is needed."""
    read(ledger, [str(reports)], reader=OneRuleReader())
    other = reports / "altro.txt"
    other.write_text(
        "Il ministro ha detto ieri che le armi non sono mai arrivate nel porto della città.\n" * 4, "utf-8"
    )

    summary = read(ledger, [str(reports)], reader=None)

    assert (summary.read, summary.known) == (1, 6)
    assert [problem.code for problem in summary.problems if problem.document] == ["not-english"]
