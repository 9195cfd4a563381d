"""Sanctions: who imposes them on whom, joins, refuses, lifts, extends or proposes them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from headstamp.extract.claims.clauses import (
    clause,
    doers,
    governors,
    is_modal,
    is_negated,
    is_passive,
    joined,
    objects,
    phrase,
    undergoers,
)
from headstamp.extract.claims.making import evidence, make_claim, saying
from headstamp.extract.claims.parties import collective, parties, party, same, state_behind
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.states import load_states
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Claim, Field, Sanction, SanctionStatus
from headstamp.model.text import Span, cover

_ON = ("on", "against", "upon", "targeting", "for")
_FROM = ("from", "by")
_IMPOSERS = frozenset(
    {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.COLLECTIVE, ActorKind.PERSON}
)
_REACH = 60
"""Tokens between a sanction and the verb that may still tell its status."""


@dataclass(frozen=True, slots=True)
class _Finding:
    """A sanction before it has a voice."""

    status: SanctionStatus
    imposer: Mention | None
    target: Mention
    trigger: int
    whole: Span


def find(scene: Scene) -> Iterator[Claim]:
    """A claim for each imposer, target and status that the text states; none where no target can be made out."""
    words = load_words("sanctions")
    nouns, measures, verbs, rosters = words["nouns"], words["measures"], words["verbs"], words["rosters"]
    seen: set[tuple[object, ...]] = set()
    for token in scene.parsed.tokens:
        found: Iterable[_Finding] = ()
        lemma = token.lemma
        if lemma in verbs and (token.pos == "VERB" or token.tag == "VBN"):
            found = _of_verb(scene, token)
        elif lemma in nouns or (lemma in measures and _is_measure(scene, token)):
            roster = _roster(scene, token, rosters)
            found = _of_roster(scene, roster, token) if roster else _of_noun(scene, token)
        for each in found:
            key = (token.sentence, each.status, each.target.name, each.imposer.name if each.imposer else None)
            if key not in seen and not same(each.imposer, each.target):
                seen.add(key)
                yield _claim(scene, each)


def _claim(scene: Scene, found: _Finding) -> Claim:
    trigger = scene.parsed.tokens[found.trigger]
    place = Span(trigger.start, trigger.end)
    said = saying(scene, scene.attribution_of(place))
    parties_named = [m.span for m in (found.imposer, found.target) if m and m.span]
    sentence = scene.parsed.sentence_of(found.trigger).span
    whole = cover([found.whole, *(span for span in parties_named if sentence.holds(span))])
    spans = [
        (whole, Field.WHOLE),
        (place, Field.TRIGGER),
        (found.imposer.span if found.imposer else None, Field.IMPOSER),
        (found.target.span, Field.TARGET),
    ]
    body = Sanction(status=found.status, imposer=found.imposer, target=found.target)
    return make_claim(scene, body, evidence(scene, spans), said)


def _is_measure(scene: Scene, token: Token) -> bool:
    marks = load_words("sanctions")["measure_marks"]
    return any(c.lower in marks for c in scene.parsed.children(token.index, "compound", "amod"))


def _roster(scene: Scene, token: Token, rosters: frozenset[str]) -> Token | None:
    """The list that the word names or belongs to: "blacklist", "sanctions list", "list of sanctioned persons"."""
    head = scene.parsed.tokens[token.head]
    if token.lemma in rosters:
        return token
    if token.dep in {"compound", "amod", "nmod"} and head.lemma in rosters:
        return head
    return None


def _of_verb(scene: Scene, token: Token) -> Iterator[_Finding]:
    """As in "X sanctioned Y", "Y was sanctioned by X", "sanctioned Russian banks"."""
    parsed = scene.parsed
    head = parsed.tokens[token.head]
    if token.dep == "amod":
        found, imposers = [head.index], []
    else:
        found, imposers = undergoers(parsed, token.index), _imposers(scene, doers(parsed, token.index))
    status = _status(scene, token, SanctionStatus.IMPOSED)
    whole = phrase(parsed, head.index) if token.dep == "amod" else clause(parsed, token.index)
    yield from _each(status, imposers, _targets(scene, found), token.index, whole)


def _of_roster(scene: Scene, roster: Token, token: Token) -> Iterator[_Finding]:
    """As in "placed on the US sanctions list", "removed from the blacklist", "is on the list"."""
    parsed = scene.parsed
    preposition = parsed.tokens[roster.head]
    if roster.dep != "pobj" or preposition.lower not in {"on", "onto", "to", "from", "off", "in"}:
        return
    verb = parsed.tokens[preposition.head]
    if verb.pos not in {"VERB", "AUX"}:
        return
    off = preposition.lower in {"from", "off"}
    status = _status(scene, verb, SanctionStatus.LIFTED if off else SanctionStatus.IMPOSED)
    targets = undergoers(parsed, verb.index) or doers(parsed, verb.index)
    senders, _ = _modifiers(scene, [roster.index, token.index])
    imposers = senders or (
        _imposers(scene, doers(parsed, verb.index)) if undergoers(parsed, verb.index) != targets else []
    )
    if not imposers and not is_passive(parsed, verb.index) and verb.pos == "VERB":
        imposers = _imposers(scene, doers(parsed, verb.index))
    yield from _each(status, imposers, _targets(scene, targets), token.index, clause(parsed, verb.index))


def _of_noun(scene: Scene, token: Token) -> Iterator[_Finding]:
    """Sanctions as a noun: what the words around it say of sender and target, what its verb says of the status."""
    parsed = scene.parsed
    chain = _chain(scene, token)
    top = chain[-1]
    senders, aims = _modifiers(scene, chain)
    targets = aims or _stated_targets(scene, chain)
    verb = _verb(scene, top)
    whole = clause(parsed, verb.index) if verb else clause(parsed, top)
    base, by_doing = _doing(scene, top)
    status = _status(scene, verb, base) if verb and not by_doing else base
    doing = _imposers(scene, doers(parsed, verb.index)) if verb and _acts(verb, status) else []
    if verb and not targets:
        targets = _targets(scene, objects(parsed, verb.index, "on", "against", "upon"))
    if verb and not targets and verb.lemma in load_words("sanctions")["borne"]:
        targets = _targets(scene, doers(parsed, verb.index))
        doing = []
    if verb and not targets and verb.lemma in {"hit", "target", "punish", "slap"}:
        targets = _targets(scene, undergoers(parsed, verb.index))
    if not targets and _is_under(scene, top):
        targets = _bearers(scene, top)
    if not targets and (senders or doing):
        targets = _context(scene, token, senders or doing)
    imposers = doing or senders
    yield from _each(status, imposers, targets, token.index, whole)
    if doing and senders and targets and status is not SanctionStatus.LIFTED:
        yield from _each(SanctionStatus.IMPOSED, senders, targets, token.index, whole)


def _chain(scene: Scene, token: Token) -> list[int]:
    """The noun and the larger wholes that it is part of: sanctions, package of sanctions; outermost last."""
    parsed, wholes = scene.parsed, load_words("sanctions")["wholes"]
    chain = [token.index]
    for _ in range(4):
        at = parsed.tokens[chain[-1]]
        head = parsed.tokens[at.head]
        if at.dep in {"compound", "nmod"} and head.lemma in wholes:
            chain.append(head.index)
        elif at.dep == "pobj" and head.lower == "of" and parsed.tokens[head.head].lemma in wholes:
            chain.append(head.head)
        else:
            break
    return chain


def _verb(scene: Scene, top: int) -> Token | None:
    """The verb whose object or subject the sanctions are, or the participle behind them ("sanctions imposed by")."""
    parsed = scene.parsed
    words = load_words("sanctions")
    for child in parsed.children(top, "acl", "relcl"):
        known = any(child.lemma in words[each] for each in ("imposed", "lifted", "extended", "proposed"))
        if known and (child.tag == "VBN" or is_passive(parsed, child.index)):
            return child
    token = parsed.tokens[top]
    while token.dep == "conj" and parsed.tokens[token.head].pos in {"NOUN", "PROPN"}:
        token = parsed.tokens[token.head]
    above = next((t for t in governors(parsed, token.index)), None)
    if above and above.pos == "NOUN" and _doing(scene, top)[1]:
        above = next((t for t in governors(parsed, above.index)), None)
    if above is None or above.pos not in {"VERB", "AUX"} or abs(above.index - top) > _REACH:
        return None
    if token.dep == "pobj":
        preposition = parsed.tokens[token.head].lower
        governs = above.lemma in words["joined"] or above.lemma in words["proposed"] or above.lemma in {"hit", "slap"}
        return above if governs and preposition in {"with", "to", "for", "in", "on", "against"} else None
    return above if token.dep in {"dobj", "nsubjpass", "nsubj", "ccomp", "xcomp"} else None


def _acts(verb: Token, status: SanctionStatus) -> bool:
    """Whether the doer of the verb deals with sanctions as one who imposes, or might."""
    words = load_words("sanctions")
    if verb.lemma in words["borne"]:
        return False
    return verb.lemma in words["imposed"] or verb.lemma in words[status.value]


def _doing(scene: Scene, top: int) -> tuple[SanctionStatus, bool]:
    """What a noun above says is done: "lifting of sanctions", "sanctions relief"; else imposed, and False."""
    parsed, words = scene.parsed, load_words("sanctions")
    token = parsed.tokens[top]
    head = parsed.tokens[token.head]
    noun = head if token.dep == "compound" else parsed.tokens[head.head] if token.dep == "pobj" else None
    if noun is not None and noun.pos in {"NOUN", "PROPN"}:
        for status in SanctionStatus:
            if noun.lemma in words[f"doing_{status.value}"]:
                return status, True
    return SanctionStatus.IMPOSED, False


def _status(scene: Scene, verb: Token, base: SanctionStatus) -> SanctionStatus:
    """What the verb, its negation and the verbs above it make of the sanctions."""
    parsed, words = scene.parsed, load_words("sanctions")
    status = base
    for each in (SanctionStatus.LIFTED, SanctionStatus.EXTENDED, SanctionStatus.PROPOSED, SanctionStatus.REFUSED):
        if verb.lemma in words[each.value]:
            status = each
            break
    token = verb
    for _ in range(4):
        if is_negated(parsed, token.index):
            return SanctionStatus.REFUSED if status is not SanctionStatus.LIFTED else SanctionStatus.IMPOSED
        if is_modal(parsed, token.index) and status is not SanctionStatus.REFUSED:
            return SanctionStatus.PROPOSED
        head = parsed.tokens[token.head]
        if token.dep == "pcomp":
            head = parsed.tokens[head.head]
        elif token.dep not in {"xcomp", "acl", "ccomp"} or any(True for _ in parsed.children(token.index, "nsubj")):
            break
        if head.lemma in words["refused"] or head.lemma in words["doing_refused"]:
            return SanctionStatus.REFUSED
        if head.lemma in words["proposed"] or head.lemma in words["doing_proposed"] or head.tag == "JJ":
            return SanctionStatus.PROPOSED
        if head.pos not in {"VERB", "AUX"} or head.index == token.index:
            break
        token = head
    return status


def _imposers(scene: Scene, indices: Iterable[int]) -> list[Mention]:
    """Who imposes; a leader who does stands for the state."""
    return [_as_state(m) for m in parties(scene, indices) if m.kind in _IMPOSERS]


def _as_state(mention: Mention) -> Mention:
    if mention.kind is not ActorKind.PERSON or mention.country is None:
        return mention
    return replace(mention, kind=ActorKind.STATE, name=load_states().name(mention.country), office=None)


def _targets(scene: Scene, indices: Iterable[int]) -> list[Mention]:
    """Actors, groups of a state's people, or else the state whose oil, economy or ships are meant."""
    found: dict[str, Mention] = {}
    for index in indices:
        mention = collective(scene, index) or party(scene, index) or state_behind(scene, index)
        if mention:
            found.setdefault(mention.name, mention)
    return list(found.values())


def _stated_targets(scene: Scene, chain: Iterable[int]) -> list[Mention]:
    parsed = scene.parsed
    found: list[int] = []
    for index in chain:
        found += objects(parsed, index, *_ON)
        for child in parsed.children(index, "acl", "relcl"):
            found += objects(parsed, child.index, "on", "against", "upon", "at")
            if child.lemma in {"target", "hit", "punish", "affect"}:
                found += undergoers(parsed, child.index)
    return _targets(scene, found)


def _modifiers(scene: Scene, chain: Iterable[int]) -> tuple[list[Mention], list[Mention]]:
    """(senders, targets) before the noun or behind "from" and "by": "EU sanctions" have a sender, "Iran sanctions"
    a target: a bare name of a single state is the target, an adjective or a union of states the sender."""
    parsed = scene.parsed
    senders: list[Mention] = []
    aims: list[Mention] = []
    for index in chain:
        for child in parsed.children(index, "amod", "compound", "nmod", "poss"):
            for each in joined(parsed, child.index):
                mention = scene.who(each) or (state_behind(scene, each) if child.dep != "poss" else None)
                if mention is None or mention.kind not in _IMPOSERS:
                    continue
                aimed = child.dep in {"compound", "nmod"} and _is_bare_state(scene, each, mention)
                (aims if aimed else senders).append(mention)
        senders += _imposers(scene, objects(parsed, index, *_FROM))
        for child in parsed.children(index, "acl"):
            senders += _imposers(scene, doers(parsed, child.index)) if is_passive(parsed, child.index) else []
    return senders, aims


def _is_bare_state(scene: Scene, index: int, mention: Mention) -> bool:
    word = scene.parsed.tokens[index]
    return mention.kind is ActorKind.STATE and word.text == mention.name and len(word.text) > 3


def _is_under(scene: Scene, top: int) -> bool:
    token = scene.parsed.tokens[top]
    return token.dep == "pobj" and scene.parsed.tokens[token.head].lower in {"under", "to", "despite"}


def _bearers(scene: Scene, top: int) -> list[Mention]:
    """Who is "under sanctions" or "subject to sanctions": the noun or the subject that the phrase hangs on."""
    parsed = scene.parsed
    preposition = parsed.tokens[parsed.tokens[top].head]
    above = parsed.tokens[preposition.head]
    if preposition.lower == "to" and above.lemma != "subject":
        return []
    if above.lemma == "subject":
        above = parsed.tokens[above.head]
    if above.pos in {"NOUN", "PROPN"}:
        return _targets(scene, [above.index])
    found = doers(parsed, above.index) or undergoers(parsed, above.index)
    there = [c.index for c in parsed.children(above.index, "attr")]
    return _targets(scene, there if any(True for _ in parsed.children(above.index, "expl")) else found)


def _context(scene: Scene, token: Token, senders: Iterable[Mention]) -> list[Mention]:
    """The state that the sentence is about, where the sanctions have a sender and no target of their own."""
    parsed = scene.parsed
    known = {m.country or m.name for m in senders}
    for above in governors(parsed, token.index):
        near = [above.index] if above.pos in {"NOUN", "PROPN"} else doers(parsed, above.index)
        near += undergoers(parsed, above.index) if above.pos == "VERB" and not near else []
        for index in near:
            mention = state_behind(scene, index)
            if mention and mention.country not in known and mention.name not in known:
                return [mention]
    return []


def _each(
    status: SanctionStatus, imposers: list[Mention], targets: list[Mention], trigger: int, whole: Span
) -> Iterator[_Finding]:
    for target in targets:
        for imposer in imposers or [None]:
            yield _Finding(status, imposer, target, trigger, whole)
