"""How a ledger file is opened: all that is peculiar to SQLite as a file, and what its errors mean to a person."""

import json
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from headstamp.errors import LedgerBusyError, LedgerError, LedgerFullError, NotALedgerError

APPLICATION_ID = 0x48656164
"""Stands in the header of every ledger file ("Head" in ASCII): no other program's file is taken for a ledger."""

BUSY_SECONDS = 30.0
"""How long a writer waits for another; one batch of documents is written in well under a second."""

WRITING = "headstamp_writing"
"""Execution option of connections that will write: they take the writer's place at once, not at their first write."""

_to_json = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))
_MAGIC = b"SQLite format 3\x00"
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}
_DAMAGED = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT}


def holds_ledger(path: Path) -> bool:
    """Whether the file is there and not empty; raises NotALedgerError where what it holds is no ledger or is cut off.

    Looks at the header only: a ledger damaged further in is found out when that part is read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError:
        return False
    except IsADirectoryError as error:
        raise NotALedgerError(f'"{path}" is a folder, not a ledger; name a file') from error
    except OSError as error:
        raise LedgerError(f'the ledger "{path}" cannot be opened: {error.strerror}') from error
    if not header:
        return False
    if not header.startswith(_MAGIC):
        raise NotALedgerError(f'"{path}" is not a Headstamp ledger; name another file with --ledger')
    page_size = int.from_bytes(header[16:18], "big")
    expected = int.from_bytes(header[28:32], "big") * (65536 if page_size == 1 else page_size)
    if (len(header) < 100 or size < expected) and not _has_log(path):
        raise NotALedgerError(f'the ledger "{path}" is damaged: {size} of {expected} bytes are left; use a copy')
    if int.from_bytes(header[68:72], "big") not in {APPLICATION_ID, 0}:
        raise NotALedgerError(f'"{path}" is a database of another program, not a Headstamp ledger')
    return True


def may_write(path: Path) -> bool:
    """Whether the system lets this process write the file, and the log beside it."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def make_engine(path: Path, *, readonly: bool) -> Engine:
    """An engine on the file at `path`; `readonly` never writes and also works on a medium that cannot be written."""
    mode = "rwc"
    if readonly:
        untouchable = not os.access(path.absolute().parent, os.W_OK) and not _has_log(path)
        mode = "ro&immutable=1" if untouchable else "ro"
    address = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        # no isolation level: this module begins transactions itself, so that writers queue instead of colliding
        connection = sqlite3.connect(
            address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys = ON")
        # a process that dies loses nothing; a power cut may lose the last batch, never the ledger
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, json_serializer=_to_json)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def use_write_ahead_log(engine: Engine) -> None:
    """Readers and a writer do not wait for each other from here on; waits where another process is switching too."""
    deadline = time.monotonic() + BUSY_SECONDS
    with engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        assert isinstance(driver, sqlite3.Connection)
        while True:
            try:
                driver.execute("PRAGMA journal_mode = WAL").close()
            except sqlite3.OperationalError as error:
                # SQLite does not queue for this one statement, so the queueing is done here
                if (error.sqlite_errorcode & 0xFF) not in _BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
            else:
                return


def application_id(connection: Connection) -> int:
    """The number in the header; 0 where nothing has been written."""
    return int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())


def holds_nothing(connection: Connection) -> bool:
    """Whether the database has no table yet, ours or anybody's."""
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None


def mark_as_ledger(connection: Connection) -> None:
    """Write the number of a ledger into the header."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


@contextmanager
def explained_errors(path: Path) -> Iterator[None]:
    """Errors of the database leave as LedgerErrors that say what a person can do; a fault of our own stays itself."""
    try:
        yield
    except DBAPIError as error:
        raise _explain(error.orig, path) or error from error
    except sqlite3.Error as error:
        raise _explain(error, path) or error from error


def _explain(error: BaseException | None, path: Path) -> LedgerError | None:
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code & 0xFF in _BUSY:
        return LedgerBusyError(f'another process is writing to the ledger "{path}"; try again when it has finished')
    if code & 0xFF in _DAMAGED or code == sqlite3.SQLITE_IOERR_SHORT_READ:
        return NotALedgerError(f'the ledger "{path}" is damaged ({error}); use a copy of it')
    if code & 0xFF in _FULL or code & 0xFF == sqlite3.SQLITE_IOERR:
        return LedgerFullError(
            f'the ledger "{path}" cannot be written ({error}): make room on the disk, or allow writing to the file '
            "and its folder; what was read before is kept"
        )
    return None


def _has_log(path: Path) -> bool:
    """Whether changes wait beside the file, to be carried over or taken back, as after a process was killed."""
    logs = (path.with_name(path.name + ending) for ending in ("-wal", "-journal"))
    return any(log.exists() and log.stat().st_size > 0 for log in logs)
