"""A stretch of words taken apart without a parse: owner, noun, what stands behind it, and the state it speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass

from headstamp.extract.name_lists import Name
from headstamp.extract.persons import Person
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import Role, Roles
from headstamp.lexicon.states import Form
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind

_MARKS = frozenset("\"'“”‘’«»„()[]{}.,;:!?-–—*/|…")
_OWNING = frozenset({"'s", "’s"})
_CUTS = frozenset({",", "(", ";", ":", "—", "–", "[", "...", "…"})
_ASIDES = frozenset({"side", "part", "turn"})
"""What ends a phrase that says no more than that somebody speaks after others."""
_LONGEST_TAIL = 9
"""Words behind a noun that are kept to tell who is meant: "source with knowledge of the talks in Geneva"."""
_TAILED = frozenset({"unnamed", "body", "office", "collective", "group"})
_SERVING = frozenset({("of", "the"), ("in", "the"), ("at", "the")})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words [first, last) with the noun `head`; `start` opens the part behind the last owner ("Serbia's | army")."""

    first: int
    start: int
    head: int
    core: int
    """One past the noun's own part: what follows describes it."""
    last: int
    role: Role | None
    noun: str
    """The head in lower case, or the phrase of several words that is a role noun."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Takes stretches of one document apart."""

    words: Words
    names: Mapping[int, Name]
    persons: Mapping[int, Person]
    roles: Roles

    def trimmed(self, first: int, last: int) -> tuple[int, int]:
        """The words without marks, small words before them and possessive endings; a name is taken whole."""
        words, lists = self.words, load_words("phrases")
        first = self._behind_place(first, last)
        while first < last and (words[first].text in _MARKS or self._leads(first, last)):
            first += 1
        while first < last and (words[last - 1].text in _MARKS or words[last - 1].lower in _OWNING):
            last -= 1
        while last - first > 1 and words[last - 1].lower in lists["joins"]:
            last -= 1
        if last - first > 4 and words[last - 1].lower in _ASIDES and words[last - 2].lower in lists["owners"]:
            last -= 3  # "the minister Ivo Bran on his side"
        name = self.names.get(last - 1) if first < last else None
        return first, max(last, name.last) if name else last

    def _behind_place(self, first: int, last: int) -> int:
        """Where whoever is named begins behind a place: "In Lima, union leader Ivo Bran" names no state."""
        if last - first < 4 or self.words[first].lower not in load_words("phrases")["places"]:
            return first
        place = self.names.get(first + 1)
        comma = place.last if place and place.kind is ActorKind.STATE else last
        return comma + 1 if comma + 1 < last and self.words[comma].text == "," else first

    def _leads(self, index: int, last: int) -> bool:
        lists = load_words("phrases")
        if index + 1 >= last or index in self.names:
            return False
        word = self.words[index].lower
        return (
            word in lists["prepositions"] or word in lists["joins"] or word in {"according", "as", "both", "'s", "’s"}
        )

    def parse(self, first: int, last: int) -> Phrase:
        """The phrase that words [first, last) hold, up to a second actor behind "and"."""
        start, core = first, first
        index = first
        while index < last:
            name = self.names.get(index)
            if name and name.last > index:
                index = core = min(name.last, last)
                continue
            word = self.words[index]
            owning = word.lower in _OWNING or (word.text in {"'", "’"} and self.words[index - 1].lower.endswith("s"))
            if owning and index + 1 < last:
                start = index + 1
            elif index > first and self._cuts(index, start, last):
                break
            index += 1
            core = index
        if start >= core:
            start = first
        head = self._head(start, core)
        role, noun = self.role(start, head)
        return Phrase(first, start, head, core, last, role, noun)

    def _cuts(self, index: int, start: int, last: int) -> bool:
        word, lists = self.words[index].lower, load_words("phrases")
        if word in lists["joins"] and self._joins_adjectives(index, last):
            return False
        if word in lists["joins"]:
            named = any(i in self.names or i in self.persons for i in range(start, index))
            titles = last - 1 in self.persons and self.words[index + 1].lower not in lists["determiners"]
            return named or (any(self.known(i) for i in range(start, index)) and not titles)
        if word in lists["prepositions"] and self.words[index].text != word:
            return False  # "the Outside Minister"
        if word in {"in", "to"} and index == start:
            return False
        return word in _CUTS or word in lists["prepositions"] or word in lists["breaks"]

    def _joins_adjectives(self, index: int, last: int) -> bool:
        """Whether "and" joins two adjectives of states before one noun: "Saudi and Indonesian officers"."""
        before, behind = self.names.get(index - 1), self.names.get(index + 1)
        if before is None or behind is None or behind.last >= last:
            return False
        both = before.form is Form.DEMONYM is behind.form
        return both and self.words[behind.last].lower not in _OWNING and self.words.touch(behind.last)

    def known(self, index: int) -> bool:
        """Whether a word is part of a name or a role noun."""
        return index in self.names or index in self.persons or self.roles.find(self.words[index].lower) is not None

    def _head(self, start: int, core: int) -> int:
        """The noun of [start, core): its last word, but for participles and the like behind a known noun."""
        head = core - 1
        while head > start and not self.known(head) and self._describes(head):
            head -= 1
        return head if self.known(head) or not self._describes(head) else core - 1

    def _describes(self, index: int) -> bool:
        word = self.words[index].lower
        return (
            not word[0].isalpha()
            or word.endswith(("ed", "ly", "ing"))
            or word in load_words("phrases")["participles"]
            or word
            in {
                "familiar",
                "close",
                "aware",
                "present",
                "responsible",
                "alike",
                "themselves",
                "himself",
                "there",
                "here",
            }
        )

    def role(self, start: int, head: int) -> tuple[Role | None, str]:
        """The role noun that ends at `head`, of up to three words."""
        if (
            head in self.names
            and self.names[head].form is None
            and self.names[head].last - self.names[head].first > 1
        ):
            return None, self.words[head].lower
        noun = self.words[head].lower
        found = self.roles.find(noun)
        for first in range(head - 1, max(start, head - 2) - 1, -1):
            words = " ".join(w.lower for w in self.words.all[first : head + 1])
            if longer := self.roles.find(words):
                found, noun = longer, words
        return found, noun

    def refers(self, phrase: Phrase) -> bool:
        """Whether the phrase points back: "the agency", "this source", and "ministry" of "ministry spokesman"."""
        lists = load_words("phrases")["referring"]
        before = phrase.first - 1
        if phrase.first + 1 == phrase.last and self._tells_whose(phrase.head):
            return True
        return self.words[phrase.first].lower in lists or (
            before >= 0
            and self.words[before].lower in lists
            and self.words[before].sentence == self.words[phrase.first].sentence
        )

    def _tells_whose(self, index: int) -> bool:
        """Whether a noun stands right before an office whose it is: "ministry" of "ministry spokesman"."""
        behind = index + 1
        role = self.roles.find(self.words[index].lower)
        beside = behind < len(self.words) and self.words.touch(behind)
        held = self.roles.find(self.words[behind].lower) if beside else None
        return bool(role and held and role.group in {"body", "force", "company"} and held.group == "office")

    def is_indefinite(self, phrase: Phrase) -> bool:
        """Whether the phrase brings somebody in: "a minister", "two ministers", "another minister"."""
        lists = load_words("phrases")["indefinite"]
        before = phrase.first - 1
        opens = {self.words[phrase.first].lower}
        if before >= 0 and self.words[before].sentence == self.words[phrase.first].sentence:
            opens.add(self.words[before].lower)
        return not opens.isdisjoint(lists) or self.words[phrase.first].text.isdigit()

    def bare(self, phrase: Phrase) -> int:
        """First word behind article and owner's pronoun."""
        first, determiners = phrase.first, load_words("phrases")["determiners"]
        while first < phrase.head:
            word = self.words[first]
            if word.lower not in determiners and word.lower != "one" and word.text not in _MARKS:
                break
            first += 1
        return first

    def owner(self, phrase: Phrase) -> tuple[int, int] | None:
        """Words [first, last) of who owns what the phrase names: "its" of "its head", "a yard" of "a yard's"."""
        if phrase.start > phrase.first + 1:
            return self.trimmed(phrase.first, phrase.start - 1)
        owned = phrase.first < phrase.head and self.words[phrase.first].lower in load_words("phrases")["owners"]
        return (phrase.first, phrase.first + 1) if owned else None

    def is_qualified(self, phrase: Phrase) -> bool:
        """Whether the phrase brings a description of its own and so need not point back."""
        return self.bare(phrase) + len(phrase.noun.split()) - 1 < phrase.head or self._tail(phrase) > phrase.head + 1

    def extent(self, phrase: Phrase) -> tuple[int, int]:
        """Words [first, last) that name a described actor: modifiers, noun, what places it."""
        last = phrase.head + 1
        if phrase.role is None or phrase.role.group in _TAILED:
            last = self._tail(phrase)
        return self.bare(phrase), last

    def _tail(self, phrase: Phrase) -> int:
        """One past the words behind the noun that tell which is meant."""
        words, lists = self.words, load_words("phrases")
        at = phrase.head + 1
        while at < phrase.core and self._describes(at):
            at += 1
        if at >= phrase.last or (at > phrase.head and words[at].lower not in lists["placing"]):
            return phrase.head + 1
        stop, ends = at, _CUTS | lists["breaks"]
        while stop < phrase.last and stop - phrase.head <= _LONGEST_TAIL:
            word = words[stop]
            if word.lower in ends or word.text in {'"', "”"} or word.text[0].isdigit():
                break
            stop += 1
        while stop > at and (words[stop - 1].lower in lists["prepositions"] | lists["joins"] | {"the", "a", "an"}):
            stop -= 1
        return stop if stop > at + 1 else phrase.head + 1

    def served(self, phrase: Phrase) -> tuple[int, int] | None:
        """The words of whom somebody unnamed serves: "the ministry" of "an official of the ministry"."""
        behind = phrase.head + 1
        joint = tuple(word.lower for word in self.words.all[behind : min(behind + 2, phrase.last)])
        if phrase.role is None or phrase.role.group != "unnamed" or joint not in _SERVING:
            return None
        return behind + 1, min(phrase.last, behind + 5)

    def country(self, phrase: Phrase) -> str | None:
        """The state in a phrase: "Serbian", "Serbia's", "of Serbia"; none where two are or only a friend is."""
        relational = phrase.noun in load_words("references")["relational"]
        owned = range(phrase.first, phrase.start if relational else phrase.first)
        before = [self._state(i) for i in range(phrase.first, phrase.head + 1) if i not in owned]
        if len(set(filter(None, before))) > 1 and self._joined(phrase):
            return None
        if found := next(filter(None, reversed(before)), None):
            return found
        if relational:
            return None
        return self._state_behind(phrase)

    def _joined(self, phrase: Phrase) -> bool:
        joins = load_words("phrases")["joins"]
        return any(self.words[index].lower in joins for index in range(phrase.first, phrase.head))

    def _state_behind(self, phrase: Phrase) -> str | None:
        posted = phrase.noun in load_words("references")["posted"]
        for index in range(phrase.head + 1, phrase.last):
            word = self.words[index].lower
            if posted and word != "of":
                return None
            if word in {"of", "in", "from", "for", "at"}:
                return next(
                    filter(None, (self._state(i) for i in range(index + 1, min(index + 6, phrase.last)))), None
                )
            if word in load_words("phrases")["breaks"] or word in _CUTS:
                return None
        return None

    def _state(self, index: int) -> str | None:
        name = self.names.get(index)
        if name and (name.country or name.kind is ActorKind.STATE):
            return name.country
        person = self.persons.get(index)
        return person.country if person else None

    def is_place(self, name: Name) -> bool:
        """Whether a capital is a town here: "met in Belgrade"."""
        if name.form is not Form.CAPITAL or name.first == 0:
            return False
        return self.words[name.first - 1].lower in load_words("phrases")["places"]
