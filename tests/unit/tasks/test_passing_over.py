"""What was passed over is listed, and can be read closely later without its files."""

import shutil
from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.extract.triage import TriagedReader, TriageWords
from headstamp.model.claim import Kind
from headstamp.model.view import Progress
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_claims, read, search
from headstamp.tasks.passing_over import list_passed_over, read_passed_over
from headstamp.tasks.side_by_side import SideBySide
from judged_ledgers import UnsureReader
from ledgers import exported, write_reports


def load_blind() -> TriagedReader:
    """A look that sees nothing, so that whatever holds no table is passed over."""
    return TriagedReader(OneRuleReader, TriageWords({}, {}, frozenset()))


@pytest.fixture
def triaged(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger into which the reports were read after a look; the files are gone since."""
    summary = read(ledger, [str(write_reports(tmp_path / "reports"))], reader=load_blind())
    assert (summary.read, summary.passed_over, summary.claims) == (0, 6, {})
    shutil.rmtree(tmp_path / "reports")
    return ledger


def names(ledger: Ledger) -> list[str]:
    return [document.name for document in list_passed_over(ledger)]


def test_what_was_passed_over_is_listed_and_found(triaged: Ledger) -> None:
    """They are listed by name; they are stored and searched."""
    assert names(triaged) == ["ember.txt", "flint.md", "gravel.txt", "hazel.jsonl#1", "hazel.jsonl#2", "iris.txt"]
    assert [hit.document.name for hit in search(triaged, "harvest")] == ["iris.txt"]


@pytest.mark.parametrize("way", [OneRuleReader(), SideBySide(OneRuleReader, 2)], ids=["one process", "two"])
def test_it_is_read_closely_later(triaged: Ledger, tmp_path: Path, way: OneRuleReader | SideBySide) -> None:
    """Read from the ledger itself, it is the ledger that no look had shortened; then nothing is passed over."""
    told: list[Progress] = []
    summary = read_passed_over(triaged, way, told.append)

    assert (summary.read, summary.claims) == (6, {Kind.TRANSFER: 6, Kind.STATEMENT: 1})
    assert (told[-1].done, told[-1].total) == (6, 6)
    assert names(triaged) == []
    with Ledger.open(tmp_path / "close.db", create=True) as close:
        read(close, [str(write_reports(tmp_path / "reports"))], reader=OneRuleReader())
        assert exported(triaged) == exported(close)


def test_it_is_signed_when_it_is_read_closely(triaged: Ledger) -> None:
    """What is passed over claims nothing that could be a copy: it is compared with others once it is read."""

    def signed() -> int:
        with triaged.reading() as connection:
            return connection.exec_driver_sql("SELECT count(*) FROM signatures").scalar_one()

    assert signed() == 0
    read_passed_over(triaged, OneRuleReader())
    assert signed() == 6


def test_unsure_claims_of_it_await_review(triaged: Ledger) -> None:
    """Read closely with a bound, claims under it wait."""
    assert read_passed_over(triaged, UnsureReader(), min_confidence=0.45).awaiting == 0
    assert [view.min_confidence for view in find_claims(triaged)] == [0.45] * 7


def test_ctrl_c_keeps_what_is_finished(triaged: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before Ctrl-C is kept; the rest is still listed."""
    monkeypatch.setattr("headstamp.tasks.passing_over.BATCH", 1)

    def interrupt(_: Progress) -> None:
        raise KeyboardInterrupt

    summary = read_passed_over(triaged, OneRuleReader(), interrupt)

    assert summary.interrupted
    assert len(names(triaged)) == 5


def test_looking_side_by_side_passes_over_the_same(ledger: Ledger, triaged: Ledger, tmp_path: Path) -> None:
    """Two processes pass over what one does, and record the same readers."""
    with Ledger.open(tmp_path / "two.db", create=True) as two:
        way = SideBySide(load_blind, 2)
        read(two, [str(write_reports(tmp_path / "reports"))], reader=way)
        assert names(two) == names(triaged)
        assert exported(two) == exported(triaged)
