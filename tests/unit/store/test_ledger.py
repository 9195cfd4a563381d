"""A ledger opens only as what it is."""

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from headstamp.errors import LedgerBusyError, LedgerError, LedgerFullError, NewerLedgerError, NotALedgerError
from headstamp.store import connection as files
from headstamp.store.ledger import Ledger
from ledgers import exported, keep_views
from views import CLAIMS


def test_a_closed_ledger_is_one_file(tmp_path: Path) -> None:
    """After closing nothing lies beside the ledger, so that the file alone can be handed on."""
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        keep_views(ledger)

    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


def test_a_missing_ledger_is_named_with_the_remedy(tmp_path: Path) -> None:
    """Asking a ledger that is not there says how to make one, and makes none."""
    with pytest.raises(LedgerError, match=r"no ledger .*none\.db.*headstamp read"):
        Ledger.open(tmp_path / "none.db")

    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """No folder is made on the way."""
    with pytest.raises(LedgerError, match="folder does not exist"):
        Ledger.open(tmp_path / "no" / "a.db", create=True)


def test_an_empty_file_becomes_a_ledger_only_by_reading(tmp_path: Path) -> None:
    """A file of no bytes is filled where a ledger may be made, and refused where one is asked."""
    path = tmp_path / "empty.db"
    path.touch()

    with pytest.raises(LedgerError, match="no ledger"):
        Ledger.open(path)
    with Ledger.open(path, create=True) as ledger:
        keep_views(ledger)
        assert len(exported(ledger)[0]) == len(CLAIMS)


def test_a_text_file_is_left_alone(tmp_path: Path) -> None:
    """A file that is no ledger is refused and not changed, even where a ledger may be made."""
    path = tmp_path / "notes.txt"
    path.write_text("Notes on the case.\n" * 100, encoding="utf-8")

    with pytest.raises(NotALedgerError):
        Ledger.open(path, create=True)
    assert path.read_text(encoding="utf-8") == "Notes on the case.\n" * 100


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    """A database with tables that are not ours is refused and not changed."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE notes (text)")
    other.close()
    before = path.read_bytes()

    with pytest.raises(NotALedgerError, match="another program"):
        Ledger.open(path, create=True)
    assert path.read_bytes() == before


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    """A ledger with a migration that is not known here is not touched; its number is named."""
    path = tmp_path / "newer.db"
    with Ledger.open(path, create=True) as ledger, ledger.writing() as connection:
        connection.exec_driver_sql("INSERT INTO migrations VALUES (99, 'later', '2031-01-01')")

    with pytest.raises(NewerLedgerError, match="99"):
        Ledger.open(path)


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_a_truncated_ledger_is_refused(tmp_path: Path, kept: float) -> None:
    """A ledger of which the end is missing is named as damaged when it is opened."""
    path = tmp_path / "cut.db"
    with Ledger.open(path, create=True) as ledger:
        keep_views(ledger)
    os.truncate(path, int(path.stat().st_size * kept))

    with pytest.raises(NotALedgerError, match="damaged"):
        Ledger.open(path)


def test_a_garbled_ledger_is_refused(tmp_path: Path) -> None:
    """A ledger whose pages were overwritten gives an error in plain words, never a traceback of the database."""
    path = tmp_path / "garbled.db"
    with Ledger.open(path, create=True) as ledger:
        keep_views(ledger)
    data = bytearray(path.read_bytes())
    data[100:] = b"\xa5" * (len(data) - 100)
    path.write_bytes(data)

    with pytest.raises(NotALedgerError):
        Ledger.open(path)


def test_a_failed_transaction_leaves_nothing(filled: Ledger) -> None:
    """What is written in a transaction is there as a whole or not at all."""

    def fail() -> None:
        with filled.writing() as connection:
            connection.exec_driver_sql("DELETE FROM claims")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert len(exported(filled)[0]) == len(CLAIMS)


def test_readers_do_not_wait_for_a_writer(filled: Ledger) -> None:
    """While one writes, another reads what was there before."""
    with filled.writing() as writer:
        writer.exec_driver_sql("DELETE FROM claims")
        with Ledger.open(filled.path) as second:
            assert len(exported(second)[0]) == len(CLAIMS)


def test_a_second_writer_is_told(filled: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the first writer does not finish in time, the second says that the ledger is busy."""
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.05)

    def write() -> None:
        with Ledger.open(filled.path) as second, second.writing():
            pass

    with filled.writing(), pytest.raises(LedgerBusyError, match="another process"):
        write()


def test_a_full_disk_is_told(filled: Ledger) -> None:
    """Where there is no room, the error says so, and what was there before is kept."""

    def fill() -> None:
        with filled.writing() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            connection.exec_driver_sql("INSERT INTO originals VALUES ('x', 1, zeroblob(9000000))")

    with pytest.raises(LedgerFullError, match="make room"):
        fill()
    assert len(exported(filled)[0]) == len(CLAIMS)


def test_a_ledger_opened_for_reading_is_not_written(filled: Ledger) -> None:
    """`readonly` reads everything and refuses to write."""
    with Ledger.open(filled.path, readonly=True) as ledger:
        assert len(exported(ledger)[0]) == len(CLAIMS)
        with ledger.reading() as connection, pytest.raises(OperationalError, match="readonly"):
            connection.exec_driver_sql("DELETE FROM claims")
