"""States that a text does not name where it speaks of them: "the country", "the Baltic state", "the North"."""

from collections.abc import Sequence

from headstamp.extract.name_lists import Name
from headstamp.extract.trained.antecedents import Antecedents, Candidate
from headstamp.extract.trained.office_holders import Resolver
from headstamp.extract.trained.phrases import Phrase, Phrases
from headstamp.lexicon.states import States
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

LANDS = frozenset({"country", "nation", "homeland", "state", "republic", "kingdom"})


class Lands:
    """Resolves lands of one document; `names` are those of it that are no person's."""

    def __init__(
        self, whole: Resolver, phrases: Phrases, antecedents: Antecedents, names: Sequence[Name], states: States
    ) -> None:
        self._whole = whole
        self._phrases = phrases
        self._words = phrases.words
        self._antecedents = antecedents
        self._names = names
        self._states = states

    def of(self, phrase: Phrase, country: str | None) -> Mention | None:
        """The state of "our country", "the country": its people's, or the one named last."""
        head = phrase.head
        if country and (
            phrase.start > phrase.first or self._words[phrase.first].lower in load_words("phrases")["owners"]
        ):
            return self.state(country, head, head + 1)
        definite = self._phrases.refers(phrase) or self._phrases.bare(phrase) == phrase.first
        if country or not definite or self._words[head].lower != phrase.noun:
            return None
        if region := self._region(phrase):
            return self._land_of(region, phrase)
        found = self._antecedents.find(phrase.first, "it", self._is_state)
        code = self._phrases.names[found.first].country if found else None
        return self.state(code, self._phrases.bare(phrase), head + 1) if code else None

    def half(self, phrase: Phrase) -> Mention | None:
        """The state that "the North" is: the only one of that name in the text, "North Korea"."""
        word, head = self._words[phrase.head].text, phrase.head
        alone = word in {"North", "South"} and phrase.core == head + 1 and head > 0
        if not alone or self._words[head - 1].lower != "the":
            return None
        named = {name.country for name in self._names if name.kind is ActorKind.STATE and name.country}
        halves = [code for code in named if self._states.name(code).startswith(f"{word} ")]
        return self.state(halves[0], head, head + 1) if len(halves) == 1 else None

    def state(self, code: str, first: int, last: int) -> Mention:
        """A state as words [first, last) mean it."""
        return self._whole.mention(Mention(ActorKind.STATE, self._states.name(code), country=code), first, last)

    def _region(self, phrase: Phrase) -> frozenset[str]:
        """The codes, in lower case, of the states of a region that stands before the noun: "the Baltic state"."""
        regions = load_words("regions")
        before = [self._words[index].lower for index in range(self._phrases.bare(phrase), phrase.head)]
        return regions.get(" ".join(before[-2:]), frozenset()) or regions.get("".join(before[-1:]), frozenset())

    def _land_of(self, region: frozenset[str], phrase: Phrase) -> Mention | None:
        """The state of the region that is named last before the phrase, or the only one of it in the text."""
        states = [n for n in self._names if n.kind is ActorKind.STATE and (n.country or "").lower() in region]
        before = [name for name in states if name.first < phrase.first]
        only = states if len({name.country for name in states}) == 1 else []
        found = next(reversed(before), None) or next(iter(only), None)
        if found is None or found.country is None:
            return None
        return self.state(found.country, self._phrases.bare(phrase), phrase.head + 1)

    def _is_state(self, candidate: Candidate) -> bool:
        name = self._phrases.names.get(candidate.first)
        return name is not None and name.kind is ActorKind.STATE and not self._phrases.is_place(name)
