"""The numbered steps, each recorded in the ledger when it was taken."""

from datetime import UTC, datetime

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from headstamp.store.migrations import (
    m0001_first_ledger,
    m0002_judgements,
    m0003_copies,
    m0004_reviews,
    m0005_increments,
)
from headstamp.store.migrations.migration import Migration
from headstamp.store.tables import migrations

MIGRATIONS: tuple[Migration, ...] = (
    m0001_first_ledger.MIGRATION,
    m0002_judgements.MIGRATION,
    m0003_copies.MIGRATION,
    m0004_reviews.MIGRATION,
    m0005_increments.MIGRATION,
)


def migrate(connection: Connection, applied: int) -> None:
    """Take every step after number `applied`; the caller's transaction makes it all or nothing."""
    for migration in MIGRATIONS:
        if migration.number > applied:
            migration.apply(connection)
            now = datetime.now(UTC).isoformat(timespec="seconds")
            record = insert(migrations).values(number=migration.number, name=migration.name, applied_at=now)
            connection.execute(record)
