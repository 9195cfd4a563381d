"""Faces are counted and dated over documents, and it is told when resolving sees them changed."""

from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.faces import Face
from headstamp.store import faces as stored
from headstamp.store.ledger import Ledger

HOLM = Mention(ActorKind.PERSON, "Ada Holm", country="NO", office="minister")
NORWAY = Mention(ActorKind.STATE, "Norway", country="NO")


def test_a_change_is_told_where_resolving_sees_it(ledger: Ledger) -> None:
    """New, twice as often met, met at other dates, and gone: these are told; once more is not."""
    holm, norway = stored.face_id(HOLM), stored.face_id(NORWAY)
    with ledger.writing() as connection:
        assert stored.replace_faces(connection, {"d1": {NORWAY: Face(2)}}) == {norway}
        assert stored.replace_faces(connection, {"d2": {NORWAY: Face(1)}}) == set()
        assert stored.replace_faces(connection, {"d3": {NORWAY: Face(1)}}) == {norway}
        assert stored.replace_faces(connection, {"d3": {NORWAY: Face(1), HOLM: Face(1, {"2024-01-01"})}}) == {holm}
        assert stored.replace_faces(connection, {"d4": {HOLM: Face(2, {"2024-01-01", "2023-05"})}}) == {holm}
        found = {known.mention: known.face for known in stored.load_faces(connection)}
        assert found == {NORWAY: Face(4), HOLM: Face(3, {"2023-05", "2024-01-01"})}
        assert stored.replace_faces(connection, {"d3": {}, "d4": {}}) == {holm, norway}
        assert [known.mention for known in stored.load_faces(connection)] == [NORWAY]


def test_faces_know_their_actor_and_documents(ledger: Ledger) -> None:
    """An actor is kept for each face; those of faces that are gone are told until they are forgotten."""
    holm, norway = stored.face_id(HOLM), stored.face_id(NORWAY)
    with ledger.writing() as connection:
        stored.replace_faces(connection, {"d1": {NORWAY: Face(1), HOLM: Face(1)}, "d2": {NORWAY: Face(1)}})
        stored.keep_actors_of_faces(connection, {norway: "NO", holm: "a1"})
        assert stored.actors_of_faces(connection, [NORWAY, HOLM]) == {NORWAY: "NO", HOLM: "a1"}
        assert [known.id for known in stored.load_faces(connection, ["a1"])] == [holm]
        assert stored.documents_with(connection, [norway]) == {"d1", "d2"}
        stored.replace_faces(connection, {"d1": {NORWAY: Face(1)}})
        assert stored.gone_actors(connection) == {"a1"}
        stored.forget_faces(connection)
        assert stored.gone_actors(connection) == set()
