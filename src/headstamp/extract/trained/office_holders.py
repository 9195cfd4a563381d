"""Who holds an office: the person named beside it or elsewhere in the document, or nobody with a name."""

from collections.abc import Sequence
from typing import Protocol

from headstamp.extract.canonical_names import holds_office, of_state
from headstamp.extract.persons import Person
from headstamp.extract.trained.people import People
from headstamp.extract.trained.phrases import Phrase, Phrases
from headstamp.lexicon.states import Form, States
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

_NAMED_OWNERS = frozenset({ActorKind.PERSON, ActorKind.COMPANY, ActorKind.GROUP, ActorKind.OUTLET})
_OWNING = frozenset({"'s", "’s", "'", "’"})


class Resolver(Protocol):
    """What descriptions ask of the whole."""

    def who_at(self, first: int, last: int) -> Mention | None: ...
    def country_at(self, first: int, last: int) -> str | None: ...
    def mention(self, actor: Mention, first: int, last: int) -> Mention: ...
    def employer(self, person: Mention) -> Mention | None: ...


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
        """Who holds an office and is not named: "South African president", "spokeswoman for the navy in Lima".

        The name is the office itself, with the state's adjective. One of many who could be meant ("a diplomat") is
        nobody known.
        """
        first, last = self._phrases.extent(phrase)
        words, names = self._words, self._phrases.names
        stated = [i for i in range(first, phrase.head) if i in names and names[i].kind is ActorKind.STATE]
        plain = [i for i in range(first, phrase.head + 1) if i not in stated and not self._is_left_out(i, stated)]
        if owned := self.owned_name(phrase):
            kind = ActorKind.UNNAMED if self._is_one_of_many(phrase) else ActorKind.PERSON
            held = owned if kind is ActorKind.PERSON else None
            return self._whole.mention(Mention(kind, owned, country=country, office=held), first, last)
        office = self._office_words(plain)
        tailed = self._has_tail_of_its_own(phrase, last)
        if tailed:
            office = f"{office} {words.quote(phrase.head + 1, last)}"
        known = stated or not (tailed or any(index in names for index in plain))
        office = of_state(office, country, self._states) if country and known else office
        kind = ActorKind.UNNAMED if self._is_one_of_many(phrase) else ActorKind.PERSON
        held = office if kind is ActorKind.PERSON else None
        return self._whole.mention(Mention(kind, office, country=country, office=held), first, last)

    def _office_words(self, plain: Sequence[int]) -> str:
        """The words at these places, as written; the first without a capital where it opens a sentence."""
        words = self._words
        whole = plain[-1] - plain[0] + 1 == len(plain)
        office = words.quote(plain[0], plain[-1] + 1) if whole else " ".join(words[index].text for index in plain)
        return self._without_capital(office, plain[0])

    def owned_name(self, phrase: Phrase) -> str | None:
        """The name of what somebody owns who is named elsewhere: "director of Kestrel" for "its director"."""
        owner = self._phrases.owner(phrase)
        last = self._words[owner[1] - 1] if owner and owner[0] < owner[1] else None
        if owner is None or last is None or last.lower in {"their", "our", "my"}:
            return None
        if not last.text.islower() and last.lower not in load_words("phrases")["owners"]:
            return None
        actor = self._whole.who_at(*owner)
        if actor is None or actor.kind not in _NAMED_OWNERS or not actor.name[0].isupper():
            return None
        start = max(phrase.start, owner[1])
        start += self._words[start].lower == "own"
        return f"{self._words.quote(start, phrase.head + 1)} of {actor.name}"

    def of_its_state(self, first: int, last: int) -> str | None:
        """The name of a body that its state owns, the state behind it: "embassy of Kuwait in Tunis"."""
        words, state = self._words, self._phrases.names.get(first)
        if state is None or state.form is not Form.NAME or state.last + 1 >= last:
            return None
        noun = state.last + 1
        if words[state.last].lower not in _OWNING or not words[noun].text.islower():
            return None
        behind = next((i for i in range(noun + 1, last) if words[i].lower in {"in", "at", "for"}), last)
        tail = f" {words.quote(behind, last)}" if behind < last else ""
        return f"{words.quote(noun, behind)} of {state.name}{tail}"

    def plain(self, first: int, last: int) -> str:
        """The words as written, a known noun without the capital of a sentence's first word: "carrier"."""
        return self._without_capital(self._words.quote(first, last), first)

    def _without_capital(self, written: str, first: int) -> str:
        return written[0].lower() + written[1:] if self._is_plain(first) else written

    def _is_left_out(self, index: int, stated: Sequence[int]) -> bool:
        """Whether a word is the ending of a state that owns, or only says how many."""
        word = self._words[index].lower
        return (word in _OWNING and index - 1 in stated) or word in {"one", "another"}

    def _is_plain(self, index: int) -> bool:
        """Whether a capital is only that of a sentence's first word."""
        word = self._words[index]
        known = word.lower in load_words("phrases")["adjectives"] or self._phrases.roles.find(word.lower)
        return bool(known) and self._words.is_first(index) and word.text[1:].islower()

    def _is_one_of_many(self, phrase: Phrase) -> bool:
        """Whether an office tells nobody apart: "a general", "the diplomat"; who speaks for a body is told by it."""
        noun = self._words[phrase.head].lower
        lists = load_words("references")
        if noun in lists["speaking_for"]:
            return False
        return noun in lists["occupations"] or self._phrases.is_indefinite(phrase)

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
