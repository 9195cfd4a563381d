"""Sanctions: who imposes them on whom, joins, refuses, lifts, extends or proposes them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from headstamp.extract.claims.clauses import (
    clause,
    doers,
    full_clause,
    governors,
    is_modal,
    is_negated,
    is_passive,
    joined,
    objects,
    owners,
    phrase,
    undergoers,
)
from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.claims.parties import collective, is_nameless, parties, party, same, state_behind
from headstamp.extract.claims.voices import voice
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
_SENDERS = frozenset({"US", "GB", "CA", "JP", "AU", "CH", "FR", "DE", "NO", "NZ"})
"""States whose adjective before "sanctions" names the sender: they have sanctions laws of their own."""
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
        if (lemma in verbs and token.pos == "VERB") or token.lower in words["marked"]:
            found = _of_verb(scene, token)
        elif lemma in words["freezes"] and token.pos == "VERB":
            found = _of_assets(scene, token)
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
    parties_named = [m.span for m in (found.imposer, found.target) if m and m.span]
    sentence = scene.parsed.sentence_of(found.trigger).span
    whole = cover([found.whole, *(span for span in parties_named if sentence.holds(span))])
    said = voice(scene, place, verb=whole if found.status is SanctionStatus.REFUSED else None)
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
    done_to, does = undergoers(parsed, verb.index), doers(parsed, verb.index)
    senders, _ = _modifiers(scene, [roster.index, token.index])
    imposers = senders or (_imposers(scene, does) if done_to else [])
    yield from _each(status, imposers, _targets(scene, done_to or does), token.index, clause(parsed, verb.index))


def _of_noun(scene: Scene, token: Token) -> Iterator[_Finding]:
    """Sanctions as a noun: what the words around it say of sender and target, what its verb says of the status."""
    parsed = scene.parsed
    chain = _chain(scene, token)
    top = chain[-1]
    senders, aims = _modifiers(scene, chain)
    targets = aims or _stated_targets(scene, chain)
    verb = _verb(scene, top)
    whole = full_clause(parsed, verb.index) if verb else clause(parsed, top)
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
    if not targets and (doing or (senders and all(map(_is_known_sender, senders)))):
        own = senders + (_imposers(scene, doers(parsed, verb.index)) if verb else [])
        targets = _context(scene, token, own)
    imposers = doing or senders
    yield from _each(status, imposers, targets, token.index, whole)
    others = [m for m in senders if not any(same(m, each) for each in doing)]
    if doing and others and _takes_up(verb, status):
        yield from _each(SanctionStatus.IMPOSED, others, targets, token.index, whole)


def _takes_up(verb: Token | None, status: SanctionStatus) -> bool:
    """Whether the doer joins, or refuses to join, what others have imposed: then those stand, too."""
    return verb is not None and (status is SanctionStatus.REFUSED or verb.lemma in load_words("sanctions")["joined"])


def _of_assets(scene: Scene, token: Token) -> Iterator[_Finding]:
    """As in "froze the assets of Russian banks"."""
    parsed = scene.parsed
    marks = load_words("sanctions")["measure_marks"]
    for index in undergoers(parsed, token.index):
        if parsed.tokens[index].lemma in marks:
            held = owners(parsed, index) or objects(parsed, index, "of", "belonging") or [index]
            imposers = _imposers(scene, doers(parsed, token.index))
            status = _status(scene, token, SanctionStatus.IMPOSED)
            yield from _each(status, imposers, _targets(scene, held), token.index, full_clause(parsed, token.index))


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
    if status is not SanctionStatus.REFUSED and _is_aim(scene, verb):
        return SanctionStatus.PROPOSED
    for _ in range(4):
        if is_negated(parsed, token.index):
            return SanctionStatus.REFUSED if status is not SanctionStatus.LIFTED else SanctionStatus.IMPOSED
        supposed = any(c.lower in {"if", "unless", "whether"} for c in parsed.children(token.index, "mark"))
        if (supposed or is_modal(parsed, token.index)) and status is not SanctionStatus.REFUSED:
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


def _is_aim(scene: Scene, verb: Token) -> bool:
    """Whether the verb is an infinitive that nothing says was done: "a reason to lift", not "decided to lift"."""
    parsed, words = scene.parsed, load_words("sanctions")
    if verb.lemma in words["borne"] or not any(c.lower == "to" for c in parsed.children(verb.index, "aux")):
        return False
    if verb.dep == "xcomp":
        above = parsed.tokens[verb.head]
        settled = above.lemma in words["settled"] or above.lemma in words["refused"] or above.pos != "VERB"
        return not settled and not is_negated(parsed, above.index)
    return verb.dep in {"advcl", "ccomp", "relcl"}


def _imposers(scene: Scene, indices: Iterable[int]) -> list[Mention]:
    """Who imposes; a leader who does stands for the state."""
    return [
        _as_state(m)
        for m in parties(scene, indices)
        if m.kind in _IMPOSERS and not is_nameless(m) and any(c.isupper() for c in m.name)
    ]


def _as_state(mention: Mention) -> Mention:
    if mention.kind is not ActorKind.PERSON or mention.country is None:
        return mention
    return replace(mention, kind=ActorKind.STATE, name=load_states().name(mention.country), office=None)


def _targets(scene: Scene, indices: Iterable[int]) -> list[Mention]:
    """Actors, groups of a state's people, or else the state whose oil, economy or ships are meant."""
    found: dict[str, Mention] = {}
    for index in indices:
        mention = party(scene, index)
        if mention is None or mention.kind in {ActorKind.COMPANY, ActorKind.BODY}:
            mention = collective(scene, index) or mention or state_behind(scene, index)
        if mention and not is_nameless(mention):
            found.setdefault(mention.name, mention)
    return list(found.values())


def _stated_targets(scene: Scene, chain: Iterable[int]) -> list[Mention]:
    """Who the sanctions are "on", "against" or, of an embargo, "to"; who the clause behind them speaks of."""
    parsed = scene.parsed
    found: list[int] = []
    for index in chain:
        to = ("to",) if parsed.tokens[index].lemma == "embargo" else ()
        found += objects(parsed, index, *_ON, *to)
        for child in parsed.children(index, "acl", "relcl"):
            if is_passive(parsed, child.index):
                found += objects(parsed, child.index, "on", "against", "upon")
            if child.lemma in {"target", "hit", "punish", "affect"}:
                found += undergoers(parsed, child.index)
    return _targets(scene, found) or _aimed(scene, chain)


def _aimed(scene: Scene, chain: Iterable[int]) -> list[Mention]:
    """As in "sanctions aimed at ending Iran's programme": the first state that the participle's clause names."""
    parsed = scene.parsed
    for index in chain:
        for child in parsed.children(index, "acl"):
            if child.lemma in {"aim", "target", "design", "mean", "intend"}:
                for each in parsed.subtree(child.index):
                    mention = scene.who(each)
                    if mention and mention.kind is ActorKind.STATE:
                        return [mention]
    return []


def _modifiers(scene: Scene, chain: Iterable[int]) -> tuple[list[Mention], list[Mention]]:
    """(senders, targets) before the noun or behind "from" and "by": "EU sanctions" have a sender, "Iran sanctions"
    a target: a bare name of a single state is the target, an adjective or a union of states the sender.
    """
    parsed = scene.parsed
    senders: list[Mention] = []
    aims: list[Mention] = []
    for index in chain:
        for child in parsed.children(index, "amod", "compound", "nmod", "poss"):
            for each in joined(parsed, child.index):
                mention = (
                    _the_west(scene, each)
                    or scene.who(each)
                    or (state_behind(scene, each) if child.dep != "poss" else None)
                )
                if mention is None or mention.kind not in _IMPOSERS:
                    continue
                embargoed = parsed.tokens[index].lemma == "embargo" and not _is_known_sender(mention)
                aimed = embargoed or (child.dep in {"compound", "nmod"} and _is_bare_state(scene, each, mention))
                (aims if aimed else senders).append(mention)
        senders += _imposers(scene, objects(parsed, index, *_FROM))
        for child in parsed.children(index, "acl"):
            senders += _imposers(scene, doers(parsed, child.index)) if is_passive(parsed, child.index) else []
    return senders, aims


def _the_west(scene: Scene, index: int) -> Mention | None:
    """Who is meant by "Western": nobody in particular, so the collective."""
    token = scene.parsed.tokens[index]
    if token.lower != "western":
        return None
    span = Span(token.start, token.end)
    return Mention(kind=ActorKind.COLLECTIVE, name="Western countries", span=span, words=token.text)


def _is_known_sender(mention: Mention) -> bool:
    """Whether "its sanctions" are the actor's own: of most states' names it could be those they lie under."""
    return mention.kind is not ActorKind.STATE or mention.country in _SENDERS


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
    status: SanctionStatus, imposers: Sequence[Mention], targets: list[Mention], trigger: int, whole: Span
) -> Iterator[_Finding]:
    for target in targets:
        for imposer in imposers or (None,):
            yield _Finding(status, imposer, target, trigger, whole)
