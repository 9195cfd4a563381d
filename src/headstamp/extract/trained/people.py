"""The persons of one document, found without a parse, and the words that name them or give their offices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from headstamp.extract.gazetteer import fold
from headstamp.extract.name_lists import Name
from headstamp.extract.persons import (
    Person,
    is_of_state,
    matching_person,
    note_office,
    split_name,
)
from headstamp.extract.trained.homes import opening_state, subject_state
from headstamp.extract.trained.offices import Offices
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import Roles
from headstamp.model.actor import ActorKind


@dataclass(slots=True)
class People:
    """Persons by the words that name them, and by the words of the offices beside their names."""

    by_word: dict[int, Person] = field(default_factory=dict)
    by_office: dict[int, tuple[Person, int]] = field(default_factory=dict)
    """Word of an office beside a name to the person and the first word of that name."""
    known: dict[str, list[Person]] = field(default_factory=dict)
    """Part of a name, folded, to the persons that have it."""

    def of_part(self, word: str) -> Person | None:
        """The person with that surname, else the only one with that word in the name; None where none or several."""
        folded = _bare(fold(word))
        having = self.known.get(folded, [])
        surnamed = [p for p in having if any(_bare(fold(s).split()[-1]) == folded for s in p.surnames)]
        if surnamed:
            return surnamed[-1]
        return having[0] if len(having) == 1 else None

    def note(self, person: Person, words: Sequence[str]) -> None:
        """Keep a person under every part of a name."""
        for word in words:
            having = self.known.setdefault(_bare(fold(word)), [])
            if not any(each is person for each in having):
                having.append(person)


def _bare(folded: str) -> str:
    return folded[3:] if folded[:3] in {"al-", "el-", "as-", "ar-", "an-", "ad-", "at-", "az-"} else folded


def gather_people(
    words: Words, names: Sequence[Name], places: Mapping[int, Name], roles: Roles, home: str | None
) -> People:
    """The person behind each word of a person's name, as `headstamp.extract.persons` matches names.

    A lone word is the person with that surname, or with that word anywhere in the name where only one has it
    ("Kim" of Kim Jong Un). Words with a capital that no mark calls a name count where they are known surnames.
    An office that every state has is of `home`, the state that the report is from, where nothing else tells it.
    """
    people = People()
    offices = Offices(words, places, roles)
    found = [name for name in names if name.kind is ActorKind.PERSON]
    everybody: list[Person] = []
    for full in (True, False):
        for name in found:
            parts = name.name.split()
            if (len(parts) > 1) is full:
                person = _person_of(people, everybody, parts)
                people.by_word.update(dict.fromkeys(range(name.first, name.last), person))
                _note_beside(words, name, person, (people, offices, places))
    _note_known(words, places, people)
    for person in everybody:
        if person.country is None and any(is_of_state(office) for office in person.offices):
            person.country = home
    return people


def _person_of(people: People, everybody: list[Person], parts: Sequence[str]) -> Person:
    given, surname = split_name(parts)
    person = None
    if given:
        same = [p for p in people.known.get(_bare(fold(parts[0])), []) if p.given]
        person = matching_person(same, given, surname) or _longer(people, parts)
    else:
        person = people.of_part(surname) or matching_person(everybody, "", surname)
    if person is None:
        person = Person(given=given)
        everybody.append(person)
    if given or not person.given or any(fold(surname) == fold(s) for s in person.surnames):
        person.surnames[surname] += 1
    if len(given) > len(person.given) and any(fold(surname) == fold(s) for s in person.surnames):
        person.given = given
    people.note(person, parts)
    return person


def _longer(people: People, parts: Sequence[str]) -> Person | None:
    """The one person whose longer name holds all these words: "Pedro Salas" of Pedro Salas Quiroga."""
    having = people.known.get(_bare(fold(parts[0])), [])
    folded = [fold(part) for part in parts]
    holding = [p for p in having if set(folded) < {fold(w) for w in p.name.split()}]
    return holding[0] if len(holding) == 1 else None


def _note_beside(words: Words, name: Name, person: Person, found: tuple[People, Offices, Mapping[int, Name]]) -> None:
    people, offices, places = found
    for beside in (offices.beside(name), offices.behind(name)):  # "Colonel Ivo Bran, its spokesman"
        if beside:
            note_office(person, beside.office)
            for index in range(beside.first, beside.last):
                people.by_office.setdefault(index, (person, name.first))
    if person.country is None and any(is_of_state(office) for office in person.offices):
        person.country = opening_state(words, name.first, places) or subject_state(words, name.first, places)


def _note_known(words: Words, places: Mapping[int, Name], people: People) -> None:
    """Lone words that are known surnames."""
    for index, word in enumerate(words.all):
        if index in people.by_word or len(word.text) < 3 or not words.is_capital(index):
            continue
        place = places.get(index)
        if place and (place.kind is not ActorKind.COMPANY or place.last - place.first > 1):
            continue
        if _bare(fold(word.text)) not in people.known:
            continue
        person = people.of_part(word.text)
        surname = person is not None and any(fold(s) == fold(word.text) for s in person.surnames)
        if person and (surname or not words.is_first(index)):
            people.by_word[index] = person
