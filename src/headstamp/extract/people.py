"""The persons of one document: full names, short names, misspellings and offices brought together."""

from collections.abc import Sequence
from dataclasses import replace

from headstamp.extract.gazetteer import fold
from headstamp.extract.name_lists import Name
from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.persons import (
    LONGEST_OFFICE,
    OfficeFound,
    Person,
    is_of_state,
    matching_person,
    note_office,
    split_name,
)
from headstamp.lexicon.roles import Roles
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind


def gather_people(parsed: Parsed, names: Sequence[Name], roles: Roles) -> dict[int, Person]:
    """The person behind each token of a person's name.

    Full names are taken first. A single word belongs to the person with that surname; where there is none, to
    the only one whose surname is one letter off. Two full names are one person where given names agree and the
    surnames are one letter off.
    """
    places: dict[int, Name] = {i: n for n in names for i in range(n.first, n.last)}
    people: list[Person] = []
    by_token: dict[int, Person] = {}
    found = [n for n in names if n.kind is ActorKind.PERSON]
    for full in (True, False):
        for name in found:
            words = name.name.split()
            if (len(words) > 1) is not full:
                continue
            given, surname = split_name(words)
            person = matching_person(people, given, surname)
            if person is None:
                person = Person(given=given)
                people.append(person)
            person.surnames[surname] += 1
            if len(given) > len(person.given):
                person.given = given
            note_office(person, find_office(parsed, name, places, roles))
            if person.country is None and any(is_of_state(office) for office in person.offices):
                person.country = _state_spoken_of(parsed, name, places)
            by_token.update(dict.fromkeys(range(name.first, name.last), person))
    surnames = {fold(s): p for p in reversed(people) for s in p.surnames}
    for token in parsed.tokens:
        if token.index in by_token or token.pos != "PROPN" or not token.text[:1].isupper():
            continue
        place = places.get(token.index)
        if place and (place.kind is not ActorKind.COMPANY or place.last - place.first > 1):
            continue
        known = surnames.get(fold(token.text))
        if known and len(token.text) > 2:
            by_token[token.index] = known
    return by_token


def _state_spoken_of(parsed: Parsed, name: Name, places: dict[int, Name]) -> str | None:
    """The state that the sentence before, in the same paragraph, is about: "Iran agreed. Foreign Minister X said"."""
    here = parsed.sentence_of(name.first)
    number = parsed.tokens[name.first].sentence
    if number == 0 or parsed.sentences[number - 1].paragraph != here.paragraph:
        return None
    subjects = {
        place.country
        for token in parsed.words(parsed.sentences[number - 1])
        if token.dep in {"nsubj", "nsubjpass"} and (place := places.get(token.index))
        if place.kind is ActorKind.STATE
    }
    return subjects.pop() if len(subjects) == 1 else None


def find_office(parsed: Parsed, name: Name, places: dict[int, Name], roles: Roles) -> OfficeFound | None:
    """The office that stands before a name, in apposition before it, or in apposition after it."""
    tokens = parsed.tokens
    first = name.first
    while first > 0 and tokens[first - 1].lower in {"the", "then", "-"}:
        first -= 1
    before = _office_left(parsed, first, places, roles)
    if before:
        return before if before.country else replace(before, country=_country_behind(parsed, name, places))
    if first > 1 and tokens[first - 1].text == "," and tokens[first - 1].sentence == tokens[name.first].sentence:
        before = _office_left(parsed, first - 1, places, roles)
        if before:
            return before
    head = name_head(parsed, name)
    for child in parsed.children(head, "appos"):
        role = roles.find(child.lower)
        if role and role.group in {"office", "unnamed"}:
            stop = next(
                (i for i in range(child.index, len(tokens)) if tokens[i].text in {",", ".", ";"}), child.index + 1
            )
            start = min(parsed.subtree(child.index))
            return _office(parsed, start, min(stop, start + LONGEST_OFFICE), places)
    title = tokens[name.first - 1].lower.rstrip(".") if name.first else ""
    if title in {"mr", "sir", "lord"}:
        return OfficeFound("", None, female=False)
    if title in {"mrs", "ms", "miss", "lady", "dame"}:
        return OfficeFound("", None, female=True)
    return None


def _country_behind(parsed: Parsed, name: Name, places: dict[int, Name]) -> str | None:
    """The state of "President Ivo Bran of Chile"."""
    for preposition in parsed.children(name_head(parsed, name), "prep"):
        if preposition.lower == "of":
            for noun in parsed.children(preposition.index, "pobj"):
                place = places.get(noun.index)
                if place and place.kind is ActorKind.STATE:
                    return place.country
    return None


def _office_left(parsed: Parsed, stop: int, places: dict[int, Name], roles: Roles) -> OfficeFound | None:
    """The office whose words end right before token `stop`."""
    tokens = parsed.tokens
    at, office = stop, None
    while at > 0 and stop - at < LONGEST_OFFICE and tokens[at - 1].sentence == tokens[stop - 1].sentence:
        token = tokens[at - 1]
        if not (token.pos in {"NOUN", "PROPN", "ADJ"} or token.lower in load_words("phrases")["inside_office"]):
            break
        place = places.get(token.index)
        if place and place.kind is ActorKind.PERSON:
            break
        role = roles.find(token.lower.rstrip("."))
        if (
            role
            and role.group in {"office", "unnamed"}
            and (office is None or _leads_to(tokens, token.index, office))
        ):
            office = token.index
        at -= 1
    if office is None:
        return None
    if not _reaches(tokens, office, stop):
        return None
    start = office
    while start > at and (
        tokens[start - 1].pos in {"NOUN", "PROPN", "ADJ"} or tokens[start - 1].lower in {"'s", "’s", "-"}
    ):
        start -= 1
    return _office(parsed, start, stop, places)


def _leads_to(tokens: Sequence[Token], earlier: int, later: int) -> bool:
    """Whether "head" in "head of the president's office" governs the later office noun."""
    return any(tokens[i].lower in {"of", "to", "for", "-"} for i in range(earlier, later)) or later == earlier + 1


def _reaches(tokens: Sequence[Token], office: int, stop: int) -> bool:
    """Whether the words from the office to the name are one phrase: "Minister Vulin", "head of the SVR Naryshkin"."""
    if office == stop - 1:
        return True
    return tokens[office + 1].lower in {"of", "for", "-", "to", "and"} or tokens[office + 1].pos in {"NOUN", "PROPN"}


def _office(parsed: Parsed, start: int, stop: int, places: dict[int, Name]) -> OfficeFound | None:
    tokens = parsed.tokens
    country = next((places[i].country for i in range(start, stop) if i in places and places[i].country), None)
    words = [i for i in range(start, stop) if not (i in places and places[i].kind is ActorKind.STATE)]
    while words and tokens[words[0]].lower in {"the", "a", "an", "'s", "’s", "of", ",", "-", "and"}:
        words.pop(0)
    while words and tokens[words[-1]].lower in {"the", "of", ",", "and", "'s", "’s", "-", "for"}:
        words.pop()
    if not words:
        return OfficeFound("", country)
    text = " ".join(parsed.text[tokens[words[0]].start : tokens[words[-1]].end].split())
    female = True if "woman" in text.lower() else None
    return OfficeFound(text, country, female)


def name_head(parsed: Parsed, name: Name) -> int:
    """Index of the token by which a name hangs in its sentence."""
    for index in range(name.first, name.last):
        head = parsed.tokens[index].head
        if head == index or not name.first <= head < name.last:
            return index
    return name.last - 1
