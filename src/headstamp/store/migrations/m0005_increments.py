"""Increments: what is needed to weigh only what a change concerns, and to show a page of entries by an index.

Nothing is in the new tables yet: the next look at the ledger weighs it anew and fills them.
"""

from sqlalchemy.engine import Connection
from sqlalchemy.sql.schema import Column, Index, MetaData, Table
from sqlalchemy.sql.sqltypes import JSON, BigInteger, Integer, String

from headstamp.store.migrations.migration import Migration

METADATA = MetaData()

_SHOWN = ("claims INTEGER", "tellings INTEGER", "low INTEGER", "high INTEGER", "contested INTEGER")


def _apply(connection: Connection) -> None:
    tables = [changed_documents, faces, document_faces, actor_blocks, placed, pair_families]
    METADATA.create_all(connection, tables=tables, checkfirst=False)
    for column in _SHOWN:
        connection.exec_driver_sql(f"ALTER TABLE weights ADD COLUMN {column} DEFAULT 0 NOT NULL")
    for column in ("said_first", "said_last"):
        connection.exec_driver_sql(f"ALTER TABLE weights ADD COLUMN {column} VARCHAR DEFAULT '' NOT NULL")
    connection.exec_driver_sql("CREATE INDEX weights_by_claims ON weights (claims DESC, tellings DESC, entry)")
    connection.exec_driver_sql("CREATE INDEX weights_by_said ON weights (said_last DESC, entry)")
    connection.exec_driver_sql("CREATE INDEX weights_by_origins ON weights (low DESC, high DESC, entry)")
    connection.exec_driver_sql("CREATE INDEX entries_by_supplier ON entries (supplier)")
    connection.exec_driver_sql("CREATE INDEX entries_by_recipient ON entries (recipient)")
    connection.exec_driver_sql("DELETE FROM settings WHERE name = 'weighed'")


MIGRATION = Migration(5, "increments", _apply)

changed_documents = Table("changed_documents", METADATA, Column("document", String, primary_key=True))

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

actor_blocks = Table(
    "actor_blocks",
    METADATA,
    Column("block", BigInteger, primary_key=True, autoincrement=False),
    Column("actor", String, primary_key=True),
    Index("actor_blocks_by_actor", "actor"),
    sqlite_with_rowid=False,
)

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
