"""Who holds an office: the person named beside it or elsewhere in the document, or nobody with a name."""

from typing import Protocol

from headstamp.extract.canonical_names import holds_office
from headstamp.extract.persons import Person
from headstamp.extract.trained.people import People
from headstamp.extract.trained.phrases import Phrase, Phrases
from headstamp.lexicon.states import States
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention


class Resolver(Protocol):
    """What descriptions ask of the whole."""

    def who_at(self, first: int, last: int) -> Mention | None: ...
    def country_at(self, first: int, last: int) -> str | None: ...
    def mention(self, actor: Mention, first: int, last: int) -> Mention: ...


class OfficeHolders:
    """Finds the holders of offices of one document."""

    def __init__(self, whole: Resolver, phrases: Phrases, people: People, states: States) -> None:
        self._whole = whole
        self._phrases = phrases
        self._words = phrases.words
        self._people = people
        self._states = states
        self._holders: list[tuple[int, Person]] | None = None

    def holder(self, phrase: Phrase, country: str | None) -> Mention | None:
        """Whoever the document names as holding the office (of that state); else the office as written."""
        if beside := self.beside(phrase):
            return beside
        bare = self._phrases.bare(phrase)
        noun = self._words[phrase.head].lower
        held = self._modifiers(phrase)
        candidates = [
            (index, person)
            for index, person in self._office_people()
            if any(holds_office(office, noun, held) for office in person.offices)
            and not (country and person.country and person.country != country)
        ]
        if not candidates:  # "the defence minister" may be "Minister Ivo Bran"
            candidates = [
                (index, person)
                for index, person in self._office_people()
                if any(office.lower() == noun for office in person.offices) and person.country in {None, country}
            ]
        refers = self._phrases.refers(phrase) or bare > phrase.first
        names = {person.name for _, person in candidates}
        sole = len(names) == 1 and (country is not None or self._is_bare(phrase))
        if candidates and (refers or sole):
            before = [index for index, _ in candidates if index < phrase.head]
            at = before[-1] if before else candidates[0][0]
            holder = self._whole.who_at(at, at + 1)
            return self._whole.mention(holder, bare, phrase.head + 1) if holder else None
        return self._officer(phrase, country)

    def _is_bare(self, phrase: Phrase) -> bool:
        """Whether an office stands without an article, as in a headline: "Minister denies sale"."""
        before = self._words[phrase.first - 1].lower if phrase.first > 0 else ""
        opening = self._words[phrase.first].lower
        return phrase.core - phrase.first <= 2 and not {before, opening} & {"a", "an", "another", "one", "any", "no"}

    def beside(self, phrase: Phrase) -> Mention | None:
        """The person whose name stands beside the office: "the minister, Ivo Bran"."""
        found = self._people.by_office.get(phrase.head)
        if found is None:
            return None
        person, at = found
        index = phrase.head
        while index > 0 and self._people.by_office.get(index - 1, (None, 0))[0] is person:
            index -= 1
            if self._words[index].lower in {"of", "for", "to", "at"}:
                return None
        return self._whole.who_at(at, at + 1) if person else None

    def _officer(self, phrase: Phrase, country: str | None) -> Mention:
        """Who holds an office and is not named: "president of South Africa", "spokeswoman for the navy in Lima"."""
        first, last = self._phrases.extent(phrase)
        states = self._phrases.names
        plain = [
            w
            for i, w in enumerate(self._words.all[first : phrase.head + 1], first)
            if not (i in states and states[i].kind is ActorKind.STATE) and w.lower not in {"'s", "’s", "'", "’"}
        ]
        office = " ".join(w.text for w in plain)
        name = self._words.quote(first, last)
        if country and last - phrase.head <= 4 and not self._has_tail_of_its_own(phrase, last):
            name = f"{office} of {self._states.name(country)}"
        return self._whole.mention(Mention(ActorKind.PERSON, name, country=country, office=office), first, last)

    def _has_tail_of_its_own(self, phrase: Phrase, last: int) -> bool:
        """Whether more than the state is said behind the noun: "for the navy", not "of Chile"."""
        behind = range(phrase.head + 1, last)
        return any(
            not (i in self._phrases.names and self._phrases.names[i].kind is ActorKind.STATE)
            and self._words[i].lower not in {"of", "the"}
            for i in behind
        )

    def _modifiers(self, phrase: Phrase) -> frozenset[str]:
        """Words that narrow an office: "defence" of "defence minister", "minister of defence"."""
        lists = load_words("phrases")
        before = range(self._phrases.bare(phrase), phrase.head)
        after = range(phrase.head + 2, phrase.last) if self._follows(phrase, "of") else range(0)
        loose = lists["determiners"] | {"'s", "’s", "'", "’", "of", "former", "then", "senior", "top"}
        words = set()
        for index in (*before, *after):
            word = self._words[index]
            if word.lower in lists["breaks"] or word.text in {",", "("}:
                break
            if index not in self._phrases.names and word.lower not in loose and "-" not in word.text:
                words.add(word.lower)
        return frozenset(words)

    def _follows(self, phrase: Phrase, word: str) -> bool:
        return phrase.head + 1 < phrase.last and self._words[phrase.head + 1].lower == word

    def _office_people(self) -> list[tuple[int, Person]]:
        """Persons with offices at the words of their names, in order."""
        if self._holders is None:
            self._holders = sorted(
                ((index, person) for index, person in self._people.by_word.items() if person.offices),
                key=lambda pair: pair[0],
            )
        return self._holders
