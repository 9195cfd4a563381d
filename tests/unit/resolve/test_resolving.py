"""Mentions become actors as the cases in `tests/cases/resolve.yaml` say."""

from pathlib import Path
from time import process_time

import pytest
import yaml

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.text import Span
from headstamp.resolve import explain, resolve

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "resolve.yaml").read_text(encoding="utf-8"))


def mention(line: str, place: int) -> Mention:
    kind, name, country, office = [*map(str.strip, line.split(";")), "", ""][:4]
    return Mention(ActorKind(kind), name, Span(place, place + 1), name, country or None, office or None)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_cases(case):
    """The mentions of each listed actor are one, bear its name, and are nobody else; in any order."""
    expected = {}
    for name, lines in case["actors"].items():
        for line in lines:
            expected[mention(line, len(expected))] = name
    forward = resolve(expected, load_states(), load_names())
    backward = resolve(reversed(list(expected)), load_states(), load_names())
    assert forward == backward
    found = {each: actor.id for each, actor in forward.items()}
    for name in case["actors"]:
        ids = {found[each] for each, wanted in expected.items() if wanted == name}
        others = {found[each] for each, wanted in expected.items() if wanted != name}
        assert len(ids) == 1, f"{name} is several actors"
        assert not ids & others, f"{name} is one with another"
    assert {forward[each].name for each in expected} == {
        name.split(" (")[0] if "Petrov (" in name else name for name in case["actors"]
    }


def test_a_state_is_known_by_its_code():
    """The id of a state is its ISO code; all others have `a` and sixteen hexadecimal digits."""
    state, firm = Mention(ActorKind.STATE, "Serbia", country="RS"), Mention(ActorKind.COMPANY, "Orrin Optics")
    actors = resolve([state, firm], load_states(), load_names())
    assert actors[state].id == "RS"
    assert actors[firm].id == "a" + actors[firm].id[1:]
    assert len(actors[firm].id) == 17


def test_the_reasons_are_told():
    """Every join and every near refusal can be read back with its reasons."""
    mentions = [
        Mention(ActorKind.PERSON, "Tomas Brandl", country="AT"),
        Mention(ActorKind.PERSON, "Brandl"),
        Mention(ActorKind.PERSON, "Tomaz Brandl", country="SI"),
    ]
    decisions = explain(mentions, load_states(), load_names())
    assert [(d.accepted, d.why) for d in decisions] == [(False, "more than one fits"), (False, "more than one fits")]
    assert decisions[0].comparison.reasons == ('"brandl" is short for "tomas brandl"',)


def test_many_mentions_are_resolved_in_seconds():
    """20,000 distinct mentions take a few seconds at most, also where many share their names."""
    given = ["Milan", "Jovan", "Petar", "Ana", "Oleg", "Nina", "Tomas", "Hans", "Lidia", "Marko"]
    syllables = ["ka", "ro", "mi", "ta", "ven", "dor", "lu", "sko", "pe", "zan"]
    surnames = [a + b + c + "ic" for a in syllables for b in syllables for c in syllables]
    mentions = {
        Mention(ActorKind.PERSON, f"{name} {surname.title()}", country=country)
        for name in given
        for surname in surnames
        for country in ("RS", "BA")
    }
    started = process_time()
    actors = resolve(mentions, load_states(), load_names())
    assert process_time() - started < 20
    assert len(actors) == 20_000
