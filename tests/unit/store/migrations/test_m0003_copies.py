"""The third migration makes room for signatures, and has an older ledger weighed anew."""

from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from headstamp.store.migrations import m0001_first_ledger
from headstamp.store.migrations.m0003_copies import METADATA, MIGRATION

NEW = ["likenesses", "signature_marks", "signatures"]


def test_it_is_the_third() -> None:
    """Its number is 3."""
    assert (MIGRATION.number, MIGRATION.name) == (3, "copies")


def test_an_older_ledger_is_to_be_weighed_anew() -> None:
    """The tables are there, empty; what counted as weighed does so no more, other settings are kept."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        m0001_first_ledger.MIGRATION.apply(connection)
        connection.exec_driver_sql("INSERT INTO settings VALUES ('changes', '7'), ('weighed', '7 0.1')")
        MIGRATION.apply(connection)
        counts = [connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in NEW]
        kept = connection.exec_driver_sql("SELECT name, value FROM settings").all()

    assert (counts, [tuple(row) for row in kept]) == ([0, 0, 0], [("changes", "7")])


def test_its_tables_can_be_written_for_postgresql() -> None:
    """Every statement compiles for PostgreSQL."""
    dialect = postgresql.dialect()
    statements = [str(CreateTable(METADATA.tables[name]).compile(dialect=dialect)) for name in NEW]

    assert "mark BIGINT NOT NULL" in statements[1]
    assert "marks BYTEA NOT NULL" in statements[2]
