"""Well-known actors that are no states: organisations, services, forces, companies, outlets, and their aliases."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from headstamp.lexicon.states import normalise
from headstamp.model.actor import ActorKind

FAMILIES = (
    ("organisations", ActorKind.ORGANISATION),
    ("research", ActorKind.ORGANISATION),
    ("services", ActorKind.SERVICE),
    ("bodies", ActorKind.BODY),
    ("forces", ActorKind.FORCE),
    ("groups", ActorKind.GROUP),
    ("outlets", ActorKind.OUTLET),
    ("companies", ActorKind.COMPANY),
    ("collectives", ActorKind.COLLECTIVE),
)
"""The lists in `lexicon/names`, in the order of precedence: where two lists share an alias, the earlier has it."""


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor known beforehand."""

    name: str
    """The name it goes by in the ledger."""
    kind: ActorKind
    country: str | None
    """ISO 3166-1 alpha-2 code of the state that it belongs to; None for organisations of several states."""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The actors known beforehand, by every name they go by.

    Lists are equal to themselves alone, so that what follows from them is worked out once.
    """

    exact: Mapping[str, NamedActor]
    """Name or alias, spaces single and apostrophes straight; case counts."""
    folded: Mapping[str, NamedActor]
    """Names of two words or more in lower case: "the baltic States", "FINANCIAL TIMES"."""
    given: Mapping[str, str] = field(default_factory=dict)
    """Given names that are spellings of one another, in lower case, to the one that stands for all of them."""
    titles: frozenset[str] = frozenset()
    """Words before a person's name that are no part of it, in lower case without points: "mr", "minister"."""

    def find(self, phrase: str) -> NamedActor | None:
        """The actor of that name, a leading article and a possessive ending apart; None where none is known.

        Single words keep their case ("Dawn" is a newspaper, "dawn" is not); longer names are found in any case.
        Titles that would be plain words without their article need it: "The Times", "the Sun".
        """
        words = normalise(phrase)
        candidates = [words, words[:-2]] if words.endswith("'s") else [words]
        for candidate in candidates:
            bare = candidate[4:] if candidate[:4] in {"the ", "The ", "THE "} else candidate
            forms = [candidate] if bare == candidate else [candidate, f"The {bare}", f"the {bare}", bare]
            found = next((self.exact[form] for form in forms if form in self.exact), None)
            found = found or self.folded.get(bare.lower())
            if found:
                return found
        return None

    def phrases(self) -> Iterable[tuple[str, NamedActor]]:
        """Every name with its actor, in a fixed order, for building a matcher; the longest match should win."""
        return self.exact.items()

    def actors(self) -> Iterator[NamedActor]:
        """Every actor once, in a fixed order."""
        yield from dict.fromkeys(self.exact.values())


@cache
def load_names() -> Names:
    """The lists that come with Headstamp; read once a process."""
    actors = [actor for family, kind in FAMILIES for actor in _read(family, kind)]
    exact: dict[str, NamedActor] = {}
    for actor in actors:
        exact.setdefault(normalise(actor.name), actor)
    for actor in actors:
        for alias in actor.aliases:
            exact.setdefault(normalise(alias), actor)
    folded: dict[str, NamedActor] = {}
    for phrase, actor in exact.items():
        if " " in phrase and not phrase.startswith("The "):
            folded.setdefault(phrase.lower(), actor)
    return Names(exact=exact, folded=folded, given=_given_names(), titles=_titles())


def _given_names() -> dict[str, str]:
    with (files("headstamp.lexicon") / "given_names.csv").open(encoding="utf-8") as lines:
        rows = [(row["name"], row["variants"].split("|")) for row in csv.DictReader(lines)]
    return {spelling: name for name, variants in rows for spelling in (name, *variants)}


def _titles() -> frozenset[str]:
    lines = (files("headstamp.lexicon") / "titles.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _read(family: str, kind: ActorKind) -> Iterator[NamedActor]:
    with (files("headstamp.lexicon") / "names" / f"{family}.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            aliases = tuple(filter(None, row["aliases"].split("|")))
            yield NamedActor(row["name"], kind, row["country"] or None, aliases)
