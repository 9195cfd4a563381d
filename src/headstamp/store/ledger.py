"""The ledger: one file that is opened, read and written in transactions, and closed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import select
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.functions import max as highest

from headstamp.errors import LedgerError, NewerLedgerError, NotALedgerError
from headstamp.store import connection as files
from headstamp.store import tables


class Ledger:
    """An open ledger. Readers see what was committed when they began, and never wait for a writer."""

    def __init__(self, path: Path, engine: Engine, *, readonly: bool) -> None:
        """Use `Ledger.open`."""
        self.path = path
        self.readonly = readonly
        self._engine = engine

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, create: bool = False, readonly: bool = False) -> Self:
        """Open the ledger at `path`; with `create` a missing or empty file becomes a new one.

        A file that may not be written is opened for reading, as with `readonly`. An older ledger is brought up to
        date. Raises LedgerError where the file is missing, NotALedgerError, NewerLedgerError, LedgerBusyError or
        LedgerFullError.
        """
        path = Path(path)
        exists = files.holds_ledger(path)
        if not exists and (readonly or not create):
            raise LedgerError(f'there is no ledger "{path}"; make one with: headstamp read FILES --ledger "{path}"')
        if not exists and not path.absolute().parent.is_dir():
            raise LedgerError(f'the ledger "{path}" cannot be made: its folder does not exist')
        readonly = readonly or (exists and not files.may_write(path))
        ledger = cls(path, files.make_engine(path, readonly=readonly), readonly=readonly)
        try:
            ledger._bring_up_to_date(create=create)
        except BaseException:
            ledger.close()
            raise
        return ledger

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads: all of its queries see the ledger as it was at the first."""
        with files.explained_errors(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: kept whole at the end, or, on any exception, not at all.

        Raises LedgerBusyError where another process writes for longer than 30 seconds.
        """
        with files.explained_errors(self.path), self._engine.connect() as connection:
            writer = connection.execution_options(**{files.WRITING: True})
            with writer.begin():
                yield writer

    def close(self) -> None:
        """Close the file. The last to close it leaves one file, with nothing beside it."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _bring_up_to_date(self, *, create: bool) -> None:
        with self.reading() as connection:
            applied = self._applied(connection)
        if applied == tables.SCHEMA:
            return
        if applied == 0 and not create:
            raise LedgerError(f'"{self.path}" holds no ledger yet; fill it with: headstamp read FILES')
        if self.readonly:
            raise LedgerError(f'the ledger "{self.path}" is of an older version and cannot be written to be updated')
        from headstamp.store.migrations.steps import migrate

        with files.explained_errors(self.path):
            files.use_write_ahead_log(self._engine)
        with self.writing() as connection:
            # asked again: another process may have done it while this one waited
            applied = self._applied(connection)
            if applied < tables.SCHEMA:
                files.mark_as_ledger(connection)
                migrate(connection, applied)

    def _applied(self, connection: Connection) -> int:
        """Number of the last migration; 0 for a database with nothing in it."""
        number = files.application_id(connection)
        if number not in {0, files.APPLICATION_ID}:
            raise NotALedgerError(f'"{self.path}" is a database of another program, not a Headstamp ledger')
        if number == 0:
            if files.holds_nothing(connection):
                return 0
            raise NotALedgerError(f'"{self.path}" is a database of another program, not a Headstamp ledger')
        try:
            applied = connection.execute(select(highest(tables.migrations.c.number))).scalar_one_or_none() or 0
        except DBAPIError as error:
            if "no such table" not in str(error.orig):
                raise
            raise NotALedgerError(f'the ledger "{self.path}" is damaged: {error.orig}') from error
        if applied > tables.SCHEMA:
            raise NewerLedgerError(
                f'the ledger "{self.path}" was written by a newer Headstamp (its number is {applied}, this one knows '
                f"{tables.SCHEMA}); update Headstamp, or use another file"
            )
        return applied
