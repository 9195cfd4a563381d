"""The states of firms and bodies, by the words beside a mention: "the Norwegian maker Skarv", "Orsa of Varese"."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from headstamp.extract.name_lists import Name
from headstamp.extract.trained.homes import dateline_state
from headstamp.extract.trained.places import state_of_place
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import Roles
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind

_QUOTES = frozenset("\"“”„«»'‘’")
_OWNING = frozenset({"'s", "’s"})
_FARTHEST = 6
"""Words between a state and the noun of a firm: "a Serbian ammunition plant"."""
_OWNED = frozenset({"state", "state-owned", "state-run", "national", "government"})
"""With these a firm is of the state that the report is from."""
_BASED = frozenset({"based", "registered", "headquartered", "seated"})
_NOUNS = frozenset({"company", "body", "service", "government"})
"""Groups of role nouns that firms and bodies are introduced by."""


@dataclass(slots=True)
class FirmHomes:
    """Whose the firms and bodies of one document are, as far as its words tell. Each is looked for once."""

    words: Words
    places: Mapping[int, Name]
    """Word to the name that it is part of."""
    roles: Roles
    _known: dict[str, str | None] = field(default_factory=dict)
    _firsts: dict[str, list[int]] = field(default_factory=dict)

    def of(self, name: str) -> str | None:
        """ISO code of the state that words beside a mention of the name tell; None where none or several do."""
        if name not in self._known:
            told = {code for first, last in self._mentions(name) for code in self._told(first, last) if code}
            self._known[name] = told.pop() if len(told) == 1 else None
        return self._known[name]

    def _mentions(self, name: str) -> Iterator[tuple[int, int]]:
        """Where a name stands as written, and where a shorter form of it does."""
        if not self._firsts:
            for index, word in enumerate(self.words.all):
                self._firsts.setdefault(word.text, []).append(index)
        parts = name.split()
        written = [
            (first, first + len(parts))
            for first in self._firsts.get(parts[0], ())
            if [word.text for word in self.words.all[first : first + len(parts)]] == parts
        ]
        listed = {(each.first, each.last) for each in self.places.values() if each.name == name}
        yield from sorted(listed.union(written))

    def _told(self, first: int, last: int) -> Iterator[str | None]:
        rules: tuple[Callable[[int, int], str | None], ...] = (
            self._beside,
            self._introduced,
            self._placed,
            self._apposed,
        )
        return (rule(first, last) for rule in rules)

    def _beside(self, first: int, _: int) -> str | None:
        """A state right before a body or as an owner: "Chilean Navy", "Chile's Orsa"."""
        before = self.places.get(first - 1)
        if before and before.kind is ActorKind.STATE and self.words.touch(first):
            return before.country if self._is_body(first) else None  # "Peruvian Orsa" may be an Orsa sold to Peru
        owner = self.places.get(first - 2)
        owned = first > 1 and self.words[first - 1].lower in _OWNING
        return owner.country if owner and owned and owner.kind is ActorKind.STATE else None

    def _is_body(self, first: int) -> bool:
        name = self.places.get(first)
        return name is not None and name.kind is not ActorKind.COMPANY

    def _introduced(self, first: int, last: int) -> str | None:
        """A noun before the name with its state: "the Czech maker Kolar", "the Skopje company Vardar"."""
        at = first - 1
        while at > 0 and (self.words[at].text in _QUOTES or self._is_comma(at, first, last)):
            at -= 1
        if at < 0 or not self._is_noun(at) or self.words[at].sentence != self.words[first].sentence:
            return None
        return self._before_noun(at)

    def _is_comma(self, index: int, first: int, last: int) -> bool:
        """The comma of "the Czech maker, Kolar,": another closes the name."""
        closed = last < len(self.words) and self.words[last].text in {",", ".", ")"}
        return index == first - 1 and self.words[index].text == "," and closed

    def _before_noun(self, noun: int) -> str | None:
        """The state of a firm's noun: its adjective, its owner, its town, or the report's own for a state's firm."""
        start, _ = self.words.of_sentence(self.words[noun].sentence)
        for index in range(noun - 1, max(start, noun - _FARTHEST) - 1, -1):
            if place := self._place_at(index):
                return place
            word = self.words[index]
            if word.lower in _OWNED and index == noun - 1:
                return dateline_state(self.words, self.places)
            if not (word.lower in _OWNING or word.text[0].isalnum()) or self._parts(word.lower):
                return None
        return None

    def _parts(self, word: str) -> bool:
        lists = load_words("phrases")
        return any(word in lists[each] for each in ("prepositions", "breaks", "joins", "determiners"))

    def _place_at(self, index: int) -> str | None:
        """The state of a state's word or a town at a place; of "Varese-based" that of Varese."""
        name = self.places.get(index)
        if name is not None:
            return name.country if name.kind is ActorKind.STATE else None
        text = self.words[index].text
        town, hyphen, _ = text.partition("-based")
        return state_of_place(town) if hyphen or text[0].isupper() else None

    def _placed(self, first: int, last: int) -> str | None:
        """The place behind a name: "Orsa of Varese", "Orsa (Varese)", "the firm Orsa in Varese"."""
        at = last
        while at < len(self.words) and self.words[at].text in _QUOTES:
            at += 1
        if at + 1 >= len(self.words) or self.words[at + 1].sentence != self.words[first].sentence:
            return None
        joint = self.words[at].lower
        if joint == "of" or (joint == "(" and self._closes(at + 2)):
            return self._place_at(at + 1)
        noun = first - 1
        while noun > 0 and self.words[noun].text in _QUOTES:
            noun -= 1
        return self._place_at(at + 1) if joint == "in" and noun >= 0 and self._is_noun(noun) else None

    def _closes(self, index: int) -> bool:
        return index < len(self.words) and self.words[index].text == ")"

    def _apposed(self, first: int, last: int) -> str | None:
        """What a name is said to be behind it: "Orsa, a Serbian ammunition plant", "Orsa, based in Varese"."""
        words = self.words
        if last + 2 >= len(words) or words[last].text not in {",", "("}:
            return None
        stop = min(words.of_sentence(words[first].sentence)[1], last + 2 + _FARTHEST)
        if words[last + 1].lower in _BASED and words[last + 2].lower in {"in", "at"} and last + 3 < stop:
            return self._place_at(last + 3)
        if words[last + 1].lower not in {"a", "an", "the", "one"}:
            return None
        noun = next((i for i in range(last + 2, stop) if self._ends_noun(i)), None)
        if noun is None or noun + 1 in self.places or any(self._parts(w.lower) for w in words.all[last + 2 : noun]):
            return None
        if found := self._before_noun(noun):
            return found
        behind = noun + 1 + (noun + 1 < stop and words[noun + 1].lower in _BASED)
        if behind + 1 < len(words) and words[behind].lower in {"in", "of", "from", "near", "outside"}:
            return self._place_at(behind + 1)
        return None

    def _ends_noun(self, index: int) -> bool:
        return self._is_noun(index) and not (index + 1 < len(self.words) and self._is_noun(index + 1))

    def _is_noun(self, index: int) -> bool:
        role = self.roles.find(self.words[index].lower)
        return role is not None and role.group in _NOUNS and index not in self.places
