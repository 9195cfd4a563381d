"""What can be counted off the claims of an entry: for, against, stages, amounts, dates."""

from collections import Counter
from collections.abc import Iterable

from headstamp.model.claim import Stage
from headstamp.model.entry import Amount
from headstamp.weigh.case import Aside, Case, Voice


def pairs(voices: Iterable[Voice | Aside]) -> int:
    """One for each pair of document and originator, retellings included."""
    return len({(voice.claim.document, voice.originator.id) for voice in voices})


def stages(case: Case) -> tuple[tuple[str, int], ...]:
    """(stage, number of claims) in the order of stages, claims for and against alike."""
    counts = Counter(voice.transfer.stage for voice in case.voices)
    return tuple((stage.value, counts[stage]) for stage in Stage if counts[stage])


def amounts(case: Case) -> tuple[Amount, ...]:
    """Every quantity and value, as each claim gives it, in order of publication; nothing is averaged."""
    found = []
    for voice in case.voices:
        quantity, value = voice.transfer.materiel.quantity, voice.transfer.materiel.value
        if quantity:
            found.append(
                Amount("quantity", quantity.low, quantity.high, quantity.unit, voice.originator, voice.claim.id)
            )
        if value:
            found.append(Amount("value", value.low, value.high, value.currency, voice.originator, voice.claim.id))
    return tuple(found)


def happened(case: Case) -> tuple[str | None, str | None]:
    """First and last date at which it is said to have happened; denials say nothing of that."""
    periods = [voice.transfer.period for voice in case.voices if voice.transfer.period and not voice.denies]
    starts = [period.start for period in periods if period.start]
    ends = [period.end or period.start for period in periods if period.end or period.start]
    return min(starts, default=None), max(filter(None, ends), default=None)


def said(case: Case) -> tuple[str | None, str | None]:
    """First and last date at which it was said, or published where the text gives no date of saying."""
    dates = [date for voice in case.voices if (date := voice.claim.said_on or voice.published)]
    return min(dates, default=None), max(dates, default=None)
