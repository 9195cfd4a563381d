"""A ledger that can be judged: two reports of one matter, one denial, and matters beside it, read by one rule."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from fakes import OneRuleReader
from headstamp.config import Limits
from headstamp.export.records import LEDGER_SCHEMA, entry_record
from headstamp.model.claim import Claim, Kind, Polarity, Reading
from headstamp.model.document import Document
from headstamp.model.view import ClaimView, EntryView, ReadSummary
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_claims, find_entries, read
from headstamp.tasks.judging import Author
from views import country

REPORTS = {
    "ash.jsonl": '{"title": "Ash", "date": "2023-03-01", "text": "Norway sent 40 howitzers to Chile. It was night."}\n',
    "bay.jsonl": '{"title": "Bay", "date": "2023-04-01", "text": "Norway sent 60 howitzers to Chile. Ada Quill said: '
    '“It was night.” Peru sent rifles to Ghana. So it was told."}\n',
    "elm.jsonl": '{"title": "Elm", "date": "2023-05-01", "text": "Norway never sent howitzers to Chile. It was day."}\n',
}


class UnsureReader(OneRuleReader):
    """Is sure of every claim but that of 60 howitzers, 0.4, and of what somebody said, 0.5."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for reading in super().read(documents):
            yield replace(reading, claims=tuple(map(_doubt, reading.claims)))


def _doubt(claim: Claim) -> Claim:
    if claim.kind is Kind.STATEMENT:
        return replace(claim, confidence=0.5)
    return replace(claim, confidence=0.4) if "60" in claim.evidence[0].quote else claim


def read_unsure(ledger: Ledger, folder: Path, min_confidence: float, *, again: bool = False) -> ReadSummary:
    """Read the reports with a reader that is not sure of all it finds."""
    write_judgeable(folder)
    limits = Limits(min_confidence=min_confidence)
    return read(ledger, [str(folder)], reader=UnsureReader(), limits=limits, again=again)


def write_judgeable(folder: Path) -> Path:
    """The folder, filled with the reports."""
    folder.mkdir(exist_ok=True)
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read_judgeable(ledger: Ledger, folder: Path, reader: OneRuleReader | None = None, *, again: bool = False) -> None:
    """Read the reports, dated March to May 2023, into a ledger."""
    read(ledger, [str(write_judgeable(folder))], reader=reader or OneRuleReader(), again=again)


def by(minute: int, why: str = "read again") -> Author:
    """A person who judges at that minute of one hour."""
    return Author("Ada Quill", f"2024-03-01T12:{minute:02}:00+00:00", why)


def claim_of(
    ledger: Ledger, title: str, polarity: Polarity = Polarity.AFFIRMED, supplier: str = "Norway"
) -> ClaimView:
    """The transfer claim of a report."""
    (found,) = (
        view
        for view in find_claims(ledger, [Kind.TRANSFER])
        if (view.document.title, view.claim.polarity, view.claim.body.supplier.name) == (title, polarity, supplier)
    )
    return found


def entry_of(ledger: Ledger, supplier: str = "Norway") -> EntryView:
    """The entry of a supplier."""
    (found,) = (view for view in find_entries(ledger) if view.entry.supplier and view.entry.supplier.name == supplier)
    return found


def ledger_json(ledger: Ledger) -> str:
    """What `headstamp ledger --json` prints."""
    records = [entry_record(view, country) for view in find_entries(ledger)]
    return json.dumps({"schema": LEDGER_SCHEMA, "entries": records})
