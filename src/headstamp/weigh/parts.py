"""Parts of a matter: whether two claims speak of the same goods, and whether a denial is of a part only."""

from headstamp.lexicon.words import load_words
from headstamp.model.claim import Field, Stage
from headstamp.model.materiel import Category
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
    delivered = {conceded.transfer.stage, denial.transfer.stage} <= {Stage.DELIVERED, Stage.REFUSED}
    same = conceded.transfer.materiel.text.casefold() == denial.transfer.materiel.text.casefold()
    return delivered and not is_part(denial) and (same or is_general(denial))


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
    if transfer.materiel.quantity or transfer.materiel.value:
        return "amount"
    if transfer.via or load_words("weighing")["narrowing"] & _words(denial):
        return "route"
    return "date" if transfer.period and transfer.period.start else ""


def _words(voice: Voice) -> frozenset[str]:
    whole = (evidence.quote for evidence in voice.claim.evidence if evidence.field is Field.WHOLE)
    return frozenset(word for quote in whole for word in words_of(quote))
