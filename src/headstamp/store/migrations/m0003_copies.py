"""Copies: signatures by which documents are found again, and which document follows the text of which.

No document has a signature yet: the next look at the ledger makes them, and weighs it anew.
"""

from sqlalchemy.engine import Connection
from sqlalchemy.sql.schema import Column, ForeignKey, Index, MetaData, Table
from sqlalchemy.sql.sqltypes import JSON, BigInteger, Float, Integer, LargeBinary, String

from headstamp.store.migrations.migration import Migration

METADATA = MetaData()


def _apply(connection: Connection) -> None:
    METADATA.create_all(connection, tables=[signatures, signature_marks, likenesses], checkfirst=False)
    connection.exec_driver_sql("DELETE FROM settings WHERE name = 'weighed'")


MIGRATION = Migration(3, "copies", _apply)

# documents are there already, and stand here only to be referred to
Table(
    "documents",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
)

signatures = Table(
    "signatures",
    METADATA,
    Column("document", String, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
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
    Column("document", String, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("of", String, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("share", Float, nullable=False),
    Column("reasons", JSON, nullable=False),
    Index("likenesses_by_original", "of"),
)
