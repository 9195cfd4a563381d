"""Who imposes sanctions and whom they hit, as the words around them tell."""

from collections.abc import Iterable
from dataclasses import replace

from headstamp.extract.claims.clauses import (
    doers,
    governors,
    is_passive,
    joined,
    objects,
    undergoers,
)
from headstamp.extract.claims.parties import collective, is_nameless, parties, party, state_behind
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.text import Span

_ON = ("on", "against", "upon", "targeting", "for")

_FROM = ("from", "by")

_IMPOSERS = frozenset(
    {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.COLLECTIVE, ActorKind.PERSON}
)

_SENDERS = frozenset({"US", "GB", "CA", "JP", "AU", "CH", "FR", "DE", "NO", "NZ"})
"""States whose adjective before "sanctions" names the sender: they have sanctions laws of their own."""


def imposers_among(scene: Scene, indices: Iterable[int]) -> list[Mention]:
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


def targets_among(scene: Scene, indices: Iterable[int]) -> list[Mention]:
    """Actors, groups of a state's people, or else the state whose oil, economy or ships are meant."""
    found: dict[str, Mention] = {}
    for index in indices:
        token = scene.parsed.tokens[index]
        mention = party(scene, index)
        apposed = (
            mention is not None and mention.span is not None and not mention.span.holds(Span(token.start, token.end))
        )
        if mention is None or (mention.kind in {ActorKind.COMPANY, ActorKind.BODY} and not apposed):
            mention = collective(scene, index) or mention or state_behind(scene, index)
        if mention and not is_nameless(mention):
            found.setdefault(mention.name, mention)
    return list(found.values())


def stated_targets(scene: Scene, chain: Iterable[int]) -> list[Mention]:
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
    return targets_among(scene, found) or _aimed(scene, chain)


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


def senders_and_aims(scene: Scene, chain: Iterable[int]) -> tuple[list[Mention], list[Mention]]:
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
                embargoed = parsed.tokens[index].lemma == "embargo" and not is_known_sender(mention)
                aimed = embargoed or (child.dep in {"compound", "nmod"} and _is_bare_state(scene, each, mention))
                (aims if aimed else senders).append(mention)
        senders += imposers_among(scene, objects(parsed, index, *_FROM))
        for child in parsed.children(index, "acl"):
            senders += imposers_among(scene, doers(parsed, child.index)) if is_passive(parsed, child.index) else []
    return senders, aims


def _the_west(scene: Scene, index: int) -> Mention | None:
    """Who is meant by "Western": nobody in particular, so the collective."""
    token = scene.parsed.tokens[index]
    if token.lower != "western":
        return None
    span = Span(token.start, token.end)
    return Mention(kind=ActorKind.COLLECTIVE, name="Western countries", span=span, words=token.text)


def is_known_sender(mention: Mention) -> bool:
    """Whether "its sanctions" are the actor's own: of most states' names it could be those they lie under."""
    return mention.kind is not ActorKind.STATE or mention.country in _SENDERS


def _is_bare_state(scene: Scene, index: int, mention: Mention) -> bool:
    word = scene.parsed.tokens[index]
    return mention.kind is ActorKind.STATE and word.text == mention.name and len(word.text) > 3


def is_under(scene: Scene, top: int) -> bool:
    token = scene.parsed.tokens[top]
    return token.dep == "pobj" and scene.parsed.tokens[token.head].lower in {"under", "to", "despite"}


def bearers(scene: Scene, top: int) -> list[Mention]:
    """Who is "under sanctions" or "subject to sanctions": the noun or the subject that the phrase hangs on."""
    parsed = scene.parsed
    preposition = parsed.tokens[parsed.tokens[top].head]
    above = parsed.tokens[preposition.head]
    if preposition.lower == "to" and above.lemma != "subject":
        return []
    if above.lemma == "subject":
        above = parsed.tokens[above.head]
    if above.pos in {"NOUN", "PROPN"}:
        return targets_among(scene, [above.index])
    found = doers(parsed, above.index) or undergoers(parsed, above.index)
    there = [c.index for c in parsed.children(above.index, "attr")]
    return targets_among(scene, there if any(True for _ in parsed.children(above.index, "expl")) else found)


def target_in_context(scene: Scene, token: Token, senders: Iterable[Mention]) -> list[Mention]:
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
