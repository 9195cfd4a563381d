"""Who held an office when: bare offices are given to the holder whom the ledger knows for the date."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

from headstamp.lexicon.states import States
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.compare import ENOUGH, Comparison
from headstamp.resolve.joints import Decision, Joint, sole_survivor
from headstamp.resolve.offices import is_sole_office, office_words, own_words

STALE = 6 * 366
"""Days after which the last that documents say of a holder no longer tells who holds the office; a long term's."""
Office = tuple[str, frozenset[str]]
"""State and the telling words of an office."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A candidate that holds an office, with the dates that documents give for it; None where none is dated."""

    place: int
    first: str | None
    last: str | None
    ended: str | None
    """Earliest date at which a document says that it is held no more."""


def office_holders(candidates: list[Candidate], states: States) -> Iterator[Joint]:
    """An office without a name is its only holder of that state, by date where several held it one after another."""
    own = lru_cache(maxsize=None)(partial(own_words, states))
    holdings: dict[Office, list[Holding]] = defaultdict(list)
    bare: list[tuple[int, Office]] = []
    for place, candidate in enumerate(candidates):
        if len(candidate.countries) != 1:
            continue
        country = next(iter(candidate.countries))
        if candidate.office_holder:
            offices = {(country, office_words(office) - own(country)) for office in candidate.offices}
            bare += ((place, office) for office in sorted(offices, key=str) if is_sole_office(office[1]))
        elif candidate.person:
            for words, holding in _holdings(place, candidate, own(country)):
                holdings[country, words].append(holding)
    for place, office in bare:
        yield _holder(place, office, holdings[office], candidates)


def _holdings(place: int, candidate: Candidate, own: frozenset[str]) -> Iterator[tuple[frozenset[str], Holding]]:
    found: dict[frozenset[str], list[tuple[bool, str | None, str | None]]] = defaultdict(list)
    for (office, former), (first, last) in sorted(candidate.held.items(), key=str):
        words = office_words(office) - own - {"former", "ex", "then"}
        if is_sole_office(words):
            found[words].append((former, first, last))
    for words, said in found.items():
        held = [(first, last) for former, first, last in said if not former]
        if held:
            yield (
                words,
                Holding(
                    place,
                    min((first for first, _ in held if first), default=None),
                    max((last for _, last in held if last), default=None),
                    min((first for former, first, _ in said if former and first), default=None),
                ),
            )


def _holder(place: int, office: Office, holdings: list[Holding], candidates: list[Candidate]) -> Joint:
    """The holder at the dates of a bare office; without dates the only holder that is known."""
    dates = sorted(candidates[place].dates)
    fitting = [holding for holding in holdings if all(fits(holding, day, holdings) for day in dates)]
    if not dates and len(holdings) == 1 and not holdings[0].ended:
        fitting = holdings
    elif not dates:
        fitting = [holding for holding in holdings if not holding.ended]
    when = f" at {dates[0]}" if dates and len(holdings) > 1 else ""
    reason = f'holds the office "{" ".join(sorted(office[1]))}" of {office[0]}{when}'
    survivors = [
        (one.place, Comparison(candidates[place].id, candidates[one.place].id, ENOUGH, (reason,))) for one in fitting
    ]
    if survivors or not holdings:
        return sole_survivor(place, survivors)
    asked = (Comparison(candidates[place].id, candidates[one.place].id, ENOUGH - 2, (reason,)) for one in holdings)
    why = "documents place its holders at other dates"
    return Joint((), tuple(Decision(comparison, accepted=False, why=why) for comparison in asked))


def fits(holding: Holding, day: str, holdings: list[Holding]) -> bool:
    """Whether a holder can be meant on a day: within the dates that documents give, or nobody else known nearer.

    Before its first date a holder is meant only where no other is known at all; after its last one only where no
    other has followed, and not for longer than a long term.
    """
    if holding.ended and day >= holding.ended:
        return False
    if holding.first is None or holding.last is None:
        return len(holdings) == 1
    if holding.first <= day <= holding.last:
        return True
    others = [other for other in holdings if other is not holding]
    if day < holding.first:
        return not others and _days(day, holding.first) <= STALE
    followed = any(other.first is None or holding.last <= other.first for other in others)
    within = any(other.first <= day <= other.last for other in others if other.first and other.last)
    return not followed and not within and _days(holding.last, day) <= STALE


def _days(earlier: str, later: str) -> int:
    return (_day(later) - _day(earlier)).days


def _day(text: str) -> date:
    """The day of a date; the first of an open month or year."""
    return date.fromisoformat(text[:10] + "0000-01-01"[len(text) :])


def gather_offices(candidates: list[Candidate]) -> Iterator[Joint]:
    """Bare offices that nobody known holds are one for each office and state, whatever their dates."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, candidate in enumerate(candidates):
        if candidate.office_holder:
            found[candidate.id[:3]].append(place)
    for places in found.values():
        if len(places) > 1:
            yield Joint(tuple(places), ())
