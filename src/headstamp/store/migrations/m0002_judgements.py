"""Judgements: what a person decided, and what follows from it for claims, entries and actors."""

from sqlalchemy.engine import Connection
from sqlalchemy.sql.schema import Column, ForeignKey, Index, MetaData, Table
from sqlalchemy.sql.sqltypes import JSON, Integer, String, Text

from headstamp.store.migrations.migration import Migration

METADATA = MetaData()


def _apply(connection: Connection) -> None:
    METADATA.create_all(connection, tables=[judgements, judged, misfits, corrected_claims], checkfirst=False)


MIGRATION = Migration(2, "judgements", _apply)

# claims are there already, and stand here only to be referred to
Table("claims", METADATA, Column("id", String, primary_key=True))

judgements = Table(
    "judgements",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("made", String, nullable=False),
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
    Column("claim", String, ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True),
    Column("body", JSON, nullable=False),
)
