"""An office without a name is the one who held it at the date."""

import pytest

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve import resolve
from headstamp.resolve.tenures import Holding, fits

STATES, NAMES = load_states(), load_names()


def person(name, date, office="Defence Minister"):
    return Mention(ActorKind.PERSON, name, words=date, country="RS", office=office), date


def resolved(*pairs):
    dates = {mention: frozenset({date}) for mention, date in pairs if date}
    actors = resolve([mention for mention, _ in pairs], STATES, NAMES, dates=dates)
    return [actors[mention] for mention, _ in pairs]


BARE = "Serbian Defence Minister"


def test_the_holder_at_the_date():
    """Of two who held an office one after another the one whose dates hold the day is meant."""
    found = resolved(
        person("Ana Kos", "2018-01-01"),
        person("Ana Kos", "2020-05-01"),
        person("Petar Lukin", "2022-02-01"),
        person("Petar Lukin", "2024-02-01"),
        person(BARE, "2019-03-01", BARE),
        person(BARE, "2023-03-01", BARE),
        person(BARE, "2024-09-01", BARE),
    )
    assert [actor.name for actor in found[4:]] == ["Ana Kos", "Petar Lukin", "Petar Lukin"]


def test_between_two_holders_nobody_is_meant():
    """A day between the last of one and the first of the next is a doubt: the office stays, with a question."""
    found = resolved(
        person("Ana Kos", "2018-01-01"), person("Petar Lukin", "2022-02-01"), person(BARE, "2021-03-01", BARE)
    )
    assert found[2].name == BARE


def test_one_who_held_it_once_is_not_meant():
    """Who is called former at a date is not the holder after it; offices and their dates are kept."""
    found = resolved(
        person("Ana Kos", "2018-01-01"),
        person("Ana Kos", "2021-01-01", "former Defence Minister"),
        person(BARE, "2022-03-01", BARE),
    )
    assert found[2].name == BARE
    assert [(t.office, t.former, t.first, t.last) for t in found[0].tenures] == [
        ("Defence Minister", False, "2018-01-01", "2018-01-01"),
        ("former Defence Minister", True, "2021-01-01", "2021-01-01"),
    ]


@pytest.mark.parametrize(
    ("day", "meant"),
    [("2019-06-01", True), ("2020-01-01", True), ("2018-12-01", False), ("2021", False), ("2030-01-01", False)],
)
def test_days_that_fit(day, meant):
    """Within its dates a holder fits; before them, after a successor, or after a long term it does not."""
    one, other = Holding(0, "2019-01-01", "2020-06-01", None), Holding(1, "2020-12-01", "2022-01-01", None)
    assert fits(one, day, [one, other]) is meant
