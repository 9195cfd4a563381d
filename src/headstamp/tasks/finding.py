"""What a ledger holds: entries by their parties, materiel and dates, claims by kind, documents by their words."""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date as day

from headstamp.errors import UsageError
from headstamp.model.actor import Actor
from headstamp.model.claim import Kind
from headstamp.model.problem import Problem
from headstamp.model.view import ClaimView, EntryQuery, EntryView, LedgerCounts, SearchHit
from headstamp.store import tables
from headstamp.store.claims import claim_ids, count_claims, load_views
from headstamp.store.documents import count_documents, load_summaries
from headstamp.store.ledger import Ledger
from headstamp.store.problems import count_problems, load_problems
from headstamp.store.weighed import ORDERS, count_entries, load_entry_views, page_of_entries
from headstamp.tasks.spellings import fold
from headstamp.tasks.weighing import weighed

_ALL = EntryQuery()
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_LATEST = "~"
"""Sorts after every digit: a year with it behind stands for the year's last day."""

_ORDERS: dict[str, Callable[[EntryView], tuple[object, ...]]] = {
    "claims": lambda v: (-len(v.entry.claims), -v.weight.affirming - v.weight.denying),
    "said": lambda v: tuple(-ord(sign) for sign in v.weight.said[1] or "") or (0,),
    "supplier": lambda v: _by_name(v.entry.supplier) + _by_name(v.entry.recipient),
    "recipient": lambda v: _by_name(v.entry.recipient) + _by_name(v.entry.supplier),
    "origins": lambda v: (-v.weight.origins.low, -v.weight.origins.high),
}


def _by_name(actor: Actor | None) -> tuple[object, ...]:
    return (actor is None, fold(actor.name) if actor else "")


def find_entries(ledger: Ledger, query: EntryQuery = _ALL) -> tuple[EntryView, ...]:
    """The entries that a query asks for, as `find_page` gives them."""
    return find_page(ledger, query)[0]


def find_page(ledger: Ledger, query: EntryQuery = _ALL, *, brief: bool = False) -> tuple[tuple[EntryView, ...], int]:
    """The entries that a query asks for, in its order, and how many fit without its limit.

    Equals stand in the order of their ids. Where no words are asked for, the database gives the page by an index.
    `brief` entries hold what a table shows of them, which is faster: no findings, nobody behind origins and amounts.

    Raises UsageError for a date that is not ISO 8601 (2024, 2024-03, 2024-03-01) and for an unknown order.
    """
    for date in (query.since, query.until):
        if date is not None and not is_date(date):
            raise UsageError(f'"{date}" is no date; allowed are a year, month or day: 2024, 2024-03, 2024-03-01')
    if query.sort not in _ORDERS:
        raise UsageError(f'entries cannot be sorted by "{query.sort}"; allowed are {", ".join(_ORDERS)}')
    by_words = any(each is not None for each in (query.supplier, query.recipient, query.materiel))
    with weighed(ledger) as connection:
        if query.sort in ORDERS and not by_words:
            ids, total = page_of_entries(connection, query)
            found = {view.entry.id: view for view in load_entry_views(connection, ids, brief=brief)}
            return tuple(found[each] for each in ids), total
        views = load_entry_views(connection, brief=brief)
    supplier = _party_test(query.supplier, (view.entry.supplier for view in views))
    recipient = _party_test(query.recipient, (view.entry.recipient for view in views))
    fitting = [
        view
        for view in views
        if supplier(view.entry.supplier)
        and recipient(view.entry.recipient)
        and _is_about(view, query.materiel)
        and _was_said(view, query.since, query.until)
        and (view.weight.contested or not query.contested)
    ]
    order = _ORDERS[query.sort]
    ranked = sorted(fitting, key=lambda view: (*order(view), view.entry.id))
    return tuple(ranked[: query.limit]), len(ranked)


def is_date(words: str) -> bool:
    """Whether the words are a year, month or day that the calendar has; an open month or day counts as the first."""
    try:
        day.fromisoformat(words + "0000-01-01"[len(words) :])
    except ValueError:
        return False
    return _DATE.fullmatch(words) is not None


def _party_test(name: str | None, parties: Iterator[Actor | None]) -> Callable[[Actor | None], bool]:
    """Whether a party is the one asked for: by its id where the name is an id, else by a part of a spelling."""
    if name is None:
        return lambda _: True
    if any(party is not None and party.id == name for party in parties):
        return lambda party: party is not None and party.id == name
    part = fold(name)
    return lambda party: party is not None and any(_has(one, part) for one in (party.name, *party.names))


def _is_about(view: EntryView, materiel: str | None) -> bool:
    return materiel is None or any(_has(w, fold(materiel)) for w in (*view.entry.words, *view.entry.categories))


def _has(name: str, part: str) -> bool:
    """Whether a folded part occurs in a name; a part without letters and digits occurs in none."""
    return bool(part) and part in fold(name)


def _was_said(view: EntryView, since: str | None, until: str | None) -> bool:
    first, last = view.weight.said
    return (since is None or (last is not None and last + _LATEST >= since)) and (
        until is None or (first is not None and first <= until + _LATEST)
    )


def find_claims(ledger: Ledger, kinds: Collection[Kind] | None = None) -> Iterator[ClaimView]:
    """Claims of the kinds asked for (all where None), sorted by document, first and last place, kind and id."""
    where = None if kinds is None else tables.claims.c.kind.in_([kind.value for kind in kinds])
    with weighed(ledger) as connection:
        yield from load_views(connection, claim_ids(connection, where))


def list_problems(ledger: Ledger) -> tuple[Problem, ...]:
    """Everything that was wrong with what was read, sorted by place, code and message."""
    with ledger.reading() as connection:
        return load_problems(connection)


def search(ledger: Ledger, query: str, limit: int = 20) -> tuple[SearchHit, ...]:
    """Documents whose title or text has the words of `query`, best first; case and diacritics do not matter.

    All words must occur; `"several words"` in this order, `-word` must not, `title:word` in the title, `word*` is a
    beginning. Whatever else is typed is taken for words.
    """
    from headstamp.store.search import find_documents

    with ledger.reading() as connection:
        hits = find_documents(connection, query, max(limit, 0))
        documents = load_summaries(connection, (document for document, _, _ in hits))
    return tuple(SearchHit(documents[document], words, matches) for document, words, matches in hits)


def count(ledger: Ledger) -> LedgerCounts:
    """How many documents, claims of each kind, entries and problems there are."""
    with weighed(ledger) as connection:
        return LedgerCounts(
            documents=count_documents(connection),
            claims=count_claims(connection),
            entries=count_entries(connection),
            problems=count_problems(connection),
        )
