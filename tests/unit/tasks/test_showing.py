"""Whatever a thing is called, everything on it is shown, or it is said what it may be."""

import pytest

from headstamp.errors import NotFoundError
from headstamp.model.view import ActorDetail, ClaimView, DocumentDetail, EntryDetail
from headstamp.store.ledger import Ledger
from headstamp.tasks import get_document, show
from views import AFFIRMED, CLAIMS, CORVIA, DENIED, ENTRY, HERALD, HERALD_TEXT, STATEMENT


def test_an_entry(filled: Ledger) -> None:
    """An entry is shown with its claims, affirming before denying."""
    for name in (ENTRY.entry.id, "e00", "E0000000"):
        detail = show(filled, name)
        assert isinstance(detail, EntryDetail)
        assert detail.view == ENTRY
        assert [view.claim for view in detail.claims] == [AFFIRMED.claim, DENIED.claim]


def test_a_claim(filled: Ledger) -> None:
    """A claim is shown by its id."""
    detail = show(filled, STATEMENT.claim.id)

    assert isinstance(detail, ClaimView)
    assert detail.claim == STATEMENT.claim


@pytest.mark.parametrize("name", [HERALD.id, "herald.txt", "Herald.TXT", "reports/herald.txt"])
def test_a_document(filled: Ledger, name: str) -> None:
    """A document is shown by id, name or path, with its text, its paths, its claims by place and its problems."""
    detail = show(filled, name)

    assert isinstance(detail, DocumentDetail)
    assert (detail.document, detail.text, detail.byline) == (HERALD, HERALD_TEXT, "Ada Quill")
    assert (detail.sightings, detail.problems) == (("reports/herald.txt",), ())
    assert [view.claim for view in detail.claims] == [STATEMENT.claim, AFFIRMED.claim, DENIED.claim]
    assert get_document(filled, HERALD.id) == detail


@pytest.mark.parametrize("name", ["XC", "xc", "Corvia", "CORVÍA", " corvia "])
def test_an_actor(filled: Ledger, name: str) -> None:
    """An actor is shown by code or any spelling, with its names, its claims and its entries."""
    detail = show(filled, name)

    assert isinstance(detail, ActorDetail)
    assert detail.actor == AFFIRMED.actor(CORVIA)
    assert [view.claim.id for view in detail.claims] == [CLAIMS[i].claim.id for i in (0, 3, 6, 5)]
    assert detail.entries == (ENTRY,)


def test_what_is_not_clear_names_the_candidates(filled: Ledger) -> None:
    """The beginning of several ids names them; a mistyped name names the nearest; nothing near is said plainly."""
    with pytest.raises(NotFoundError, match=r"more than one claim: c0000000000000001, .*, \.\.\."):
        show(filled, "c000")
    with pytest.raises(NotFoundError, match='"Bordona"; the nearest are "Borduna"'):
        show(filled, "Bordona")
    with pytest.raises(NotFoundError, match=r'nothing in the ledger goes by "zzzz"$'):
        show(filled, "zzzz")
    with pytest.raises(NotFoundError, match="no document"):
        get_document(filled, "d99")
