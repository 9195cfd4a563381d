"""Rules on claims for and against: who contradicts whom, and who concedes a part and denies a part."""

from collections.abc import Iterable, Iterator, Sequence

from headstamp.model.actor import Actor
from headstamp.model.claim import Stage
from headstamp.weigh.case import Aside, Case, Voice
from headstamp.weigh.concessions import UNDONE, Concessions, denies_licence
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


def opposed(case: Case) -> tuple[list[Voice], list[Voice]]:
    """The voices for and against the whole of which not both can be right; none where nobody is contradicted."""
    for_it = [voice for voice in case.affirming if voice.transfer.stage not in UNDONE]
    conceded = Concessions(case)
    against = [voice for voice in case.denying if not conceded.before(voice)]
    as_one = speaking_as_one(case)
    sides = [
        (one, other)
        for other in _distinct(against)
        for one in _distinct(for_it)
        if as_one[one.originator.id] != as_one[other.originator.id] and _collide(one, other)
    ]
    affirming = {one.originator.id for one, _ in sides}
    denying = {other.originator.id for _, other in sides}
    return (
        [voice for voice in for_it if voice.originator.id in affirming],
        [voice for voice in against if voice.originator.id in denying],
    )


def _distinct(voices: Iterable[Voice]) -> Sequence[Voice]:
    """One of those that are alike in all that counts here: a table may say the same a thousand times."""
    alike: dict[tuple[object, ...], Voice] = {}
    for voice in voices:
        transfer = voice.transfer
        alike.setdefault((voice.originator.id, transfer.materiel.category, transfer.stage), voice)
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
    conceded = Concessions(case)
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
