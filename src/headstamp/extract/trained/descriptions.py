"""Actors that are described and not named: "the agency", "Ukrainian forces", "the minister", "officials in Lima"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from headstamp.extract.canonical_names import described_name, ministry_name
from headstamp.extract.name_lists import Name
from headstamp.extract.trained.antecedents import Antecedents
from headstamp.extract.trained.homes import home_state, opening_state
from headstamp.extract.trained.lands import LANDS, Lands
from headstamp.extract.trained.office_holders import OfficeHolders, Resolver
from headstamp.extract.trained.phrases import Phrase, Phrases
from headstamp.extract.word_lists import Lexicon
from headstamp.lexicon.states import Form
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

_SIDES = frozenset({"side", "state", "delegation"})
"""With a state's adjective these mean the state: "the Serbian side"."""
_AUTHORS = frozenset({ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.OUTLET, ActorKind.SERVICE, ActorKind.COMPANY})
_SPEAKING_KINDS = frozenset({ActorKind.OUTLET, ActorKind.SERVICE, ActorKind.BODY})
_HOMED = frozenset({ActorKind.BODY, ActorKind.FORCE})
_PASSING = frozenset(
    {"military", "new", "interim", "transitional", "central", "federal", "then", "current", "former", "previous"}
)
"""Words beside a government that do not make it another."""
_FORCES = ("army", "military", "navy", "gendarmerie")
"""What may have been called so before "the force" is said of it."""
_BACK = 700
"""Words that "the agency" looks back."""


class Descriptions:
    """Resolves described actors of one document."""

    def __init__(
        self,
        whole: Resolver,
        phrases: Phrases,
        antecedents: Antecedents,
        names: Sequence[Name],
        lexicon: Lexicon,
    ) -> None:
        self._antecedents = antecedents
        self._whole = whole
        self._phrases = phrases
        self._words = phrases.words
        self._lexicon = lexicon
        self._names = [name for name in names if name.kind is not ActorKind.PERSON]
        self._starts = [name.first for name in self._names]
        self._offices = OfficeHolders(whole, phrases, antecedents.people, lexicon.states)
        self._lands = Lands(whole, phrases, antecedents, self._names, lexicon.states)
        self._nouns: dict[str, list[int]] | None = None

    def who(self, phrase: Phrase) -> Mention | None:
        """The actor that the phrase describes, found in the document where it points back."""
        role = phrase.role
        country = self.country(phrase)
        if phrase.noun in _SIDES and country and phrase.head - self._phrases.bare(phrase) <= 2:
            return self._lands.state(country, self._phrases.bare(phrase), phrase.head + 1)
        if side := self._side_of_owner(phrase):
            return side
        told = role is None or role.group == "document"
        published = told and phrase.noun in load_words("references")["published"]
        if published and (author := self._author(phrase)):
            return author
        if role is None:
            return self._lands.half(phrase) or self._force(phrase) or self._unknown(phrase)
        if role.group == "office":
            return self._offices.holder(phrase, country)
        if role.group == "unnamed" and (beside := self._offices.beside(phrase)):
            return beside
        if apposed := self._apposed(phrase):
            return apposed
        if phrase.noun in LANDS and (land := self._lands.of(phrase, country)):
            return land
        if (
            self._phrases.refers(phrase)
            and not self._is_opened(phrase, role.kind)
            and (earlier := self._earlier(phrase, country))
        ):
            return self._whole.mention(earlier, self._phrases.bare(phrase), phrase.head + 1)
        return self._as_written(phrase, country, role.kind)

    def country(self, phrase: Phrase) -> str | None:
        """ISO code of the state in the phrase, or of who owns it ("his government")."""
        country = self._phrases.country(phrase)
        if country is None and (served := self._phrases.served(phrase)):
            return self._whole.country_at(*served)
        owned = self._words[phrase.first].lower in load_words("phrases")["owners"]
        if country is None and owned and phrase.noun not in load_words("references")["relational"]:
            return self._whole.country_at(phrase.first, phrase.first + 1)
        return country

    def _side_of_owner(self, phrase: Phrase) -> Mention | None:
        """Whom "his company" or "her members" means: for whom the person speaks by office."""
        if self._words[phrase.first].lower not in load_words("phrases")["owners"] or phrase.first == phrase.head:
            return None
        owner = self._whole.who_at(phrase.first, phrase.first + 1)
        side = self._whole.employer(owner) if owner and owner.kind is ActorKind.PERSON else None
        if side is None:
            return None
        fits = phrase.role is not None and phrase.role.kind is side.kind
        fits = fits or phrase.noun in load_words("references")["ones_own"]
        return self._whole.mention(side, phrase.first, phrase.head + 1) if fits else None

    def _force(self, phrase: Phrase) -> Mention | None:
        """The army, navy or such that "the force" points back to."""
        if self._words[phrase.head].lower != "force" or not self._phrases.refers(phrase):
            return None
        if self._phrases.is_qualified(phrase):
            return None
        named = {name.first: name for name in self._names if name.kind is ActorKind.FORCE}
        described = {index for noun in _FORCES for index in self._noun_places(noun)}
        for index in sorted((at for at in described | named.keys() if at < phrase.first), reverse=True):
            name = named.get(index)
            if found := self._whole.who_at(index, name.last) if name else self._described_at(index):
                return found
        return None

    def _is_opened(self, phrase: Phrase, kind: ActorKind) -> bool:
        """Whether the sentence opens with the capital of the state that is meant: "In Lima, the army"."""
        national = kind in _HOMED and phrase.noun in load_words("references")["national"]
        return national and opening_state(self._words, phrase.first, self._phrases.names) is not None

    def _as_written(self, phrase: Phrase, country: str | None, kind: ActorKind) -> Mention:
        first, last = self._phrases.extent(phrase)
        country = country or self._home(phrase, kind)
        named = self._canonical(phrase, country) or self._offices.owned_name(phrase)
        name = named or self._offices.of_its_state(first, last) or self._offices.plain(first, last)
        if kind is ActorKind.OUTLET and phrase.noun == "agency":
            kind = ActorKind.BODY  # a news agency is a noun of its own
        return self._whole.mention(Mention(kind, name, country=country), first, last)

    def _home(self, phrase: Phrase, kind: ActorKind) -> str | None:
        """The state of "the army" or "the ministry", from the dateline or the sentence; of "an army" none."""
        plain = phrase.start == phrase.first and self._phrases.extent(phrase)[1] == phrase.head + 1
        national = kind in _HOMED and phrase.noun in load_words("references")["national"]
        named = any(index in self._phrases.names for index in range(phrase.first, phrase.head + 1))
        if not (plain and national) or named or self._phrases.is_indefinite(phrase):
            return None
        return home_state(self._words, phrase.first, self._phrases.names)

    def _canonical(self, phrase: Phrase, country: str | None) -> str | None:
        if country is None or phrase.role is None:
            return None
        first, last = self._phrases.extent(phrase)
        if phrase.noun == "ministry":
            named = ministry_name(self._words.quote(first, last), country, self._lexicon.states)
            return named or self._ministry_of(phrase, country)
        if last > phrase.head + 1 and phrase.role.group not in {"government", "force"}:
            return None
        states = self._phrases.names
        plain = [
            w.lower
            for i, w in enumerate(self._words.all[first:last], first)
            if i not in states and w.text[0].isalnum()
        ]
        noun = self._words[phrase.head].lower
        if phrase.role.group == "government" and set(plain) - {noun, *_PASSING}:
            return None
        if phrase.role.group == "force" and set(plain) - {"armed", noun, *load_words("references")["forces"]}:
            return None
        return described_name(phrase.role, noun, " ".join(plain), country, self._lexicon)

    def _ministry_of(self, phrase: Phrase, country: str) -> str | None:
        """The ministry of the minister who owns it: "his ministry"."""
        owner = self._phrases.owner(phrase)
        held = self._whole.who_at(*owner) if owner and owner[0] < owner[1] else None
        office = held.office.lower().replace("minister", "ministry") if held and held.office else ""
        return ministry_name(office, country, self._lexicon.states)

    def _unknown(self, phrase: Phrase) -> Mention | None:
        """Nobody that the word lists know: a name where it has a capital, else somebody without a name."""
        first, last = self._phrases.extent(phrase)
        word = self._words[phrase.head]
        if (
            not word.text[0].isalpha()
            or word.lower in load_words("phrases")["vague"] | load_words("phrases")["determiners"]
        ):
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
        name = self._offices.of_its_state(first, last) or self._words.quote(first, last)
        actor = Mention(kind, name, country=self.country(phrase))
        return self._whole.mention(actor, first, last)

    def _author(self, phrase: Phrase) -> Mention | None:
        """Whose report it is: "data from SIPRI", "SIPRI's report"."""
        behind = phrase.head + 1
        if behind < phrase.last and self._words[behind].lower in {"from", "by"}:
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
        land = phrase.noun in LANDS and name.kind is ActorKind.STATE
        return self._whole.who_at(name.first, name.last) if ends and (name.kind is phrase.role.kind or land) else None

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
                fits = fits or (role.group == "body" and name.kind is ActorKind.ORGANISATION)
                if role.group in {"body", "government"} or (role.group == "force" and not name.country):
                    fits = fits and noun in name.span.quote(self._words.text).lower()
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
        placed = index + 1 < sentence_end and words[index + 1].lower in lists["placing"]
        last = min(sentence_end, index + 8) if placed else index + 1
        phrase = self._phrases.parse(first, last)
        if phrase.head != index or not (self._phrases.is_qualified(phrase) or self._phrases.country(phrase)):
            return None
        return self._whole.who_at(first, last)

    def _earlier(self, phrase: Phrase, country: str | None) -> Mention | None:
        """Whom "the agency" points back to; one with more words ("the Turkish maker") only to a sole fitting name."""
        if not country and not self._phrases.is_qualified(phrase):
            return self._same_before(phrase)
        named = self._phrases.extent(phrase)[1] == phrase.head + 1 and phrase.start == phrase.first
        if not named or phrase.role is None or phrase.role.group not in {"company", "outlet", "group"}:
            return None
        before = self._names[: bisect_left(self._starts, phrase.first)]
        fitting = [n for n in before if n.kind is phrase.role.kind]
        if country:
            homes = {n.name: self._whole.country_at(n.first, n.last) for n in fitting}
            wanted = {country} if country in homes.values() or phrase.role.group != "company" else {None}
            if wanted == {None} and len(homes) > 1:
                return None  # one firm of unknown state among others need not be the one
            fitting = [n for n in fitting if homes[n.name] in wanted]
        if len({n.name for n in fitting}) != 1:
            return None
        found = self._whole.who_at(fitting[-1].first, fitting[-1].last)
        return replace(found, country=found.country or country) if found else None

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
