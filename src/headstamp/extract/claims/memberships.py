"""Who wants to join which union: wishes, bids and candidacies as positions."""

from collections.abc import Iterator

from headstamp.extract.claims.clauses import (
    clause,
    doers,
    is_negated,
    objects,
    owners,
    subjects,
    undergoers,
)
from headstamp.extract.claims.stands import Stand, acting, issue_of_noun, issue_of_verb
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind
from headstamp.model.claim import Stance


def joining(scene: Scene, token: Token) -> Iterator[Stand]:
    """As in "wants to join the alliance", "its bid to join the union"."""
    parsed, words = scene.parsed, load_words("positions")
    if token.pos != "VERB":
        return
    unions = [i for i in undergoers(parsed, token.index) + objects(parsed, token.index, "to") if _is_union(scene, i)]
    above = parsed.tokens[token.head]
    if not unions:
        return
    issue = issue_of_verb(parsed, token.index)
    if token.dep in {"acl", "relcl"} and above.lemma in words["wishes"]:
        actors = acting(scene, owners(parsed, above.index)) or acting(scene, doers(parsed, token.index))
        yield Stand(actors, issue, Stance.SUPPORTS, token, clause(parsed, above.index))
    elif token.dep in {"xcomp", "ccomp"} and above.lemma in words["seeking"] and not is_negated(parsed, above.index):
        yield Stand(
            acting(scene, doers(parsed, token.index)), issue, Stance.SUPPORTS, token, clause(parsed, above.index)
        )


def membership(scene: Scene, token: Token) -> Iterator[Stand]:
    """As in "EU membership aspirations", "applied for membership of the union", "its path to accession"."""
    parsed, words = scene.parsed, load_words("positions")
    marks = [c.index for c in parsed.children(token.index, "compound", "amod", "nmod", "poss")]
    head = parsed.tokens[token.head]
    if token.dep == "compound":
        marks += [c.index for c in parsed.children(head.index, "compound", "amod", "nmod")]
    marks += objects(parsed, token.index, "of", "in", "to", "into")
    if not any(_is_union(scene, i) for i in marks):
        return
    top = head if token.dep == "compound" else token
    verb = parsed.tokens[top.head]
    if top.dep == "pobj":
        verb = parsed.tokens[verb.head]
    if verb.lemma in words["seeking"] and verb.pos == "VERB" and not is_negated(parsed, verb.index):
        actors, frame = acting(scene, doers(parsed, verb.index)), verb.index
    elif top.lemma in words["wishes"] or verb.lemma in words["wishes"]:
        noun = top if top.lemma in words["wishes"] else verb
        actors, frame = acting(scene, owners(parsed, noun.index)), noun.index
    else:
        return
    yield Stand(actors, issue_of_noun(parsed, top.index), Stance.SUPPORTS, token, clause(parsed, frame))


def candidacy(scene: Scene, token: Token) -> Iterator[Stand]:
    """As in "is a candidate country for the union", "a candidate for membership", "an EU candidate"."""
    parsed = scene.parsed
    top = parsed.tokens[token.head] if token.dep == "compound" else token
    marks = objects(parsed, top.index, "for", "to") + objects(parsed, token.index, "for", "to")
    marks += [c.index for c in parsed.children(top.index, "compound", "amod", "nmod")]
    marks += [c.index for c in parsed.children(token.index, "compound", "amod", "nmod")]
    within = [i for each in marks for i in parsed.subtree(each)]
    if not any(_is_union(scene, i) for i in within):
        return
    verb = parsed.tokens[top.head]
    if top.dep == "attr":
        actors, frame = acting(scene, subjects(parsed, verb.index)), verb.index
    elif top.dep == "appos":
        actors, frame = acting(scene, [top.head]), top.index
    else:
        actors, frame = [], top.index
    yield Stand(actors, issue_of_noun(parsed, top.index), Stance.SUPPORTS, token, clause(parsed, frame))


def _is_union(scene: Scene, index: int) -> bool:
    """Whether the word names something that states join: the EU, NATO."""
    mention = scene.who(index)
    return mention is not None and mention.kind is ActorKind.ORGANISATION
