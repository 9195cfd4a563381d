"""Names of actors without a parse: listed ones, and runs of capitals that marks, titles or words around tell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from headstamp.extract.gazetteer import fold
from headstamp.extract.name_lists import Name, NameLists, kind_of_words
from headstamp.extract.trained.appositions import is_told_a_firm, kind_told_before, role_before_comma, role_behind
from headstamp.extract.trained.hints import PEOPLE, Hints, gather_hints, is_called
from headstamp.extract.trained.listed_names import is_title, listed_names
from headstamp.extract.trained.marks import Attribution, Mark
from headstamp.extract.trained.short_names import find_short_names
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import Role
from headstamp.lexicon.states import Form
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind

_LONGEST_PERSON = 6
_HEADLINE = 0.7
"""Share of words with a capital from which a sentence is a headline in capitals: there a capital tells nothing."""


@dataclass(slots=True)
class NameFinder:
    """Finds the names of one document."""

    words: Words
    lists: NameLists
    marked: Mapping[int, str]
    """Word to the kind that the marks give it: person, organisation, place."""
    hints: Hints
    taken: dict[int, Name]

    @classmethod
    def of(
        cls, words: Words, lists: NameLists, marks: Sequence[Mark], attributions: Sequence[Attribution]
    ) -> "NameFinder":
        """With the listed names taken, but where a mark shows them to be part of a person's name."""
        stretches = [(mark.kind, *words.within(mark.span)) for mark in marks if mark.layer == "names"]
        marked = {i: kind for kind, first, last in stretches for i in range(first, last)}
        hints = gather_hints(words, attributions, lists.roles)
        return cls(words, lists, marked, hints, listed_names(words, lists, stretches))

    def find(self) -> list[Name]:
        """Names in order, without overlap."""
        for first, last in list(self._runs()):
            for name in self._named(first, last):
                self.taken.update(dict.fromkeys(range(name.first, name.last), name))
        unique = {name.first: name for name in self.taken.values()}
        names = of_one_kind(self.words, [unique[first] for first in sorted(unique)])
        self.taken.update({index: name for name in names for index in range(name.first, name.last)})
        for index, name in find_short_names(self.words, names, self.taken, self.lists.states):
            self.taken[index] = name
        unique = {name.first: name for name in self.taken.values()}
        return [unique[first] for first in sorted(unique)]

    def is_title(self, index: int) -> bool:
        """Whether a word with a capital is a title or office: "Minister", "Gen"."""
        return is_title(self.words, index, self.lists)

    def role_before(self, index: int) -> Role | None:
        """The role noun right before a word: "broker" in "the broker Partizan Tech"."""
        if index == 0 or not self.words.touch(index):
            return None
        return self.lists.roles.find(self.words[index - 1].lower)

    def _capital(self, index: int) -> bool:
        return index < len(self.words) and index not in self.taken and self.words.is_capital(index)

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Words [first, last) with capitals, small particles between them, that no listed name has taken."""
        index = 0
        while index < len(self.words):
            if not self._capital(index):
                index += 1
                continue
            last = index + 1
            while step := self._step(index, last):
                last += step
            yield index, last
            index = last

    def _step(self, first: int, last: int) -> int:
        """How many words the run [first, last) goes on with."""
        words = self.words
        if last >= len(words) or words[last].sentence != words[first].sentence:
            return 0
        if self._capital(last) and words.touch(last):
            return 1
        if last + 1 >= len(words) or not self._capital(last + 1):
            return self._behind_the(first, last)
        if words[last + 1].sentence != words[first].sentence:
            return 0
        before, word = words[last - 1], words[last]
        if word.text == "." and (len(before.text) == 1 or self.is_title(last - 1)):
            return 2
        if word.text == "&":
            return 2
        if word.lower in load_words("phrases")["particles"] and words.touch(last) and words.touch(last + 1):
            return 2
        if word.lower not in {"of", "for", "and"}:
            return 0
        told = kind_of_words([w.lower for w in words.all[first:last]])
        placed = told is ActorKind.COMPANY and word.lower != "and"  # "Kestrel Arms of Varese"
        return 2 if told and not placed else 0

    def _behind_the(self, first: int, last: int) -> int:
        """Three words for "for the Renewal" in "Movement for the Renewal of Vakaga", else none."""
        joint = tuple(word.lower for word in self.words.all[last : last + 2])
        if joint not in {("for", "the"), ("of", "the")} or not self._capital(last + 2):
            return 0
        told = kind_of_words([word.lower for word in self.words.all[first:last]])
        return 3 if told is ActorKind.GROUP and self.words.touch(last + 2) else 0

    def _named(self, first: int, last: int) -> Iterator[Name]:
        """The name in a run, if it is one: office and openers cut off before it."""
        openers = load_words("phrases")["openers"]
        while first < last and self.words[first].lower in openers and self.words.is_first(first):
            first += 1
        first += last - first > 1 and self.words[first].lower in load_words("phrases")["before_names"]
        if first >= last or (self._is_headline(first) and not self._any_marked(first, last)):
            return
        start, titled = self._behind_titles(first, last)
        if titled and start == last - 1 and self._office_word_of(first) and self.marked.get(start) != "person":
            return  # "Minister of Foreign Affairs"
        while start < last and self.words[start].text == ".":
            start += 1
        if start >= last:
            return
        kind = self._kind(start, last, titled=titled)
        if kind is None:
            return
        if kind is not ActorKind.PERSON:
            start = start if titled else first
            state = self.taken.get(start - 1)
            if state and state.form in {Form.NAME, Form.CAPITAL} and self.words.touch(start):
                start = state.first
            country = state.country if state and start == state.first else None
        else:
            country = None
        yield Name(start, last, self.words.span(start, last), kind, self.words.quote(start, last), country)

    def _is_headline(self, index: int) -> bool:
        first, last = self.words.of_sentence(self.words[index].sentence)
        if self.words[last - 1].text in {".", '"', "”", "?", "!"}:
            return False
        longer = [w.text[0].isupper() for w in self.words.all[first:last] if len(w.text) > 3 and w.text[0].isalpha()]
        return len(longer) > 4 and sum(longer) > _HEADLINE * len(longer)

    def _any_marked(self, first: int, last: int) -> bool:
        return any(self.marked.get(i) in {"person", "organisation"} for i in range(first, last))

    def _behind_titles(self, first: int, last: int) -> tuple[int, bool]:
        """Where the name begins behind titles and office words, and whether any stand there."""
        office = load_words("references")["office_words"]
        opens = self.words.is_first(first) and last - first > 2
        if opens and self._is_given(first + 1) and not self._is_given(first):
            first += 1  # "Pensioner Velta Brant"
        titled = [i for i in range(first, last) if self.is_title(i)]
        named = last - first > 1 and not self.is_title(first) and self.words[first].lower not in office
        if titled and titled[-1] + 1 == last and named:
            titled.pop()  # "Martin King", but not "State Secretary"
        if titled:
            return titled[-1] + 1, True
        start = first
        while start < last and (self.words[start].lower in office or self._is_body_noun(start, last)):
            start += 1
        return (start, True) if start > first and self._office_word_of(first) else (first, False)

    def _is_body_noun(self, index: int, last: int) -> bool:
        """Whether a noun for a body stands before a whole name: "Secretary General of the Cabinet I. Bran"."""
        role = self.lists.roles.find(self.words[index].lower)
        return last - index > 2 and role is not None and role.group in {"body", "government", "force", "company"}

    def _is_given(self, index: int) -> bool:
        return fold(self.words[index].text) in self.lists.given

    def _office_word_of(self, first: int) -> bool:
        """Whether an office leads to the word: "Minister of Defence Ivo Bran", "minister of the Defence Ivo Bran"."""
        first -= first > 2 and self.words[first - 1].lower == "the"
        if first < 2 or self.words[first - 1].lower not in {"of", "for"}:
            return False
        role = self.lists.roles.find(self.words[first - 2].lower)
        return bool(role and role.group == "office")

    def _kind(self, first: int, last: int, *, titled: bool) -> ActorKind | None:
        lowered = [fold(word.text) for word in self.words.all[first:last]]
        told = kind_of_words(lowered)
        votes = [self.marked.get(i) for i in range(first, last)]
        person = votes.count("person") * 2 > len(votes) and not self._opens_mark(first, last)
        person_like = last - first <= _LONGEST_PERSON and not load_words("references")["not_people"] & set(lowered)
        if told and last - first > 1 and not titled and lowered[0] not in self.lists.given:
            return told
        if not titled and is_told_a_firm(self.words, last, self.lists.roles) and lowered[0] not in self.lists.given:
            return ActorKind.COMPANY
        led = last - first > 1 and self._office_word_of(first - 1)  # "head of the firm Ivo Bran"
        firm = None if titled or led else kind_told_before(self.words, first, self.lists.roles)
        if firm and lowered[0] not in self.lists.given:
            return firm
        if person_like and (titled or person) and not (told and last - first > 1 and not person):
            return None if last - first == 1 and lowered[0] in self.lists.roles.nouns else ActorKind.PERSON
        if told and (last - first > 1 or "organisation" in votes or self._is_of_place(first, told)):
            return told
        if set(lowered) <= load_words("references")["not_people"]:
            return None
        before = self.role_before(first) or role_before_comma(self.words, first, last, self.taken, self.lists.roles)
        shown = lowered[0] in self.lists.given or (before is not None and before.group in PEOPLE)
        speaks = before is not None and before.group == "office" and first in self.hints.speaking
        if person_like and (speaks or is_called(self.words, first) or (last - first > 1 and shown)):
            return ActorKind.PERSON
        if before and before.group not in PEOPLE | {"document", "collective"}:
            return before.kind
        apposed = role_behind(self.words, last, self.lists.roles)
        long_enough = last - first > 1 or (first in self.hints.speaking and not self.words.is_first(first))
        if apposed and long_enough and person_like and apposed.group in PEOPLE:
            return ActorKind.PERSON
        if "organisation" in votes and not (last - first == 1 and lowered[0] in self.lists.roles.nouns):
            return apposed.kind if apposed and apposed.group not in PEOPLE else ActorKind.COMPANY
        placed = last - first == 1 and first > 0 and self.words[first - 1].lower in load_words("phrases")["places"]
        if apposed and not placed and apposed.group in {"company", "outlet", "body", "group", "service"}:
            return apposed.kind
        return self._kind_of_hint(first, last) or (self._kind_of_speaker(first, last) if person_like else None)

    def _kind_of_hint(self, first: int, last: int) -> ActorKind | None:
        """What others tell of the name: a firm's where "the firm" speaks, an outlet's where it passes words on."""
        hints = {self.hints.kinds.get(index) for index in range(first, last)}
        hint = next(iter(hints)) if len(hints) == 1 else None
        before = self.words[first - 1].lower if first - 1 in self.hints.kinds else ""
        governed = before in load_words("phrases")["prepositions"]
        noun = last - first == 1 and self.words[first].lower in self.lists.roles.nouns
        return None if governed or noun or last - first > _LONGEST_PERSON else hint

    def _is_of_place(self, first: int, told: ActorKind) -> bool:
        """Whether a state or capital before a word makes it an outlet's name: "Djibouti Gazette"."""
        state = self.taken.get(first - 1)
        named = state is not None and state.form in {Form.NAME, Form.CAPITAL} and self.words.touch(first)
        return named and told is ActorKind.OUTLET

    def _opens_mark(self, first: int, last: int) -> bool:
        """Whether a lone word opens what a mark calls a person, before small letters: "Retired colonel Ivo Bran"."""
        small = last < len(self.words) and self.words.touch(last) and not self.words.is_capital(last)
        return last - first == 1 and small and self.marked.get(last) == "person"

    def _kind_of_speaker(self, first: int, last: int) -> ActorKind | None:
        """A run of two to four words that speaks is a person's name, unless an article stands before it."""
        article = first > 0 and self.words[first - 1].lower == "the"
        governed = first > 0 and self.words[first - 1].lower in load_words("phrases")["prepositions"]
        governed = governed and first - 1 in self.hints.speaking
        speaks = all(i in self.hints.speaking for i in range(first, last))
        if not 1 < last - first <= 4 or article or governed or not speaks:
            return None
        return None if "place" in {self.marked.get(i) for i in range(first, last)} else ActorKind.PERSON


def of_one_kind(words: Words, names: Sequence[Name]) -> list[Name]:
    """The names, of which none is a person's that elsewhere names something else and is no one's surname."""
    quoted = [words.quote(name.first, name.last) for name in names]
    people = [quote.split() for name, quote in zip(names, quoted, strict=True) if name.kind is ActorKind.PERSON]
    surnames = {parts[-1] for parts in people if len(parts) > 1}
    others = {quote: name for name, quote in zip(names, quoted, strict=True) if name.kind is not ActorKind.PERSON}

    def told(name: Name, quote: str) -> Name:
        other = None if quote in surnames or name.kind is not ActorKind.PERSON else others.get(quote)
        return replace(other, first=name.first, last=name.last, span=name.span) if other else name

    return [told(name, quote) for name, quote in zip(names, quoted, strict=True)]
