"""What a file is is seen before it is touched, and what SQLite says is said in plain words."""

import sqlite3
from pathlib import Path

import pytest

from headstamp.errors import LedgerBusyError, LedgerFullError, NotALedgerError
from headstamp.store import connection as files
from headstamp.store.ledger import Ledger


def test_what_is_missing_or_empty_holds_no_ledger(tmp_path: Path) -> None:
    """A file that is not there and one of no bytes are both nothing yet."""
    (tmp_path / "empty.db").touch()

    assert not files.holds_ledger(tmp_path / "none.db")
    assert not files.holds_ledger(tmp_path / "empty.db")


def test_a_ledger_is_known(tmp_path: Path) -> None:
    """A file that Headstamp made holds a ledger."""
    Ledger.open(tmp_path / "a.db", create=True).close()

    assert files.holds_ledger(tmp_path / "a.db")


@pytest.mark.parametrize("content", [b"Just a text of some length.\n" * 20, b"\x00\x01", b"SQLite format 3\x00"])
def test_other_content_is_refused(tmp_path: Path, content: bytes) -> None:
    """A file of another kind, and one of which only the beginning is left, are named as what they are."""
    (tmp_path / "other.db").write_bytes(content)

    with pytest.raises(NotALedgerError, match=r'"[^"]*other\.db"'):
        files.holds_ledger(tmp_path / "other.db")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder is no ledger."""
    with pytest.raises(NotALedgerError, match="is a folder"):
        files.holds_ledger(tmp_path)


@pytest.mark.parametrize("name", ["with space.db", "100%#?&.db", "später.db"])
def test_any_file_name_can_be_used(tmp_path: Path, name: str) -> None:
    """Signs that mean something in an address mean nothing in a file name."""
    with Ledger.open(tmp_path / name, create=True):
        pass

    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite3.SQLITE_BUSY, LedgerBusyError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LedgerBusyError),
        (sqlite3.SQLITE_FULL, LedgerFullError),
        (sqlite3.SQLITE_IOERR_WRITE, LedgerFullError),
        (sqlite3.SQLITE_READONLY, LedgerFullError),
        (sqlite3.SQLITE_CORRUPT, NotALedgerError),
        (sqlite3.SQLITE_IOERR_SHORT_READ, NotALedgerError),
    ],
)
def test_errors_are_explained(code: int, expected: type[Exception]) -> None:
    """Each refusal of the database becomes the error of its kind, and names the file."""
    error = sqlite3.OperationalError("refused")
    error.sqlite_errorcode = code

    with pytest.raises(expected, match=r'"my\.db"'), files.explained_errors(Path("my.db")):
        raise error


def test_our_own_faults_stay_themselves() -> None:
    """A wrong statement is a fault of the program and is not passed off as one of the file."""
    with pytest.raises(sqlite3.OperationalError, match="syntax"), files.explained_errors(Path("my.db")):
        sqlite3.connect(":memory:").execute("SELEKT")
