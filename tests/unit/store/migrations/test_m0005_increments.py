"""The fifth migration makes room for weighing in steps, and has an older ledger weighed anew."""

from sqlalchemy import create_engine

from headstamp.store.migrations import m0001_first_ledger
from headstamp.store.migrations.m0005_increments import METADATA, MIGRATION


def test_it_is_the_fifth() -> None:
    """Its number is 5."""
    assert (MIGRATION.number, MIGRATION.name) == (5, "increments")


def test_an_older_ledger_is_to_be_weighed_anew() -> None:
    """The tables are there, empty; what counted as weighed does so no more, and what is shown gets its columns."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        m0001_first_ledger.MIGRATION.apply(connection)
        connection.exec_driver_sql("INSERT INTO settings VALUES ('changes', '7'), ('weighed', '7 0.1')")
        connection.exec_driver_sql("INSERT INTO weights VALUES ('e1', 2, 1, '{}')")
        MIGRATION.apply(connection)
        counts = [connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in METADATA.tables]
        kept = connection.exec_driver_sql("SELECT * FROM settings").all()
        weight = tuple(connection.exec_driver_sql("SELECT * FROM weights").one())

    assert counts == [0] * 6
    assert [tuple(row) for row in kept] == [("changes", "7")]
    assert weight == ("e1", 2, 1, "{}", 0, 0, 0, 0, 0, "", "")
