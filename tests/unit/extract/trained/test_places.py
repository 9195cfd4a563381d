"""The state behind a place or a misspelt name."""

from headstamp.extract.trained.places import misspelt_state, state_of_outlet, state_of_place


def test_a_place_is_of_a_state():
    """Towns, parts of states and capitals in capitals are known; small letters and disputed places are not."""
    places = ["Wichita", "the port of Guayaquil", "Vladivostok", "BERLIN", "Córdoba"]
    assert [state_of_place(words) for words in places] == ["US", "EC", "RU", "DE", "AR"]
    assert [state_of_place(words) for words in ("reading", "Abkhazia", "Aldervik", "a trader in Peru")] == [None] * 4


def test_a_misspelt_state_is_known_by_its_sound():
    """Spellings of other languages and single slips are known; "Irak" is not Iran, and a firm is no state."""
    spelt = {"Katar": "QA", "Irak": "IQ", "Singapour": "SG", "Mozambico": "MZ", "Kazakstan": "KZ", "Miyanmar": "MM"}
    assert {words: misspelt_state(words) for words in spelt} == spelt
    assert [misspelt_state(words) for words in ("katar", "Aldervik", "Aldi", "Treasury")] == [None] * 4


def test_an_outlet_tells_its_state_by_its_name():
    """A town, a state or its adjective in an outlet's name; two states or none tell nothing."""
    assert state_of_outlet("Callao Herald") == "PE"
    assert state_of_outlet("Peruvian Ministry of Defence") == "PE"
    assert state_of_outlet("Lima and Quito Herald") is None
    assert state_of_outlet("Morning Herald") is None
    assert state_of_outlet("") is None
