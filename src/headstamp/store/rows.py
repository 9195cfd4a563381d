"""Rows in and out of tables, as many at a time as one statement of the database bears."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.schema import Column, Table

T = TypeVar("T")
PORTION = 500
"""Most values in one IN (...); SQLite bears 32,766, other databases fewer."""


def portions(ids: Iterable[T]) -> Iterator[Sequence[T]]:
    """The ids without repetition, in order, as many at a time as one query bears."""
    rest = iter(dict.fromkeys(ids))
    while portion := list(islice(rest, PORTION)):
        yield portion


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows to a table; where there are none, nothing is done (the database would add one of defaults)."""
    if rows:
        connection.execute(insert(table), rows)


def values_where(connection: Connection, value: Column[T], key: Column[Any], keys: Iterable[Any]) -> set[T]:
    """The different values of a column in those rows whose key is one of `keys`."""
    found: set[T] = set()
    for portion in portions(keys):
        found.update(connection.execute(select(value).where(key.in_(portion)).distinct()).scalars())
    return found
