"""The rule on accounts that change: what a person, body or government said first, and otherwise later."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from headstamp.model.claim import Act, Stage
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.concessions import is_earlier
from headstamp.weigh.found import Found
from headstamp.weigh.heads import speaking_as_one
from headstamp.weigh.parts import denies_goods_of, named_part, of_two_times, takes_back
from headstamp.weigh.speakers import government_of

_AHEAD = frozenset({Stage.CONSIDERED, Stage.REQUESTED, Stage.OFFERED, Stage.AGREED, Stage.LICENSED})
"""Stages that may follow upon an honest denial: nothing was sent, and then it is agreed."""


def changed_account(case: Case) -> Iterator[Found]:
    """The same person, body or government, through its speakers, first said otherwise of the same goods.

    Statements stand in order of time, by when they were said, else published. The progress of a deal is no change:
    nothing sent in May and something agreed in June can both be true. Nor is the denial of a part beside what was
    conceded, or of other goods. Where a document is undated, a denial of the whole and an admission are a change in
    either order.
    """
    told: set[tuple[str, ...]] = set()
    for voices in _accounts(case):
        change = _first_change(voices)
        if change and (claims := tuple(voice.claim.id for voice in change)) not in told:
            told.add(claims)
            yield Found(_tell(voices, change), claims)


def _accounts(case: Case) -> list[list[Voice]]:
    """What each speaker says in order of time, a body with its head, then what each government says."""
    as_one = speaking_as_one(case)
    persons: dict[str, list[Voice]] = defaultdict(list)
    governments: dict[str, list[Voice]] = defaultdict(list)
    for voice in sorted(case.voices, key=lambda voice: (voice.said or "9999", voice.claim.id)):
        if voice.own_voice or not (voice.denies or voice.affirms):
            continue
        persons[as_one[voice.originator.id]].append(voice)
        code = government_of(voice.originator)
        if code:
            governments[code].append(voice)
    return [*governments.values(), *persons.values()]


def _first_change(voices: Sequence[Voice]) -> tuple[Voice, Voice] | None:
    """The first statement, and the first later one that it does not allow for."""
    if len(set(map(_says_no, voices))) < 2:
        return None
    voices = _distinct(voices)
    for place, first in enumerate(voices):
        for later in voices[place + 1 :]:
            in_order = is_earlier(first, later) or _in_any_order(first, later)
            if in_order and _turns(first, later):
                return (later, first) if later.denies and not later.said else (first, later)
    return None


def _distinct(voices: Sequence[Voice]) -> Sequence[Voice]:
    """One of those that are alike in all that counts here: an official may say the same in a hundred reports."""
    alike: dict[tuple[object, ...], Voice] = {}
    for voice in voices:
        claim, transfer = voice.claim, voice.transfer
        what = (transfer.stage, transfer.materiel.category, transfer.materiel.text, named_part(voice))
        when = (voice.said, voice.said or claim.document, transfer.period.start if transfer.period else None)
        alike.setdefault((voice.originator.id, claim.act, claim.polarity, *what, *when), voice)
    return tuple(alike.values())


def _in_any_order(one: Voice, other: Voice) -> bool:
    """Whether a denial and an admission stand in two documents of which one is undated: either way it has changed."""
    admits = Act.ADMITS in {one.claim.act, other.claim.act}
    return admits and not (one.said and other.said) and one.claim.document != other.claim.document


def _turns(first: Voice, later: Voice) -> bool:
    """Whether one says yes and the other no of the whole, and no progress of the matter explains it."""
    if _says_no(first) == _says_no(later):
        return False
    if _says_no(later):
        return takes_back(first, later)
    part = named_part(first)
    whole = not part or (part == "date" and not of_two_times(first, later))
    return whole and denies_goods_of(first, later) and not _is_progress(first, later)


def _says_no(voice: Voice) -> bool:
    return voice.denies or voice.refusal


def _is_progress(denial: Voice, later: Voice) -> bool:
    if later.claim.act is Act.ADMITS:
        return False
    if later.claim.act is Act.PROMISES or later.transfer.stage in _AHEAD:
        return True
    period = later.transfer.period
    return bool(period and period.start and period.start > denial.said)


def _tell(voices: Sequence[Voice], change: tuple[Voice, Voice]) -> str:
    first, later = change
    if first.originator.id == later.originator.id:
        return f"{first.originator.name} {_what(first)}, and {_what(later)}."
    government = next((v.originator for v in voices if v.originator.id == v.originator.country), None)
    name = f"The government of {government.name}" if government else "The same government"
    return f"{name} changed: {first.originator.name} {_what(first)}; {later.originator.name} {_what(later)}."


def _what(voice: Voice) -> str:
    said = "refused" if voice.refusal else "denied" if voice.denies else _VERBS.get(voice.claim.act, "affirmed")
    goods = f' "{voice.transfer.materiel.text}"' if voice.transfer.materiel.text else " it"
    return f"{said}{goods} ({voice.transfer.stage}) {f'on {voice.said}' if voice.said else 'on a date not told'}"


_VERBS = {Act.ADMITS: "admitted", Act.ACCUSES: "alleged", Act.PROMISES: "promised"}
