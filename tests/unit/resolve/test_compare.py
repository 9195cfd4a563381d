"""Every comparison answers with points and a reason."""

from collections import Counter

from headstamp.lexicon.names import load_names
from headstamp.model.actor import ActorKind
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.compare import (
    ENOUGH,
    compare,
    countries_agree,
    names_alike,
    offices_agree,
    spoken_given_names,
)

GIVEN = spoken_given_names(load_names().given)


def person(name, country=None, *offices):
    return Candidate(
        ("person", name),
        kinds=Counter([ActorKind.PERSON]),
        names=Counter([name]),
        countries=Counter([country] if country else []),
        offices=frozenset(offices),
        keys=frozenset({tuple(name.split())}),
    )


def points(one, other):
    answer = names_alike(person(one), person(other), GIVEN)
    return answer[0] if answer else 0


def test_names_from_the_same_to_the_near():
    """The more two names differ the fewer points they get, and names of two people get none."""
    assert points("ana kos", "kos ana") == 8
    assert points("gennadi mozhayev", "ghenadi mozhajev") == 7
    assert points("aleksandar kos", "oleksandr kos") == 7
    assert points("george w bush", "george bush") == 7
    assert points("t brandl", "tomas brandl") == 6
    assert points("brandl", "tomas brandl") == 6
    assert points("aleksandar popovic", "aleksandra popovic") == 3
    assert points("aleksandar vacic", "aleksandar vucic") == 3
    assert points("ivan petrov sidorov", "ivan pavlov sidorov") == 3
    assert points("aleksandar vulin", "aleksandar vucic") == 0
    assert points("milan kos", "petar kos") == 0


def test_countries():
    """The same state speaks for two being one, another speaks against it, an unknown one says nothing."""
    assert countries_agree(person("a", "RS"), person("b", "RS")) == (2, "of the same state")
    assert countries_agree(person("a", "RS"), person("b", "BA")) == (-5, "of different states")
    assert countries_agree(person("a", "RS"), person("b")) is None


def test_offices():
    """Only an office that one person holds at a time speaks for two being one."""
    minister = person("a", "RS", "Defense Minister")
    assert offices_agree(minister, person("b", "RS", "minister of defence")) == (
        4,
        'both hold the office "Defense Minister"',
    )
    assert offices_agree(person("a", "RS", "analyst"), person("b", "RS", "analyst")) is None


def test_a_comparison_adds_up_and_tells_its_reasons():
    """Points are added, and each answer leaves its reason."""
    found = compare(
        person("aleksandar vacic", "RS", "President"), person("aleksandar vucic", "RS", "president"), GIVEN
    )
    assert found.points == 9
    assert found.points >= ENOUGH
    assert found.reasons == (
        'one given name, and surnames that differ in vowels alone: "vacic" and "vucic"',
        "of the same state",
        'both hold the office "President"',
    )
