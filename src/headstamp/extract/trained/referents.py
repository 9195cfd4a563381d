"""Who is meant by a stretch of words: names, offices, descriptions ("the agency", "our forces"), pronouns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from headstamp.extract.canonical_names import ministry_name
from headstamp.extract.name_lists import Name
from headstamp.extract.persons import Person
from headstamp.extract.trained.antecedents import Antecedents, Candidate
from headstamp.extract.trained.descriptions import Descriptions
from headstamp.extract.trained.employers import Employers
from headstamp.extract.trained.firm_homes import FirmHomes
from headstamp.extract.trained.hints import is_called
from headstamp.extract.trained.homes import home_state, own_state
from headstamp.extract.trained.marks import Attribution, Mark
from headstamp.extract.trained.names import NameFinder
from headstamp.extract.trained.people import gather_people
from headstamp.extract.trained.phrases import Phrase, Phrases
from headstamp.extract.trained.words import Words
from headstamp.extract.word_lists import Lexicon
from headstamp.lexicon.states import Form
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.text import Span

_HOMED = frozenset({ActorKind.BODY, ActorKind.COMPANY})
"""Whose state the words beside another mention tell."""
_MAYBE_FIRMS = _HOMED | {ActorKind.UNNAMED}
_PRONOUNS = ("he", "she", "it", "they")


class Referents:
    """Resolves stretches of words of one document. Answers are kept, so asking twice costs once.

    `attributions`, where given, tell who speaks: "we" in a quotation is its speaker, and a pronoun's antecedent is
    rather a speaker than anybody else.
    """

    def __init__(
        self,
        words: Words,
        marks: Sequence[Mark],
        lexicon: Lexicon,
        *,
        attributions: Sequence[Attribution] = (),
    ) -> None:
        self._words = words
        self._states, self._listed = lexicon.states, lexicon.names
        finder = NameFinder.of(self._words, lexicon.lists, marks, attributions)
        names = finder.find()
        self._name_at = {i: name for name in names for i in range(name.first, name.last)}
        self._home = own_state(self._words, self._name_at)
        self._people = gather_people(self._words, names, self._name_at, lexicon.roles, self._home)
        self._phrases = Phrases(self._words, self._name_at, self._people.by_word, lexicon.roles)
        self._before = Antecedents(self._words, self._name_at, self._people, lexicon.roles, attributions)
        self._described = Descriptions(self, self._phrases, self._before, names, lexicon)
        self._known: dict[tuple[int, int], Mention | None] = {}
        self._employers = Employers(self, self._phrases, self._people, finder.hints.speaking, self._home)
        self._homes = FirmHomes(self._words, self._name_at, lexicon.roles)

    def who(self, span: Span) -> Mention | None:
        """The actor that the words at `span` name; None where they name nobody ("it" without an antecedent).

        Of several actors ("Russia and China") the first.
        """
        first, last = self._phrases.trimmed(*self._words.within(span))
        return self.who_at(first, last) if first < last else None

    def who_at(self, first: int, last: int) -> Mention | None:
        """The actor that words [first, last) name."""
        key = (first, last)
        if key not in self._known:
            self._known[key] = None  # a phrase that leads back to itself names nobody
            self._known[key] = self._find(first, last)
        return self._known[key]

    def home(self) -> str | None:
        """ISO code of the state that the document is from, or in which things happen; None where nothing tells it."""
        return self._home

    def mentions(self) -> Iterator[Mention]:
        """Every name of the document with the actor it stands for, in order; capitals that are mere places not."""
        index, words = 0, self._words
        while index < len(words):
            name, person = self._name_at.get(index), self._people.by_word.get(index)
            last = name.last if name else index + 1
            if not name and person:
                while last < len(words) and self._people.by_word.get(last) is person and last not in self._name_at:
                    last += 1
            mention = self.who_at(index, last) if person or (name and not self._phrases.is_place(name)) else None
            if mention:
                yield mention
            index = last

    def country_at(self, first: int, last: int) -> str | None:
        """ISO code of the state that words [first, last) are, belong to or are described by."""
        mention = self.who_at(first, last)
        return mention.country if mention else None

    def employer(self, person: Mention) -> Mention | None:
        """The firm, group or force for which a person speaks by office: "the company's manager, Ivo Bran"."""
        return self._employers.side(person)

    def mention(self, actor: Mention, first: int, last: int) -> Mention:
        """The same actor at other words."""
        span = self._words.span(first, last)
        return replace(actor, span=span, words=span.quote(self._words.text))

    def _find(self, first: int, last: int) -> Mention | None:
        word = self._words[first].lower
        lists = load_words("phrases")
        phrase = self._phrases.parse(first, last)
        if phrase.core - first == 1 and first not in self._name_at and first not in self._people.by_word:
            for pronoun in (*_PRONOUNS, "speaker", "relative"):
                if word in lists[pronoun] and not (word == "us" and self._words[first].text == "US"):
                    return self._pronoun(first, pronoun)
            if word in lists["vague"] | {"two", "three"}:
                return self._among(phrase)
        if further := self._further(phrase):
            return self.who_at(*further)
        person = self._people.by_word.get(phrase.head)
        if person:
            return self._person(person, phrase)
        name = self._name_at.get(phrase.head)
        if name and not (
            phrase.role and name.last - name.first == 1 and name.form is None and name.kind is not phrase.role.kind
        ):
            return self._named(name, phrase)
        return self._at_home(self._described.who(phrase))

    def _at_home(self, found: Mention | None) -> Mention | None:
        """With the state that words elsewhere give a firm of this name; a first word so told of is a firm."""
        if found is None or found.country or found.kind not in _MAYBE_FIRMS or not found.name[:1].isupper():
            return found
        country = self._homes.of(found.name)
        unknown = country is not None and found.kind is ActorKind.UNNAMED
        return replace(found, country=country, kind=ActorKind.COMPANY if unknown else found.kind)

    def _among(self, phrase: Phrase) -> Mention | None:
        """Who is meant by "one of the officials": what stands behind "of", but not a state for some of its people."""
        further = self._further(phrase)
        if further is None and phrase.core + 1 < phrase.last and self._words[phrase.core].lower == "of":
            further = self._phrases.trimmed(phrase.core + 1, phrase.last)
        if further is None or further[0] >= further[1]:
            return None
        if self._words[further[0]].lower in load_words("phrases")["they"]:
            return self._antecedent_of_some(further[0])
        whole = self.who_at(*further)
        if whole and whole.kind is ActorKind.STATE:
            name = self._words.quote(*further)
            return self.mention(Mention(ActorKind.UNNAMED, name, country=whole.country), phrase.first, further[1])
        return whole

    def _antecedent_of_some(self, index: int) -> Mention | None:
        """Those of whom "one of them" is: several people named before."""

        def fits(candidate: Candidate) -> bool:
            mention = self.who_at(candidate.first, candidate.last) if candidate.plural else None
            return mention is not None and mention.kind is ActorKind.UNNAMED

        found = self._before.find(index, "they", fits)
        return self.who_at(found.first, found.last) if found else None

    def _further(self, phrase: Phrase) -> tuple[int, int] | None:
        """The words of a name in apposition inside the phrase: "the general manager, Ivo Bran"."""
        if phrase.head in self._name_at or phrase.head in self._people.by_word:
            return None
        if named := self._called(phrase) or self._named_at_end(phrase):
            return named
        comma = next((i for i in range(phrase.head + 1, phrase.last) if self._words[i].text == ","), None)
        if comma is None or comma + 1 >= phrase.last:
            return None
        first, last = self._phrases.trimmed(comma + 1, phrase.last)
        behind = self._phrases.parse(first, last) if first < last else None
        if behind is None or behind.head >= last:
            return None
        name = self._name_at.get(behind.head)
        apposed = behind.head in self._people.by_word or (name is not None and name.form is None)
        return (first, last) if apposed else None

    def _called(self, phrase: Phrase) -> tuple[int, int] | None:
        """The name that somebody is given in words: "a dealer who gave his name as Rahmat"."""
        places = range(phrase.head + 1, phrase.last)
        first = next((i for i in places if i in self._people.by_word and is_called(self._words, i)), None)
        return (first, phrase.last) if first else None

    def _named_at_end(self, phrase: Phrase) -> tuple[int, int] | None:
        """The name that ends "chief of the firm Ivo Bran"; none in "lawyer for Ivo Bran"."""
        person = self._people.by_word.get(phrase.last - 1)
        if person is None or phrase.role is None or phrase.role.group != "office":
            return None
        first = phrase.last - 1
        while first > phrase.head + 1 and self._people.by_word.get(first - 1) is person:
            first -= 1
        lists = load_words("phrases")
        before = self._words[first - 1].lower
        governed = before in lists["prepositions"] | lists["joins"] | lists["determiners"] or not before[0].isalnum()
        return None if governed or first <= phrase.head + 1 or phrase.last - first < 2 else (first, phrase.last)

    def _person(self, person: Person, phrase: Phrase) -> Mention:
        first = last = phrase.head
        by_word = self._people.by_word
        while first > phrase.start and by_word.get(first - 1) is person:
            first -= 1
        while last + 1 < len(self._words) and by_word.get(last + 1) is person and self._same_name(last):
            last += 1
        known = Mention(ActorKind.PERSON, person.name, country=person.country, office=person.office)
        return self.mention(self._employers.told(known), first, last + 1)

    def _same_name(self, index: int) -> bool:
        return self._name_at.get(index) is not None and self._name_at.get(index) is self._name_at.get(index + 1)

    def _named(self, name: Name, phrase: Phrase) -> Mention:
        country = name.country
        article = self._words[phrase.first].lower in {"a", "an"} or (
            phrase.first > 0 and self._words[phrase.first - 1].lower in {"a", "an"}
        )
        if name.form is Form.DEMONYM and article and phrase.first >= name.first - 1:
            first, last = self._phrases.extent(phrase)
            return self.mention(
                Mention(ActorKind.UNNAMED, self._words.quote(first, last), country=country), first, last
            )
        owner = self._name_at.get(phrase.start - 2) if phrase.start > phrase.first else None
        if name.kind is ActorKind.BODY and owner and owner.country and country and owner.country != country:
            words = self._words.quote(owner.first, name.last)
            return self.mention(Mention(ActorKind.BODY, words, country=owner.country), owner.first, name.last)
        if name.kind in {ActorKind.BODY, ActorKind.SERVICE, ActorKind.FORCE, ActorKind.COMPANY}:
            country = country or self._phrases.country(phrase) or self._owner_country(phrase)
        if name.kind in _HOMED:
            country = country or self._homes.of(name.name)
        if name.kind is ActorKind.BODY:
            country = country or self._home_around(name)
        elif name.kind is not ActorKind.STATE:
            country = country or self._phrases.country(phrase)
        shown = None
        if (
            name.kind is ActorKind.SERVICE
            and country
            and name.name == " ".join(name.span.quote(self._words.text).split())
        ):
            listed = self._listed.find(f"{name.name} of {self._states.name(country)}")
            shown = listed.name if listed else None
        if name.kind is ActorKind.BODY:
            shown = ministry_name(name.span.quote(self._words.text), country, self._states)
        return self.mention(Mention(name.kind, shown or name.name, country=country), name.first, name.last)

    def _owner_country(self, phrase: Phrase) -> str | None:
        if self._words[phrase.first].lower in load_words("phrases")["owners"]:
            return self.country_at(phrase.first, phrase.first + 1)
        return None

    def _home_around(self, name: Name) -> str | None:
        national = load_words("references")["national"] & set(name.name.lower().split())
        return home_state(self._words, name.first, self._name_at) if national else None

    def _pronoun(self, index: int, pronoun: str) -> Mention | None:
        if pronoun == "speaker":
            attribution = self._before.speaker_around(index)
            spoken = self.who(attribution.source[0]) if attribution and attribution.source else None
        elif pronoun == "relative":
            spoken = self._before_comma(index)
        else:
            spoken = self._antecedent(index, pronoun)
        return self.mention(spoken, index, index + 1) if spoken else None

    def _before_comma(self, index: int) -> Mention | None:
        """Whom "who" or "which" stands for: the actor named last before it in the sentence."""
        near = [c for c in self._before.candidates(self._words[index].sentence) if c.last <= index]
        return self.who_at(near[-1].first, near[-1].last) if near else None

    def _antecedent(self, index: int, pronoun: str) -> Mention | None:
        around = self._before.speaker_around(index, quoted=True)
        speaker = self.who(around.source[0]) if around and around.source else None

        def fits(candidate: Candidate) -> bool:
            person = self._people.by_word.get(candidate.first)
            if person and person.female is not None and person.female is not (pronoun == "she"):
                return False
            return (
                speaker is None
                or (mention := self.who_at(candidate.first, candidate.last)) is None
                or (mention.name != speaker.name)
            )

        found = self._before.find(index, pronoun, fits)
        return self.who_at(found.first, found.last) if found else None
