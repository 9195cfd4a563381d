"""The persons of one document: full names, short names, misspellings and offices brought together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import DamerauLevenshtein

from headstamp.extract.gazetteer import fold
from headstamp.extract.mentions import Name
from headstamp.extract.parsed import Parsed, Token
from headstamp.lexicon.roles import Roles
from headstamp.model.actor import ActorKind

_INSIDE_OFFICE = frozenset({"of", "for", "the", "and", "'s", "’s", "-", "&", "to", "on", "at"})
_OF_STATE = frozenset({"president", "premier", "minister", "chancellor", "king", "emir"})
_PARTICLES = frozenset({"al", "bin", "van", "von", "de", "der", "di", "el", "ben", "ibn"})
_LONGEST_OFFICE = 14
"""Tokens. "Chief of the General Staff of the Armed Forces of the Republic of Serbia" has 13."""


@dataclass(slots=True)
class Person:
    """One person as a document shows them."""

    given: str = ""
    surnames: Counter[str] = field(default_factory=Counter)
    offices: list[str] = field(default_factory=list)
    country: str | None = None
    female: bool | None = None

    @property
    def surname(self) -> str:
        """The spelling met most often, diacritics apart; with diacritics if any mention has them."""
        folded: Counter[str] = Counter()
        for spelling, times in self.surnames.items():
            folded[fold(spelling)] += times
        common = min(folded, key=lambda f: (-folded[f], f))
        return min((s for s in self.surnames if fold(s) == common), key=lambda s: (s.isascii(), s))

    @property
    def name(self) -> str:
        """Given names and surname."""
        return f"{self.given} {self.surname}".strip()

    @property
    def office(self) -> str | None:
        """The first office given."""
        return self.offices[0] if self.offices else None


@dataclass(frozen=True, slots=True)
class OfficeFound:
    """An office beside a name."""

    words: str
    country: str | None
    female: bool | None = None


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
            given, surname = _split(words)
            person = _matching(people, given, surname)
            if person is None:
                person = Person(given=given)
                people.append(person)
            person.surnames[surname] += 1
            if len(given) > len(person.given):
                person.given = given
            _note_office(person, find_office(parsed, name, places, roles))
            if person.country is None and any(_is_of_state(office) for office in person.offices):
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


def _is_of_state(office: str) -> bool:
    """Whether an office is one of government, whose holder a report names without the state at times."""
    return not _OF_STATE.isdisjoint(office.lower().split())


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


def _split(words: Sequence[str]) -> tuple[str, str]:
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in _PARTICLES:
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])


def _matching(people: Sequence[Person], given: str, surname: str) -> Person | None:
    folded = fold(surname)
    first = fold(given.split(maxsplit=1)[0]) if given else ""

    def agrees(person: Person) -> bool:
        return not first or not person.given or fold(person.given.split()[0]) == first

    exact = [p for p in people if agrees(p) and any(fold(s) == folded for s in p.surnames)]
    if exact:
        return exact[-1]
    if len(folded) < 5:
        return None
    close = [
        p for p in people if agrees(p) and any(DamerauLevenshtein.distance(fold(s), folded) == 1 for s in p.surnames)
    ]
    return close[0] if len(close) == 1 else None


def _note_office(person: Person, office: OfficeFound | None) -> None:
    if office is None:
        return
    if office.words and office.words not in person.offices:
        person.offices.append(office.words)
    person.country = person.country or office.country
    if office.female is not None:
        person.female = office.female


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
            return _office(parsed, start, min(stop, start + _LONGEST_OFFICE), places)
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
    while at > 0 and stop - at < _LONGEST_OFFICE and tokens[at - 1].sentence == tokens[stop - 1].sentence:
        token = tokens[at - 1]
        if not (token.pos in {"NOUN", "PROPN", "ADJ"} or token.lower in _INSIDE_OFFICE):
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
