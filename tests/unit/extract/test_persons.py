"""Persons are matched by surname and given name, one letter apart at most."""

from collections import Counter

from headstamp.extract.persons import OfficeFound, Person, is_of_state, matching_person, note_office, split_name


def test_names_are_split_before_particles():
    """Particles belong to the surname."""
    assert split_name(["Ursula", "von", "der", "Marken"]) == ("Ursula", "von der Marken")


def test_one_letter_off_is_the_same_person():
    """A misspelt surname matches where the given name agrees; another given name is another person."""
    person = Person("Ivo", Counter(["Bransky"]))

    assert matching_person([person], "Ivo", "Branski") is person
    assert matching_person([person], "Ana", "Bransky") is None


def test_offices_are_noted_once():
    """The first office is the one shown."""
    person = Person("Ivo", Counter(["Bransky"]))
    for words in ("President", "President", "leader"):
        note_office(person, OfficeFound(words, "CL"))

    assert (person.office, person.offices, person.country) == ("President", ["President", "leader"], "CL")
    assert is_of_state("President")
