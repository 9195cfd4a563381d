"""Keeping what follows from the claims in step with the claims."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.engine import Connection

from headstamp import __version__
from headstamp.errors import LedgerBusyError, LedgerFullError
from headstamp.model.claim import Claim
from headstamp.store import weighed as stored
from headstamp.store.claims import load_claims
from headstamp.store.documents import load_summaries
from headstamp.store.judgements import load_judgements
from headstamp.store.ledger import Ledger
from headstamp.store.likenesses import load_likenesses
from headstamp.store.reviews import unsure_claims
from headstamp.tasks.copying import note_copies, sign_documents

if TYPE_CHECKING:
    from headstamp.pipeline import Weighed

ATTEMPTS = 5
"""How often a look at the ledger is begun anew because another process has just added claims."""


@contextmanager
def weighed(ledger: Ledger) -> Iterator[Connection]:
    """A reading transaction in which entries, weights and findings follow from the claims that it sees.

    Weighs them first where reading was interrupted or this version of Headstamp has not weighed them. A ledger that
    may not be written is shown as it was weighed last; raises LedgerFullError where it has newer claims than that.
    """
    for _ in range(ATTEMPTS):
        with ledger.reading() as connection:
            if _is_current(connection, ledger):
                yield connection
                return
        weigh(ledger)
    raise LedgerBusyError(f'another process keeps adding to the ledger "{ledger.path}"; try again in a while')


def _is_current(connection: Connection, ledger: Ledger) -> bool:
    return stored.is_weighed(connection, None if ledger.readonly else __version__)


def weigh(ledger: Ledger) -> None:
    """Resolve, group and weigh all claims, unless that has been done since they last changed.

    Other processes may write meanwhile; where one does, it is done once more while they wait.
    """
    if ledger.readonly:
        raise LedgerFullError(
            f'the ledger "{ledger.path}" was left in the middle of reading; open it once where it may be written'
        )
    note_copies(ledger)
    with ledger.reading() as connection:
        if _is_current(connection, ledger):
            return
        seen = stored.changes(connection)
        claims, results = _weigh_all(connection)
    with ledger.writing() as connection:
        if stored.changes(connection) != seen:
            sign_documents(connection)
            claims, results = _weigh_all(connection)
        entries = zip(results.entries, results.weights, results.findings, strict=True)
        stored.keep_weighed(connection, claims, results.actors, entries, results.judged)
        stored.mark_weighed(connection, __version__)


def _weigh_all(connection: Connection) -> tuple[list[Claim], "Weighed"]:
    from headstamp.lexicon.names import load_names
    from headstamp.lexicon.states import load_states
    from headstamp.pipeline import Provisos, weigh_ledger

    claims = load_claims(connection)
    documents = load_summaries(connection, (claim.document for claim in claims))
    provisos = Provisos(tuple(load_likenesses(connection)), unsure_claims(connection))
    lists = load_states(), load_names()
    return claims, weigh_ledger(claims, documents, *lists, load_judgements(connection), provisos=provisos)
