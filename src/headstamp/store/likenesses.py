"""Signatures of documents, the documents that may follow one another by them, and those that do."""

import struct
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import case, delete, insert, or_, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.functions import count
from sqlalchemy.sql.schema import Column

from headstamp.model.copying import Copy, Likeness, Signature
from headstamp.model.document import ReadingStatus
from headstamp.store import tables
from headstamp.store.rows import insert_rows, portions

SENTENCES = 0.3
"""Share of the longer sentences of the document that has fewer: below that they are set phrases."""
PARTICULARS = 0.5
"""Share of the quotations and figures of the document that has fewer: below that they are another matter's."""

_AT = tables.signatures.c
_MARKS = tables.signature_marks.c


def keep_signature(connection: Connection, signature: Signature) -> None:
    """Store the signature of a document, in place of an earlier one."""
    forget_signature(connection, signature.document)
    marks = sorted(signature.bands | signature.sentences | signature.particulars)
    row = {
        "document": signature.document,
        "made_by": signature.made_by,
        "sentences": len(signature.sentences),
        "weight": signature.weight,
        "marks": struct.pack(f">{len(marks)}q", *marks),
    }
    connection.execute(insert(tables.signatures).values(row))
    number = _number(connection, signature.document)
    insert_rows(connection, tables.signature_marks, [{"mark": mark, "document": number} for mark in marks])


def _number(connection: Connection, document: str) -> int:
    query = select(tables.documents.c.number).where(tables.documents.c.id == document)
    number: int = connection.execute(query).scalar_one()
    return number


def forget_signature(connection: Connection, document: str) -> None:
    """Drop the signature of a document, if it has one, and all that was found by it."""
    packed = connection.execute(select(_AT.marks).where(_AT.document == document)).scalar_one_or_none()
    if packed is None:
        return
    marks = [mark for (mark,) in struct.iter_unpack(">q", packed)]
    own = _MARKS.document == _number(connection, document)
    for portion in portions(marks):
        connection.execute(delete(tables.signature_marks).where(own, _MARKS.mark.in_(portion)))
    connection.execute(delete(tables.signatures).where(_AT.document == document))
    either = or_(tables.likenesses.c.document == document, tables.likenesses.c.of == document)
    connection.execute(delete(tables.likenesses).where(either))


def unsigned(connection: Connection, made_by: str, among: Iterable[str] | None = None) -> list[str]:
    """Ids, sorted, of the documents, or of some of them, that have no signature made in that way.

    What was passed over claims nothing that could be a copy; it is signed once it has been read closely.
    """
    own, reading = tables.documents.c.id, tables.readings.c
    signed = select(_AT.document).where(_AT.made_by == made_by, _AT.document == own)
    passed = select(reading.document).where(
        reading.status == ReadingStatus.PASSED_OVER.value, reading.document == own
    )
    query = select(own).where(~signed.exists(), ~passed.exists())
    parts = [query] if among is None else [query.where(tables.documents.c.id.in_(each)) for each in portions(among)]
    return sorted(document for part in parts for document in connection.execute(part).scalars())


def find_alike(connection: Connection, signature: Signature) -> list[str]:
    """Ids, sorted, of the signed documents that may follow this one or be followed by it; the same both ways.

    They share a band, or enough of the sentences or of the particulars of the one that has fewer of them.
    """
    found = set(_sharing(connection, signature.bands))
    found |= set(_sharing(connection, signature.sentences, _AT.sentences, SENTENCES))
    told = _sharing(connection, signature.near, _AT.weight, PARTICULARS, own=signature.weight)
    return sorted((found | set(told)) - {signature.document})


def _sharing(
    connection: Connection,
    marks: Collection[int],
    size: Column[int] | None = None,
    part: float = 0.0,
    *,
    own: int | None = None,
) -> Iterator[str]:
    """Ids of the documents that share a mark, or that part at least of the marks of the one that has fewer.

    `size` holds how many the others have, `own` how many this one has. What shares too few is left out by the
    database: a set phrase may stand in every third document.
    """
    if not marks:
        return
    own = len(marks) if own is None else own
    of = tables.documents.c
    joined = tables.signature_marks.join(tables.documents, of.number == _MARKS.document)
    query = select(of.id).select_from(joined.join(tables.signatures, _AT.document == of.id)).group_by(of.id)
    if size is not None:
        query = query.group_by(size).having(count() >= part * case((size < own, size), else_=own))
    yield from connection.execute(query.where(_MARKS.mark.in_(sorted(marks)))).scalars()


def keep_likenesses(connection: Connection, likenesses: Iterable[Likeness]) -> None:
    """Store which document follows which; each pair once."""
    rows = [
        {
            "document": each.document,
            "of": each.copy.of,
            "share": each.copy.share,
            "reasons": list(each.copy.reasons),
        }
        for each in likenesses
    ]
    insert_rows(connection, tables.likenesses, rows)


def load_likenesses(connection: Connection, documents: Iterable[str] | None = None) -> list[Likeness]:
    """Which documents follow which, sorted: all of them, or those in which one of `documents` follows another."""
    at = tables.likenesses.c
    query = select(at.document, at.of, at.share, at.reasons).order_by(at.document, at.of)
    rows: list[Any] = []
    for portion in [None] if documents is None else list(portions(documents)):
        rows += connection.execute(query if portion is None else query.where(at.document.in_(portion))).all()
    return [Likeness(document, Copy(of, share, tuple(reasons))) for document, of, share, reasons in sorted(rows)]
