"""Transfers: who is said to give what to whom, out of one trigger of the graph with its roles and classes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.trained.answers import lost_answers
from headstamp.extract.trained.categories import Senses, senses_of
from headstamp.extract.trained.directions import set_right
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.matters import Told, complete
from headstamp.extract.trained.moved_goods import find_goods
from headstamp.extract.trained.own_looks import own_look
from headstamp.extract.trained.pairings import beside, without_guesses, without_makers
from headstamp.extract.trained.transfer_ends import distinct, find_parties, pairs_of, parties_at
from headstamp.extract.trained.voices import Voices
from headstamp.extract.trained.wholes import near, whole_of
from headstamp.model.actor import Mention, same_side
from headstamp.model.claim import Certainty, Claim, Field, Kind, Polarity, Stage, Transfer
from headstamp.model.text import Span

_STOPPED = frozenset({Stage.HALTED, Stage.REFUSED})
_Made = tuple[Trigger, Claim]


def find(marked: MarkedDocument, voices: Voices) -> Iterator[Claim]:
    """A claim for each supplier, recipient and kind of goods of each trigger; none where neither end is known.

    Where a sentence says the same thing with two triggers ("a deal to sell"), the fuller claim is kept.
    """
    seen = [each for each in marked.decoded.triggers if each.kind == Kind.TRANSFER]
    triggers = [set_right(marked, each) for each in (*seen, *lost_answers(marked, voices, seen))]
    senses = senses_of(marked, triggers)
    told = [one for trigger in triggers for one in _told(marked, voices, trigger, senses)]
    completed = complete(marked, voices, [one for one, _ in _fullest(marked, voices, told)])
    for _, claim in _fullest(marked, voices, completed):
        yield claim


def _fullest(marked: MarkedDocument, voices: Voices, told: Sequence[Told]) -> list[tuple[Told, Claim]]:
    """Those that no other trigger of the sentence tells as well or better, each with its claim."""
    made = [(one.trigger, _claim(marked, voices, one)) for one in told]
    return [
        (one, made[number][1])
        for number, one in enumerate(told)
        if not any(_tells_better(marked, other, made[number]) for other in (*made[:number], *made[number + 1 :]))
    ]


def _told(marked: MarkedDocument, voices: Voices, trigger: Trigger, senses: Senses) -> Iterator[Told]:
    giving = without_makers(marked, trigger, parties_at(marked, voices, trigger, "supplier"))
    getting = parties_at(marked, voices, trigger, "recipient")
    suppliers = without_guesses(trigger, "supplier", giving, getting)
    recipients = without_guesses(trigger, "recipient", getting, giving)
    via = find_parties(marked, voices, trigger, "via")
    moved = find_goods(marked, trigger, senses)
    places = [goods.place for goods in moved]
    owned = zip(*(beside([span for span, _ in ends], places) for ends in (suppliers, recipients)), strict=True)
    for goods, (givers, getters) in zip(moved, owned, strict=True):
        ends = distinct(suppliers[i][1] for i in givers), distinct(recipients[i][1] for i in getters)
        for supplier, recipient in pairs_of(*ends):
            between = tuple(m for m in via if all(m.name != end.name for end in (supplier, recipient) if end))
            yield Told(trigger, supplier, recipient, between, goods)


def _claim(marked: MarkedDocument, voices: Voices, told: Told) -> Claim:
    trigger = told.trigger
    periods = trigger.roles.get("period", ())
    stage = Stage(trigger.classes.get("stage", Stage.DELIVERED))
    body = Transfer(
        supplier=told.supplier,
        recipient=told.recipient,
        stage=stage,
        materiel=told.goods.materiel,
        via=told.via,
        period=marked.period_at(periods[0]) if periods else None,
    )
    place = trigger.spans[0]
    spans: list[tuple[Span | None, Field]] = [
        (whole_of(marked, trigger), Field.WHOLE),
        (place, Field.TRIGGER),
        (told.supplier.span if told.supplier else None, Field.SUPPLIER),
        (told.recipient.span if told.recipient else None, Field.RECIPIENT),
        *((m.span, Field.VIA) for m in told.via),
        *((span, Field.PERIOD) for span in periods[:1]),
        *told.goods.words,
    ]
    if voices.around(place) is None:
        spans.append((own_look(marked, place), Field.CUE))
    certainty = Certainty(trigger.classes.get("certainty", Certainty.ASSERTED))
    said = voices.saying(place, certainty=certainty, raw=trigger.confidence)
    refused = stage is Stage.REFUSED
    polarity = Polarity.DENIED if refused else Polarity(trigger.classes.get("polarity", Polarity.AFFIRMED))
    said = replace(said, polarity=polarity)
    return make_claim(marked, body, evidence(marked, near(place, spans)), said)


def _tells_better(marked: MarkedDocument, other: _Made, made: _Made) -> bool:
    """Whether another trigger of the sentence tells the same transfer, and more of it; the earlier of two alike."""
    (trigger, claim), (rival, told) = made, other
    if trigger is rival or marked.sentence_of(trigger.spans[0]) != marked.sentence_of(rival.spans[0]):
        return False
    if not _is_same(claim, told):
        return False
    mine, its = _fullness(claim), _fullness(told)
    return its > mine or (its == mine and rival.spans < trigger.spans)


def _is_same(one: Claim, two: Claim) -> bool:
    """Whether two claims of a sentence can be one transfer: no end, amount, polarity or voice stands against it."""
    first, second = one.body, two.body
    assert isinstance(first, Transfer)
    assert isinstance(second, Transfer)
    if (one.polarity, one.said_by.name) != (two.polarity, two.said_by.name):
        return False
    agree = _agree(first.supplier, second.supplier) and _agree(first.recipient, second.recipient)
    known = _shared(first.supplier, second.supplier) or _shared(first.recipient, second.recipient)
    goods = (
        {e.span for e in one.evidence if e.field is Field.MATERIEL},
        {e.span for e in two.evidence if e.field is Field.MATERIEL},
    )
    amounts = {m.quantity.amount for m in (first.materiel, second.materiel) if m.quantity}
    sums = {m.value.amount for m in (first.materiel, second.materiel) if m.value}
    stages = one.polarity is Polarity.DENIED or len({first.stage, second.stage} & _STOPPED) != 1
    one_good = not all(goods) or _touch(*goods)
    return agree and known and stages and len(amounts) < 2 and len(sums) < 2 and one_good


def _agree(one: Mention | None, two: Mention | None) -> bool:
    return one is None or two is None or same_side(one, two)


def _shared(one: Mention | None, two: Mention | None) -> bool:
    return one is not None and two is not None and same_side(one, two)


def _touch(one: Iterable[Span], two: Iterable[Span]) -> bool:
    listed = list(two)
    return any(span.overlaps(other) for span in one for other in listed)


def _fullness(claim: Claim) -> float:
    body = claim.body
    assert isinstance(body, Transfer)
    ends = sum(end is not None for end in (body.supplier, body.recipient))
    return ends + 0.1 * len(body.via) + 0.05 * len(claim.evidence) + 0.01 * claim.confidence
