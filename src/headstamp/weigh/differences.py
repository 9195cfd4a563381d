"""Rules on parts: what one says of amount, goods, party, route, stage or date and another denies or has otherwise."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from headstamp.model.claim import Stage
from headstamp.model.materiel import Quantity, Value
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.concessions import UNDONE, concessions_of
from headstamp.weigh.found import Found
from headstamp.weigh.parts import is_general, is_instalment, meet, named_part, same_goods, when
from headstamp.weigh.speakers import words_of
from headstamp.weigh.unnamed import is_unnamed

_AHEAD = frozenset({Stage.CONSIDERED, Stage.REQUESTED, Stage.OFFERED, Stage.AGREED, Stage.LICENSED})
Says = Callable[[Voice, Voice], str]
"""What exactly differs between one who affirms and one who denies a part; empty where both can hold."""


def contradiction_on_goods(case: Case) -> Iterator[Found]:
    """One says that certain goods were among those supplied; another concedes the rest and denies those goods."""

    def differs(one: Voice, other: Voice) -> str:
        if not same_goods(one, other) or not _share_words(one, other):
            return ""
        return f'{_by(one)} says that "{_goods(one)}" were among the goods; {_by(other)} denies "{_goods(other)}".'

    yield from _denied(case, differs, lambda denial: not named_part(denial) and not is_general(denial))


def contradiction_on_amount(case: Case) -> Iterator[Found]:
    """Two name exact and different amounts of the same goods for the same time or the same contract, or one denies
    another's amount.

    Amounts for two times can both hold, those of deliveries without a date too, and so can what is told as about, at
    least or at most, and the first batch of a contract beside the whole.
    """

    def differs(one: Voice, other: Voice) -> str:
        if not same_goods(one, other):
            return ""
        pairs = [pair for pair in _amounts(one, other) if _overlap(*pair)]
        return "".join(f"{_by(one)} says {_told(a, one)}; {_by(other)} denies it." for a, _ in pairs[:1])

    yield from _denied(case, differs, lambda denial: named_part(denial) == "amount")
    for one, other in _named_pairs(case):
        for first, second in _amounts(one, other):
            if _exact(first) and _exact(second) and first.amount != second.amount and _same_matter(one, other):
                says = f"{_by(one)} says {_told(first, one)}; {_by(other)} says {_told(second, other)}."
                yield Found(says, (one.claim.id, other.claim.id))
                return


def contradiction_on_party(case: Case) -> Iterator[Found]:
    """One names a firm, force or body that gave or got the goods; another concedes the rest and denies that party."""
    states = {actor.id for actor in (case.entry.supplier, case.entry.recipient) if actor}

    def differs(one: Voice, other: Voice) -> str:
        denied = {actor.id for actor in other.parties} - states
        named = [actor.name for actor in one.parties if actor.id in denied]
        return f"{_by(one)} names {named[0]}; {_by(other)} denies that it was {named[0]}." if named else ""

    yield from _denied(case, differs, lambda denial: any(actor.id not in states for actor in denial.parties))


def contradiction_on_route(case: Case) -> Iterator[Found]:
    """One says through which country or hands the goods went; another concedes the rest and denies that way."""

    def differs(one: Voice, other: Voice) -> str:
        denied = {actor.id for actor in other.via}
        through = [actor.name for actor in one.via if actor.id in denied]
        return f"{_by(one)} says via {through[0]}; {_by(other)} denies that way." if through else ""

    yield from _denied(case, differs, lambda denial: bool(denial.via))


def contradiction_on_stage(case: Case) -> Iterator[Found]:
    """One says that the goods were delivered; another says that it is talked of or agreed, and not delivered."""
    conceded: dict[str, set[Stage]] = defaultdict(set)
    for voice in case.affirming:
        conceded[voice.originator.id].add(voice.transfer.stage)
    ahead = {speaker: stages for speaker, stages in conceded.items() if stages <= _AHEAD}

    def differs(one: Voice, other: Voice) -> str:
        delivered = one.transfer.stage is other.transfer.stage is Stage.DELIVERED
        if not delivered or not same_goods(one, other):
            return ""
        return (
            f"{_by(one)} says delivered; {_by(other)} says {' and '.join(sorted(ahead[other.originator.id]))} only."
        )

    yield from _denied(case, differs, lambda denial: denial.originator.id in ahead)


def contradiction_on_date(case: Case) -> Iterator[Found]:
    """Two put the same exact amount of the same goods at dates that do not overlap, or one denies another's date."""

    def differs(one: Voice, other: Voice) -> str:
        if not when(one) or not meet(when(one), when(other)):
            return ""
        return f"{_by(one)} says {when(one)[0]}; {_by(other)} denies that date."

    yield from _denied(case, differs, lambda denial: named_part(denial) == "date")
    for one, other in _named_pairs(case):
        apart = when(one) and when(other) and not meet(when(one), when(other))
        amounts = [a for a, b in _amounts(one, other) if _exact(a) and _exact(b) and a.amount == b.amount]
        if apart and amounts and one.transfer.stage is other.transfer.stage:
            says = f"{_by(one)} says {when(one)[0]}, {_by(other)} {when(other)[0]}, for {_told(amounts[0], one)}."
            yield Found(says, (one.claim.id, other.claim.id))
            return


def _denied(case: Case, differs: Says, applies: Callable[[Voice], bool]) -> Iterator[Found]:
    """One finding for each who denies a part that somebody else affirms, with what exactly differs."""
    conceded = concessions_of(case)
    for_it = [voice for voice in case.affirming if voice.transfer.stage not in UNDONE]
    done: set[str] = set()
    for denial in case.denying:
        if denial.originator.id in done or not applies(denial) or not conceded.before(denial):
            continue
        for voice in for_it:
            if voice.originator.id != denial.originator.id and (says := differs(voice, denial)):
                done.add(denial.originator.id)
                yield Found(says, (voice.claim.id, denial.claim.id))
                break


def _named_pairs(case: Case) -> Iterator[tuple[Voice, Voice]]:
    """Claims of two speakers who can be named, each speaker's first claim of an amount at a stage only."""
    first: dict[tuple[object, ...], Voice] = {}
    for voice in case.affirming:
        materiel = voice.transfer.materiel
        if not (materiel.quantity or materiel.value) or voice.own_voice or is_unnamed(voice.originator):
            continue
        first.setdefault((voice.originator.id, _goods(voice).casefold(), voice.transfer.stage), voice)
    listed = tuple(first.values())[:100]
    yield from ((a, b) for a, b in combinations(listed, 2) if a.originator.id != b.originator.id)


def _amounts(one: Voice, other: Voice) -> Sequence[tuple[Quantity | Value, Quantity | Value]]:
    """The amounts of two claims that measure the same: a quantity in one unit, a value in one currency."""
    first, second = one.transfer.materiel, other.transfer.materiel
    pairs: list[tuple[Quantity | Value, Quantity | Value]] = []
    if first.quantity and second.quantity and first.category == second.category:
        units = first.quantity.unit or _goods(one), second.quantity.unit or _goods(other)
        pairs += [(first.quantity, second.quantity)] if units[0].casefold() == units[1].casefold() else []
    if first.value and second.value and first.value.currency == second.value.currency:
        pairs.append((first.value, second.value))
    return pairs


def _same_matter(one: Voice, other: Voice) -> bool:
    """Whether two amounts are of the same goods at the same stage: of one contract, or of one time that both give."""
    stage = one.transfer.stage
    if is_instalment(one) or is_instalment(other):
        return False
    if stage is not other.transfer.stage or _goods(one).casefold() != _goods(other).casefold():
        return False
    if when(one) and when(other):
        return meet(when(one), when(other))
    return stage in {Stage.AGREED, Stage.LICENSED}


def _exact(amount: Quantity | Value) -> bool:
    return amount.amount is not None and not amount.estimate


def _overlap(one: Quantity | Value, other: Quantity | Value) -> bool:
    lows = [one.low or one.amount or 0, other.low or other.amount or 0]
    highs = [each.high or each.amount or float("inf") for each in (one, other)]
    return max(lows) <= min(highs)


def _by(voice: Voice) -> str:
    return voice.originator.name


def _share_words(one: Voice, other: Voice) -> bool:
    return bool(words_of(_goods(one)) & words_of(_goods(other)))


def _goods(voice: Voice) -> str:
    return voice.transfer.materiel.text


def _told(amount: Quantity | Value, voice: Voice) -> str:
    unit = amount.currency if isinstance(amount, Value) else amount.unit or _goods(voice)
    figure = amount.amount if amount.amount is not None else amount.low
    return f"{figure:,.10g} {unit}" if figure is not None else f"an amount of {unit}"
