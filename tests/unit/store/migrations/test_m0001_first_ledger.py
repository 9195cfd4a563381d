"""The first migration makes a ledger from nothing, on another database than SQLite too."""

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from headstamp.store.migrations.m0001_first_ledger import METADATA, MIGRATION


def test_it_is_the_first() -> None:
    """Its number is 1."""
    assert (MIGRATION.number, MIGRATION.name) == (1, "first ledger")


def test_its_tables_can_be_written_for_postgresql() -> None:
    """Nothing in the tables bars PostgreSQL: every statement compiles for it, reserved words quoted."""
    dialect = postgresql.dialect()
    statements = [str(CreateTable(table).compile(dialect=dialect)) for table in METADATA.sorted_tables]
    indexes = [str(CreateIndex(i).compile(dialect=dialect)) for t in METADATA.sorted_tables for i in t.indexes]

    assert len(statements) == 18
    assert len(indexes) == 9
    assert '"end" INTEGER NOT NULL' in next(s for s in statements if "CREATE TABLE evidence" in s)
