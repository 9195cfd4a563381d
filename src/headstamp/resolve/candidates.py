"""Mentions gathered into candidates: those that are one beyond doubt before any comparison."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from headstamp.lexicon.names import NamedActor, Names
from headstamp.lexicon.states import States
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.firm_names import FirmName, take_apart
from headstamp.resolve.identities import identifier
from headstamp.resolve.offices import is_former

Dates = Mapping[Mention, frozenset[str]]
"""Mentions to the dates (ISO 8601, partial allowed) of the documents in which they stand."""
Id = tuple[str, ...]


@dataclass(slots=True)
class Candidate:
    """Mentions that are one actor so far."""

    id: Id
    """What it is told apart by; the same mentions give the same id in any order."""
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    offices: frozenset[str] = frozenset()
    keys: frozenset[Id] = frozenset()
    """The folded words of each name, titles and empty words left out."""
    known: NamedActor | None = None
    mentions: list[Mention] = field(default_factory=list)
    held: dict[tuple[str, bool], tuple[str | None, str | None]] = field(default_factory=dict)
    """(office as written, whether held no more) to the first and last date of the documents that say so."""
    parts: dict[Id, tuple[str, ...]] = field(default_factory=dict)
    """Id of each candidate joined in it to the names gathered under that id."""
    told: frozenset[tuple[int, bool]] = frozenset()
    """(number of a person's decision that two are not one, on which side of it this stands)."""
    dates: frozenset[str] = frozenset()
    """Dates of the documents that name an office and nobody; empty for all others."""

    @property
    def person(self) -> bool:
        """Whether it is a person with a name."""
        return self.id[0] == "person"

    @property
    def office_holder(self) -> bool:
        """Whether the text names an office and no person: "the president of Serbia"."""
        return self.id[0] == "office"

    @property
    def organised(self) -> bool:
        """Whether it is a firm, body, outlet or the like."""
        return self.id[0] in {"organised", "known"}

    @property
    def shown(self) -> str:
        """The name met most often, of equals the first by alphabet."""
        return min(self.names, key=lambda name: (-self.names[name], name), default=" ".join(self.id[1:2]))

    def firm_names(self) -> frozenset[FirmName]:
        """Its names, and those that a list gives for it, taken apart."""
        listed = (self.known.name, *self.known.aliases) if self.known else ()
        return frozenset(map(take_apart, (*self.names, *listed)))

    def told_apart(self, other: "Candidate") -> bool:
        """Whether a person decided that the two are not one."""
        return any((number, not side) in other.told for number, side in self.told)

    def join(self, other: "Candidate") -> None:
        """Take in the other: both are one actor. A person's name stands for it rather than an office or a firm."""
        if self.id[0] != "person" and other.id[0] == "person":
            self.id = other.id
        self.kinds += other.kinds
        self.names += other.names
        self.countries += other.countries
        self.offices |= other.offices
        self.keys |= other.keys
        self.known = self.known or other.known
        self.mentions += other.mentions
        self.parts |= other.parts
        self.told |= other.told
        self.dates |= other.dates
        for office, (first, last) in other.held.items():
            self.note(office, first, last)

    def note(self, office: tuple[str, bool], first: str | None, last: str | None) -> None:
        """Widen the dates at which documents name it with an office."""
        known = self.held.get(office, (None, None))
        firsts = [date for date in (known[0], first) if date]
        lasts = [date for date in (known[1], last) if date]
        self.held[office] = min(firsts, default=None), max(lasts, default=None)


def gather(mentions: Iterable[Mention], states: States, names: Names, dates: Dates | None = None) -> list[Candidate]:
    """One candidate for each kind, folded name and country, sorted; one for each state and each listed actor.

    Offices without a name are told apart by the dates of their documents too. What is met more often says more of
    how an actor is called; `mentions` may be a Counter.
    """
    found: dict[Id, Candidate] = {}
    spelt: dict[Id, set[str]] = {}
    identify = identifier(states, names)
    counts = mentions if isinstance(mentions, Counter) else Counter(iter(mentions))
    for mention, times in counts.items():
        identity, key, known = identify(mention)
        met = (dates or {}).get(mention, frozenset())
        if identity[0] == "office":
            identity = (*identity, *sorted(met))
        candidate = found.get(identity)
        if candidate is None:
            candidate = found[identity] = Candidate(identity, keys=frozenset({key}), known=known)
            spelt[identity] = set()
            candidate.dates = met if candidate.office_holder else frozenset()
        candidate.kinds[mention.kind] += times
        candidate.names[mention.name] += times
        if mention.kind is ActorKind.STATE and mention.words:
            candidate.names[mention.words] += times
        candidate.mentions.append(mention)
        spelt[identity].add(mention.name)
        country = mention.country or (identity[2] if identity[0] == "organised" and identity[2] else None)
        if country and not (known and known.country is None):
            candidate.countries[country] += times
        if mention.office:
            candidate.offices |= {mention.office}
            candidate.note(
                (mention.office, is_former(mention.office)), min(met, default=None), max(met, default=None)
            )
    for identity, candidate in found.items():
        candidate.parts = {identity: tuple(sorted(spelt[identity]))}
    return [found[identity] for identity in sorted(found)]
