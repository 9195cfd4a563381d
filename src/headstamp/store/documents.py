"""Documents in the ledger: their original bytes, their text, and where they were met."""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection, RowMapping
from sqlalchemy.sql.functions import count

from headstamp.model.document import Document, Place, Table
from headstamp.model.text import Span
from headstamp.model.view import DocumentSummary
from headstamp.store import tables
from headstamp.store.encoding import decode, encode
from headstamp.store.rows import portions

_IN_COLUMNS = ("id", "hash", "name", "media_type", "text", "title", "outlet", "byline", "dateline", "published",
               "url", "language", "encoding")  # fmt: skip
_AS_JSON: Mapping[str, Any] = {"skips": tuple[Span, ...], "places": tuple[Place, ...], "tables": tuple[Table, ...]}
SUMMARY = tuple(
    tables.documents.c[name]
    for name in ("id", "name", "title", "outlet", "published", "url", "language", "media_type")
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a document was met."""

    document: str
    path: str
    source: str
    """SHA-256 of the file, which may hold other documents too; empty for standard input."""
    name: str
    """The name of the document there."""


def keep_document(connection: Connection, document: Document, original: bytes) -> None:
    """Store a document with its original bytes; one of that id is replaced, its claims and sightings stay."""
    _keep_original(connection, document.hash, original)
    values = {name: getattr(document, name) for name in _IN_COLUMNS}
    values |= {name: encode(getattr(document, name)) for name in _AS_JSON}
    at = tables.documents.c.id == document.id
    if connection.execute(update(tables.documents).where(at).values(values)).rowcount == 0:
        connection.execute(insert(tables.documents).values(values))


def _keep_original(connection: Connection, digest: str, original: bytes) -> None:
    known = select(tables.originals.c.hash).where(tables.originals.c.hash == digest)
    if connection.execute(known).first() is None:
        values = {"hash": digest, "size": len(original), "content": zlib.compress(original, 6)}
        connection.execute(insert(tables.originals).values(values))


def keep_smaller_name(connection: Connection, document: str, name: str) -> None:
    """Let the document go by `name` if that sorts before its own: the order in which names are met is no matter."""
    at = tables.documents.c.id == document
    if name < connection.execute(select(tables.documents.c.name).where(at)).scalar_one():
        connection.execute(update(tables.documents).where(at).values(name=name))


def original_of(connection: Connection, document: str) -> bytes | None:
    """The bytes that the document was read from; None where there is no such document."""
    joined = tables.originals.join(tables.documents, tables.documents.c.hash == tables.originals.c.hash)
    query = select(tables.originals.c.content).select_from(joined).where(tables.documents.c.id == document)
    content = connection.execute(query).scalar_one_or_none()
    return None if content is None else zlib.decompress(content)


def load_documents(connection: Connection, ids: Iterable[str]) -> dict[str, Document]:
    """Documents by id, without their problems; ids that are not known are left out."""
    found = {}
    for portion in portions(ids):
        query = select(tables.documents).where(tables.documents.c.id.in_(portion))
        for row in connection.execute(query).mappings():
            found[row["id"]] = _document(row)
    return found


def _document(row: RowMapping) -> Document:
    values = {name: row[name] for name in _IN_COLUMNS}
    return Document(**values, **{name: decode(kind, row[name]) for name, kind in _AS_JSON.items()})


def summary(row: RowMapping) -> DocumentSummary:
    """The summary in a row that has the columns of `SUMMARY`."""
    return DocumentSummary(**{column.name: row[column] for column in SUMMARY})


def load_summaries(connection: Connection, ids: Iterable[str]) -> dict[str, DocumentSummary]:
    """Summaries by id; ids that are not known are left out."""
    found = {}
    for portion in portions(ids):
        query = select(*SUMMARY).where(tables.documents.c.id.in_(portion))
        for row in connection.execute(query).mappings():
            found[row["id"]] = summary(row)
    return found


def names_of(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The names of those of the documents that are known, by id."""
    found = {}
    for portion in portions(ids):
        query = select(tables.documents.c.id, tables.documents.c.name).where(tables.documents.c.id.in_(portion))
        found.update({row[0]: row[1] for row in connection.execute(query)})
    return found


def keep_sighting(connection: Connection, seen: Sighting) -> None:
    """Note where a document was met."""
    at = tables.sightings.c
    same = select(at.path).where(at.document == seen.document, at.path == seen.path, at.source == seen.source)
    if connection.execute(same).first() is None:
        connection.execute(insert(tables.sightings).values(asdict(seen)))


def paths_of(connection: Connection, document: str) -> tuple[str, ...]:
    """The paths that the document was met at, sorted."""
    query = select(tables.sightings.c.path).where(tables.sightings.c.document == document)
    return tuple(sorted(set(connection.execute(query).scalars())))


def keep_source(connection: Connection, path: str, digest: str, name: str) -> None:
    """Note that everything in the file of this content, met at `path` under `name`, is in the ledger."""
    if digest not in _hashes_at(connection, path):
        connection.execute(insert(tables.sources).values(path=path, hash=digest, name=name))


def _hashes_at(connection: Connection, path: str) -> set[str]:
    query = select(tables.sources.c.hash).where(tables.sources.c.path == path)
    return set(connection.execute(query).scalars())


def known_sources(connection: Connection, digest: str, name: str) -> list[str]:
    """The paths at which a file of this content and this name was wholly read before, sorted."""
    query = select(tables.sources.c.path).where(tables.sources.c.hash == digest, tables.sources.c.name == name)
    return sorted(connection.execute(query).scalars())


def sightings_from(connection: Connection, digest: str, path: str, member: str) -> list[Sighting]:
    """The documents met in the file of this content at `path`, sorted by path.

    `member` is the sign between the path of a file and the number of a document in it.
    """
    at = tables.sightings.c
    inside = (at.path == path) | at.path.startswith(path + member, autoescape=True)
    query = select(tables.sightings).where(at.source == digest, inside).order_by(at.path, at.document)
    return [Sighting(**row) for row in connection.execute(query).mappings()]


def document_ids(connection: Connection) -> list[str]:
    """The ids of all documents, sorted."""
    return list(connection.execute(select(tables.documents.c.id).order_by(tables.documents.c.id)).scalars())


def count_documents(connection: Connection) -> int:
    """How many documents there are."""
    return connection.execute(select(count()).select_from(tables.documents)).scalar_one()
