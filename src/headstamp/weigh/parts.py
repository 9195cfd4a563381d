"""Parts of a matter: whether two claims speak of the same goods, and whether a denial is of a part only."""

from headstamp.lexicon.words import load_words
from headstamp.model.claim import Field, Stage
from headstamp.model.materiel import Category, Quantity
from headstamp.weigh.case import Voice
from headstamp.weigh.speakers import words_of

GENERAL = frozenset({Category.UNSPECIFIED})
"""Categories of words that name no kind of arms: "weapons", "lethal aid"."""


def is_general(voice: Voice) -> bool:
    """Whether its words name no kind of arms."""
    return voice.transfer.materiel.category in GENERAL


def same_goods(one: Voice, other: Voice) -> bool:
    """Whether two claims may speak of the same goods: of one category, or one of them of arms in general."""
    return is_general(one) or is_general(other) or _category(one) == _category(other)


def denies_goods_of(denial: Voice, other: Voice) -> bool:
    """Whether a denial leaves nothing of the goods of another claim: of arms in general, or of that category."""
    return is_general(denial) or _category(denial) == _category(other)


def takes_back(conceded: Voice, denial: Voice) -> bool:
    """Whether a denial leaves nothing of what was conceded: of the whole delivery, in the same or general words."""
    return not is_part(denial) and leaves_nothing(conceded, denial)


def leaves_nothing(conceded: Voice, denial: Voice) -> bool:
    """The same where the denial is known to be of no part."""
    delivered = {conceded.transfer.stage, denial.transfer.stage} <= {Stage.DELIVERED, Stage.REFUSED}
    same = conceded.transfer.materiel.text.casefold() == denial.transfer.materiel.text.casefold()
    return delivered and (same or is_general(denial))


def _category(voice: Voice) -> Category:
    return voice.transfer.materiel.category


def is_part(denial: Voice) -> bool:
    """Whether the denial is of a number, a route, a licence or a date, so that the rest may be true."""
    return bool(named_part(denial))


def named_part(denial: Voice) -> str:
    """Which part a denial is of, in a word; empty where it is of the whole, or of goods alone."""
    transfer = denial.transfer
    if transfer.stage is Stage.LICENSED:
        return "licence"
    quantity = transfer.materiel.quantity
    if (quantity and not _is_none(quantity)) or transfer.materiel.value:
        return "amount"
    if transfer.via or load_words("weighing")["narrowing"] & _words(denial):
        return "route"
    return "date" if transfer.period and transfer.period.start else ""


def _is_none(quantity: Quantity) -> bool:
    """Whether a number that is denied leaves nothing: "no shell", "not a single one"."""
    return quantity.amount is not None and quantity.amount <= 1


def when(voice: Voice) -> tuple[str, ...]:
    """First and last date at which it is said to have happened; none where no date is given."""
    period = voice.transfer.period
    return (period.start, period.end or period.start) if period and period.start else ()


def meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two stretches of time have a day in common; "2014" holds "2014-03"."""
    length = min(map(len, (*one, *other)))
    return max(one[0][:length], other[0][:length]) <= min(one[1][:length], other[1][:length])


def of_two_times(one: Voice, other: Voice) -> bool:
    """Whether both tell when it happened, and not at the same time: "in November" can be "last autumn"."""
    return bool(when(one) and when(other)) and not meet(when(one), when(other))


def is_instalment(voice: Voice) -> bool:
    """Whether its number is a part of what was agreed: "the first twelve", "half of them", "a batch of 6"."""
    instalments = load_words("weighing")["instalments"]
    counted = (evidence.quote for evidence in voice.claim.evidence if evidence.field is Field.QUANTITY)
    return any(instalments & words_of(quote) for quote in counted) or bool({"batch", "instalment"} & _words(voice))


def _words(voice: Voice) -> frozenset[str]:
    whole = (evidence.quote for evidence in voice.claim.evidence if evidence.field is Field.WHOLE)
    return frozenset(word for quote in whole for word in words_of(quote))
