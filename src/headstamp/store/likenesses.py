"""Signatures of documents, the documents that may follow one another by them, and those that do."""

import struct
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import delete, insert, or_, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.functions import count

from headstamp.model.copying import Copy, Likeness, Signature
from headstamp.store import tables
from headstamp.store.documents import portions

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
    if marks:
        connection.execute(insert(tables.signature_marks), [{"mark": mark, "document": number} for mark in marks])


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


def unsigned(connection: Connection, made_by: str) -> list[str]:
    """Ids, sorted, of the documents that have no signature made in that way."""
    signed = select(_AT.document).where(_AT.made_by == made_by)
    documents = tables.documents.c.id
    return list(connection.execute(select(documents).where(documents.not_in(signed)).order_by(documents)).scalars())


def find_alike(connection: Connection, signature: Signature) -> list[str]:
    """Ids, sorted, of the signed documents that may follow this one or be followed by it; the same both ways.

    They share a band, or enough of the sentences or of the particulars of the one that has fewer of them.
    """
    bands = _shared(connection, signature.bands)
    sentences = _shared(connection, signature.sentences)
    particulars = _shared(connection, signature.near)
    found = []
    for number, document, their_sentences, their_weight in _sizes(connection, {*bands, *sentences, *particulars}):
        if document == signature.document:
            continue
        enough = SENTENCES * min(len(signature.sentences), their_sentences)
        enough_told = PARTICULARS * min(signature.weight, their_weight)
        if bands[number] or 0 < enough <= sentences[number] or 0 < enough_told <= particulars[number]:
            found.append(document)
    return sorted(found)


def _shared(connection: Connection, marks: Collection[int]) -> Counter[int]:
    """How many of the marks each document has, by the document's number."""
    found: Counter[int] = Counter()
    for portion in portions(sorted(marks)):
        query = select(_MARKS.document, count()).where(_MARKS.mark.in_(portion)).group_by(_MARKS.document)
        for document, shared in connection.execute(query):
            found[document] += shared
    return found


def _sizes(connection: Connection, numbers: Iterable[int]) -> Iterable[tuple[int, str, int, int]]:
    """(number, id, sentences, weight) of documents."""
    of = tables.documents.c
    joined = tables.documents.join(tables.signatures, _AT.document == of.id)
    query = select(of.number, of.id, _AT.sentences, _AT.weight).select_from(joined)
    for portion in portions(sorted(numbers)):
        yield from connection.execute(query.where(of.number.in_(portion))).tuples()


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
    if rows:
        connection.execute(insert(tables.likenesses), rows)


def load_likenesses(connection: Connection, documents: Iterable[str] | None = None) -> list[Likeness]:
    """Which documents follow which, sorted: all of them, or those in which one of `documents` follows another."""
    at = tables.likenesses.c
    query = select(at.document, at.of, at.share, at.reasons).order_by(at.document, at.of)
    rows: list[Any] = []
    for portion in [None] if documents is None else list(portions(documents)):
        rows += connection.execute(query if portion is None else query.where(at.document.in_(portion))).all()
    return [Likeness(document, Copy(of, share, tuple(reasons))) for document, of, share, reasons in sorted(rows)]
