"""Claims of which the reader was less sure than was asked for: they count only when a person has reviewed them."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.functions import count

from headstamp.model.judgement import REVIEWING, Subject
from headstamp.store import tables
from headstamp.store.claims import claim_ids
from headstamp.store.rows import portions

_CLAIMS, _READINGS, _JUDGED = tables.claims.c, tables.readings.c, tables.judged.c
_UNSURE = (
    select(_READINGS.document)
    .where(_READINGS.document == _CLAIMS.document, _CLAIMS.confidence < _READINGS.min_confidence)
    .exists()
)
_REVIEWED = select(_JUDGED.target).where(
    _JUDGED.what == Subject.CLAIM.value, _JUDGED.kind.in_([kind.value for kind in REVIEWING])
)
_AWAITING = _UNSURE & _CLAIMS.id.not_in(_REVIEWED)


def unsure_claims(connection: Connection, documents: Iterable[str] | None = None) -> frozenset[str]:
    """Ids of the claims under the least confidence that their document was read with, reviewed or not.

    Those of the whole ledger, or of some documents.
    """
    query = select(_CLAIMS.id).where(_UNSURE)
    if documents is None:
        return frozenset(connection.execute(query).scalars())
    parts = [query.where(_CLAIMS.document.in_(portion)) for portion in portions(documents)]
    return frozenset(claim for part in parts for claim in connection.execute(part).scalars())


def claims_awaiting(connection: Connection) -> list[str]:
    """Ids of the unsure claims that nobody had reviewed when the ledger was weighed last, by document and place."""
    return claim_ids(connection, _AWAITING)


def count_awaiting(connection: Connection) -> int:
    """How many claims await review, as `claims_awaiting` gives them."""
    return connection.execute(select(count()).select_from(tables.claims).where(_AWAITING)).scalar_one()
