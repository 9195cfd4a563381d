"""Actors as JSON, key by key."""

from headstamp.export.actors import actors_record, page_record, questions_record
from headstamp.model.actor import Actor, ActorKind, Merge, Question
from headstamp.model.actor_page import ActorPage, ActorQuestion, OfficeHeld
from headstamp.model.view import ActorDetail
from views import ACTORS, AGENCY, BRANDT, ENTRY, HERALD, STATEMENT, country

KOS = Actor(
    "a1",
    "Ana Kos",
    ActorKind.PERSON,
    "XA",
    names=("A. Kos", "Ana Kos"),
    offices=("minister",),
    merges=(Merge(("A. Kos", "Ana Kos"), 8, ("an initial that fits",), "the only one who fits", "short name/2"),),
    questions=(Question("a000000000000000b", ("Ana Kos", "Otto Brandt"), 4, ("near",), "not near enough", "x/2"),),
)


def test_actors():
    """Each actor has id, name, kind, country and every spelling; the name where none was met."""
    assert actors_record([KOS, ACTORS[AGENCY]], country) == {
        "schema": "headstamp.actors/1",
        "actors": [
            {"id": "a1", "name": "Ana Kos", "kind": "person", "country": "Avaria", "names": ["A. Kos", "Ana Kos"]},
            {"id": "a000000000000000a", "name": "Coast Agency", "kind": "outlet", "country": None,
             "names": ["Coast Agency"]},
        ],
    }  # fmt: skip


def test_questions():
    """A question has both actors, both names, points, reasons, why it is open, and the rule."""
    (asked,) = questions_record([ActorQuestion(KOS, ACTORS[BRANDT], KOS.questions[0])], country)["questions"]
    assert [actor["id"] for actor in asked["actors"]] == ["a1", "a000000000000000b"]
    assert {key: asked[key] for key in ("names", "score", "reasons", "why", "rule")} == {
        "names": ["Ana Kos", "Otto Brandt"], "score": 4, "reasons": ["near"], "why": "not near enough", "rule": "x/2",
    }  # fmt: skip


def test_a_page():
    """The page has names with documents, offices with dates, the ids of what was said, reasons, and whole claims."""
    detail = ActorDetail(KOS, (("Ana Kos", (HERALD.id,)),), (STATEMENT,), (ENTRY,))
    page = ActorPage(detail, (OfficeHeld("minister", False, (HERALD,)),), (STATEMENT,), (), (), (HERALD,))
    record = page_record(page, country)
    assert list(record) == [
        "schema", "actor", "names", "offices", "statements", "positions", "contacts", "merges", "questions",
        "documents", "entries", "claims",
    ]  # fmt: skip
    assert record["offices"] == [
        {"office": "minister", "former": False, "first": "2023-04-01", "last": "2023-04-01",
         "documents": [{"id": HERALD.id, "published": "2023-04-01"}]}
    ]  # fmt: skip
    assert record["statements"] == [STATEMENT.claim.id]
    assert record["merges"][0]["names"] == ["A. Kos", "Ana Kos"]
    assert record["claims"][0]["id"] == STATEMENT.claim.id
