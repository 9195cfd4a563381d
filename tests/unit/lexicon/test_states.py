"""The list of states, and the words that stand for them."""

import csv
from collections import defaultdict
from importlib.resources import files

import pytest

from headstamp.errors import NotFoundError
from headstamp.lexicon.states import Form, StateWord, load_states


@pytest.mark.parametrize(
    ("phrase", "code", "form"),
    [
        ("Serbia", "RS", Form.NAME),
        ("the United States", "US", Form.NAME),
        ("U.S.", "US", Form.NAME),
        ("Türkiye", "TR", Form.NAME),
        ("Zaire", "CD", Form.HISTORICAL),
        ("USSR", "SU", Form.NAME),
        ("Serbs", "RS", Form.DEMONYM),
        ("Emiratis", "AE", Form.DEMONYM),
        ("North Korean", "KP", Form.DEMONYM),
        ("Belgrade", "RS", Form.CAPITAL),
        ("Washington, D.C.", "US", Form.CAPITAL),
        ("the Kremlin", "RU", Form.METONYM),
        ("Darfur", "SD", Form.REGION),
        ("Singapore", "SG", Form.NAME),
        ("Laos", "LA", Form.NAME),
    ],
)
def test_a_word_leads_to_its_state(phrase, code, form):
    """A name, demonym, capital, palace or region finds its state and says in which way it stands for it."""
    assert load_states().find(phrase) == StateWord(code, form)


@pytest.mark.parametrize("phrase", ["us", "turkey", "chad", "polish", "car", "bar", "Novak", ""])
def test_common_words_are_no_states(phrase):
    """Lower-case words that happen to be spelt like a state are left alone."""
    assert load_states().find(phrase) is None


@pytest.mark.parametrize("phrase", ["Serbia's", "Serbia’s", "  the   Serbians' ", "SERBIA", "THE SERBS"])
def test_articles_possessives_and_headlines(phrase):
    """Article, possessive ending, spaces and the upper case of headlines do not hide a state."""
    found = load_states().find(phrase)
    assert found is not None
    assert found.code == "RS"


def test_a_code_has_a_name():
    """A code gives the short English name; an unknown one says so."""
    states = load_states()
    assert [states.name(code) for code in ("CZ", "MM", "CI", "XK", "SU")] == [
        "Czech Republic",
        "Myanmar",
        "Ivory Coast",
        "Kosovo",
        "Soviet Union",
    ]
    with pytest.raises(NotFoundError, match='"ZZ"'):
        states.name("ZZ")


def test_no_phrase_is_claimed_by_two_states():
    """Each phrase of the list stands for one state only, so that the order of the rows decides nothing."""
    claimed = defaultdict(set)
    with (files("headstamp.lexicon") / "states.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            for column in set(row) - {"code"}:
                for phrase in filter(None, row[column].split("|")):
                    claimed[phrase].add(row["code"])
    assert {phrase: codes for phrase, codes in claimed.items() if len(codes) > 1} == {}


def test_exceptions_hold_a_word_of_a_state():
    """Every exception is a longer phrase, never itself a state, so that the longest match can tell them apart."""
    states = load_states()
    assert "Indian Ocean" in states.exceptions
    assert [phrase for phrase in states.exceptions if states.find(phrase)] == []


def test_a_seat_is_told_as_the_list_writes_it():
    """Capitals and palaces are seats, however they are printed; names, demonyms and what is no state are none."""
    states = load_states()

    printed = ["PORT-AU-PRINCE", "Kyiv’s", "the Kremlin", "THE KREMLIN'S", "Haiti", "Haitian", "Darfur", "Novak"]
    seats = ["Port-au-Prince", "Kyiv", states.seat("Kremlin"), states.seat("Kremlin"), "", "", "", ""]
    assert [states.seat(phrase) for phrase in printed] == seats
    assert "Kremlin" in seats[2]
