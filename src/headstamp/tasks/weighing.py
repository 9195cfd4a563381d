"""Keeping what follows from the claims in step with the claims."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import Connection

from headstamp import __version__
from headstamp.errors import LedgerBusyError, LedgerFullError
from headstamp.model.view import EntryChange
from headstamp.store import weighed as stored
from headstamp.store.documents import document_ids
from headstamp.store.ledger import Ledger
from headstamp.store.placed import noted_documents
from headstamp.tasks.collecting import without_collecting
from headstamp.tasks.copying import note_copies, sign_documents

BY = f"{__version__}/6"
"""What weighs: the version of Headstamp, and that of its rules of resolving, grouping and weighing, which goes up
with them. A ledger that others weighed is weighed anew."""
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
    return stored.is_weighed(connection, None if ledger.readonly else BY)


@without_collecting()
def weigh(ledger: Ledger) -> tuple[EntryChange, ...]:
    """Resolve, group and weigh what changed since that was last done, and what it touches; nothing where nothing did.

    Returns the entries that changed by it; none where the whole ledger had to be weighed, as after an update of
    Headstamp. Other processes that want to write wait meanwhile.
    """
    if ledger.readonly:
        raise LedgerFullError(
            f'the ledger "{ledger.path}" was left in the middle of reading; open it once where it may be written'
        )
    from headstamp.tasks.reweighing import Reweighing

    with ledger.reading() as connection:
        noted = noted_documents(connection) if stored.was_weighed(connection, BY) else None
    note_copies(ledger, noted)
    with ledger.writing() as connection:
        if _is_current(connection, ledger):
            return ()
        whole = not stored.was_weighed(connection, BY)
        if whole:
            stored.begin_anew(connection)
        documents = document_ids(connection) if whole else noted_documents(connection)
        sign_documents(connection, documents)
        changes = Reweighing(connection, whole=whole).run(documents)
        stored.mark_weighed(connection, BY)
    return changes
