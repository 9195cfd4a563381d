"""The tables by which a change is weighed without all the rest: what there was before it, and what it may touch.

Nothing here is shown. No row refers to a claim or a document: it outlives them until the ledger is weighed, to tell
what they took part in.
"""

from sqlalchemy.sql.schema import Column, Index, Table
from sqlalchemy.sql.sqltypes import JSON, BigInteger, Integer, String

from headstamp.store.tables import METADATA

changed_documents = Table("changed_documents", METADATA, Column("document", String, primary_key=True))
"""Documents whose claims, or what is judged of them, changed since the ledger was weighed last."""

faces = Table(
    "faces",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("body", JSON, nullable=False),
    Column("times", Integer, nullable=False),
    Column("first", String, nullable=False),
    Column("last", String, nullable=False),
    Column("actor", String, nullable=False, index=True),
)
"""Faces of mentions (`headstamp.resolve.faces`), with the first and last date at which one with an office is met."""

document_faces = Table(
    "document_faces",
    METADATA,
    Column("document", String, primary_key=True),
    Column("face", BigInteger, primary_key=True, autoincrement=False),
    Column("date", String, primary_key=True),
    Column("times", Integer, nullable=False),
    Index("document_faces_by_face", "face", "date", "document"),
    sqlite_with_rowid=False,
)
"""How often each document has a face, a row for each date; the count stands in the first, no date is ``."""

actor_blocks = Table(
    "actor_blocks",
    METADATA,
    Column("block", BigInteger, primary_key=True, autoincrement=False),
    Column("actor", String, primary_key=True),
    Index("actor_blocks_by_actor", "actor"),
    sqlite_with_rowid=False,
)
"""What each actor has that others may be compared with it over (`headstamp.resolve.neighbours`)."""

placed = Table(
    "placed",
    METADATA,
    Column("claim", String, primary_key=True),
    Column("document", String, nullable=False, index=True),
    Column("supplier", String, nullable=False),
    Column("recipient", String, nullable=False),
    Column("family", String, nullable=False),
    Column("aside", Integer, nullable=False),
    Column("place", String, nullable=False, index=True),
    Column("entry", String, nullable=False, index=True),
    Index("placed_by_supplier", "supplier", "recipient", "family"),
    Index("placed_by_recipient", "recipient", "supplier", "family"),
)
"""Transfer claims as they were weighed last: where each belongs by itself, and the entry before and after judgements.

A party that is not named is ``.
"""

pair_families = Table(
    "pair_families",
    METADATA,
    Column("supplier", String, primary_key=True),
    Column("recipient", String, primary_key=True),
    Column("family", String, primary_key=True),
    Column("times", Integer, nullable=False),
    Index("pair_families_by_recipient", "recipient"),
    sqlite_with_rowid=False,
)
"""How many claims that count name both parties, for each family of materiel."""
