"""Migrations are numbered without a gap, recorded, and taken once."""

import re

from headstamp.store import tables
from headstamp.store.ledger import Ledger
from headstamp.store.migrations.steps import MIGRATIONS, migrate


def test_numbers_have_no_gap() -> None:
    """Migrations count from 1, and the last is the one that the tables stand for."""
    assert [migration.number for migration in MIGRATIONS] == list(range(1, tables.SCHEMA + 1))


def test_each_is_recorded(ledger: Ledger) -> None:
    """A ledger says which migrations it has been through, and when."""
    with ledger.reading() as connection:
        rows = connection.exec_driver_sql("SELECT number, name, applied_at FROM migrations").all()

    assert [(number, name) for number, name, _ in rows] == [
        (1, "first ledger"),
        (2, "judgements"),
        (3, "copies"),
        (4, "reviews"),
        (5, "increments"),
    ]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", when) for _, _, when in rows)


def test_what_was_applied_is_not_applied_again(ledger: Ledger) -> None:
    """Only later migrations are taken."""
    with ledger.writing() as connection:
        migrate(connection, tables.SCHEMA)
        assert connection.exec_driver_sql("SELECT count(*) FROM migrations").scalar_one() == tables.SCHEMA
