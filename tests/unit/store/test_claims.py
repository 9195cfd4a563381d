"""Claims of every kind come out of a ledger as they went in."""

from dataclasses import replace

import pytest

from headstamp.model.claim import Kind, ReaderVersion
from headstamp.model.document import Place
from headstamp.model.text import Span
from headstamp.store import tables
from headstamp.store.claims import (
    claim_ids,
    count_claims,
    keep_reading,
    load_actors,
    load_claims,
    load_views,
    place_labels,
)
from headstamp.store.ledger import Ledger
from ledgers import HERALD_DOCUMENT
from views import ACTORS, AFFIRMED, CLAIMS, DENIED, HERALD, READER, WIRE


def test_every_kind_survives(filled: Ledger) -> None:
    """All seven claims are equal to themselves after storing, sorted by document and place."""
    with filled.reading() as connection:
        loaded = load_claims(connection)

    assert {claim.id: claim for claim in loaded} == {view.claim.id: view.claim for view in CLAIMS}
    assert [claim.document for claim in loaded] == [HERALD.id] * 3 + [WIRE.id] * 4


def test_claims_are_loaded_by_id(filled: Ledger) -> None:
    """Only the claims asked for come; an id that nobody has is left out."""
    with filled.reading() as connection:
        assert load_claims(connection, [DENIED.claim.id, "c-none"]) == [DENIED.claim]


@pytest.mark.parametrize("view", CLAIMS, ids=lambda view: view.claim.kind.value)
def test_views_are_whole(filled: Ledger, view) -> None:
    """A claim is shown with its document, reader, entry, and the actor of each of its mentions."""
    with filled.reading() as connection:
        (found,) = load_views(connection, [view.claim.id])

    assert (found.claim, found.document, found.reader, found.entry) == (
        view.claim, view.document, READER, view.entry,
    )  # fmt: skip
    assert {mention: found.actor(mention) for _, mention in view.claim.mentions()} == {
        mention: ACTORS[mention] for _, mention in view.claim.mentions()
    }
    assert len(found.places) == len(view.claim.evidence)


def test_views_name_the_places(filled: Ledger) -> None:
    """Evidence of a paged document names its page; a text that is the file itself has no other place."""
    with filled.reading() as connection:
        first, last = load_views(connection, [AFFIRMED.claim.id, CLAIMS[-1].claim.id])

    assert first.places == ("page 1",) * 4
    assert last.places == ("", "")


def test_views_keep_the_order_asked_for(filled: Ledger) -> None:
    """Views come in the order of the ids."""
    ids = [view.claim.id for view in reversed(CLAIMS)]
    with filled.reading() as connection:
        assert [view.claim.id for view in load_views(connection, ids)] == ids


def test_a_new_reading_replaces_the_old(filled: Ledger) -> None:
    """Reading a document again leaves nothing of the earlier reading, and touches no other document."""
    newer = replace(DENIED.claim, confidence=0.5)
    with filled.writing() as connection:
        keep_reading(connection, HERALD_DOCUMENT, [newer, newer], ReaderVersion("rules", "2"))
    with filled.reading() as connection:
        assert claim_ids(connection, tables.claims.c.document == HERALD.id) == [newer.id]
        assert load_claims(connection, [newer.id]) == [newer]
        assert connection.exec_driver_sql("SELECT count(*) FROM evidence").scalar_one() == 2 + 1 + 3 * 2
        assert connection.exec_driver_sql("SELECT version FROM readings ORDER BY document").scalars().all() == [
            "2",
            "1",
        ]


def test_counts_are_by_kind(filled: Ledger) -> None:
    """Claims are counted by kind, in the order of kinds."""
    with filled.reading() as connection:
        assert list(count_claims(connection).items()) == [
            (Kind.TRANSFER, 2),
            (Kind.LICENCE, 1),
            (Kind.STATEMENT, 1),
            (Kind.CONTACT, 1),
            (Kind.SANCTION, 1),
            (Kind.POSITION, 1),
        ]


def test_actors_survive(filled: Ledger) -> None:
    """Actors are equal to themselves after storing."""
    wanted = {actor.id: actor for actor in ACTORS.values()}
    with filled.reading() as connection:
        assert load_actors(connection, [*wanted, "a-none"]) == wanted


def test_place_labels_are_those_of_the_document() -> None:
    """The walk over all places gives for every offset what the document itself gives, nested places included."""
    places = (
        Place(Span(0, 9), "page 1"),
        Place(Span(2, 4), "line 2"),
        Place(Span(4, 4), "none"),
        Place(Span(9, 12), "page 2"),
    )
    document = replace(HERALD_DOCUMENT, places=places)

    labels = place_labels(places, range(14))

    assert labels == {offset: document.place_of(Span(offset, offset + 1)) for offset in range(14)}
    assert [labels[offset] for offset in (0, 2, 4, 9, 12)] == ["page 1", "line 2", "page 1", "page 2", ""]
