"""How far a sanction has come: imposed, refused, lifted, extended or only proposed."""

from headstamp.extract.claims.clauses import (
    is_modal,
    is_negated,
)
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.claim import SanctionStatus


def status_by_noun(scene: Scene, top: int) -> tuple[SanctionStatus, bool]:
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


def status_by_verb(scene: Scene, verb: Token, base: SanctionStatus) -> SanctionStatus:
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
            if head.lower == "short":  # "stopped short of imposing"
                return SanctionStatus.REFUSED
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
