"""Persons as a document shows them: full names, short names, misspellings and offices brought together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from headstamp.extract.gazetteer import fold
from headstamp.lexicon.words import load_words

_OF_STATE = frozenset(
    {"president", "premier", "minister", "vice-minister", "undersecretary", "chancellor", "king", "emir"}
)
_OF_BODIES = frozenset(
    {"ministry", "customs", "army", "navy", "police", "parliament", "government", "cabinet", "presidency"}
)
"""Bodies of which every state has one: "spokesman for the army"."""
_OF_OTHERS = frozenset({"union", "company", "group", "firm", "club", "association", "federation", "board", "party"})
"""Words of an office that is no government's: "president of the police union"."""
PARTICLES = frozenset({"al", "bin", "van", "von", "de", "der", "di", "el", "ben", "ibn"})
"""Small words that belong to the surname behind them."""
LONGEST_OFFICE = 14
"""Tokens. "Chief of the General Staff of the Armed Forces of the Republic of Serbia" has 13."""


@dataclass(slots=True)
class Person:
    """One person as a document shows them."""

    given: str = ""
    surnames: Counter[str] = field(default_factory=Counter)
    offices: list[str] = field(default_factory=list)
    country: str | None = None
    female: bool | None = None

    @property
    def surname(self) -> str:
        """The spelling met most often, diacritics apart; with diacritics if any mention has them."""
        folded: Counter[str] = Counter()
        for spelling, times in self.surnames.items():
            folded[fold(spelling)] += times
        common = min(folded, key=lambda f: (-folded[f], f))
        return min((s for s in self.surnames if fold(s) == common), key=lambda s: (s.isascii(), s))

    @property
    def name(self) -> str:
        """Given names and surname."""
        return f"{self.given} {self.surname}".strip()

    @property
    def office(self) -> str | None:
        """The first office given that is more than a rank; else the rank."""
        return next(filter(says_more_than_rank, self.offices), None) or next(iter(self.offices), None)


@dataclass(frozen=True, slots=True)
class OfficeFound:
    """An office beside a name."""

    words: str
    country: str | None
    female: bool | None = None


def split_name(words: Sequence[str]) -> tuple[str, str]:
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in PARTICLES:
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])


def matching_person(people: Sequence[Person], given: str, surname: str) -> Person | None:
    folded = fold(surname)
    first = fold(given.split(maxsplit=1)[0]) if given else ""

    def agrees(person: Person) -> bool:
        return not first or not person.given or fold(person.given.split()[0]) == first

    exact = [p for p in people if agrees(p) and any(fold(s) == folded for s in p.surnames)]
    if exact:
        return exact[-1]
    if len(folded) < 5:
        return None
    close = [
        p for p in people if agrees(p) and any(DamerauLevenshtein.distance(fold(s), folded) == 1 for s in p.surnames)
    ]
    return close[0] if len(close) == 1 else None


def note_office(person: Person, office: OfficeFound | None) -> None:
    if office is None:
        return
    if office.words and office.words not in person.offices:
        person.offices.append(office.words)
    person.country = person.country or office.country
    if office.female is not None:
        person.female = office.female


def says_more_than_rank(office: str) -> bool:
    """Whether an office is not a military rank alone: "Colonel" tells of nobody what he does."""
    return not set(office.lower().replace(".", " ").split()) <= load_words("phrases")["military_ranks"]


def is_of_state(office: str) -> bool:
    """Whether an office is one of government, whose holder a report names without the state at times."""
    words = set(office.lower().split())
    of_state = words & (_OF_STATE | _OF_BODIES) or {"defence", "secretary"} <= words or {"general", "staff"} <= words
    return bool(of_state) and not words & _OF_OTHERS
