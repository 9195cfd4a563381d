"""Names are found with their kinds: listed ones first, then those that stand behind titles."""

from headstamp.extract.mentions import find_names
from headstamp.extract.scenes import load_lexicon
from scenes_of import scene_of


def _names(text):
    scene = scene_of(text)
    return [(n.span.quote(text), n.name, n.kind.value) for n in find_names(scene.parsed, load_lexicon().lists)]


def test_states_by_name_people_and_capital():
    """Each word that stands for a state leads to it."""
    assert _names("Serbian officials flew from Belgrade to Czechia.") == [
        ("Serbian", "Serbia", "state"),
        ("Belgrade", "Serbia", "state"),
        ("Czechia", "Czech Republic", "state"),
    ]


def test_seas_and_continents_are_no_states():
    """A phrase that holds the word of a state may mean something else."""
    assert _names("They crossed the Indian Ocean.") == []


def test_person_behind_a_title():
    """A capitalised name behind an office is a person, the office is not part of it."""
    assert ("Zoran Petrak", "Zoran Petrak", "person") in _names("Defence Minister Zoran Petrak left early.")


def test_office_words_are_no_name():
    """ "Prime Minister" alone names nobody."""
    assert _names("The Prime Minister left early.") == []


def test_first_word_of_a_firm_stands_for_it():
    """A firm is known by the first word of its name where only one firm has it."""
    found = _names("Kestrel Munitions Ltd sold rifles. Later Kestrel denied it.")
    assert [name for words, name, _ in found if words == "Kestrel"] == ["Kestrel Munitions Ltd"]
