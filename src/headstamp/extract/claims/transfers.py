"""Transfers: who is said to give, sell or send what to whom, through whose hands."""

from collections.abc import Iterator
from dataclasses import replace

from headstamp.extract.claims.clauses import clause
from headstamp.extract.claims.ends import Ends, Told, differ, find_ends, find_parties
from headstamp.extract.claims.making import evidence, make_claim, saying
from headstamp.extract.claims.materiel import find_materiel
from headstamp.extract.frames import ARMS, Frame, read_frames
from headstamp.extract.modality import Mode, ModeWords, find_mode, rejection_of
from headstamp.extract.reach import Around
from headstamp.extract.scene import Attribution, Goods, Scene
from headstamp.lexicon.materiel import load_materiel
from headstamp.lexicon.words import load_words
from headstamp.model.claim import Act, Certainty, Claim, Field, Polarity, Stage, Transfer
from headstamp.model.text import Span

_STAGE_OF_FRAME = {"ask": Stage.REQUESTED, "make": Stage.AGREED}
_AGREEMENTS = frozenset({"deal", "contract", "agreement", "order", "package"})


def find(scene: Scene) -> Iterator[Claim]:
    """One claim for each supplier, recipient and kind of goods that a sentence names or clearly means.

    Both ends must be known: from the words, from the make of the goods, or carried over from the sentences right
    before. Where a sentence says the same thing twice, the fuller reading is kept.
    """
    if not scene.goods and not any(t.lemma in ARMS for t in scene.parsed.tokens):
        return
    around = Around(
        parsed=scene.parsed,
        goods_at={g.head: g for g in _arms(scene)},
        words=load_words("transfers"),
        holders=load_materiel().holders,
        types=frozenset(load_materiel().designations),
    )
    words = ModeWords(load_words("transfers"), load_words("stages"))
    told: list[Told] = []
    made: dict[tuple[object, ...], tuple[float, Claim]] = {}
    for frame in read_frames(around):
        sentence = scene.parsed.tokens[frame.trigger].sentence
        mode = _mode(scene, frame, words)
        if mode.question:
            continue
        denied = mode.polarity is Polarity.DENIED
        rejection = rejection_of(scene.parsed, frame.trigger, words)
        for ends, sure in find_ends(scene, frame, told, denied=denied):
            told.append(Told(sentence, ends, denied))
            if not (ends.supplier and ends.recipient):
                continue
            denials = [] if rejection is None else list(_rejections(scene, frame, ends, rejection, sure))
            deniers = {denial.said_by.name for denial in denials}
            told_here = [c for c in _claims(scene, frame, ends, mode, sure) if c.said_by.name not in deniers]
            for claim in (*told_here, *denials):
                key = _sameness(sentence, claim)
                weight = _fullness(claim)
                if key not in made or weight > made[key][0]:
                    made[key] = (weight, claim)
    for _, claim in made.values():
        yield claim


def _arms(scene: Scene) -> list[Goods]:
    """Goods that are arms by their own words, and generic ones in sentences that speak of arms."""
    armed = {scene.parsed.tokens[g.head].sentence for g in scene.goods if not g.generic}
    words = load_words("transfers")
    deliveries = words["nouns_give"] | words["nouns_get"]
    kept = []
    for goods in scene.goods:
        token = scene.parsed.tokens[goods.head]
        if goods.generic and not ({token.sentence, token.sentence - 1} & armed):
            continue
        if goods.generic and token.pos == "PRON":
            armed.add(token.sentence)  # "anything", "something": what the talk is of goes on
        head = scene.parsed.tokens[token.head]
        if token.dep == "compound" and head.lower in words["not_goods"] and head.lemma not in deliveries:
            continue
        kept.append(goods)
    return kept


def _claims(scene: Scene, frame: Frame, ends: Ends, mode: Mode, sure: float) -> Iterator[Claim]:
    trigger = scene.parsed.tokens[frame.trigger]
    place = Span(trigger.start, trigger.end)
    attribution = scene.attribution_of(place)
    polarity = _polarity(mode, attribution)
    whole = clause(scene.parsed, frame.trigger)
    sentence = scene.parsed.sentence_of(frame.trigger)
    period = scene.period_in(whole) or scene.period_in(sentence.span)
    via = tuple(m for m in find_parties(scene, frame.via) if differ(m, ends.recipient or m) or m.country is None)
    for materiel, words in find_materiel(scene, frame.goods, whole, sentence.span):
        body = Transfer(
            supplier=ends.supplier,
            recipient=ends.recipient,
            stage=mode.stage,
            materiel=materiel,
            via=tuple(m for m in via if not (ends.supplier and m.name == ends.supplier.name)),
            period=period,
        )
        spans = [
            (whole, Field.WHOLE),
            (place, Field.TRIGGER),
            (ends.supplier.span if ends.supplier else None, Field.SUPPLIER),
            (ends.recipient.span if ends.recipient else None, Field.RECIPIENT),
            *((m.span, Field.VIA) for m in body.via),
            *words,
        ]
        near = [
            (s, f)
            for s, f in spans
            if s is None or f in {Field.WHOLE, Field.TRIGGER} or abs(s.start - whole.start) < 600
        ]
        said = saying(
            scene,
            attribution,
            polarity=polarity,
            certainty=_certainty(mode, attribution, polarity),
            confidence=sure,
        )
        yield make_claim(scene, body, evidence(scene, near), said)


def _rejections(scene: Scene, frame: Frame, ends: Ends, verb: int, sure: float) -> Iterator[Claim]:
    """The denial of whoever calls the report of a transfer untrue; the claim of the report itself stands beside."""
    token = scene.parsed.tokens[verb]
    place = Span(token.start, token.end)
    whole = scene.parsed.sentence_of(verb).span
    for materiel, words in find_materiel(scene, frame.goods, whole, whole):
        body = Transfer(supplier=ends.supplier, recipient=ends.recipient, stage=Stage.DELIVERED, materiel=materiel)
        said = saying(scene, _judge(scene, place), polarity=Polarity.DENIED, act=Act.DENIES, confidence=sure)
        yield make_claim(scene, body, evidence(scene, [(whole, Field.WHOLE), (place, Field.TRIGGER), *words]), said)


def _judge(scene: Scene, place: Span) -> Attribution | None:
    """Who calls a report untrue with the verb at a place: whose cue it is, else in whose words it stands."""
    own = [a for a in scene.attributions if a.cue is not None and a.cue.overlaps(place)]
    return own[0] if own else scene.attribution_of(place)


def _mode(scene: Scene, frame: Frame, words: ModeWords) -> Mode:
    mode = find_mode(scene.parsed, frame.trigger, words)
    token = scene.parsed.tokens[frame.trigger]
    negated = any(
        c.lower in {"no", "neither"} for g in frame.goods for c in scene.parsed.children(g.head, "det", "neg")
    )
    if negated and mode.polarity is Polarity.AFFIRMED:
        mode = replace(mode, polarity=Polarity.DENIED)
    if mode.stage is not Stage.DELIVERED:
        return mode
    if frame.frame in _STAGE_OF_FRAME:
        return replace(mode, stage=_STAGE_OF_FRAME[frame.frame])
    if frame.frame == "nominal" and token.lemma == "request":
        return replace(mode, stage=Stage.REQUESTED)
    if frame.frame == "nominal" and token.lemma in _AGREEMENTS:
        return replace(mode, stage=Stage.AGREED)
    return mode


def _polarity(mode: Mode, attribution: Attribution | None) -> Polarity:
    return Polarity.DENIED if attribution is not None and attribution.denies else mode.polarity


def _certainty(mode: Mode, attribution: Attribution | None, polarity: Polarity) -> Certainty:
    """How sure the words are. Who denies what others allege is sure of the denial."""
    if polarity is Polarity.DENIED and mode.certainty is Certainty.ALLEGED:
        return Certainty.ASSERTED
    if mode.certainty is Certainty.ASSERTED and attribution is not None and attribution.certainty is not None:
        return attribution.certainty
    return mode.certainty


def _sameness(sentence: int, claim: Claim) -> tuple[object, ...]:
    """What makes two readings of one sentence the same transfer."""
    body = claim.body
    assert isinstance(body, Transfer)
    ends = tuple(m.country or m.name if m else None for m in (body.supplier, body.recipient))
    amount = body.materiel.quantity.amount if body.materiel.quantity else None
    return sentence, ends, claim.polarity, body.materiel.category, amount


def _fullness(claim: Claim) -> float:
    body = claim.body
    assert isinstance(body, Transfer)
    return claim.confidence + 0.1 * len(body.via) + 0.05 * len(claim.evidence)
