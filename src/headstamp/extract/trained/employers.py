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
_FARTHEST = 5
"""Words within which such a clause says whom the person leads."""
_EMPLOYERS = _SIDES | {ActorKind.BODY, ActorKind.SERVICE, ActorKind.STATE}


class Employers:
    """Whose the offices are that stand beside the names of one document. Answers are kept."""

    def __init__(self, whole: Resolver, phrases: Phrases, people: People) -> None:
        self._whole = whole
        self._phrases = phrases
        self._words = phrases.words
        self._people = people
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
            office=f"{office} of {employer.name}" if points else person.office,
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
            found = (self._whole.who_at(*place) for place in self._places(first, last))
            if employer := next((each for each in found if each and each.kind in _EMPLOYERS), None):
                phrase = self._phrases.parse(first, last)
                start = max(self._phrases.bare(phrase), phrase.start)
                return self._words.quote(start, phrase.head + 1), employer
        return None

    def _led(self, name: str) -> tuple[str, Mention] | None:
        """What a clause behind the name says that the person leads: "Ana Ruiz, who heads the group"."""
        words = self._words
        own = [i for i, person in self._people.by_word.items() if person.name == name]
        for verb in (i + 3 for i in own if i + 1 not in own and i + 4 < len(words)):
            if words[verb - 2].text != "," or words[verb - 1].lower != "who" or words[verb].lower not in _LEADING:
                continue
            start = verb + 2 if words[verb + 1].lower == "for" else verb + 1
            for index in range(start, min(start + _FARTHEST, words.of_sentence(words[verb].sentence)[1])):
                named, role = self._phrases.names.get(index), self._phrases.roles.find(words[index].lower)
                if named is None and (role is None or role.kind not in _EMPLOYERS):
                    continue
                place = (named.first, named.last) if named else (start, index + 1)
                employer = self._whole.who_at(*place)
                if employer and employer.kind in _EMPLOYERS:
                    return _LEADING[words[verb].lower], employer
                break
        return None

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
        elif first > 1 and words[first - 1].lower in {"'s", "’s"}:
            yield first - 2 - (first > 2 and words[first - 3].lower in lists["determiners"]), first - 1
        for index in range(first, last):
            role = self._phrases.roles.find(words[index].lower)
            if role is not None and role.kind in _EMPLOYERS:
                yield index - (index > first and words[index - 1].lower in lists["determiners"]), index + 1
