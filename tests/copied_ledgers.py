"""Ledgers of the dossiers of `tests/cases/copies/`."""

from pathlib import Path

from copied_reports import dossiers, report
from headstamp.store import claims, documents
from headstamp.store.ledger import Ledger
from headstamp.store.weighed import mark_changed
from views import READER


def dossier(words: str) -> dict:
    """The dossier whose title has these words."""
    (found,) = (each for each in dossiers() if words in each["dossier"])
    return found


def keep_reports(ledger: Ledger, rows: list[dict]) -> None:
    """Put reports with their claims into a ledger, to be weighed at the next look."""
    with ledger.writing() as connection:
        for row in rows:
            document, found = report(row)
            documents.keep_document(connection, document, document.text.encode())
            claims.keep_reading(connection, document, found, READER)
        mark_changed(connection)


def write_ledger(path: Path, words: str) -> Path:
    """The ledger of a dossier, as a file."""
    with Ledger.open(path, create=True) as ledger:
        keep_reports(ledger, dossier(words)["reports"])
    return path
