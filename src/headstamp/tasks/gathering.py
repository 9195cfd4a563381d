"""All of a ledger that goes into one report."""

from sqlalchemy import select

from headstamp.export.dossier import Dossier, Exhibit
from headstamp.export.wording import date_said
from headstamp.model.claim import Polarity
from headstamp.model.entry import Entry
from headstamp.model.view import ClaimView, EntryDetail, EntryView
from headstamp.store import tables
from headstamp.store.claims import claim_ids, load_views
from headstamp.store.documents import load_documents, load_summaries
from headstamp.store.ledger import Ledger
from headstamp.store.problems import load_problems
from headstamp.store.weighed import load_entry_views
from headstamp.tasks.weighing import weighed

_UNDATED = "~"
"""Sorts after every date."""


def gather_dossier(ledger: Ledger, title: str) -> Dossier:
    """Every entry (largest first), document (by date, then name) and problem of the ledger, as of one moment."""
    with weighed(ledger) as connection:
        claims = list(load_views(connection, claim_ids(connection)))
        entries = load_entry_views(connection)
        ids = list(connection.execute(select(tables.documents.c.id)).scalars())
        documents, summaries = load_documents(connection, ids), load_summaries(connection, ids)
        problems = load_problems(connection)
    of_document: dict[str, list[ClaimView]] = {identifier: [] for identifier in ids}
    for view in claims:
        of_document[view.document.id].append(view)
    exhibits = (Exhibit(summaries[i], documents[i].text, documents[i].byline, tuple(of_document[i])) for i in ids)
    by_id = {view.claim.id: view for view in claims}
    return Dossier(
        title=title,
        entries=tuple(
            EntryDetail(view, _in_order(view.entry, by_id)) for view in sorted(entries, key=_largest_first)
        ),
        exhibits=tuple(sorted(exhibits, key=_by_date)),
        problems=problems,
    )


def _in_order(entry: Entry, views: dict[str, ClaimView]) -> tuple[ClaimView, ...]:
    """The claims of the entry: affirming first, then denying, each by date said, document, place."""
    return tuple(sorted((views[claim] for claim in entry.claims), key=_for_then_against))


def _for_then_against(view: ClaimView) -> tuple[bool, str, str, tuple[int, int], str]:
    first = view.claim.evidence[0].span
    denied = view.claim.polarity is Polarity.DENIED
    return denied, date_said(view) or _UNDATED, view.document.id, first, view.claim.id


def _largest_first(view: EntryView) -> tuple[int, int, str]:
    return -len(view.entry.claims), -view.weight.affirming - view.weight.denying, view.entry.id


def _by_date(exhibit: Exhibit) -> tuple[str, str, str]:
    document = exhibit.document
    return document.published or _UNDATED, document.name, document.id
