"""Rules on claims for and against: who contradicts whom, and who concedes a part and denies a part."""

from collections.abc import Iterator, Sequence

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
    against = [voice for voice in case.denying if not _conceded_before(voice, concessions)]
    deniers = {voice.originator.id for voice in against}
    affirmers = {voice.originator.id for voice in for_it}
    if not any(one != other for one in affirmers for other in deniers):
        return
    says = f"Affirmed by {listed(_speakers(for_it))}; denied by {listed(_speakers(against))}."
    yield Found(says, tuple(voice.claim.id for voice in (*for_it, *against)))


def partial_denial(case: Case) -> Iterator[Found]:
    """The same speaker concedes the transfer and denies a part of it: the goods, the number, the route or the date.

    The concession stands in the same document or in an earlier one. A denial that comes before the concession is
    another matter: there the account has changed. A state speaks through those who hold its offices; two persons
    never speak for each other.
    """
    concessions = _concessions(case)
    partial = [voice for voice in case.denying if _conceded_before(voice, concessions)]
    for speaker in _speakers(partial):
        denied = [voice for voice in partial if voice.originator.id == speaker.id]
        conceded = [voice for voice in concessions if any(_concedes(voice, denial) for denial in denied)]
        conceders = _speakers(conceded)
        if [actor.id for actor in conceders] == [speaker.id]:
            says = f"{speaker.name} concedes {_words(conceded)} and denies {_words(denied)}."
        else:
            verb = "concedes" if len(conceders) == 1 else "concede"
            says = f"{listed(conceders)} {verb} {_words(conceded)}; {speaker.name} denies {_words(denied)}."
        yield Found(says, tuple(voice.claim.id for voice in (*conceded, *denied)))


def _concessions(case: Case) -> list[Voice]:
    """The claims by which somebody stands to the transfer: admitted or asserted, done or agreed.

    "It may have arrived" concedes too, though it affirms nothing.
    """
    acts = {Act.ADMITS, Act.ASSERTS}
    return [
        voice
        for voice in case.voices
        if voice.claim.polarity is Polarity.AFFIRMED
        and voice.claim.act in acts
        and not voice.own_voice
        and voice.transfer.stage not in _UNDONE
    ]


def _conceded_before(denial: Voice, concessions: Sequence[Voice]) -> bool:
    """Whether the denier, or the state that the denier speaks for, has conceded something before."""
    return any(_concedes(voice, denial) for voice in concessions)


def _concedes(voice: Voice, denial: Voice) -> bool:
    beside = voice.claim.document == denial.claim.document and not _is_earlier(denial, voice)
    return (beside or _is_earlier(voice, denial)) and _one_side(voice.originator, denial.originator)


def _one_side(one: Actor, other: Actor) -> bool:
    """Whether two are the same speaker, or one is the state and the other holds an office of it."""
    if one.id == other.id:
        return True
    states = [actor.kind is ActorKind.STATE for actor in (one, other)]
    same_state = one.country is not None and one.country == other.country
    return same_state and any(states) and (_is_official(one) or _is_official(other))


def _is_official(actor: Actor) -> bool:
    if actor.kind is ActorKind.BODY:
        return True
    words = {word for office in actor.offices for word in office.lower().split()}
    return actor.kind is ActorKind.PERSON and bool(words & _OFFICES)


def _is_earlier(one: Voice, other: Voice) -> bool:
    first, second = one.claim.said_on or one.published, other.claim.said_on or other.published
    return bool(first and second) and first < second and not second.startswith(first)


def _speakers(voices: Sequence[Voice]) -> list[Actor]:
    """Who speaks, each once, by name."""
    return sorted({voice.originator.id: voice.originator for voice in voices}.values(), key=lambda a: (a.name, a.id))


def _words(voices: Sequence[Voice]) -> str:
    texts = sorted({voice.transfer.materiel.text for voice in voices if voice.transfer.materiel.text})
    return " and ".join(f'"{text}"' for text in texts) or "it"
