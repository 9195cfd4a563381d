"""Entries, claims and documents are found by what a person knows of them."""

from dataclasses import replace

import pytest

from headstamp.errors import UsageError
from headstamp.model.claim import Kind
from headstamp.model.entry import Origins
from headstamp.model.view import EntryQuery, LedgerCounts
from headstamp.store import weighed
from headstamp.store.ledger import Ledger
from headstamp.tasks import count, find_claims, find_entries, list_problems, search
from headstamp.tasks.weighing import BY
from views import ACTORS, BORDUNA, CLAIMS, CORVIA, ENTRY, HERALD, PROBLEM, WIRE

SECOND = replace(
    ENTRY.entry,
    id="e0000000000000002",
    supplier=ACTORS[CORVIA],
    recipient=None,
    words=("patrol boats",),
    categories=("ships",),
    claims=(CLAIMS[0].claim.id,),
)
SECOND_WEIGHT = replace(
    ENTRY.weight, entry=SECOND.id, contested=False, said=("2019", "2019"), origins=Origins(2, 3), affirming=5
)
UNDATED = replace(SECOND, id="e0000000000000003", supplier=ACTORS[BORDUNA], claims=())
UNDATED_WEIGHT = replace(SECOND_WEIGHT, entry=UNDATED.id, said=(None, None), origins=Origins(0, 0))


@pytest.fixture
def three(filled: Ledger) -> Ledger:
    """A ledger of three entries: 1 is of 2023 and contested, 2 of 2019, 3 is undated."""
    entries = [
        (ENTRY.entry, ENTRY.weight, ENTRY.findings),
        (SECOND, SECOND_WEIGHT, ()),
        (UNDATED, UNDATED_WEIGHT, ()),
    ]
    with filled.writing() as connection:
        weighed.keep_weighed(connection, [view.claim for view in CLAIMS], ACTORS, entries)
        weighed.mark_weighed(connection, BY)
    return filled


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (EntryQuery(), "123"),
        (EntryQuery(sort="said"), "123"),
        (EntryQuery(sort="supplier"), "132"),
        (EntryQuery(sort="recipient"), "132"),
        (EntryQuery(sort="origins"), "213"),
        (EntryQuery(supplier="corvia"), "2"),
        (EntryQuery(supplier="VIA"), "2"),
        (EntryQuery(supplier="XA"), "1"),
        (EntryQuery(supplier="xa"), ""),
        (EntryQuery(supplier="–"), ""),
        (EntryQuery(recipient="Borduna"), "1"),
        (EntryQuery(materiel="SHELL"), "1"),
        (EntryQuery(materiel="ships"), "23"),
        (EntryQuery(since="2020"), "1"),
        (EntryQuery(since="2019-05"), "12"),
        (EntryQuery(since="2023-04-02"), ""),
        (EntryQuery(until="2022"), "2"),
        (EntryQuery(until="2023-04"), "12"),
        (EntryQuery(since="2018", until="2020"), "2"),
        (EntryQuery(contested=True), "1"),
        (EntryQuery(limit=2), "12"),
        (EntryQuery(limit=0), ""),
    ],
    ids=str,
)
def test_entries_are_found(three: Ledger, query: EntryQuery, expected: str) -> None:
    """Each condition leaves the entries it names, in the order asked for; equals stand by id."""
    assert "".join(view.entry.id[-1] for view in find_entries(three, query)) == expected


@pytest.mark.parametrize(
    "query",
    [
        EntryQuery(since="soon"),
        EntryQuery(until="2023-1"),
        EntryQuery(since="2024-13"),
        EntryQuery(until="2023-02-29"),
        EntryQuery(since="20240229"),
        EntryQuery(sort="size"),
    ],
)
def test_what_cannot_be_asked_is_refused(three: Ledger, query: EntryQuery) -> None:
    """A date that is none and an order that is none are named, with what is allowed."""
    with pytest.raises(UsageError, match="allowed are"):
        find_entries(three, query)


def test_claims_are_sorted_by_document_and_place(filled: Ledger) -> None:
    """All claims, or those of some kinds, come by document, first and last place, kind and id."""
    ordered = [view.claim.id[-1] for view in find_claims(filled)]

    assert ordered == ["3", "1", "2", "4", "5", "7", "6"]
    assert [view.claim.kind for view in find_claims(filled, [Kind.CONTACT, Kind.LICENCE])] == [
        Kind.LICENCE,
        Kind.CONTACT,
    ]
    assert list(find_claims(filled, [])) == []


def test_documents_are_found_by_their_words(filled: Ledger) -> None:
    """A hit is the document and the words around the match."""
    (hit,) = search(filled, '"artillery shells"')

    assert hit.document == HERALD
    assert [match.quote(hit.words) for match in hit.matches] == ["artillery shells"]
    assert {one.document.id for one in search(filled, "port")} == {HERALD.id, WIRE.id}
    assert len(search(filled, "port", limit=1)) == 1
    assert search(filled, "port", limit=0) == ()


def test_counts(filled: Ledger) -> None:
    """The headline figures of a ledger."""
    kinds = dict.fromkeys(Kind, 1) | {Kind.TRANSFER: 2}

    assert count(filled) == LedgerCounts(documents=2, claims=kinds, entries=1, problems=1)
    assert list_problems(filled) == (PROBLEM,)
