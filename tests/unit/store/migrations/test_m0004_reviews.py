"""The fourth migration gives every reading a least confidence, and leaves what was read as it counted."""

from sqlalchemy import create_engine

from headstamp.store.migrations import m0001_first_ledger
from headstamp.store.migrations.m0004_reviews import MIGRATION


def test_it_is_the_fourth() -> None:
    """Its number is 4."""
    assert (MIGRATION.number, MIGRATION.name) == (4, "reviews")


def test_what_was_read_counts_as_it_did() -> None:
    """A reading of an older ledger gets the bound 0, under which no confidence is."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        m0001_first_ledger.MIGRATION.apply(connection)
        connection.exec_driver_sql("INSERT INTO readings VALUES ('d1', 'one rule', '1', 'read')")
        MIGRATION.apply(connection)
        rows = connection.exec_driver_sql("SELECT * FROM readings").all()

    assert [tuple(row) for row in rows] == [("d1", "one rule", "1", "read", 0.0)]
