"""Rows go in and out of tables in portions."""

from headstamp.store import tables
from headstamp.store.ledger import Ledger
from headstamp.store.rows import insert_rows, portions, values_where


def test_portions_are_bearable() -> None:
    """However many ids are asked for, one query has no more than it bears, and none is asked for twice."""
    sizes = [len(portion) for portion in portions([*range(1_200), 5])]

    assert sizes == [500, 500, 200]


def test_nothing_to_insert_inserts_nothing(ledger: Ledger) -> None:
    """No rows add no row; rows that were added are found by their keys, however many are asked for."""
    at = tables.settings.c
    with ledger.writing() as connection:
        before = values_where(connection, at.name, at.value, ["yes"])
        insert_rows(connection, tables.settings, [])
        assert values_where(connection, at.name, at.value, ["yes"]) == before == set()
        insert_rows(connection, tables.settings, [{"name": name, "value": "yes"} for name in ("one", "two")])
        assert values_where(connection, at.name, at.value, [*map(str, range(1_000)), "yes"]) == {"one", "two"}
