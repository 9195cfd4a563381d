"""Licences: export licences, end-user certificates and re-export permissions, and what is said of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from headstamp.extract.claims.clauses import (
    doers,
    full_clause,
    is_modal,
    is_negated,
    is_passive,
    objects,
    owners,
    phrase,
    undergoers,
)
from headstamp.extract.claims.licence_kinds import EXPORT, REEXPORT, is_again, is_warlike, licence_kind
from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.claims.parties import parties
from headstamp.extract.claims.voices import voice
from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Certainty, Claim, Field, Licence, LicenceStatus
from headstamp.model.text import Span, cover

_AUTHORITIES = frozenset(
    {ActorKind.STATE, ActorKind.BODY, ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.SERVICE}
)

_HOLDERS = frozenset({ActorKind.COMPANY, ActorKind.PERSON, ActorKind.BODY, ActorKind.FORCE, ActorKind.COLLECTIVE})

_STATUSES = (
    LicenceStatus.FORGED,
    LicenceStatus.REFUSED,
    LicenceStatus.SUSPENDED,
    LicenceStatus.VIOLATED,
    LicenceStatus.ABSENT,
    LicenceStatus.REQUIRED,
    LicenceStatus.GRANTED,
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A licence before it has a voice."""

    licence_kind: str
    status: LicenceStatus
    trigger: int
    frame: int
    """The verb, or the noun itself, whose clause is the evidence."""
    authorities: tuple[int, ...] = ()
    holders: tuple[int, ...] = ()
    is_denied: bool = False


def find(scene: Scene) -> Iterator[Claim]:
    """A claim for each licence or certificate of which a status is said; none for one that is only mentioned."""
    words = load_words("licences")
    nouns = words["permissions"] | words["certificates"] | words["bonds"]
    seen: set[tuple[int, str, LicenceStatus]] = set()
    for token in scene.parsed.tokens:
        if token.pos in {"NOUN", "PROPN"} and token.lemma in nouns:
            found = _of_noun(scene, token)
        elif token.lemma in words["dealings"] and token.pos == "NOUN":
            found = _of_dealing(scene, token)
        else:
            continue
        if found:
            key = (token.sentence, found.licence_kind, found.status)
            if key not in seen:
                seen.add(key)
                yield _claim(scene, found)


def _claim(scene: Scene, found: _Found) -> Claim:
    parsed = scene.parsed
    authority = _first(scene, found.authorities, _AUTHORITIES)
    holder = _first(scene, found.holders, _HOLDERS | _AUTHORITIES)
    trigger = phrase(parsed, found.trigger)
    frame = parsed.tokens[found.frame]
    whole = full_clause(parsed, found.frame) if frame.pos in {"VERB", "AUX"} else trigger
    is_open = frame.pos in {"VERB", "AUX"} and _is_open(scene, found)
    certainty = Certainty.HYPOTHETICAL if is_open else None
    said = voice(scene, trigger, verb=Span(frame.start, frame.end), denied=found.is_denied, certainty=certainty)
    spans = [
        (cover([whole, trigger]), Field.WHOLE),
        (trigger, Field.TRIGGER),
        (authority.span if authority else None, Field.AUTHORITY),
        (holder.span if holder else None, Field.HOLDER),
    ]
    body = Licence(licence_kind=found.licence_kind, status=found.status, authority=authority, holder=holder)
    return make_claim(scene, body, evidence(scene, spans), said)


def _is_open(scene: Scene, found: _Found) -> bool:
    settled = found.status in {LicenceStatus.REQUIRED, LicenceStatus.VIOLATED, LicenceStatus.FORGED}
    conditional = any(c.lower in {"if", "whether", "unless"} for c in scene.parsed.children(found.frame, "mark"))
    frame = scene.parsed.tokens[found.frame]
    if frame.dep in {"xcomp", "ccomp"} and scene.parsed.tokens[frame.head].lemma in load_words("licences")["wished"]:
        return True
    return conditional or (is_modal(scene.parsed, found.frame) and not settled)


def _first(scene: Scene, indices: Iterable[int], kinds: frozenset[ActorKind]) -> Mention | None:
    return next((m for m in parties(scene, indices) if m.kind in kinds), None)


def _of_noun(scene: Scene, token: Token) -> _Found | None:
    """A licence or certificate as a noun, with what its adjectives, its verb or the noun above say of it."""
    kind = licence_kind(scene, token)
    if kind is None:
        return None
    parsed, words = scene.parsed, load_words("licences")
    verb = _verb(parsed, token)
    frame = verb.index if verb else token.index
    own = tuple(owners(parsed, token.index))
    if any(c.lemma in words["forged"] or c.lower in words["forged"] for c in parsed.children(token.index, "amod")):
        users = tuple(doers(parsed, verb.index)) if verb else own
        return _Found(kind, LicenceStatus.FORGED, token.index, frame, holders=users)
    if _is_without(parsed, token):
        above = parsed.tokens[parsed.tokens[token.head].head]
        holders = tuple(doers(parsed, above.index)) if above.pos == "VERB" else ()
        return _Found(kind, LicenceStatus.ABSENT, token.index, above.index, holders=holders)
    doing = _doing(parsed, token)
    if doing:
        status, noun = doing
        return _Found(kind, status, token.index, noun.index, authorities=tuple(owners(parsed, noun.index)) + own)
    if verb is None:
        return None
    return _by_verb(scene, token, kind, verb)


def _by_verb(scene: Scene, token: Token, kind: str, verb: Token) -> _Found | None:
    parsed, words = scene.parsed, load_words("licences")
    status, is_denied = _status(parsed, verb, token)
    if status is None:
        return None
    does = tuple(doers(parsed, verb.index))
    given = tuple(c.index for c in parsed.children(verb.index, "dative") if c.pos in {"NOUN", "PROPN", "PRON"})
    given += tuple(objects(parsed, verb.index, "to")) + tuple(objects(parsed, token.index, "to", "for"))
    sources = tuple(objects(parsed, token.index, "from", "by")) + tuple(objects(parsed, verb.index, "from"))
    own = tuple(owners(parsed, token.index))
    companies = tuple(i for i in given if _kind(scene, i) in _HOLDERS)
    companies += tuple(c.index for c in parsed.children(verb.index, "dative") if c.pos in {"NOUN", "PROPN"})
    if verb.lemma in words["held"] or status in {
        LicenceStatus.REQUIRED,
        LicenceStatus.VIOLATED,
        LicenceStatus.FORGED,
    }:
        authorities, holders = sources, does if verb.lemma not in words["required"] else companies
        if status is LicenceStatus.REQUIRED:
            authorities = sources + tuple(i for i in does if _kind(scene, i) in {ActorKind.STATE, ActorKind.BODY})
    else:
        if is_passive(parsed, verb.index) and not does:
            companies += tuple(i for i in undergoers(parsed, verb.index) if _kind(scene, i) in _HOLDERS)
        authorities, holders = does + sources + own, companies
    return _Found(kind, status, token.index, verb.index, authorities, holders, is_denied)


def _kind(scene: Scene, index: int) -> ActorKind | None:
    mention = scene.who(index)
    return mention.kind if mention else None


def _of_dealing(scene: Scene, token: Token) -> _Found | None:
    """As in "approved the export of shells", "exports are controlled by the ministry", "blocked the re-export"."""
    parsed, words = scene.parsed, load_words("licences")
    if token.dep not in {"dobj", "nsubjpass"}:
        return None
    verb = parsed.tokens[token.head]
    controlled = verb.lemma in words["controlled"] and token.lemma in {"export", "re-export", "reexport", "transfer"}
    authorities = tuple(doers(parsed, verb.index))
    known = any(_kind(scene, i) in _AUTHORITIES for i in authorities)
    if not known or not is_warlike(scene, token):
        return None
    again = token.lemma in {"re-export", "reexport", "resale", "retransfer"} or is_again(parsed, token.index)
    kind = REEXPORT if again else EXPORT
    if controlled and (verb.tag in {"VBZ", "VBP"} or _is_present_passive(parsed, verb)):
        return _Found(kind, LicenceStatus.REQUIRED, token.index, verb.index, authorities)
    deals = {"approve", "authorise", "authorize", "permit", "clear", "allow", "license", "licence"}
    decides = (deals | words["refused"] | words["suspended"]) - {"deny"}  # who denies a sale refuses no licence
    if verb.lemma not in decides:
        return None
    status, is_denied = _status(parsed, verb, token)
    if verb.lemma in {"license", "licence"}:
        status = LicenceStatus.GRANTED
    return _Found(kind, status, token.index, verb.index, authorities, (), is_denied) if status else None


def _is_present_passive(parsed: Parsed, verb: Token) -> bool:
    return any(c.lower in {"is", "are"} for c in parsed.children(verb.index, "auxpass"))


def _verb(parsed: Parsed, token: Token) -> Token | None:
    """The verb whose object or subject the noun is, or the participle behind it."""
    words = load_words("licences")
    telling = frozenset().union(words["kept"], *(words[each.value] for each in _STATUSES))
    main = _main_verb(parsed, token)
    if main and main.lemma in telling:
        return main
    for child in parsed.children(token.index, "acl", "relcl"):
        if child.lemma in telling and is_passive(parsed, child.index):
            return child
    return main


def _main_verb(parsed: Parsed, token: Token) -> Token | None:
    at = token
    while at.dep in {"conj", "appos"} and parsed.tokens[at.head].pos in {"NOUN", "PROPN"}:
        at = parsed.tokens[at.head]
    head = parsed.tokens[at.head]
    if at.dep in {"dobj", "nsubjpass", "nsubj", "attr"} and head.pos in {"VERB", "AUX"}:
        return head
    if at.dep == "pobj" and head.lower in {"with", "by", "for", "to", "on"}:
        above = parsed.tokens[head.head]
        return above if above.pos == "VERB" else None
    return None


def _is_without(parsed: Parsed, token: Token) -> bool:
    return token.dep == "pobj" and parsed.tokens[token.head].lower == "without"


def _doing(parsed: Parsed, token: Token) -> tuple[LicenceStatus, Token] | None:
    """What a noun above says is done: "suspension of export licences", "lack of an end-user certificate"."""
    words = load_words("licences")
    head = parsed.tokens[token.head]
    noun = parsed.tokens[head.head] if token.dep == "pobj" and head.lower == "of" else head
    if noun.index == token.index or noun.pos != "NOUN" or token.dep not in {"pobj", "compound"}:
        return None
    for status in _STATUSES:
        if noun.lemma in words.get(f"doing_{status.value}", frozenset()):
            return status, noun
    return None


def _status(parsed: Parsed, verb: Token, token: Token) -> tuple[LicenceStatus | None, bool]:
    """(status, whether it is denied) that the verb, its negation and the verb above give a licence."""
    words = load_words("licences")
    negated = is_negated(parsed, verb.index) or any(
        c.lower == "no" for c in parsed.children(token.index, "det", "neg")
    )
    if verb.lemma in words["kept"]:
        return (LicenceStatus.VIOLATED, False) if negated else (None, False)
    if verb.pos == "AUX" or verb.lemma in {"be", "exist"}:
        there = any(True for _ in parsed.children(verb.index, "expl"))
        return (LicenceStatus.ABSENT, False) if negated and there else _as_attribute(parsed, verb)
    if verb.lemma in words["sought"]:
        return (LicenceStatus.ABSENT, False) if negated else (None, False)
    status = next((each for each in _STATUSES if verb.lemma in words[each.value]), None)
    if status is None:
        return None, False
    above = parsed.tokens[verb.head]
    if verb.dep == "xcomp" and above.lemma in words["refused"]:
        granting = status is LicenceStatus.GRANTED
        return (LicenceStatus.REFUSED if granting else status), not granting
    if verb.dep == "xcomp" and above.lemma in {"fail", "forget", "neglect"}:
        return LicenceStatus.ABSENT, False
    if negated:
        return (LicenceStatus.ABSENT, False) if status is LicenceStatus.GRANTED else (status, True)
    return status, False


def _as_attribute(parsed: Parsed, verb: Token) -> tuple[LicenceStatus | None, bool]:
    """As in "The certificate was fake"."""
    words = load_words("licences")
    for child in parsed.children(verb.index, "acomp", "attr"):
        if child.lower in words["forged"] or child.lemma in words["forged"]:
            return LicenceStatus.FORGED, is_negated(parsed, verb.index)
    return None, False
