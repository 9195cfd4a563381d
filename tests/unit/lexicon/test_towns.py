"""Towns and their states."""

from headstamp.lexicon.states import load_states
from headstamp.lexicon.towns import find_town, load_towns


def test_a_town_lies_in_its_state():
    """Accents and curly apostrophes do not count; what is no town, or the name of many, is not known."""
    assert [find_town(name) for name in ("Wichita", "Córdoba", "Cordoba", "Guayaquil")] == ["US", "AR", "AR", "EC"]
    assert [find_town(name) for name in ("Nowhere", "San Fernando", "")] == [None, None, None]


def test_every_town_lies_in_a_known_state():
    """Each code is one of `states.csv`, and no town hides a name that stands for a state."""
    states = load_states()

    assert {code for code in load_towns().values() if code not in states.names} == set()
    assert [town for town in load_towns() if states.find(town)] == []
