"""The two ends of a transfer: named, described, carried over from the text before, or spoken for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headstamp.extract.claims.clauses import objects, phrase
from headstamp.extract.claims.parties import member, state
from headstamp.extract.frames import Frame
from headstamp.extract.scene import Scene
from headstamp.model.actor import ActorKind, Mention, same_side
from headstamp.model.claim import Act
from headstamp.model.text import Span

_WE = frozenset({"we", "us", "our"})
_NOBODY = frozenset({"country", "nation", "state", "side", "sides"})
"""Nouns that name no party where nothing says whose they are."""
_NO_PARTY = frozenset({ActorKind.DOCUMENT, ActorKind.OUTLET})
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "EVENT", "LANGUAGE"})
_NEAR = 2
"""Sentences back that an unnamed end may be carried over from; measured on our own cases, more brought errors."""


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


def find_ends(scene: Scene, frame: Frame, told: Sequence[Told], *, denied: bool) -> Iterator[tuple[Ends, float]]:
    """Each pair of supplier and recipient with how sure it is."""
    suppliers = find_parties(scene, frame.suppliers) or find_parties(scene, frame.origins)
    recipients = find_parties(scene, frame.recipients)
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
                if differ(supplier, recipient):
                    yield Ends(supplier, recipient), sure
        return
    if recipients and not (suppliers or frame.suppliers):
        speaker = _spoken_for(scene, frame, recipients[0], denied=denied)
        suppliers = [speaker] if speaker else []
    carried = [_carry(scene, frame, [s], recipients, told) for s in suppliers] or [
        _carry(scene, frame, suppliers, recipients, told)
    ]
    if any(carried):
        yield from ((ends, 0.5) for ends in carried if ends)
    else:
        yield Ends(suppliers[0] if suppliers else None, recipients[0] if recipients else None), 0.0


def find_parties(scene: Scene, indices: Sequence[int]) -> list[Mention]:
    """The actors that the words name, without repetition; words that name none are left out."""
    found: dict[tuple[str, str | None], Mention] = {}
    for index in indices:
        mention = _party(scene, index)
        for each in _homes(scene, index, mention) if mention else ():
            found.setdefault((each.name, each.country), each)
    parties = list(found.values())
    named = [m for m in parties if m.kind is not ActorKind.SERVICE]
    return named or parties  # a service beside others is who says so, not who gives


def _homes(scene: Scene, index: int, mention: Mention) -> list[Mention]:
    """The states behind "buyers in Spain and Chile" or "countries such as Chile"; any other phrase is itself."""
    if mention.kind not in {ActorKind.COMPANY, ActorKind.COLLECTIVE, ActorKind.UNNAMED}:
        return [mention]
    named = objects(scene.parsed, index, "as", "like", "including")
    members = [m for m in map(scene.who, named) if m and m.kind is ActorKind.STATE]
    if members:
        return members
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
    if mention is not None and mention.country is None and token.lower in _NOBODY:
        return None
    if mention is not None and (mention.country or mention.kind is not ActorKind.PERSON):
        return mention
    country = scene.country(index) if _names_state(scene, index) else None
    if country:
        return state(scene, country, index)
    return _firm(scene, index) if token.pos == "PROPN" and mention is None else None


def _names_state(scene: Scene, index: int) -> bool:
    """Whether a state stands in the words of the phrase, not only behind a pronoun: "Yemen's coast"."""
    if scene.parsed.tokens[index].pos == "PROPN":
        return True
    around = scene.parsed.children(index, "amod", "compound", "poss", "nmod", "prep")
    return any(c.dep == "prep" or (c.tag != "PRP$" and scene.country(c.index)) for c in around)


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
    return state(scene, speaker.country, index) if speaker.country else None


def _makers(scene: Scene, frame: Frame, recipients: Sequence[Mention]) -> list[Mention]:
    """The state whose make the goods are, where nobody is named as giving them."""
    codes = dict.fromkeys(g.origin for g in frame.goods if g.origin)
    taken = {m.country for m in recipients}
    return [state(scene, code, frame.goods[0].head) for code in codes if code and code not in taken]


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
    if scene.parsed.tokens[frame.trigger].lemma == "request":  # who asks need not ask who gave before
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
        if recipient and differ(supplier, recipient):
            return recipient
    known = {
        e.ends.recipient.country or e.ends.recipient.name: e.ends.recipient
        for e in told
        if e.ends.recipient and e.ends.supplier and same_side(e.ends.supplier, supplier)
    }
    return next(iter(known.values())) if len(known) == 1 else None


def _carried_supplier(recipient: Mention, sentence: int, told: Sequence[Told]) -> Mention | None:
    """The supplier of the transfer to the same recipient told right before, or the only one it has had so far."""
    same = [
        e.ends.supplier
        for e in told
        if e.ends.supplier and e.ends.recipient and same_side(e.ends.recipient, recipient) and not e.denied
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
    if spoken is not None and spoken.speaker.kind is ActorKind.COMPANY and differ(spoken.speaker, recipient):
        return spoken.speaker
    if spoken is None or not spoken.speaker.country or not (denied or spoken.act in {Act.DENIES, Act.ADMITS}):
        return None
    if spoken.speaker.kind in _NO_PARTY:
        return None
    if spoken.speaker.country == recipient.country:
        return None
    index = scene.parsed.first_token_at((spoken.source or spoken.speaker.span or Span(token.start, token.end)).start)
    return state(scene, spoken.speaker.country, index)


def differ(first: Mention, second: Mention) -> bool:
    """Whether two mentions can be the two ends of one transfer."""
    return not same_side(first, second)
