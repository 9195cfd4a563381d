"""Word lists for readers."""

from headstamp.extract.word_lists import load_lexicon


def test_a_lexicon_knows_states_and_roles():
    """States, names and roles are there, and the lists that are made of them."""
    lexicon = load_lexicon()

    assert lexicon.states.name("RS") == "Serbia"
    assert lexicon.lists is not None
    assert lexicon.names is not None
    assert lexicon.roles is not None
