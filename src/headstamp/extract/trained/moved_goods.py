"""What moves in a transfer, out of the graph's marks: kinds of goods, each with its amount and its sum of money."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headstamp.extract.amounts import AmountFound, find_amounts
from headstamp.extract.calibres import find_calibres
from headstamp.extract.claims.table_cells import describe
from headstamp.extract.trained.categories import Senses, category_in, category_of, told_category
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.lexicon.words import load_words
from headstamp.model.claim import Field
from headstamp.model.materiel import Category, Materiel
from headstamp.model.text import Span, cover

_UNNAMED_GOODS = "weapons"
_JOINT = re.compile(r"[\s,]*(?:and|or|as well as|along with|&|plus)?\s*(?:the|other|some|of)?\s*", re.IGNORECASE)
"""What may stand between goods that are told in one breath."""
_ABOARD = re.compile(r"\b(?:from|in|on|aboard|by)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_PRONOUNS = frozenset({"it", "them", "they", "this", "that", "these", "those", "which", "ones", "one", "some", "any"})
Words = list[tuple[Span | None, Field]]


@dataclass(slots=True)
class Moved:
    """One kind of goods, or several told in one breath."""

    spans: list[Span]
    quantity: AmountFound | None = None
    value: AmountFound | None = None


@dataclass(frozen=True, slots=True)
class Goods:
    """What one claim says to move, with the words for it; `place` is None where no words name it."""

    materiel: Materiel
    words: Words
    place: Span | None = None


def find_goods(marked: MarkedDocument, trigger: Trigger, senses: Senses) -> list[Goods]:
    """Each kind of goods with its words; arms, unspecified, where the words name none.

    Goods in one list stay one where none but the first has an amount and one of them is general ("arms and
    ammunition") or the amount counts both; else each is told by itself. Amounts belong to the goods behind them, or
    to those before where none follow; a sum of money belongs to the nearest.
    """
    roles = trigger.roles
    named = _named(marked, trigger)
    quantities = [a for span in sorted(roles.get("quantity", ())) if (a := _amount(marked, span, money=False))]
    groups = _groups(marked, named, quantities)
    for counted in quantities:
        owner = _owner(groups, counted)
        if owner is not None and owner.quantity is None:
            owner.quantity = counted
    sums = [a for span in sorted(roles.get("value", ())) if (a := _amount(marked, span, money=True))]
    for amount in sums if groups else ():
        nearest = min(groups, key=lambda group: cover(group.spans).distance(amount.span))
        nearest.value = nearest.value or amount
    if not groups:
        return [_unnamed(trigger, quantities, sums)]
    return [_goods(marked, trigger, group, senses, first=group is groups[0]) for group in groups]


def are_alike(one: Materiel, two: Materiel) -> bool:
    """Whether two can be the same goods: one is general ("weapons", "them"), or their kinds or words agree."""
    general = {Category.UNSPECIFIED, Category.OTHER}
    if one.category in general or two.category in general or one.category is two.category:
        return True
    first, second = (set(re.findall(r"\w{4,}", goods.text.casefold())) for goods in (one, two))
    return bool(first & second)


def _named(marked: MarkedDocument, trigger: Trigger) -> list[Span]:
    """Where the goods stand: in the sentence of the trigger, else anywhere; a pronoun gives way to what is meant."""
    place = marked.sentence_of(trigger.spans[0])
    plain, implied = (sorted(trigger.roles.get(role, ())) for role in ("materiel", "implied materiel"))
    named = [span for span in plain if marked.words(span).lower() not in _PRONOUNS]
    inside = [span for span in named if place.overlaps(span)]
    moved = [span for span in inside if not _carries(marked, trigger, span)]
    return moved or inside or named or implied or plain


def _carries(marked: MarkedDocument, trigger: Trigger, span: Span) -> bool:
    """Whether words are only for what goods travel in: "planes have flown rifles", "unloaded from Qatari planes"."""
    if marked.words(span).lower().split()[-1] not in load_words("bare_nouns")["thing"]:
        return False
    goods = [other for other in trigger.roles["materiel"] if other != span]
    before = span.end <= trigger.spans[0].start and any(other.start >= trigger.spans[0].end for other in goods)
    return bool(goods) and (before or _ABOARD.search(marked.text, max(0, span.start - 40), span.start) is not None)


def _groups(marked: MarkedDocument, goods: Sequence[Span], quantities: Sequence[AmountFound]) -> list[Moved]:
    groups: list[Moved] = []
    for span in goods:
        last = groups[-1].spans[-1] if groups else None
        if last is not None and _told_together(marked, last, span, quantities):
            groups[-1].spans.append(span)
        else:
            groups.append(Moved([span]))
    return groups


def _told_together(marked: MarkedDocument, last: Span, span: Span, quantities: Sequence[AmountFound]) -> bool:
    between = Span(last.end, max(last.end, span.start))
    if any(between.overlaps(amount.span) for amount in quantities):
        return False
    if not _JOINT.fullmatch(between.quote(marked.text)):
        return False
    general = {None, Category.UNSPECIFIED}
    counted = any(0 <= last.start - amount.span.end <= 3 for amount in quantities)
    return counted or any(category_of(marked.words(each)) in general for each in (last, span))


def _owner(groups: Sequence[Moved], amount: AmountFound) -> Moved | None:
    """The goods that an amount counts: those that follow next, else the last before it."""
    behind = [group for group in groups if group.spans[0].end > amount.span.start]
    return behind[0] if behind else groups[-1] if groups else None


def _amount(marked: MarkedDocument, span: Span, *, money: bool) -> AmountFound | None:
    """The quantity or sum at a marked place: of its own words, else the one of the sentence that overlaps them."""
    sentence = marked.sentence_of(span)
    for found in (*find_amounts(marked.text, sentence), *find_amounts(marked.text, span)):
        if found.span.overlaps(span) and (found.value if money else found.quantity) is not None:
            return found
    return None


def _goods(marked: MarkedDocument, trigger: Trigger, group: Moved, senses: Senses, *, first: bool) -> Goods:
    span = cover(group.spans)
    words = marked.words(span)
    each = [marked.words(part) for part in group.spans]
    seen = told_category(trigger) if first or not any(map(category_of, each)) else None
    materiel = Materiel(
        text=words,
        category=category_in(each, senses, seen),
        designation=describe(words)[1],
        calibre=next((calibre for _, calibre in find_calibres(words)), None),
        quantity=group.quantity.quantity if group.quantity else None,
        value=group.value.value if group.value else None,
    )
    evidence: Words = [(span, Field.MATERIEL)]
    evidence += [(group.quantity.span, Field.QUANTITY)] if group.quantity else []
    evidence += [(group.value.span, Field.VALUE)] if group.value else []
    evidence += [(pointing, Field.MATERIEL) for pointing in _pointing(marked, trigger)]
    return Goods(materiel, evidence, span)


def _pointing(marked: MarkedDocument, trigger: Trigger) -> list[Span]:
    """The pronouns that stand for the goods."""
    return [span for span in trigger.roles.get("materiel", ()) if marked.words(span).lower() in _PRONOUNS]


def _unnamed(trigger: Trigger, quantities: Sequence[AmountFound], sums: Sequence[AmountFound]) -> Goods:
    words: Words = [(amount.span, Field.QUANTITY) for amount in quantities[:1]]
    words += [(amount.span, Field.VALUE) for amount in sums[:1]]
    materiel = Materiel(
        text=_UNNAMED_GOODS,
        category=told_category(trigger),
        quantity=quantities[0].quantity if quantities else None,
        value=sums[0].value if sums else None,
    )
    return Goods(materiel, words)
