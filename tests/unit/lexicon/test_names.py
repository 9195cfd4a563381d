"""The lists of well-known actors."""

import csv
from collections import defaultdict
from importlib.resources import files

import pytest

from headstamp.lexicon.names import FAMILIES, load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind


@pytest.mark.parametrize(
    ("phrase", "name", "kind", "country"),
    [
        ("the EU", "European Union", ActorKind.ORGANISATION, None),
        ("The SVR", "Foreign Intelligence Service of Russia (SVR)", ActorKind.SERVICE, "RU"),
        ("the Pentagon", "US Department of Defense", ActorKind.BODY, "US"),
        ("RSF", "Rapid Support Forces", ActorKind.GROUP, "SD"),
        ("the FT", "Financial Times", ActorKind.OUTLET, "GB"),
        ("FINANCIAL TIMES", "Financial Times", ActorKind.OUTLET, "GB"),
        ("the Times", "The Times", ActorKind.OUTLET, "GB"),
        ("Yugoimport's", "Yugoimport-SDPR", ActorKind.COMPANY, "RS"),
        ("nato members", "NATO states", ActorKind.COLLECTIVE, None),
        ("the West", "the West", ActorKind.COLLECTIVE, None),
        ("Small Arms Survey", "Small Arms Survey", ActorKind.ORGANISATION, "CH"),
    ],
)
def test_an_alias_leads_to_its_actor(phrase, name, kind, country):
    """Every alias leads to one name, with its kind and country."""
    found = load_names().find(phrase)
    assert found is not None
    assert (found.name, found.kind, found.country) == (name, kind, country)


@pytest.mark.parametrize("phrase", ["dawn", "times", "the times", "the west", "edge", "Novak", ""])
def test_plain_words_are_no_actors(phrase):
    """A title that is a plain word is an outlet only in its own case, and with its article where it has one."""
    assert load_names().find(phrase) is None


def test_the_lists_agree_with_each_other():
    """No name or alias stands twice, no country is unknown, and none is also the word of a state."""
    states, seen, countries = load_states(), defaultdict(list), set()
    for family, _ in FAMILIES:
        with (files("headstamp.lexicon") / "names" / f"{family}.csv").open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                countries.add(row["country"])
                for phrase in filter(None, [row["name"], *row["aliases"].split("|")]):
                    seen[phrase].append(row["name"])
    assert {phrase: names for phrase, names in seen.items() if len(names) > 1} == {}
    assert countries - {""} - set(states.names) == set()
    assert [phrase for phrase in seen if states.find(phrase)] == []


def test_spellings_of_given_names_lead_to_one():
    """Spellings of one given name lead to the same standard, and no spelling stands for two names."""
    names = load_names()
    assert names.given["oleksandr"] == names.given["alexander"] == "aleksandar"
    with (files("headstamp.lexicon") / "given_names.csv").open(encoding="utf-8") as lines:
        spellings = [s for row in csv.DictReader(lines) for s in {row["name"], *row["variants"].split("|")}]
    assert sorted(spellings) == sorted(set(spellings))
    assert {"mr", "minister"} <= names.titles
