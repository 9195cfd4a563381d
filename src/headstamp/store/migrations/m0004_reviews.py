"""Reviews: the least confidence at which the claims of a document count before a person has looked at them.

What was read before this step was read without such a bound, and counts as it did.
"""

from sqlalchemy.engine import Connection

from headstamp.store.migrations.migration import Migration


def _apply(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE readings ADD COLUMN min_confidence FLOAT DEFAULT 0 NOT NULL")


MIGRATION = Migration(4, "reviews", _apply)
