"""What a mention is told apart by."""

import pytest

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.identities import firm_key, identifier, organised_key, person_key

STATES, NAMES = load_states(), load_names()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Mr. Vučić", ("vucic",)),
        ("Prime Minister Ana Kos", ("ana", "kos")),
        ("Abdel Fattah al-Burhan", ("abdel", "fattah", "burhan")),
        ("Ana Kos's", ("ana", "kos")),
        ("General", ("general",)),
        ("Gospodin Ana Kos, Jr.", ("ana", "kos")),
    ],
)
def test_the_key_of_a_person(name, key):
    """Titles, particles and endings are no part of a person's name; a title alone is all there is."""
    assert person_key(name, NAMES) == key


@pytest.mark.parametrize(
    ("name", "country", "key"),
    [
        ("Ministry of Defence of Serbia", "RS", ("defence", "ministry")),
        ("Serbia's Defense Ministry", "RS", ("defence", "ministry")),
        ("Russian Ministry of Defence", "RS", ("defence", "ministry", "russian")),
        ("Tarnwick Security Group Ltd.", None, ("group", "security", "tarnwick")),
        ("Serbia", "RS", ("serbia",)),
    ],
)
def test_the_key_of_a_body(name, country, key):
    """Order, legal forms and the words of the own state do not tell bodies apart; those of another state do."""
    assert organised_key(name, country, STATES) == key


def test_a_body_that_names_its_state_is_that_states():
    """A body without a state is told apart as one of the state in its name; one that names two is of neither."""
    identify = identifier(STATES, NAMES)
    stated = identify(Mention(ActorKind.BODY, "Fisheries Inspectorate of Serbia"))
    assert stated[0] == identify(Mention(ActorKind.BODY, "Fisheries Inspectorate", country="RS"))[0]
    two = identify(Mention(ActorKind.BODY, "Serbia and Ukraine Fisheries Inspectorate"))
    assert two[0][2] == ""


def test_a_listed_firm_under_another_legal_form():
    """A firm of the list is known in any legal form of its state, not with another state at the end."""
    identify = identifier(STATES, NAMES)
    assert identify(Mention(ActorKind.COMPANY, "KRUŠIK a.d."))[0] == ("known", "Krušik")
    assert identify(Mention(ActorKind.COMPANY, "Krusik France"))[0][0] == "organised"


def test_words_that_say_what_kind_of_outlet_it_is():
    """They do not tell outlets apart; in the name of a body they do."""
    assert organised_key("Harbour Gazette newspaper", None, STATES, outlet=True) == ("gazette", "harbour")
    assert organised_key("Harbour Agency", None, STATES) == ("agency", "harbour")


def test_the_key_of_a_firm():
    """Legal forms and articles do not tell firms apart; letters do, and so does the word that a name begins with."""
    assert firm_key("The Orrin Optics Co., Ltd.") == ("optics", "orrin")
    assert firm_key("A-Tec") != firm_key("S-Tec")
    assert firm_key("AD Orrin") == ("ad", "orrin")
