"""Actors are listed by how often claims name them."""

from pathlib import Path

import pytest

from headstamp.model.actor import ActorKind
from headstamp.store.actors import actor_spellings, list_actors
from headstamp.store.ledger import Ledger
from ledgers import keep_views


@pytest.fixture
def filled(tmp_path: Path):
    with Ledger.open(tmp_path / "views.db", create=True) as ledger:
        keep_views(ledger)
        yield ledger


def test_the_most_named_come_first(filled):
    """Each actor has the number of parties and hops that are resolved to it; equals stand by id; a kind can be asked."""
    with filled.reading() as connection:
        everybody, states = list_actors(connection), list_actors(connection, ActorKind.STATE)
    assert [times for _, times in everybody] == sorted((times for _, times in everybody), reverse=True)
    assert {actor.id for actor, _ in states} == {"XA", "XB", "XC"}


def test_every_spelling_once(filled):
    """All names of all actors, sorted."""
    with filled.reading() as connection:
        found = actor_spellings(connection)
    assert found == sorted(set(found))
    assert "Otto Brandt" in found
