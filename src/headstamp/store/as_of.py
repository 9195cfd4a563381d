"""The part of a ledger that was there by a date, copied into another ledger."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.schema import Column

from headstamp.store import tables
from headstamp.store.rows import insert_rows, portions

_LATEST = "~"
"""Sorts after every digit and hyphen: an open month or year with it behind stands for its last day."""

_OF_DOCUMENTS = (tables.sightings, tables.readings, tables.problems, tables.signatures)
_OF_CLAIMS = (tables.evidence, tables.parties)


def copy_as_of(source: Connection, target: Connection, date: str) -> None:
    """Copy into an empty ledger the documents published by `date` with their claims, and the judgements of then.

    `date` is ISO 8601; a month or a year means its last day. What was certainly published by then is copied: a
    document without a date, or with a year of which a part is later, is not. A claim is left out where its words were
    certainly said later. Original bytes are not copied, and nothing is weighed yet.
    """
    published = tables.documents.c.published
    rows = source.execute(select(tables.documents.c.id, tables.documents.c.hash, published)).all()
    known = {row[0]: row[1] for row in rows if row[2] is not None and row[2] + _LATEST <= date + _LATEST}
    originals = [{"hash": digest, "size": 0, "content": b""} for digest in sorted(set(known.values()))]
    insert_rows(target, tables.originals, originals)
    both = source, target
    _copy(both, tables.documents.c.id, known)
    for table in _OF_DOCUMENTS:
        _copy(both, table.c.document, known)
    earlier = select(tables.documents.c.id).where(published + _LATEST <= date + _LATEST)
    _copy(both, tables.likenesses.c.document, known, tables.likenesses.c.of.in_(earlier))
    claims = tables.claims.c
    said = claims.said_on.is_(None) | (claims.said_on <= date + _LATEST)
    _copy(both, claims.document, known, said)
    kept = target.execute(select(claims.id)).scalars().all()
    for table in _OF_CLAIMS:
        _copy(both, table.c.claim, kept)
    made = tables.judgements.c.made <= date + _LATEST
    rows_of = source.execute(select(tables.judgements).where(made)).mappings().all()
    insert_rows(target, tables.judgements, [dict(row) for row in rows_of])


def _copy(
    connections: tuple[Connection, Connection],
    column: Column[str],
    ids: Iterable[str],
    where: ColumnElement[bool] | None = None,
) -> None:
    """Copy from the first to the second the rows of a column's table whose column is one of `ids`."""
    source, target = connections
    for portion in portions(ids):
        query = select(column.table).where(column.in_(portion))
        rows = source.execute(query if where is None else query.where(where)).mappings().all()
        insert_rows(target, column.table, [dict(row) for row in rows])
