"""Which end of a transfer belongs to which goods, where one trigger has several of both."""

from collections.abc import Sequence

from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.model.actor import ActorKind, Mention, same_side
from headstamp.model.text import Span


def beside(ends: Sequence[Span], goods: Sequence[Span | None]) -> list[list[int]]:
    """For each goods the numbers of its ends: all of them, but where the text tells one after another only its own.

    "Tanks from Russia, radars from China" is two by two; "tanks and radars from Russia and China" is every end with
    every good, and so is whatever does not fall into parts that have both.
    """
    every = list(range(len(ends)))
    places = [(span.start, 0, number) for number, span in enumerate(goods) if span is not None]
    places += [(span.start, 1, number) for number, span in enumerate(ends)]
    places.sort()
    parts: list[list[tuple[int, int, int]]] = []
    for at, place in enumerate(places):
        turns = at > 0 and place[1] == places[0][1] != places[at - 1][1]
        if not parts or turns:
            parts.append([])
        parts[-1].append(place)
    if len(parts) < 2 or any(len({kind for _, kind, _ in part}) < 2 for part in parts):
        return [every for _ in goods]
    owned = {n: [e for _, kind, e in part if kind == 1] for part in parts for _, of, n in part if of == 0}
    return [owned.get(number, every) for number in range(len(goods))]


def without_makers(
    marked: MarkedDocument, trigger: Trigger, suppliers: Sequence[tuple[Span, Mention]]
) -> list[tuple[Span, Mention]]:
    """The suppliers less a state that only stands as an adjective before the goods, where another supplier is named.

    In "his company sold Serbian mortars" the company supplies; in "Serbian mortars reached Mali" Serbia does.
    """
    goods = {span.start for span in trigger.roles.get("materiel", ())}
    others = [pair for pair in suppliers if not _is_make(marked, *pair, goods)]
    return others or list(suppliers)


def without_guesses(
    trigger: Trigger, role: str, ends: Sequence[tuple[Span, Mention]], others: Sequence[tuple[Span, Mention]]
) -> list[tuple[Span, Mention]]:
    """The ends in a role; in a denial less those that no words of the clause name and that are of the other's side.

    Nobody supplies himself: who "denies any deliveries from Doha" is not told to be Qatar. What is affirmed of one
    side alone is mostly no transfer, and makes no claim.
    """
    if trigger.classes.get("polarity") != "denied":
        return list(ends)
    told = trigger.roles.get(role, ())
    return [
        (span, end)
        for span, end in ends
        if any(place.overlaps(span) for place in told) or not any(same_side(end, other) for _, other in others)
    ]


def _is_make(marked: MarkedDocument, span: Span, mention: Mention, goods: set[int]) -> bool:
    words = marked.words(span)
    between = [marked.text[span.end : start] for start in goods if start >= span.end]
    return mention.kind is ActorKind.STATE and words != mention.name and any(not gap.strip(" -") for gap in between)
