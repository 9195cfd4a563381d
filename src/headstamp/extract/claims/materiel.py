"""What moves in a transfer: goods with their amounts, coordinated goods told as one or as several."""

from collections.abc import Iterator, Sequence

from headstamp.extract.amounts import AmountFound, find_amounts
from headstamp.extract.claims.clauses import joined
from headstamp.extract.scene import Goods, Scene
from headstamp.model.claim import Field
from headstamp.model.materiel import Category, Materiel, Quantity, Value
from headstamp.model.text import Span, cover

_GENERIC_WORDS = "weapons"
_REACH = 60
"""Code points before the goods in which their amount may begin: "hundreds of thousands of 155 mm artillery"."""

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
    by_head = {g.head: g for g in scene.goods}
    heads = dict.fromkeys(i for g in goods for i in joined(scene.parsed, g.head))
    found = {h: by_head[h] for h in heads if h in by_head} | {g.head: g for g in goods}
    return [found[h] for h in sorted(found)]


def _groups(listed: Sequence[Goods], amounts: Sequence[AmountFound]) -> list[list[Goods]]:
    groups: list[list[Goods]] = []
    for goods in listed:
        free = _quantity(amounts, goods)[0] is None
        general = goods.category is Category.UNSPECIFIED
        if groups and free:
            last = groups[-1]
            last_free = all(_quantity(amounts, g)[0] is None for g in last)
            last_general = all(g.category is Category.UNSPECIFIED for g in last)
            if last_free and (general or last_general):
                last.append(goods)
                continue
        groups.append([goods])
    return groups


def _quantity(amounts: Sequence[AmountFound], goods: Goods) -> tuple[Quantity | None, Span | None]:
    """The amount that ends closest before the goods or inside their words."""
    for amount in reversed(amounts):
        if amount.quantity is None:
            continue
        if goods.span.start - _REACH <= amount.span.start and amount.span.end <= goods.span.end:
            gap = goods.span.start - amount.span.end
            if gap <= 30:
                return amount.quantity, amount.span
    return None, None


def _value(amounts: Sequence[AmountFound], whole: Span) -> tuple[Value | None, Span | None]:
    """The sum of money of the clause, or the only one of the sentence."""
    money = [a for a in amounts if a.value is not None]
    inside = [a for a in money if whole.overlaps(a.span)]
    chosen = inside[0] if inside else money[0] if len(money) == 1 else None
    return (chosen.value, chosen.span) if chosen else (None, None)
