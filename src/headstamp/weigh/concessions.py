"""What speakers stand to, so that their denials are of a part."""

from collections.abc import Iterable

from headstamp.model.actor import Actor, ActorKind
from headstamp.model.claim import Act, Polarity, Stage
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.parts import takes_back
from headstamp.weigh.speakers import government_of

UNDONE = frozenset({Stage.CONSIDERED, Stage.REQUESTED, Stage.REFUSED, Stage.HALTED})
"""Stages that can be true although nothing was delivered."""
_ACTS = frozenset({Act.ADMITS, Act.ASSERTS})


class Concessions:
    """The claims of an entry by which somebody stands to the transfer: admitted or asserted, done or agreed.

    "It may have arrived" concedes too, though it affirms nothing.
    """

    def __init__(self, case: Case) -> None:
        self._voices = tuple(
            voice
            for voice in case.voices
            if voice.claim.polarity is Polarity.AFFIRMED
            and voice.claim.act in _ACTS
            and not voice.own_voice
            and voice.transfer.stage not in UNDONE
        )

    def before(self, denial: Voice) -> bool:
        """Whether the denier, or the state that the denier speaks for, has conceded something before or beside it."""
        return any(_concedes(voice, denial) for voice in self._voices)

    def of(self, denied: Iterable[Voice]) -> list[Voice]:
        """The concessions beside or before any of the denials."""
        denied = tuple(denied)
        return [voice for voice in self._voices if any(_concedes(voice, denial) for denial in denied)]


def _concedes(voice: Voice, denial: Voice) -> bool:
    if not _one_side(voice.originator, denial.originator):
        return False
    if voice.claim.document == denial.claim.document and not is_earlier(denial, voice):
        return True
    return is_earlier(voice, denial) and not takes_back(voice, denial)


def _one_side(one: Actor, other: Actor) -> bool:
    """Whether two are the same speaker, or one is the state and the other speaks for it."""
    if one.id == other.id:
        return True
    states = [actor.kind is ActorKind.STATE for actor in (one, other)]
    same_state = one.country is not None and one.country == other.country
    return same_state and any(states) and all(map(government_of, (one, other)))


def is_earlier(one: Voice, other: Voice) -> bool:
    """Whether one was said before the other; what has no date, or the same, is not."""
    return bool(one.said and other.said) and one.said < other.said and not other.said.startswith(one.said)


def denies_licence(voice: Voice, case: Case) -> bool:
    """Whether an official of the supplier denies that it was licensed."""
    return voice.denies and voice.transfer.stage is Stage.LICENSED and speaks_for_supplier(voice.originator, case)


def speaks_for_supplier(actor: Actor, case: Case) -> bool:
    """Whether somebody speaks for the government of the state that the goods are said to come from."""
    supplier = case.entry.supplier
    code = supplier.country if supplier else None
    return code is not None and government_of(actor) == code
