"""What moves in a transfer: goods with their amounts, coordinated goods told as one or as several."""

from collections.abc import Iterator, Sequence

from headstamp.extract.amounts import AmountFound, find_amounts
from headstamp.extract.claims.clauses import joined
from headstamp.extract.scene import Goods, Scene
from headstamp.model.claim import Field
from headstamp.model.materiel import Category, Materiel, Quantity, Value
from headstamp.model.text import Span, cover

_GENERIC_WORDS = "weapons"
_REACH = 22
"""Code points between an amount and its goods: "a million rounds of small-arms ammunition" has eleven."""

Words = list[tuple[Span | None, Field]]


def find_materiel(
    scene: Scene, goods: Sequence[Goods], whole: Span, sentence: Span
) -> Iterator[tuple[Materiel, Words]]:
    """Each kind of goods with its words. Goods in one list stay one where none has an amount of its own and one of
    them is general ("arms and ammunition"); else each is told by itself. Without goods: arms, unspecified.
    """
    listed = _with_joined(scene, goods)
    amounts = find_amounts(scene.document.text, sentence)
    value = _value(amounts, whole)
    if not listed:
        yield Materiel(text=_GENERIC_WORDS, value=value[0]), [(value[1], Field.VALUE)]
        return
    for group in _groups(listed, amounts):
        lead = next((g for g in group if g.category is not Category.UNSPECIFIED), group[0])
        span = cover(g.span for g in group)
        quantity = _quantity(amounts, group[0])
        own_value = value if len(listed) == len(group) else (None, None)
        yield (
            Materiel(
                text=" ".join(span.quote(scene.document.text).split()),
                category=lead.category,
                designation=lead.designation,
                calibre=lead.calibre,
                quantity=quantity[0],
                value=own_value[0],
            ),
            [(span, Field.MATERIEL), (quantity[1], Field.QUANTITY), (own_value[1], Field.VALUE)],
        )


def _with_joined(scene: Scene, goods: Sequence[Goods]) -> list[Goods]:
    found = {g.head: g for g in goods}
    others = {i for g in goods for i in joined(scene.parsed, g.head)} - found.keys()
    if others:
        found |= {g.head: g for g in scene.goods if g.head in others}
    return [found[h] for h in sorted(found)]


def _groups(listed: Sequence[Goods], amounts: Sequence[AmountFound]) -> list[list[Goods]]:
    groups: list[list[Goods]] = []
    after = 0
    for goods in listed:
        own = _quantity(amounts, goods, after)[0] is not None
        if groups and not own and _belongs(goods, groups[-1], amounts):
            groups[-1].append(goods)
        else:
            groups.append([goods])
        after = goods.span.end
    return groups


def _belongs(goods: Goods, group: Sequence[Goods], amounts: Sequence[AmountFound]) -> bool:
    """Whether goods are told in one breath with those before: no amount of their own, and one of the two is general
    or the amount before counts both ("100,000 rockets and howitzer shells").
    """
    if _quantity(amounts, group[0])[0] is not None:
        return goods.span.start - group[-1].span.end <= len(" and ")
    return goods.category is Category.UNSPECIFIED or all(g.category is Category.UNSPECIFIED for g in group)


def _quantity(amounts: Sequence[AmountFound], goods: Goods, after: int = 0) -> tuple[Quantity | None, Span | None]:
    """The amount right before the goods or inside their words, behind the offset `after`."""
    for amount in reversed(amounts):
        if amount.quantity is None or amount.span.end > goods.span.end or amount.span.start < after:
            continue
        gap = goods.span.start - amount.span.end
        if gap <= _REACH:
            return amount.quantity, amount.span
    return None, None


def _value(amounts: Sequence[AmountFound], whole: Span) -> tuple[Value | None, Span | None]:
    """The sum of money of the clause, or the only one of the sentence."""
    money = [a for a in amounts if a.value is not None]
    inside = [a for a in money if whole.overlaps(a.span)]
    chosen = inside[0] if inside else money[0] if len(money) == 1 else None
    return (chosen.value, chosen.span) if chosen else (None, None)
