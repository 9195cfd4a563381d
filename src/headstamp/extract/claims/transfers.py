"""Transfers: who is said to give, sell or send what to whom, through whose hands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from headstamp.extract.claims.clauses import clause, objects, phrase
from headstamp.extract.claims.making import evidence, make_claim, saying
from headstamp.extract.claims.materiel import find_materiel
from headstamp.extract.claims.parties import member
from headstamp.extract.frames import ARMS, Around, Frame, read_frames
from headstamp.extract.modality import Mode, ModeWords, find_mode
from headstamp.extract.scene import Attribution, Goods, Scene
from headstamp.lexicon.materiel import load_materiel
from headstamp.lexicon.states import load_states
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Act, Certainty, Claim, Field, Polarity, Stage, Transfer
from headstamp.model.text import Span

_WE = frozenset({"we", "us", "our"})
_NO_PARTY = frozenset({ActorKind.DOCUMENT, ActorKind.OUTLET})
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "EVENT", "LANGUAGE"})
_NEAR = 2
"""Sentences back that an unnamed end may be carried over from; measured on our own cases, more brought errors."""
_STAGE_OF_FRAME = {"ask": Stage.REQUESTED, "make": Stage.AGREED}
_AGREEMENTS = frozenset({"deal", "contract", "agreement", "order", "package"})


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of a transfer, as far as words name them."""

    supplier: Mention | None
    recipient: Mention | None


@dataclass(frozen=True, slots=True)
class Told:
    """A transfer that the text has told so far; its ends may be open."""

    sentence: int
    ends: Ends
    denied: bool


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
    )
    modes = ModeWords(load_words("transfers"), load_words("stages"))
    told: list[Told] = []
    made: dict[tuple[object, ...], tuple[float, Claim]] = {}
    for frame in read_frames(around):
        sentence = scene.parsed.tokens[frame.trigger].sentence
        denied = _mode(scene, frame, modes).polarity is Polarity.DENIED
        for ends, sure in _ends(scene, frame, told, denied=denied):
            told.append(Told(sentence, ends, denied))
            if not (ends.supplier and ends.recipient):
                continue
            for claim in _claims(scene, frame, ends, modes, sure):
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
    kept = []
    for goods in scene.goods:
        token = scene.parsed.tokens[goods.head]
        if goods.generic and not ({token.sentence, token.sentence - 1} & armed):
            continue
        if goods.generic and token.pos == "PRON":
            armed.add(token.sentence)  # "anything", "something": what the talk is of goes on
        head = scene.parsed.tokens[token.head]
        if (
            token.dep == "compound"
            and head.lower in words["not_goods"]
            and head.lemma not in words["nouns_give"] | words["nouns_get"]
        ):
            continue
        kept.append(goods)
    return kept


def _ends(scene: Scene, frame: Frame, told: Sequence[Told], *, denied: bool) -> Iterator[tuple[Ends, float]]:
    """Each pair of supplier and recipient with how sure it is."""
    suppliers = _parties(scene, frame.suppliers) or _parties(scene, frame.origins)
    recipients = _parties(scene, frame.recipients)
    sure = 0.9
    if frame.frame == "arrive" and suppliers and not recipients:
        recipients = _makers(scene, frame, suppliers)
    if not suppliers:
        suppliers = _makers(scene, frame, recipients)
        sure = 0.75
    if frame.frame == "bare" and not suppliers:
        return
    if suppliers and recipients:
        for supplier in suppliers:
            for recipient in recipients:
                if _differ(supplier, recipient):
                    yield Ends(supplier, recipient), sure
        return
    supplier = None
    if recipients and not (suppliers or frame.suppliers):
        supplier = _spoken_for(scene, frame, recipients[0], denied=denied)
    carried = _carry(scene, frame, [supplier] if supplier else suppliers, recipients, told)
    if carried:
        yield carried, 0.5
    else:
        yield Ends(suppliers[0] if suppliers else None, recipients[0] if recipients else None), 0.0


def _parties(scene: Scene, indices: Sequence[int]) -> list[Mention]:
    found: dict[tuple[str, str | None], Mention] = {}
    for index in indices:
        mention = _party(scene, index)
        for each in _homes(scene, index, mention) if mention else ():
            found.setdefault((each.name, each.country), each)
    return list(found.values())


def _homes(scene: Scene, index: int, mention: Mention) -> list[Mention]:
    """The states behind "buyers in Spain and Chile", which are two parties; any other phrase is itself."""
    if mention.kind not in {ActorKind.COMPANY, ActorKind.COLLECTIVE, ActorKind.UNNAMED}:
        return [mention]
    homes = [m for m in map(scene.who, objects(scene.parsed, index, "in", "from")) if m and m.kind is ActorKind.STATE]
    return homes if len(homes) > 1 else [mention]


def _party(scene: Scene, index: int) -> Mention | None:
    """The actor at one end: named, described, "we" of a speaker, or the state in the phrase's modifiers."""
    token = scene.parsed.tokens[index]
    if token.lower in _WE:
        spoken = scene.attribution_of(Span(token.start, token.end))
        return _spoken_side(scene, spoken.speaker, index) if spoken else None
    mention = member(scene, index) or scene.who(index)
    if mention is not None and mention.kind in _NO_PARTY:
        return None
    if mention is not None and (mention.country or mention.kind is not ActorKind.PERSON):
        return mention
    country = scene.country(index)
    if country:
        return _state(scene, country, index)
    return _firm(scene, index) if token.pos == "PROPN" and mention is None else None


def _firm(scene: Scene, index: int) -> Mention | None:
    """A capitalised name that nothing else is known of; who trades in arms under such a name is a firm."""
    token = scene.parsed.tokens[index]
    dated = any(place.start <= token.start < place.end for place, _ in scene.times)
    if dated or any(n.first <= index < n.last and n.label in _PLACES for n in scene.parsed.names):
        return None
    span = phrase(scene.parsed, index)
    words = span.quote(scene.document.text)
    return Mention(kind=ActorKind.COMPANY, name=" ".join(words.split()), span=span, words=words)


def _spoken_side(scene: Scene, speaker: Mention, index: int) -> Mention | None:
    """Whom a speaker's "we" stands for: the firm or body named in the office, else the speaker's state."""
    if speaker.kind is not ActorKind.PERSON:
        return speaker
    if speaker.office:
        for mention in scene.mentions():
            if mention.kind is ActorKind.COMPANY and mention.name in speaker.office:
                return mention
    return _state(scene, speaker.country, index) if speaker.country else None


def _state(scene: Scene, country: str, index: int) -> Mention:
    token = scene.parsed.tokens[index]
    return Mention(
        kind=ActorKind.STATE,
        name=load_states().name(country),
        span=Span(token.start, token.end),
        words=token.text,
        country=country,
    )


def _makers(scene: Scene, frame: Frame, recipients: Sequence[Mention]) -> list[Mention]:
    """The state whose make the goods are, where nobody is named as giving them."""
    codes = dict.fromkeys(g.origin for g in frame.goods if g.origin)
    taken = {m.country for m in recipients}
    return [_state(scene, code, frame.goods[0].head) for code in codes if code and code not in taken]


def _carry(
    scene: Scene,
    frame: Frame,
    suppliers: Sequence[Mention],
    recipients: Sequence[Mention],
    told: Sequence[Told],
) -> Ends | None:
    """The end that the words leave open, where the text before leaves only one for it; None where it does not."""
    if frame.frame in {"make", "bare"} or not (suppliers or recipients):
        return None
    if (frame.suppliers and not suppliers) or (frame.recipients and not recipients):
        return None  # the words name an end, only not one that we know
    sentence = scene.parsed.tokens[frame.trigger].sentence
    if suppliers and recipients:
        return Ends(suppliers[0], recipients[0])
    if suppliers:
        recipient = _carried_recipient(suppliers[0], sentence, told)
        return Ends(suppliers[0], recipient) if recipient else None
    supplier = _carried_supplier(recipients[0], sentence, told)
    return Ends(supplier, recipients[0]) if supplier else None


def _carried_recipient(supplier: Mention, sentence: int, told: Sequence[Told]) -> Mention | None:
    """The recipient of the transfer told right before, or the only one that this supplier has had so far."""
    for earlier in reversed(told):
        recipient = earlier.ends.recipient
        if sentence - earlier.sentence > _NEAR:
            break
        if recipient and _differ(supplier, recipient):
            return recipient
    known = {
        e.ends.recipient.country or e.ends.recipient.name: e.ends.recipient
        for e in told
        if e.ends.recipient and e.ends.supplier and _same(e.ends.supplier, supplier)
    }
    return next(iter(known.values())) if len(known) == 1 else None


def _carried_supplier(recipient: Mention, sentence: int, told: Sequence[Told]) -> Mention | None:
    """The supplier of the transfer to the same recipient told right before, or the only one it has had so far."""
    same = [
        e.ends.supplier
        for e in told
        if e.ends.supplier and e.ends.recipient and _same(e.ends.recipient, recipient) and not e.denied
    ]
    near = [e for e in told if sentence - e.sentence <= _NEAR and e.ends.supplier in same]
    if near:
        return near[-1].ends.supplier
    known = {s.country or s.name: s for s in same}
    return next(iter(known.values())) if len(known) == 1 else None


def _spoken_for(scene: Scene, frame: Frame, recipient: Mention, *, denied: bool) -> Mention | None:
    """Who denies or admits a delivery by nobody named speaks of its own state's; a firm speaks of its own."""
    token = scene.parsed.tokens[frame.trigger]
    spoken = scene.attribution_of(Span(token.start, token.end))
    if spoken is not None and spoken.speaker.kind is ActorKind.COMPANY and _differ(spoken.speaker, recipient):
        return spoken.speaker
    if spoken is None or not spoken.speaker.country or not (denied or spoken.act in {Act.DENIES, Act.ADMITS}):
        return None
    if spoken.speaker.kind in _NO_PARTY:
        return None
    if spoken.speaker.country == recipient.country:
        return None
    index = scene.parsed.first_token_at((spoken.source or spoken.speaker.span or Span(token.start, token.end)).start)
    return _state(scene, spoken.speaker.country, index)


def _same(first: Mention, second: Mention) -> bool:
    return first.name == second.name or (first.country is not None and first.country == second.country)


def _differ(first: Mention, second: Mention) -> bool:
    return not _same(first, second)


def _claims(scene: Scene, frame: Frame, ends: Ends, modes: ModeWords, sure: float) -> Iterator[Claim]:
    trigger = scene.parsed.tokens[frame.trigger]
    place = Span(trigger.start, trigger.end)
    attribution = scene.attribution_of(place)
    mode = _mode(scene, frame, modes)
    whole = clause(scene.parsed, frame.trigger)
    sentence = scene.parsed.sentence_of(frame.trigger)
    period = scene.period_in(whole) or scene.period_in(sentence.span)
    via = tuple(m for m in _parties(scene, frame.via) if _differ(m, ends.recipient or m) or m.country is None)
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
            polarity=_polarity(mode, attribution),
            certainty=_certainty(mode, attribution),
            confidence=sure,
        )
        yield make_claim(scene, body, evidence(scene, near), said)


def _mode(scene: Scene, frame: Frame, modes: ModeWords) -> Mode:
    mode = find_mode(scene.parsed, frame.trigger, modes)
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
    if frame.frame == "nominal" and token.lemma in _AGREEMENTS:
        return replace(mode, stage=Stage.AGREED)
    return mode


def _polarity(mode: Mode, attribution: Attribution | None) -> Polarity:
    return Polarity.DENIED if attribution is not None and attribution.denies else mode.polarity


def _certainty(mode: Mode, attribution: Attribution | None) -> Certainty:
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
