"""Finding copies: each document is signed once for each reading of it, and compared with those it may be like."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sqlalchemy.engine import Connection

from headstamp.model.claim import Claim
from headstamp.store import tables
from headstamp.store.claims import claim_ids, load_claims
from headstamp.store.documents import load_documents
from headstamp.store.ledger import Ledger
from headstamp.store.likenesses import find_alike, keep_likenesses, keep_signature, unsigned

if TYPE_CHECKING:
    from headstamp.copies import Sheet

PORTION = 100
"""Documents signed at a time: bounds the memory that their texts take."""
HELD = 1_000
"""Laid-out documents kept from one portion to the next, some 30 kB for 500 words."""


def note_copies(
    ledger: Ledger, documents: Iterable[str] | None = None, sheets: "dict[str, Sheet] | None" = None
) -> None:
    """Sign the documents that have no signature of today's kind, and keep which of them follow which.

    Looks at all documents, or only at some where the others have been signed. What is kept is the same in whatever
    order documents come: two are compared when the later of them is signed. `sheets` are those laid out lately, for
    whoever comes again with the next documents.
    """
    from headstamp.copies import made_by

    with ledger.reading() as connection:
        waiting = unsigned(connection, made_by(), documents)
    if waiting:
        with ledger.writing() as connection:
            sign_documents(connection, waiting, sheets)


def sign_documents(
    connection: Connection, documents: Iterable[str] | None = None, sheets: "dict[str, Sheet] | None" = None
) -> None:
    """The same within a writing transaction."""
    from headstamp.copies import made_by

    waiting = unsigned(connection, made_by(), documents)
    sheets = {} if sheets is None else sheets
    for start in range(0, len(waiting), PORTION):
        _sign(connection, waiting[start : start + PORTION], sheets)


def _sign(connection: Connection, ids: Sequence[str], sheets: "dict[str, Sheet]") -> None:
    """Sign documents; `sheets` holds those met lately, for reports of one matter are compared with one another."""
    from headstamp.copies import compare, sign

    sheets |= _lay_out(connection, ids)  # one that is there already is of an earlier reading
    for identifier in ids:
        sheet = sheets[identifier]
        signature = sign(sheet)
        keep_signature(connection, signature)
        alike = find_alike(connection, signature)
        sheets |= _lay_out(connection, [each for each in alike if each not in sheets])
        compared = (compare(sheet, sheets[each]) for each in alike)
        keep_likenesses(connection, [each for each in compared if each])
    for each in list(sheets)[:-HELD]:
        del sheets[each]


def _lay_out(connection: Connection, ids: Sequence[str]) -> "dict[str, Sheet]":
    from headstamp.copies import lay_out

    if not ids:
        return {}
    documents = load_documents(connection, ids)
    claims: dict[str, list[Claim]] = {identifier: [] for identifier in documents}
    for claim in load_claims(connection, claim_ids(connection, tables.claims.c.document.in_(ids))):
        claims[claim.document].append(claim)
    return {identifier: lay_out(document, claims[identifier]) for identifier, document in documents.items()}
