"""The tables of a ledger as they are now. How a ledger gets there is told by `headstamp.store.migrations`.

What was read (originals, sources, documents, sightings, readings, claims, evidence, parties, problems) is kept as it
came. Signatures and likenesses follow from the documents alone, and are made once for each reading of one. What a
person decided (judgements) is only ever added to. What follows from both (actors and all below) is written anew
where a change of documents or judgements touches it, whenever a ledger is weighed.
"""

from sqlalchemy.sql.schema import Column, ForeignKey, Index, MetaData, Table
from sqlalchemy.sql.sqltypes import JSON, BigInteger, Float, Integer, LargeBinary, String, Text

SCHEMA = 5
"""Number of the last migration that these tables stand for."""

METADATA = MetaData()


def _own(table: str, column: str = "id", *, primary: bool = False) -> Column[str]:
    """A column that belongs to a row of `table` and goes when that row goes."""
    target = ForeignKey(f"{table}.{column}", ondelete="CASCADE")
    return Column(table.removesuffix("s"), String, target, nullable=False, primary_key=primary)


migrations = Table(
    "migrations",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", String, nullable=False),
    Column("applied_at", String, nullable=False),
)

settings = Table(
    "settings",
    METADATA,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

originals = Table(
    "originals",
    METADATA,
    Column("hash", String, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

sources = Table(
    "sources",
    METADATA,
    Column("path", String, primary_key=True),
    Column("hash", String, primary_key=True),
    Column("name", String, nullable=False),
    Index("sources_by_hash", "hash"),
)

documents = Table(
    "documents",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("hash", String, ForeignKey("originals.hash"), nullable=False),
    Column("name", String, nullable=False, index=True),
    Column("media_type", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("outlet", String, nullable=False),
    Column("byline", String, nullable=False),
    Column("dateline", String, nullable=False),
    Column("published", String),
    Column("url", String),
    Column("language", String, nullable=False),
    Column("encoding", String, nullable=False),
    Column("skips", JSON, nullable=False),
    Column("places", JSON, nullable=False),
    Column("tables", JSON, nullable=False),
)

sightings = Table(
    "sightings",
    METADATA,
    _own("documents", primary=True),
    Column("path", String, primary_key=True),
    Column("source", String, primary_key=True),
    Column("name", String, nullable=False),
    Index("sightings_by_source", "source"),
)

readings = Table(
    "readings",
    METADATA,
    _own("documents", primary=True),
    Column("reader", String, nullable=False),
    Column("version", String, nullable=False),
    Column("status", String, nullable=False),
    Column("min_confidence", Float, nullable=False, server_default="0"),
)

problems = Table(
    "problems",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("document", String, ForeignKey("documents.id", ondelete="CASCADE"), index=True),
    Column("path", String, nullable=False, index=True),
    Column("part", String, nullable=False),
    Column("code", String, nullable=False),
    Column("message", Text, nullable=False),
)

claims = Table(
    "claims",
    METADATA,
    Column("id", String, primary_key=True),
    _own("documents"),
    Column("kind", String, nullable=False),
    Column("polarity", String, nullable=False),
    Column("certainty", String, nullable=False),
    Column("act", String, nullable=False),
    Column("said_on", String),
    Column("confidence", Float, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("body", JSON, nullable=False),
    Column("said_by", JSON, nullable=False),
    Column("chain", JSON, nullable=False),
    Index("claims_by_place", "document", "first", "last", "kind", "id"),
)

evidence = Table(
    "evidence",
    METADATA,
    _own("claims", primary=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("field", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("place", String, nullable=False),
)

parties = Table(
    "parties",
    METADATA,
    _own("claims", primary=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("role", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("words", Text, nullable=False),
    Column("country", String),
    Column("office", Text),
    Column("start", Integer),
    Column("end", Integer),
)

signatures = Table(
    "signatures",
    METADATA,
    _own("documents", primary=True),
    Column("made_by", String, nullable=False),
    Column("sentences", Integer, nullable=False),
    Column("weight", Integer, nullable=False),
    Column("marks", LargeBinary, nullable=False),
)

signature_marks = Table(
    "signature_marks",
    METADATA,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("document", Integer, ForeignKey("documents.number", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)

likenesses = Table(
    "likenesses",
    METADATA,
    _own("documents", primary=True),
    Column("of", String, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("share", Float, nullable=False),
    Column("reasons", JSON, nullable=False),
    Index("likenesses_by_original", "of"),
)

judgements = Table(
    "judgements",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("made", String, nullable=False),
    Column("body", JSON, nullable=False),
)

actors = Table(
    "actors",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("body", JSON, nullable=False),
)

actor_names = Table(
    "actor_names",
    METADATA,
    _own("actors", primary=True),
    Column("name", String, primary_key=True),
    Column("folded", String, nullable=False, index=True),
)

party_actors = Table(
    "party_actors",
    METADATA,
    _own("claims", primary=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("actor", String, ForeignKey("actors.id", ondelete="CASCADE"), nullable=False, index=True),
)

entries = Table(
    "entries",
    METADATA,
    Column("id", String, primary_key=True),
    Column("supplier", String, ForeignKey("actors.id", ondelete="CASCADE")),
    Column("recipient", String, ForeignKey("actors.id", ondelete="CASCADE")),
    Column("body", JSON, nullable=False),
    Index("entries_by_supplier", "supplier"),
    Index("entries_by_recipient", "recipient"),
)

entry_claims = Table(
    "entry_claims",
    METADATA,
    Column("entry", String, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("claim", String, ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True, index=True),
)

weights = Table(
    "weights",
    METADATA,
    Column("entry", String, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("affirming", Integer, nullable=False),
    Column("denying", Integer, nullable=False),
    Column("body", JSON, nullable=False),
    Column("claims", Integer, nullable=False, server_default="0"),
    Column("tellings", Integer, nullable=False, server_default="0"),
    Column("low", Integer, nullable=False, server_default="0"),
    Column("high", Integer, nullable=False, server_default="0"),
    Column("contested", Integer, nullable=False, server_default="0"),
    Column("said_first", String, nullable=False, server_default=""),
    Column("said_last", String, nullable=False, server_default=""),
)
Index("weights_by_claims", weights.c.claims.desc(), weights.c.tellings.desc(), weights.c.entry)
Index("weights_by_said", weights.c.said_last.desc(), weights.c.entry)
Index("weights_by_origins", weights.c.low.desc(), weights.c.high.desc(), weights.c.entry)

findings = Table(
    "findings",
    METADATA,
    Column("entry", String, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("rule", String, nullable=False),
    Column("body", JSON, nullable=False),
)

judged = Table(
    "judged",
    METADATA,
    Column("judgement", String, ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
    Column("what", String, primary_key=True),
    Column("target", String, primary_key=True),
    Column("kind", String, nullable=False),
    Index("judged_by_target", "target", "what"),
)

misfits = Table(
    "misfits",
    METADATA,
    Column("judgement", String, ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
    Column("reason", Text, nullable=False),
)

corrected_claims = Table(
    "corrected_claims",
    METADATA,
    _own("claims", primary=True),
    Column("body", JSON, nullable=False),
)
