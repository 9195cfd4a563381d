"""Claims of which the reader was less sure than was asked for: they wait until a person has reviewed them."""

from headstamp.model.view import ClaimView
from headstamp.store.claims import load_views
from headstamp.store.ledger import Ledger
from headstamp.store.reviews import claims_awaiting
from headstamp.tasks.weighing import weighed


def find_awaiting(ledger: Ledger) -> tuple[ClaimView, ...]:
    """Every claim that awaits review, those of which the reader is surest first; equals by document and place."""
    with weighed(ledger) as connection:
        views = list(load_views(connection, claims_awaiting(connection)))
    return tuple(sorted(views, key=lambda view: -view.claim.confidence))
