"""Actors and entries are replaced one by one, and go when nothing names them any more."""

from dataclasses import replace

from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.resolve.faces import Face
from headstamp.store import entries as stored
from headstamp.store import faces
from headstamp.store.claims import load_actors
from headstamp.store.ledger import Ledger
from headstamp.store.weighed import load_entry_views
from views import ENTRY

HOLM = Actor("a1", "Ada Holm", ActorKind.PERSON, names=("Ada Holm", "Holm"))


def test_an_actor_is_replaced_with_its_names(ledger: Ledger) -> None:
    """An actor of a known id takes the place of the one before, without what refers to it going."""
    again = replace(HOLM, names=("Ada Holm",))
    with ledger.writing() as connection:
        stored.keep_actors(connection, [HOLM])
        stored.keep_actors(connection, [again])
        stored.add_missing_actors(connection, [HOLM])
        assert load_actors(connection, ["a1"]) == {"a1": again}
        assert connection.exec_driver_sql("SELECT name FROM actor_names").scalars().all() == ["Ada Holm"]


def test_an_actor_goes_when_nobody_names_it(filled: Ledger) -> None:
    """One that a face leads to stays, one that is a party of an entry is told, and the rest go."""
    mention = Mention(ActorKind.PERSON, "Ada Holm")
    with filled.writing() as connection:
        stored.keep_actors(connection, [HOLM, replace(HOLM, id="a2")])
        faces.replace_faces(connection, {"d1": {mention: Face(1)}})
        faces.keep_actors_of_faces(connection, {faces.face_id(mention): "a1"})
        assert stored.drop_actors(connection, ["a1", "a2", "XA"]) == {"XA"}
        assert load_actors(connection, ["a1", "a2", "XA"]).keys() == {"a1", "XA"}


def test_an_entry_is_replaced_with_its_findings(filled: Ledger) -> None:
    """What an entry was is gone with what followed from it."""
    with filled.writing() as connection:
        stored.replace_entries(connection, (), [(ENTRY.entry, ENTRY.weight, ())])
        assert load_entry_views(connection) == [replace(ENTRY, findings=())]
        stored.replace_entries(connection, [ENTRY.entry.id], ())
        assert load_entry_views(connection) == []
        stored.forget_weighed(connection)
        assert connection.exec_driver_sql("SELECT count(*) FROM actors").scalar_one() == 0
