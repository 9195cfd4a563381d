"""Whatever cuts a reading off, nothing committed is lost, and another run ends in the ledger of one clean run."""

import subprocess
import sys
from pathlib import Path

import pytest

from headstamp.store.ledger import Ledger
from ledgers import exported, write_reports

SCRIPT = Path(__file__).parent / "reading_process.py"
COPIES = 4


def start(ledger: Path, folder: Path, *mode: str) -> "subprocess.Popen[str]":
    command = [sys.executable, str(SCRIPT), str(ledger), str(folder), *mode]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run(ledger: Path, folder: Path, *mode: str) -> tuple[int, str]:
    process = start(ledger, folder, *mode)
    out, err = process.communicate(timeout=120)
    assert err == "", err
    return process.returncode, out.strip()


def content(path: Path) -> object:
    with Ledger.open(path) as ledger:
        return exported(ledger)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports in several folders, each with words of its own."""
    top = tmp_path_factory.mktemp("reports")
    for number in range(COPIES):
        for path in write_reports(top / str(number)).iterdir():
            text = path.read_text(encoding="utf-8")
            ending = "" if not text or (path.suffix == ".jsonl" and number) else f"Number {number}.\n"
            if path.suffix != ".jsonl":
                path.write_text(text + ending, encoding="utf-8")
    return top


@pytest.fixture(scope="module")
def clean(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> object:
    """What the exports hold after one run without any fault."""
    path = tmp_path_factory.mktemp("clean") / "clean.db"
    assert run(path, folder, "whole") == (0, "18 6")
    return content(path)


@pytest.mark.parametrize(
    "mode", [("kill-reader", "2"), ("kill-reader", "11"), ("kill-commit", "6"), ("kill-commit", "16")]
)
def test_a_killed_run_is_taken_up(folder: Path, clean: object, tmp_path: Path, mode: tuple[str, str]) -> None:
    """Killed while reading or in the middle of a commit, the ledger opens, and the next run completes it."""
    path = tmp_path / "a.db"
    assert run(path, folder, *mode) == (-9, "")
    with Ledger.open(path) as ledger:
        found, _ = exported(ledger)
    assert all(claim in clean[0] for claim in found)

    status, _ = run(path, folder, "whole")

    assert status == 0
    assert content(path) == clean


def test_committed_batches_survive_a_kill(folder: Path, tmp_path: Path) -> None:
    """Killed at the eleventh document, the first two batches of four are there and are not read again."""
    path = tmp_path / "a.db"
    run(path, folder, "kill-reader", "11")
    _, told = run(path, folder, "whole")
    read, known = map(int, told.split())

    assert read <= 18 - 8
    assert read + known == 24


def test_a_full_disk_loses_nothing(folder: Path, clean: object, tmp_path: Path) -> None:
    """Where the disk is full the error says so, what was committed stays, and with room again the run completes."""
    path = tmp_path / "a.db"
    status, told = run(path, folder, "limit", "420000")
    assert (status, told.split()[0]) == (6, "LedgerFullError")
    content(path)

    assert run(path, folder, "whole")[0] == 0
    assert content(path) == clean


def test_a_disk_too_full_for_a_ledger_is_told(folder: Path, tmp_path: Path) -> None:
    """Where not even an empty ledger fits, the error is the same."""
    status, told = run(tmp_path / "a.db", folder, "limit", "20000")

    assert (status, told.split()[0]) == (6, "LedgerFullError")


def test_two_processes_fill_one_ledger(folder: Path, clean: object, tmp_path: Path) -> None:
    """Two runs at once over the same files, on a ledger that neither finds there, both end well and make one ledger."""
    path = tmp_path / "a.db"
    both = [start(path, folder, "whole") for _ in range(2)]
    ends = [(process.communicate(timeout=120), process.returncode) for process in both]

    assert [(err, status) for (_, err), status in ends] == [("", 0), ("", 0)]
    assert content(path) == clean
