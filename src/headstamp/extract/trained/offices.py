"""The office that stands beside a person's name: before it, before it behind a comma, or behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from headstamp.extract.name_lists import Name
from headstamp.extract.persons import LONGEST_OFFICE, OfficeFound
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import Roles
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind

_LEADING = frozenset({"the", "a", "an", "'s", "’s", "of", ",", "-", "and", "its", "his", "her", "their", "our", "my"})
_TRAILING = frozenset({"the", "of", ",", "and", "'s", "’s", "-", "for", "a", "an", "."})
_STOPS = frozenset({",", ".", ";", ")", "(", ":", '"', "”", "“", "—", "–"})


@dataclass(frozen=True, slots=True)
class Beside:
    """An office with the words [first, last) that give it."""

    office: OfficeFound
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Offices:
    """Finds offices beside names."""

    words: Words
    names: Mapping[int, Name]
    roles: Roles

    def beside(self, name: Name) -> Beside | None:
        """The nearest office of a person's name; one without words says the sex alone ("Mr")."""
        found = self._found(name)
        title = self._title(name)
        if found and title and found.office.female is None:
            return replace(found, office=replace(found.office, female=title.office.female))
        return found or title

    def _found(self, name: Name) -> Beside | None:
        words = self.words
        first = name.first
        while first > 0 and words[first - 1].lower in {
            "the",
            "then",
            "-",
            ".",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
        }:
            first -= 1
        before = self._left(self._before_ranks(first)) or self._left(first)
        if before:
            before = self._with_outer(before)
            return before if before.office.country else self._with_state_behind(before, name)
        if first > 1 and words[first - 1].text == "," and words[first - 1].sentence == words[name.first].sentence:
            before = self._left(first - 1) or self._posted(first - 1)
            if before and (name.last >= len(words) or words[name.last].text in _STOPS or self._opens(before.first)):
                return before
        return self.behind(name)

    def _before_ranks(self, stop: int) -> int:
        """Where the military ranks before word `stop` begin: "Air Commodore", "Brig. Gen."; `stop` where none do."""
        lists, words, first = load_words("phrases"), self.words, stop
        while first > 0:
            at = first - 1 - (words[first - 1].text == "." and first > 1)
            word = words[at].lower
            behind = words[at + 1].lower if at + 1 < stop else ""
            general = word == "general" and at > 0 and words[at - 1].lower in lists["generals_in_office"]
            if word not in lists["military_ranks"] or general or (word in lists["before_rank"] and not behind):
                break
            first = at
        return first

    def _posted(self, comma: int) -> Beside | None:
        """The office of "the minister in Lima, Ivo Bran", with the state of the place unless posted there."""
        place = self.names.get(comma - 1)
        at = place.first - 1 if place and place.kind is ActorKind.STATE else 0
        if place is None or at < 1 or self.words[at].lower != "in":
            return None
        found = self._left(at)
        if found is None or found.office.country or self.words[at - 1].lower in load_words("references")["posted"]:
            return found
        return replace(found, office=replace(found.office, country=place.country))

    def _with_outer(self, found: Beside) -> Beside:
        """The office before the comma of "Chile's defence minister, General Ivo Bran": more is said in it."""
        comma = found.first - 1
        if found.office.country or comma < 1 or self.words[comma].text != ",":
            return found
        outer = self._left(comma)
        return replace(outer, last=found.last) if outer and self._opens(outer.first) else found

    def _opens(self, index: int) -> bool:
        """Whether the words before an office begin a phrase: an article, the sentence's start, a comma."""
        before = self.words[index - 1] if index else None
        return (
            before is None
            or before.lower in {"the", "a", "an", ",", "its", "his", "their"}
            or self.words.is_first(index)
        )

    def _title(self, name: Name) -> Beside | None:
        at = name.first - 1
        if at >= 0 and self.words[at].text == ".":
            at -= 1
        title = self.words[at].lower if at >= 0 else ""
        if title in {"mr", "sir", "lord"}:
            return Beside(OfficeFound("", None, female=False), at, at + 1)
        if title in {"mrs", "ms", "miss", "lady", "dame"}:
            return Beside(OfficeFound("", None, female=True), at, at + 1)
        return None

    def _with_state_behind(self, found: Beside, name: Name) -> Beside:
        """With the state of "President Ivo Bran of Chile", "General Ivo Bran, Chile's army chief"."""
        if name.last + 1 < len(self.words) and self.words[name.last].lower == "of":
            place = self.names.get(name.last + 1)
            if place and place.kind is ActorKind.STATE:
                return replace(found, office=replace(found.office, country=place.country))
        behind = self.behind(name)
        return replace(found, office=replace(found.office, country=behind.office.country)) if behind else found

    def _is_office(self, index: int) -> bool:
        role = self.roles.find(self.words[index].lower)
        return bool(role and role.group in {"office", "unnamed"})

    def _allowed(self, index: int) -> bool:
        word = self.words[index]
        lists = load_words("phrases")
        place = self.names.get(index)
        if place:
            return place.kind is not ActorKind.PERSON
        if word.text[0].isupper():
            return not (self.words.is_first(index) and word.lower in lists["openers"] and not self._is_office(index))
        return (
            word.lower in lists["inside_office"]
            or word.lower in lists["adjectives"]
            or word.lower in load_words("references")["office_words"]
            or self.roles.find(word.lower) is not None
            or "-" in word.text[1:-1]
        )

    def _left(self, stop: int) -> Beside | None:
        """The office whose words end right before word `stop`."""
        words = self.words
        at, office = stop, None
        while at > 0 and stop - at < LONGEST_OFFICE and words[at - 1].sentence == words[stop - 1].sentence:
            if not self._allowed(at - 1):
                break
            if self._is_office(at - 1) and (office is None or self._leads_to(at - 1, office)):
                office = at - 1
            at -= 1
        if office is None or not self._reaches(office, stop):
            return None
        start = office
        while start > at and words[start - 1].lower not in {"the", "of", "for", "and", "&", "to", "on", "at"}:
            start -= 1
        return self._office(start, stop)

    def _leads_to(self, earlier: int, later: int) -> bool:
        """Whether "head" in "head of the president's office" governs the later office noun."""
        between = {self.words[i].lower for i in range(earlier, later)}
        return later == earlier + 1 or not between.isdisjoint({"of", "to", "for", "-"})

    def _reaches(self, office: int, stop: int) -> bool:
        """Whether the words from the office to the name are one phrase."""
        if office == stop - 1:
            return True
        behind = self.words[office + 1]
        return (
            behind.lower in {"of", "for", "-", "to", "and", "at"}
            or (office + 1 in self.names)
            or self._is_office(office + 1)
        )

    def behind(self, name: Name) -> Beside | None:
        """The office in apposition behind a name: ", a fellow at the institute", ", Serbia's defence minister"."""
        words = self.words
        start = name.last + 1
        if start >= len(words) or words[name.last].text not in {",", "("}:
            return None
        stop = start
        while stop < min(len(words), start + LONGEST_OFFICE) and words[stop].sentence == words[name.last].sentence:
            if words[stop].text in _STOPS or words[stop].lower in {"who", "which", "said", "says", "told", "whose"}:
                break
            stop += 1
        if words.speaks_before_comma(start):
            return None
        prepositions = load_words("phrases")["prepositions"]
        head: int | None = None
        for index in range(start, stop):
            if words[index].lower in prepositions:
                break
            head = index if self._is_office(index) else head
        if head is None or (head - start > 7):
            return None
        opening = words[start]
        fits = opening.lower in _LEADING or start in self.names or self._allowed(start) or head == start
        return self._office(start, stop) if fits else None

    def _posting(self, start: int, stop: int) -> int:
        """Where in an office it is told to which state somebody is sent: an "ambassador to Egypt" is not of Egypt."""
        posted, sent = load_words("references")["posted"], False
        for index in range(start, stop):
            if sent and self.words[index].lower in {"to", "in", "at"}:
                return index
            sent = sent or self.words[index].lower in posted
        return stop

    def _office(self, start: int, stop: int) -> Beside:
        words, names = self.words, self.names
        within = (names[i] for i in range(start, self._posting(start, stop)) if i in names)
        country = next((name.country for name in within if name.country and name.kind is not ActorKind.OUTLET), None)
        kept = [i for i in range(start, stop) if not (i in names and names[i].kind is ActorKind.STATE)]
        while kept and words[kept[0]].lower in _LEADING:
            kept.pop(0)
        while kept and words[kept[-1]].lower in _TRAILING:
            kept.pop()
        if not kept:
            return Beside(OfficeFound("", country), start, stop)
        text = words.quote(kept[0], kept[-1] + 1)
        lowered = text.lower()
        male = "spokesman" in lowered or "businessman" in lowered or "chairman" in lowered
        female = True if "woman" in lowered else (False if male else None)
        return Beside(OfficeFound(text, country, female), start, stop)
