"""What speakers stand to, so that their denials are of a part."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from headstamp.model.actor import Actor, ActorKind
from headstamp.model.claim import Act, Polarity, Stage
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.heads import speaking_as_one
from headstamp.weigh.parts import is_part, leaves_nothing
from headstamp.weigh.speakers import government_of

UNDONE = frozenset({Stage.CONSIDERED, Stage.REQUESTED, Stage.REFUSED, Stage.HALTED})
"""Stages that can be true although nothing was delivered."""
_WEEK = 7
_ACTS = frozenset({Act.ADMITS, Act.ASSERTS})


class Concessions:
    """The claims of an entry by which somebody stands to the transfer: admitted or asserted, done or agreed.

    "It may have arrived" concedes too, though it affirms nothing. A body, its head and its spokesman concede for
    one another.
    """

    def __init__(self, case: Case) -> None:
        self._speaks_as = speaking_as_one(case)
        self._before: dict[str, bool] = {}
        self._by_speaker: dict[str, list[Voice]] = defaultdict(list)
        self._by_state: dict[str, list[Voice]] = defaultdict(list)
        """Of each state what it says as a whole, by "RS", and what its officials say, by "of RS"."""
        for voice in filter(_stands_to_it, case.voices):
            self._by_speaker[self._speaks_as[voice.originator.id]].append(voice)
            code = government_of(voice.originator)
            if code:
                whole = voice.originator.kind is ActorKind.STATE
                self._by_state[code if whole else f"of {code}"].append(voice)

    def before(self, denial: Voice) -> bool:
        """Whether the denier, or the state that the denier speaks for, has conceded something before or beside it."""
        if denial.claim.id not in self._before:
            part = is_part(denial)
            self._before[denial.claim.id] = any(
                _concedes(voice, denial, part=part) for voice in self._of_side(denial.originator)
            )
        return self._before[denial.claim.id]

    def of(self, denied: Iterable[Voice]) -> list[Voice]:
        """The concessions beside or before any of the denials."""
        found = {
            voice.claim.id: voice
            for denial, part in [(each, is_part(each)) for each in denied]
            for voice in self._of_side(denial.originator)
            if _concedes(voice, denial, part=part)
        }
        return [found[claim] for claim in sorted(found)]

    def _of_side(self, denier: Actor) -> Iterator[Voice]:
        """What the denier has conceded, and the state where he speaks for it; for a state, its officials."""
        yield from self._by_speaker.get(self._speaks_as[denier.id], ())
        code = government_of(denier)
        if code:
            whole = denier.kind is ActorKind.STATE
            yield from self._by_state.get(f"of {code}" if whole else code, ())


@lru_cache(maxsize=1)
def concessions_of(case: Case) -> Concessions:
    """What is conceded in a case."""
    return Concessions(case)


def _stands_to_it(voice: Voice) -> bool:
    affirmed = voice.claim.polarity is Polarity.AFFIRMED and voice.claim.act in _ACTS
    return affirmed and not voice.own_voice and voice.transfer.stage not in UNDONE


def _concedes(voice: Voice, denial: Voice, *, part: bool) -> bool:
    """Whether a voice concedes something beside or before a denial, which is of a `part` or of the whole."""
    if voice.claim.document == denial.claim.document and not is_earlier(denial, voice):
        return True
    return is_earlier(voice, denial) and (part or not leaves_nothing(voice, denial))


def is_earlier(one: Voice, other: Voice) -> bool:
    """Whether one was said before the other; what has no date, or the same, is not.

    Of two in one report of which only one is told with its day, the days of a week decide nothing.
    """
    if one.claim.document == other.claim.document and bool(one.claim.said_on) != bool(other.claim.said_on):
        return _is_before(one.said, other.said, days=_WEEK)
    return _is_before(one.said, other.said)


def _is_before(one: str, other: str, days: int = 0) -> bool:
    if not (one and other) or one >= other or other.startswith(one):
        return False
    if len(one) == len(other) == len("2024-01-01"):
        return (date.fromisoformat(other) - date.fromisoformat(one)).days > days
    return True


def denies_licence(voice: Voice, case: Case) -> bool:
    """Whether an official of the supplier denies that it was licensed."""
    return voice.denies and voice.transfer.stage is Stage.LICENSED and speaks_for_supplier(voice.originator, case)


def speaks_for_supplier(actor: Actor, case: Case) -> bool:
    """Whether somebody speaks for the government of the state that the goods are said to come from."""
    supplier = case.entry.supplier
    code = supplier.country if supplier else None
    return code is not None and government_of(actor) == code
