"""Rules on claims for and against: who contradicts whom, and who concedes a part and denies a part."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from headstamp.model.actor import Actor
from headstamp.model.claim import Stage
from headstamp.weigh.case import Aside, Case, Voice
from headstamp.weigh.concessions import UNDONE, concessions_of, denies_licence
from headstamp.weigh.found import Found, listed, speakers, words
from headstamp.weigh.heads import speaking_as_one
from headstamp.weigh.parts import denies_goods_of


def contradiction(case: Case) -> Iterator[Found]:
    """One says that the whole transfer took place or is agreed, and another says that it did not.

    It stays when the denier later admits. A body, its head and its spokesman are one speaker. What can both be true
    is no contradiction: a request or a refusal beside a denial, the denial of a licence beside a delivery, the denial
    of other goods, or the denial of a part by someone who has conceded the rest.
    """
    for_it, against = opposed(case)
    if against:
        says = f"Affirmed by {listed(speakers(for_it))}; denied by {listed(speakers(against))}."
        yield Found(says, tuple(voice.claim.id for voice in (*for_it, *against)))


@lru_cache(maxsize=1)
def opposed(case: Case) -> tuple[Sequence[Voice], Sequence[Voice]]:
    """The voices for and against the whole of which not both can be right; none where nobody is contradicted."""
    for_it = [voice for voice in case.affirming if voice.transfer.stage not in UNDONE]
    conceded = concessions_of(case)
    against = [voice for voice in case.denying if not conceded.before(voice)]
    as_one = speaking_as_one(case)
    affirming: set[str] = set()
    denying: set[str] = set()
    denials = _alike(against)
    for said in _alike(for_it):
        denied = [each for each in denials if _collide(said[0], each[0])]
        deniers = {as_one[voice.originator.id] for each in denied for voice in each}
        affirmers = {as_one[voice.originator.id] for voice in said}
        affirming |= {voice.originator.id for voice in said if deniers - {as_one[voice.originator.id]}}
        denying |= {
            voice.originator.id for each in denied for voice in each if affirmers - {as_one[voice.originator.id]}
        }
    return (
        tuple(voice for voice in for_it if voice.originator.id in affirming),
        tuple(voice for voice in against if voice.originator.id in denying),
    )


def _alike(voices: Iterable[Voice]) -> Sequence[Sequence[Voice]]:
    """The voices by what they speak of, as far as it counts here: a thousand may say the same."""
    alike: dict[tuple[object, ...], list[Voice]] = defaultdict(list)
    for voice in voices:
        alike[voice.transfer.materiel.category, voice.transfer.stage].append(voice)
    return tuple(alike.values())


def _collide(affirmed: Voice, denied: Voice) -> bool:
    """Whether two who do not speak as one cannot both be right about the whole."""
    if not denies_goods_of(denied, affirmed):
        return False
    licence = Stage.LICENSED
    return denied.transfer.stage is not licence or affirmed.transfer.stage is licence


def partial_denial(case: Case) -> Iterator[Found]:
    """The same speaker concedes the transfer and denies a part of it: the goods, the number, the route or the date.

    The concession stands in the same document or in an earlier one. A denial that comes before the concession is
    another matter: there the account has changed; so it has where the whole is denied that was conceded before. A
    state speaks through those who hold its offices; two persons never speak for each other. A licence denied by an
    official of the supplier is a partial denial too, whatever else he says.
    """
    conceded = concessions_of(case)
    partial = [voice for voice in case.denying if conceded.before(voice)]
    heard = {voice.originator.id for voice in partial}
    for speaker in speakers(partial):
        denied = [voice for voice in partial if voice.originator.id == speaker.id]
        yield _tell(speaker, denied, conceded.of(denied))
    licences: list[Voice | Aside] = [voice for voice in case.denying if denies_licence(voice, case)]
    licences += case.licence_denials
    for speaker in speakers(licences):
        if speaker.id not in heard:
            claims = tuple(each.claim.id for each in licences if each.originator.id == speaker.id)
            yield Found(f"{speaker.name} denies that there was a licence.", claims)


def _tell(speaker: Actor, denied: Sequence[Voice], conceded: Sequence[Voice]) -> Found:
    conceders = speakers(conceded)
    if [actor.id for actor in conceders] == [speaker.id]:
        says = f"{speaker.name} concedes {words(conceded)} and denies {words(denied)}."
    else:
        verb = "concedes" if len(conceders) == 1 else "concede"
        says = f"{listed(conceders)} {verb} {words(conceded)}; {speaker.name} denies {words(denied)}."
    return Found(says, tuple(voice.claim.id for voice in (*conceded, *denied)))
