"""The second migration adds judgements to a ledger that has none, and leaves what is there."""

from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from headstamp.store.migrations import m0001_first_ledger
from headstamp.store.migrations.m0002_judgements import METADATA, MIGRATION

NEW = ["corrected_claims", "judged", "judgements", "misfits"]


def test_it_is_the_second() -> None:
    """Its number is 2."""
    assert (MIGRATION.number, MIGRATION.name) == (2, "judgements")


def test_it_brings_an_older_ledger_up_to_date() -> None:
    """A ledger of the first version gets the four tables, empty, and keeps its settings."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        m0001_first_ledger.MIGRATION.apply(connection)
        connection.exec_driver_sql("INSERT INTO settings VALUES ('changes', '7')")
        MIGRATION.apply(connection)
        counts = [connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in NEW]
        kept = connection.exec_driver_sql("SELECT value FROM settings").scalar_one()

    assert (counts, kept) == ([0, 0, 0, 0], "7")


def test_its_tables_can_be_written_for_postgresql() -> None:
    """Every statement compiles for PostgreSQL."""
    dialect = postgresql.dialect()
    statements = [str(CreateTable(METADATA.tables[name]).compile(dialect=dialect)) for name in NEW]

    assert all("CREATE TABLE" in statement for statement in statements)
    assert "FOREIGN KEY(judgement) REFERENCES judgements (id) ON DELETE CASCADE" in statements[1]
