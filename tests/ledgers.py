"""Ledgers for tests: one of the views built by hand, and folders of reports for the reader with one rule."""

from pathlib import Path

from headstamp.export.records import claim_record, entry_record
from headstamp.model.document import Document, Place
from headstamp.model.text import Span
from headstamp.store import claims, documents, problems, weighed
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_claims, find_entries
from headstamp.tasks.weighing import BY
from views import ACTORS, CLAIMS, ENTRY, HERALD, HERALD_TEXT, PROBLEM, READER, WIRE, WIRE_TEXT, country

HERALD_DOCUMENT = Document(
    HERALD.id, "1" * 64, HERALD.name, HERALD.media_type, HERALD_TEXT, HERALD.title, HERALD.outlet, "Ada Quill",
    published=HERALD.published, url=HERALD.url, skips=(Span(0, 4),), places=(Place(Span(0, 400), "page 1"),),
)  # fmt: skip
WIRE_DOCUMENT = Document(WIRE.id, "2" * 64, WIRE.name, WIRE.media_type, WIRE_TEXT, url=WIRE.url)

REPORTS = {
    "ember.txt": "Norway sent 40 howitzers to Chile. The ships left the port at night, as people there remember.\n",
    "flint.md": "Norway never sent howitzers to Chile. Ada Quill said: “There was no such ship in our port.”\n",
    "gravel.txt": "Kenya sent 12 drones to Nepal. Peru sent rifles to Ghana. The paper has seen a list of both.\n",
    "hazel.jsonl": '{"title": "One", "text": "Kenya sent rifles to Ghana. The report is of this week."}\n'
    '{"title": "Two", "text": "Kenya sent 90 drones to Nepal. The report is of that week."}\n',
    "iris.txt": "The harvest was good this year, and the people of the valley held a feast that lasted three days.\n",
    "void.txt": "",
}


def write_reports(folder: Path) -> Path:
    """The folder, filled with the reports."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def keep_views(ledger: Ledger) -> None:
    """Put the documents, claims, actors and the entry of `views` into a ledger."""
    kept = [view.claim for view in CLAIMS]
    with ledger.writing() as connection:
        for document in (HERALD_DOCUMENT, WIRE_DOCUMENT):
            documents.keep_document(connection, document, document.text.encode())
            path = f"reports/{document.name}"
            documents.keep_sighting(connection, documents.Sighting(document.id, path, document.hash, document.name))
            own = [claim for claim in kept if claim.document == document.id]
            claims.keep_reading(connection, document, own, READER)
        problems.keep_problems_of_source(connection, PROBLEM.place, [PROBLEM])
        weighed.mark_changed(connection)
        weighed.keep_weighed(connection, kept, ACTORS, [(ENTRY.entry, ENTRY.weight, ENTRY.findings)])
        weighed.mark_weighed(connection, BY)


def exported(ledger: Ledger) -> tuple[list[object], list[object]]:
    """Every claim and every entry as the exports write them."""
    claims = [claim_record(view, country) for view in find_claims(ledger)]
    return claims, [entry_record(view, country) for view in find_entries(ledger)]
