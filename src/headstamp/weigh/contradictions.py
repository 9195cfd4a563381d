"""Rules on claims for and against: who contradicts whom, and who concedes a part and denies a part."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headstamp.model.actor import Actor, ActorKind
from headstamp.model.claim import Act, Polarity, Stage
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.found import Found, listed

_OFFICES = frozenset({"president", "minister", "premier", "chancellor", "spokesman", "spokeswoman", "ambassador"})
"""Offices of government: their holders answer for what their state has said."""
_UNDONE = frozenset({Stage.CONSIDERED, Stage.REQUESTED, Stage.REFUSED, Stage.HALTED})
"""Stages that can be true although nothing was delivered."""


def contradiction(case: Case) -> Iterator[Found]:
    """One says that the whole transfer took place or is agreed, and another says that it did not.

    It stays when the denier later admits. What can both be true is no contradiction: a request or a refusal beside
    a denial, or the denial of a part by someone who has conceded the rest.
    """
    for_it = [voice for voice in case.affirming if voice.transfer.stage not in _UNDONE]
    concessions = _concessions(case)
    against = [voice for voice in case.denying if not _concedes_before(voice, concessions)]
    deniers = {voice.originator.id for voice in against}
    affirmers = {voice.originator.id for voice in for_it}
    if not any(one != other for one in affirmers for other in deniers):
        return
    says = f"Affirmed by {listed(_speakers(for_it))}; denied by {listed(_speakers(against))}."
    yield Found(says, tuple(voice.claim.id for voice in (*for_it, *against)))


def partial_denial(case: Case) -> Iterator[Found]:
    """The same speaker concedes the transfer and denies a part of it: the goods, the number, the route or the date.

    The concession stands in the same document or in an earlier one. A denial that comes before the concession is
    another matter: there the account has changed.
    """
    concessions = _concessions(case)
    partial = [voice for voice in case.denying if _concedes_before(voice, concessions)]
    for speaker in _speakers(partial):
        conceded = concessions[_side(speaker)]
        denied = [voice for voice in partial if voice.originator.id == speaker.id]
        says = f"{speaker.name} concedes {_words(conceded)} and denies {_words(denied)}."
        yield Found(says, tuple(voice.claim.id for voice in (*conceded, *denied)))


def _concessions(case: Case) -> Mapping[str, list[Voice]]:
    """By side, the claims by which it stands to the transfer: admitted or asserted, done or agreed.

    "It may have arrived" concedes too, though it affirms nothing.
    """
    acts = {Act.ADMITS, Act.ASSERTS}
    found: dict[str, list[Voice]] = defaultdict(list)
    for voice in case.voices:
        stands = voice.claim.polarity is Polarity.AFFIRMED and voice.claim.act in acts
        if stands and not voice.own_voice and voice.transfer.stage not in _UNDONE:
            found[_side(voice.originator)].append(voice)
    return found


def _side(actor: Actor) -> str:
    """Whom an actor speaks for: a government speaks through the state, its bodies and those who hold its offices."""
    official = actor.kind is ActorKind.PERSON and any(
        word in _OFFICES for office in actor.offices for word in office.lower().split()
    )
    speaks_for_state = actor.kind in {ActorKind.STATE, ActorKind.BODY} or official
    return actor.country if speaks_for_state and actor.country else actor.id


def _concedes_before(denial: Voice, concessions: Mapping[str, list[Voice]]) -> bool:
    """Whether the denier has conceded something in the same document or in one published before."""
    return any(
        voice.claim.document == denial.claim.document or _is_earlier(voice, denial)
        for voice in concessions.get(_side(denial.originator), ())
    )


def _is_earlier(one: Voice, other: Voice) -> bool:
    first, second = one.claim.said_on or one.published, other.claim.said_on or other.published
    return bool(first and second) and first < second and not second.startswith(first)


def _speakers(voices: Sequence[Voice]) -> list[Actor]:
    """Who speaks, each once, by name."""
    return sorted({voice.originator.id: voice.originator for voice in voices}.values(), key=lambda a: (a.name, a.id))


def _words(voices: Sequence[Voice]) -> str:
    texts = sorted({voice.transfer.materiel.text for voice in voices if voice.transfer.materiel.text})
    return " and ".join(f'"{text}"' for text in texts) or "it"
