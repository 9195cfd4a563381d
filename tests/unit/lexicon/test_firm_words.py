"""The words in names of firms are lists that hold together."""

from headstamp.lexicon.firm_words import load_firm_words
from headstamp.lexicon.states import load_states


def test_forms_belong_to_states():
    """A legal form is any state's or of states that are known; those that may lead a name are words."""
    words = load_firm_words()
    known = set(load_states().names)
    assert words.forms["doo"] >= {"RS", "BA"}
    assert words.forms["ltd"] == frozenset()
    assert all(states <= known for states in words.forms.values())
    assert "ooo" in words.leading


def test_a_spelling_stands_for_one_word():
    """Every spelling leads to one word, and that word leads nowhere else."""
    words = load_firm_words()
    assert words.same["defense"] == "defence"
    assert words.same["teknoloji"] == "technology"
    assert all(words.same.get(word, word) == word for word in words.same.values())
    assert ("north", "america") in words.regions
    assert len(words.phrases[0]) >= len(words.phrases[-1])
