"""The tables that the code knows are the tables that the migrations make."""

from sqlalchemy import inspect

from headstamp.store import increments, tables
from headstamp.store.ledger import Ledger


def test_migrations_make_these_tables(ledger: Ledger) -> None:
    """A ledger brought up to date has every table with every column, in type, key and reference, and no other."""
    with ledger.reading() as connection:
        seen = inspect(connection)
        made = {name for name in seen.get_table_names() if not name.startswith("document_search")}
        assert increments.METADATA is tables.METADATA
        assert made == set(tables.METADATA.tables)
        for name, table in tables.METADATA.tables.items():
            columns = [(c["name"], str(c["type"]), bool(c["nullable"])) for c in seen.get_columns(name)]
            assert columns == [(c.name, str(c.type), c.nullable is not False) for c in table.columns], name
            assert {c for key in seen.get_foreign_keys(name) for c in key["constrained_columns"]} == {
                key.parent.name for key in table.foreign_keys
            }, name
            assert {index["name"] for index in seen.get_indexes(name) if index["name"]} >= {
                index.name for index in table.indexes
            }, name


def test_rows_go_with_what_they_belong_to(filled: Ledger) -> None:
    """When a document goes, its claims, their evidence and their parties go too."""
    with filled.writing() as connection:
        connection.exec_driver_sql("DELETE FROM documents")
        for table in ("claims", "evidence", "parties", "party_actors", "sightings", "readings", "entry_claims"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0, table
