"""Actors are listed, asked about, and shown whole."""

from dataclasses import replace

import pytest

from headstamp.errors import NotFoundError
from headstamp.model.actor import ActorKind, Question
from headstamp.store import weighed
from headstamp.tasks.actors import find_actors, find_questions, show_actor
from views import ACTORS, AGENCY, BRANDT, CLAIMS, CONTACT, ENTRY, MINISTRY, POSITION, STATEMENT


@pytest.fixture
def asking(filled):
    """The ledger of the views with a question on Otto Brandt and the ministry, on both of them."""
    brandt, ministry = ACTORS[BRANDT], ACTORS[MINISTRY]
    told = (4, ("both are fictional",), "not near enough", "near miss/2")
    actors = ACTORS | {
        BRANDT: replace(brandt, questions=(Question(ministry.id, (brandt.name, ministry.name), *told),)),
        MINISTRY: replace(ministry, questions=(Question(brandt.id, (ministry.name, brandt.name), *told),)),
    }
    with filled.writing() as connection:
        kept = [view.claim for view in CLAIMS]
        weighed.keep_weighed(connection, kept, actors, [(ENTRY.entry, ENTRY.weight, ENTRY.findings)])
    return filled


def test_actors_of_a_kind(filled):
    """All actors, or those of one kind."""
    assert {actor.id for actor in find_actors(filled)} == {actor.id for actor in ACTORS.values()}
    assert [actor.name for actor in find_actors(filled, ActorKind.PERSON)] == ["Otto Brandt"]


def test_each_question_is_asked_once(asking):
    """A question that stands on both actors is one, with the points and reasons; a kind is that of either."""
    (asked,) = find_questions(asking)
    assert (asked.first.name, asked.second.name) == ("Otto Brandt", "Ministry of Defence of Borduna")
    assert (asked.question.score, asked.question.reasons) == (4, ("both are fictional",))
    assert len(find_questions(asking, ActorKind.BODY)) == 1
    assert find_questions(asking, ActorKind.OUTLET) == ()


@pytest.mark.parametrize("name", ["Otto Brandt", "OTTO  BRANDT", "Отто Брандт", "a000000000000000b"])
def test_an_actor_by_any_spelling(asking, name):
    """A name in any case and script, or an id, leads to the actor with offices, statements and questions."""
    page = show_actor(asking, name)
    assert page.detail.actor.name == "Otto Brandt"
    assert [(held.office, held.former, held.dates[0]) for held in page.offices] == [("Colonel", False, "2023-04-01")]
    assert [view.claim.id for view in page.statements] == [STATEMENT.claim.id]
    assert [other.name for other in page.others] == ["Ministry of Defence of Borduna"]


def test_contacts_and_positions(filled):
    """What an actor took part in and stood for is on its page."""
    assert [view.claim.id for view in show_actor(filled, "XA").contacts] == [CONTACT.claim.id]
    assert [view.claim.id for view in show_actor(filled, "Corvia").positions] == [POSITION.claim.id]


def test_an_unknown_name_gives_near_names(filled):
    """Where nobody goes by a name the nearest spellings of actors are told."""
    with pytest.raises(
        NotFoundError, match='no actor in the ledger goes by "Coast Agenzy"; the nearest are "Coast Ag'
    ):
        show_actor(filled, "Coast Agenzy")
    assert show_actor(filled, AGENCY.name).detail.actor.kind is ActorKind.OUTLET
