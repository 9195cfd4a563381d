"""Actors that may bear on one another share a block; those that never meet share none."""

from claims_of import party
from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import Actor, ActorKind
from headstamp.model.judgement import ActorMark
from headstamp.resolve.neighbours import blocks_of, blocks_of_actor, blocks_of_marks, partner


def meet(one: str, other: str) -> bool:
    """Whether the first would look for the second."""
    mentions = {party(one): "one", party(other): "other"}
    blocks = blocks_of(mentions, load_states(), load_names())
    return not blocks["other"].isdisjoint(map(partner, blocks["one"]))


def test_who_may_be_one_meets() -> None:
    """Spellings, short names, offices, and people taken for firms; whichever side looks finds the other."""
    pairs = [
        ("person:Ada Holm:NO", "person:Ada Hohlm"),
        ("person:Holm", "person:Ada Holm:NO"),
        ("person:the president:NO:the president", "person:Ada Holm:NO:president"),
        ("company:Ada Holm", "person:Ada Holm"),
        ("company:Kestrel Munitions", "company:Kestrel Ltd"),
    ]
    assert [meet(*pair) and meet(*reversed(pair)) for pair in pairs] == [True] * 5


def test_others_do_not() -> None:
    """Two people of one surname do not look for each other, but for who is called by the surname alone."""
    assert not meet("person:Ada Holm:NO", "person:Viktor Holm:SE")
    assert not meet("company:Kestrel Munitions", "company:Orrin Freight")
    assert not meet("Norway", "Peru")


def test_the_name_an_actor_got_and_a_judgement_bind_too() -> None:
    """Two actors with one name share a block, and each shares one with a judgement that names it."""
    holm, other = Actor("a1", "Ada Holm", ActorKind.PERSON), Actor("a2", "ADA HOLM", ActorKind.PERSON)
    marks = blocks_of_marks([ActorMark("a1", "Ada Holm", ActorKind.PERSON)])

    assert len(blocks_of_actor(holm) & blocks_of_actor(other)) == 1
    assert len(blocks_of_actor(holm) & marks) == 1
    assert not blocks_of_actor(other) & marks
    assert partner(5) == 5
    assert partner(partner(-6)) == -6
