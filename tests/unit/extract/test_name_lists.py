"""Lists of names tell kinds by words, and short names by their owners."""

from headstamp.extract.name_lists import Name, kind_of_words, listed_name, short_names
from headstamp.lexicon.states import Form, StateWord, load_states
from headstamp.model.actor import ActorKind
from headstamp.model.text import Span


def test_kind_of_words():
    """A telling word decides; none tells nothing."""
    assert kind_of_words(["sahin", "munitions", "ltd"]) is ActorKind.COMPANY
    assert kind_of_words(["sahin"]) is None


def test_a_region_is_no_actor():
    """Darfur is a place; Chile is a state."""
    states = load_states()

    assert listed_name(0, 1, Span(0, 6), StateWord("SD", Form.REGION), states) is None
    assert listed_name(0, 1, Span(0, 5), StateWord("CL", Form.NAME), states).name == "Chile"


def test_a_first_word_of_two_firms_is_no_short_name():
    """Kestrel is short for one firm; Sahin, shared by two, for none."""
    named = ["Kestrel Munitions", "Sahin Arms", "Sahin Systems"]
    names = [Name(i, i + 1, Span(i, i + 1), ActorKind.COMPANY, name) for i, name in enumerate(named)]

    assert set(short_names(names, load_states())) == {"Kestrel"}
