"""For whom a person speaks by office: "its spokeswoman, Ana Ruiz", "Ivo Bran, who heads the service"."""

from collections.abc import Iterator
from dataclasses import replace

from headstamp.extract.trained.office_holders import Resolver
from headstamp.extract.trained.people import People
from headstamp.extract.trained.phrases import Phrases
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

_SIDES = frozenset({ActorKind.COMPANY, ActorKind.GROUP, ActorKind.FORCE, ActorKind.ORGANISATION})
"""Whom "we" of one who speaks for them means: for a ministry it is the state."""
_LEADING = {
    **dict.fromkeys(("heads", "leads", "runs", "directs"), "head"),
    "chairs": "chair",
    "commands": "commander",
    "coordinates": "coordinator",
    "manages": "manager",
    "speaks": "spokesperson",
    "represents": "representative",
}
"""What who does so for a body is of it."""
_ONCE = frozenset({"led", "headed"})
"""What somebody did at times: who led a team is of its organisation, who led a firm may be no longer."""
_OF_WHOM = (("of",), ("from",), ("speaking", "for"), ("on", "behalf", "of"))
_SERVING = frozenset({"service", "agency"})
"""What a body is called that has the word in its name."""
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_FARTHEST = 5
"""Words within which such a clause says whom the person leads."""
_EMPLOYERS = _SIDES | {ActorKind.BODY, ActorKind.SERVICE, ActorKind.STATE}
_GATHERED = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.BODY, ActorKind.SERVICE})
"""Kinds that an organisation is read as whose name tells nothing."""


def _gatherings() -> frozenset[str]:
    return load_words("references")["gatherings"]


class Employers:
    """Whose the offices are that stand beside the names of one document. Answers are kept.

    `speaking` are the words that attributions show to be a speaker's, `home` is the state that the report is from.
    """

    def __init__(
        self, whole: Resolver, phrases: Phrases, people: People, speaking: frozenset[int], home: str | None
    ) -> None:
        self._whole = whole
        self._phrases = phrases
        self._words = phrases.words
        self._people = people
        self._speaking = speaking
        self._home = home
        """Of an "army spokesman" of which nobody says whose he is, the state is that of the report."""
        self._known: dict[str, tuple[str, Mention] | None] = {}

    def side(self, person: Mention) -> Mention | None:
        """The firm, group or force that a person's "we" means; None where none is told, or one of another state."""
        found = self._of(person)
        return found[1] if found and found[1].kind in _SIDES else None

    def told(self, person: Mention) -> Mention:
        """The person with whose the office is, where it only points: "manager of Kestrel Arms" for "its manager"."""
        found = self._of(person)
        if found is None:
            return person
        office, employer = found
        named = employer.name[:1].isupper() and employer.kind is not ActorKind.STATE
        points = named and employer.name not in (person.office or "")
        return replace(
            person,
            country=person.country or employer.country,
            office=f"{office} of {employer.name}".lstrip() if points else person.office,
        )

    def _of(self, person: Mention) -> tuple[str, Mention] | None:
        """An office of a person, and whose it is."""
        if person.name not in self._known:
            self._known[person.name] = None  # an office that leads back to its holder tells nothing
            self._known[person.name] = self._find(person.name)
        found = self._known[person.name]
        abroad = found and person.country and found[1].country not in {None, person.country}
        return None if abroad else found

    def _find(self, name: str) -> tuple[str, Mention] | None:
        if led := self._led(name):
            return led
        held = sorted(i for i, (one, _) in self._people.by_office.items() if one.name == name)
        for first in (i for i in held if i - 1 not in held):
            last = next(i for i in range(first, len(self._words) + 1) if i not in held)
            for place in self._places(first, last):
                employer = self._employer(*place)
                if employer:
                    phrase = self._phrases.parse(first, last)
                    start = max(self._phrases.bare(phrase), phrase.start)
                    start = place[1] if start <= place[0] < place[1] <= phrase.head else start
                    return self._words.quote(start, phrase.head + 1), employer
        return self._beside(name)

    def _employer(self, first: int, last: int) -> Mention | None:
        """Who is meant by words [first, last) and can be an employer; "the group" may be whom nobody calls one."""
        found, noun = self._whole.who_at(first, last), self._words[last - 1].lower
        unknown = found is None or found.kind is ActorKind.UNNAMED or found.name.lower() == noun
        if noun in _gatherings() and unknown:
            return self._named_before(first, noun)
        if found is None or found.kind not in _EMPLOYERS:
            return None
        bare = last - first == 1 and noun in load_words("references")["national"]
        return None if bare and found.country and self._home not in {None, found.country} else found

    def _named_before(self, index: int, noun: str) -> Mention | None:
        """Of the organisations before a word the last with the noun in its name, else the last that is heard."""
        names = (self._phrases.names.get(at) for at in range(index - 1, -1, -1))
        before = [name for name in names if name and name.kind in _GATHERED]
        called = (name for name in before if noun in name.name.lower().split())
        heard = (name for name in before if name.first in self._speaking and noun not in _SERVING)
        found = next(called, None) or next(heard, None)
        return self._whole.who_at(found.first, found.last) if found else None

    def _led(self, name: str) -> tuple[str, Mention] | None:
        """What a clause behind the name says that the person leads: "Ana Ruiz, who heads the group"."""
        words = self._words
        for verb in (last + 2 for _, last in self._named(name) if last + 3 < len(words)):
            clause = words[verb - 2].text == "," and words[verb - 1].lower == "who"
            once = words[verb].lower in _ONCE
            if not clause or not (once or words[verb].lower in _LEADING):
                continue
            start = verb + 2 if words[verb + 1].lower == "for" else verb + 1
            for index in range(start, min(start + _FARTHEST, words.of_sentence(words[verb].sentence)[1])):
                named, role = self._phrases.names.get(index), self._phrases.roles.find(words[index].lower)
                gathering = words[index].lower in _gatherings()
                if named is None and not gathering and (role is None or role.kind not in _EMPLOYERS):
                    continue
                place = (named.first, named.last) if named else (start, index + 1)
                if once and not gathering:
                    break
                if employer := self._employer(*place):
                    return _LEADING.get(words[verb].lower, ""), employer
                break
        return None

    def _beside(self, name: str) -> tuple[str, Mention] | None:
        """Of whom the words beside a name say that somebody is: "Ana Ruiz of Kestrel Arms", "for Kestrel Arms"."""
        words = self._words
        for first, last in self._named(name):
            behind = last + (last < len(words) and words[last].text == ",")
            lead = tuple(words[i].lower for i in range(behind, min(behind + 3, len(words))))
            length = next((len(each) for each in _OF_WHOM if lead[: len(each)] == each), 0)
            places = [behind + length + (lead[length : length + 1] == ("the",))] if length else []
            if first > 1 and words[first - 1].lower in _POSSESSIVE:
                places.append(first - 2)
            for named in (self._phrases.names.get(place) for place in places):
                employer = self._whole.who_at(named.first, named.last) if named and named.form is None else None
                if employer and employer.kind in _EMPLOYERS - {ActorKind.STATE}:
                    return "", employer
        return None

    def _named(self, name: str) -> list[tuple[int, int]]:
        """Words [first, last) wherever a person is named."""
        own = sorted(i for i, person in self._people.by_word.items() if person.name == name)
        lasts = [i + 1 for i in own if i + 1 not in own]
        return list(zip((i for i in own if i - 1 not in own), lasts, strict=True))

    def _places(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Where words [first, last) of an office may tell whose it is: a name in it or behind it, its owner."""
        words, lists = self._words, load_words("phrases")
        behind = last + 1 if last < len(words) and words[last].lower in {"of", "at", "for"} else last
        behind += behind < len(words) and words[behind].lower == "the"
        named = (self._phrases.names.get(index) for index in (*range(first, last), behind))
        yield from ((name.first, name.last) for name in named if name and name.form is None)
        if owner := self._phrases.owner(self._phrases.parse(first, last)):
            yield owner
        elif first > 0 and words[first - 1].lower in lists["owners"]:
            yield first - 1, first
        elif first > 1 and words[first - 1].lower in _POSSESSIVE:
            yield first - 2 - (first > 2 and words[first - 3].lower in lists["determiners"]), first - 1
        for index in range(first, last):
            role, noun = self._phrases.role(first, index)
            if (role is not None and role.kind in _EMPLOYERS) or words[index].lower in _gatherings():
                placed = index + 1 < last and words[index + 1].lower in {"of", "in"}
                start = index - noun.count(" ")
                start -= start > first and words[start - 1].lower in lists["determiners"]
                yield start, last if placed else index + 1
