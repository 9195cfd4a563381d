"""Actors that are described and not named: "the agency", "Ukrainian forces", "the minister", "officials in Lima"."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from headstamp.extract.canonical_names import described_name, holds_office, ministry_name
from headstamp.extract.name_lists import Name
from headstamp.extract.persons import Person
from headstamp.extract.scenes import Lexicon
from headstamp.extract.trained.people import People
from headstamp.extract.trained.phrases import Phrase, Phrases
from headstamp.lexicon.states import Form
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

_SAME = {
    "agency": frozenset({"outlet", "service", "body"}),
    "service": frozenset({"service"}),
    "ministry": frozenset({"body"}),
}
_LANDS = frozenset({"country", "nation", "homeland", "state", "republic", "kingdom"})
_AUTHORS = frozenset({ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.OUTLET, ActorKind.SERVICE, ActorKind.COMPANY})
_SPEAKING_KINDS = frozenset({ActorKind.OUTLET, ActorKind.SERVICE, ActorKind.BODY})
_BACK = 700
"""Words that "the agency" looks back."""


class Resolver(Protocol):
    """What descriptions ask of the whole."""

    def who_at(self, first: int, last: int) -> Mention | None: ...
    def country_at(self, first: int, last: int) -> str | None: ...
    def mention(self, actor: Mention, first: int, last: int) -> Mention: ...


class Descriptions:
    """Resolves described actors of one document."""

    def __init__(
        self, whole: Resolver, phrases: Phrases, people: People, names: Sequence[Name], lexicon: Lexicon
    ) -> None:
        self._whole = whole
        self._phrases = phrases
        self._words = phrases.words
        self._people = people
        self._lexicon = lexicon
        self._names = [name for name in names if name.kind is not ActorKind.PERSON]
        self._starts = [name.first for name in self._names]
        self._holders: list[tuple[int, Person]] | None = None
        self._nouns: dict[str, list[int]] | None = None

    def who(self, phrase: Phrase) -> Mention | None:
        """The actor that the phrase describes, found in the document where it points back."""
        role = phrase.role
        if role is None:
            return self._unknown(phrase)
        country = self.country(phrase)
        if role.group == "office":
            return self._office_holder(phrase, country)
        if role.group == "unnamed" and (beside := self._beside(phrase)):
            return beside
        if role.group == "document" and phrase.noun in load_words("references")["published"]:
            if author := self._author(phrase):
                return author
        if apposed := self._apposed(phrase):
            return apposed
        if phrase.noun in _LANDS and (land := self._land(phrase, country)):
            return land
        if self._phrases.refers(phrase) and not country and not self._phrases.is_qualified(phrase):
            if earlier := self._same_before(phrase):
                return self._whole.mention(earlier, self._phrases.bare(phrase), phrase.head + 1)
        return self._as_written(phrase, country, role.kind)

    def country(self, phrase: Phrase) -> str | None:
        """ISO code of the state in the phrase, or of who owns it ("his government")."""
        country = self._phrases.country(phrase)
        if country is None and self._words[phrase.first].lower in load_words("phrases")["owners"]:
            if phrase.noun not in load_words("references")["relational"]:
                return self._whole.country_at(phrase.first, phrase.first + 1)
        return country

    def _as_written(self, phrase: Phrase, country: str | None, kind: ActorKind) -> Mention:
        first, last = self._phrases.extent(phrase)
        words = self._words.quote(first, last)
        name = self._canonical(phrase, country) or words
        return self._whole.mention(Mention(kind, name, country=country), first, last)

    def _canonical(self, phrase: Phrase, country: str | None) -> str | None:
        if country is None or phrase.role is None:
            return None
        first, last = self._phrases.extent(phrase)
        if phrase.noun == "ministry":
            return ministry_name(self._words.quote(first, last), country, self._lexicon.states)
        if last > phrase.head + 1 and phrase.role.group not in {"government", "force"}:
            return None
        states = self._phrases.names
        plain = [
            w.lower
            for i, w in enumerate(self._words.all[first:last], first)
            if i not in states and w.text[0].isalnum()
        ]
        noun = self._words[phrase.head].lower
        if phrase.role.group == "force" and set(plain) - {"armed", noun, *load_words("references")["forces"]}:
            return None
        state = self._lexicon.states.name(country)
        return described_name(phrase.role, noun, " ".join(plain), state, self._lexicon.names)

    def _unknown(self, phrase: Phrase) -> Mention | None:
        """Nobody that the word lists know: a name where it has a capital, else somebody without a name."""
        first, last = self._phrases.extent(phrase)
        word = self._words[phrase.head]
        if not word.text[0].isalpha() or word.lower in load_words("phrases")["vague"]:
            return None
        if word.text[0].isupper() and not (
            self._words.is_first(phrase.head) and phrase.head == phrase.core - 1 and phrase.core - first == 1
        ):
            first = phrase.head
            while first > phrase.start and self._words[first - 1].text[0].isupper() and self._words.touch(first):
                first -= 1
            kind = ActorKind.COMPANY
            last = phrase.head + 1
        else:
            kind = ActorKind.UNNAMED
        actor = Mention(kind, self._words.quote(first, last), country=self.country(phrase))
        return self._whole.mention(actor, first, last)

    def _beside(self, phrase: Phrase) -> Mention | None:
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

    def _office_holder(self, phrase: Phrase, country: str | None) -> Mention | None:
        if beside := self._beside(phrase):
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
        refers = self._phrases.refers(phrase) or bare > phrase.first
        names = {person.name for _, person in candidates}
        if candidates and (refers or (country and len(names) == 1)):
            before = [index for index, _ in candidates if index < phrase.head]
            at = before[-1] if before else candidates[0][0]
            holder = self._whole.who_at(at, at + 1)
            return self._whole.mention(holder, bare, phrase.head + 1) if holder else None
        return self._officer(phrase, country)

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
            name = f"{office} of {self._lexicon.states.name(country)}"
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

    def _author(self, phrase: Phrase) -> Mention | None:
        """Whose report it is: "data from SIPRI", "SIPRI's report"."""
        if self._follows(phrase, "from") or self._follows(phrase, "by"):
            mention = self._whole.who_at(*self._phrases.trimmed(phrase.head + 2, phrase.last))
            return mention if mention and mention.kind in _AUTHORS else None
        if phrase.start > phrase.first:
            name = self._phrases.names.get(phrase.start - 2)
            return self._whole.who_at(name.first, name.last) if name and name.kind in _AUTHORS else None
        return None

    def _apposed(self, phrase: Phrase) -> Mention | None:
        """The name behind a comma: "The Balkan nation, Serbia, ...", "a Turkish maker, Sahin Arms"."""
        at = phrase.head + 1
        if phrase.role is None or at + 1 >= len(self._words) or self._words[at].text != ",":
            return None
        name = self._phrases.names.get(at + 1)
        if name is None or name.form is Form.DEMONYM or self._words[at].sentence != self._words[at + 1].sentence:
            return None
        ends = name.last >= len(self._words) or self._words[name.last].text in {",", ".", ";"}
        land = phrase.noun in _LANDS and name.kind is ActorKind.STATE
        return self._whole.who_at(name.first, name.last) if ends and (name.kind is phrase.role.kind or land) else None

    def _land(self, phrase: Phrase, country: str | None) -> Mention | None:
        """The state of "our country", "the country": its people's, or the one named last."""
        head = phrase.head
        states = self._lexicon.states
        if country and (
            phrase.start > phrase.first or self._words[phrase.first].lower in load_words("phrases")["owners"]
        ):
            return self._whole.mention(
                Mention(ActorKind.STATE, states.name(country), country=country), head, head + 1
            )
        definite = self._phrases.refers(phrase) or self._phrases.bare(phrase) == phrase.first
        if country or not definite or self._words[head].lower != phrase.noun:
            return None
        stop = bisect_left(self._starts, head)
        for name in reversed(self._names[max(0, stop - 40) : stop]):
            if self._words[name.first].sentence < self._words[head].sentence - 3:
                break
            if name.kind is ActorKind.STATE and name.form is not Form.DEMONYM:
                state = Mention(ActorKind.STATE, name.name, country=name.country)
                return self._whole.mention(state, self._phrases.bare(phrase), head + 1)
        return None

    def _same_before(self, phrase: Phrase) -> Mention | None:
        """The latest actor before that "the agency" or "the document" can point back to."""
        role, noun = phrase.role, phrase.noun.split()[-1]
        if role is None:
            return None
        latest: Mention | None = None
        at = -1
        if role.kind not in {ActorKind.DOCUMENT, ActorKind.UNNAMED}:
            stop = bisect_left(self._starts, phrase.first)
            for name in reversed(self._names[:stop]):
                if name.first < phrase.head - _BACK:
                    break
                fits = name.kind is role.kind or (noun == "agency" and name.kind in _SPEAKING_KINDS)
                if fits and name.form is None:
                    latest, at = self._whole.who_at(name.first, name.last), name.first
                    break
        for index in reversed(self._noun_places(noun)):
            if index < max(at, phrase.head - _BACK):
                break
            if index < phrase.first and (described := self._described_at(index)):
                return described
        return latest

    def _described_at(self, index: int) -> Mention | None:
        """The actor that a noun introduces with a description of its own: "an opposition website in Vienna"."""
        words, lists = self._words, load_words("phrases")
        first = index
        while first > 0 and index - first < 8 and words[first - 1].sentence == words[index].sentence:
            before = words[first - 1]
            if before.lower in lists["determiners"]:
                first -= 1
                break
            owning = before.lower in {"'s", "’s"}
            if not owning and (
                before.lower in lists["prepositions"] | lists["breaks"] | lists["joins"]
                or not before.text[0].isalnum()
            ):
                break
            first -= 1
        sentence_end = words.of_sentence(words[index].sentence)[1]
        phrase = self._phrases.parse(first, min(sentence_end, index + 8))
        if phrase.head != index or not (self._phrases.is_qualified(phrase) or self._phrases.country(phrase)):
            return None
        return self._whole.who_at(first, min(sentence_end, index + 8))

    def _noun_places(self, noun: str) -> list[int]:
        """Where a role noun stands, singular or plural, in order."""
        if self._nouns is None:
            self._nouns = {}
            for index, word in enumerate(self._words.all):
                if index not in self._phrases.names and self._lexicon.roles.find(word.lower):
                    self._nouns.setdefault(word.lower.removesuffix("s"), []).append(index)
        if noun == "agency":
            kinds = [self._nouns.get(n, []) for n in ("agency", "service", "outlet")]
            return sorted(index for places in kinds for index in places)
        return self._nouns.get(noun.removesuffix("s"), [])
