"""Nouns, adverbs and prepositions that attribute: "the claim that", "reportedly", "according to"."""

from dataclasses import replace

from headstamp.extract.contents import Piece, Utterance, without
from headstamp.extract.cue_ground import Ground, clause_of
from headstamp.extract.parsed import Token
from headstamp.lexicon.cues import Cue, Forms
from headstamp.model.actor import ActorKind
from headstamp.model.claim import Certainty

_LIGHT_VERBS = frozenset(
    ("make", "issue", "give", "offer", "express", "voice", "release", "deliver", "repeat", "raise", "have", "publish")
)
_OPEN = Cue()


def according_utterance(ground: Ground, token: Token) -> Utterance | None:
    """The sentence, or the clause, that "according to somebody" qualifies."""
    syntax = ground.syntax
    at = token.index + 1
    if at >= len(syntax.tokens) or syntax.tokens[at].lower != "to":
        return None
    things = [t for index in (at, token.index) for t in syntax.children(index, "pobj")]
    if not things:
        return None
    source = things[0].index
    sentence = ground.scene.parsed.sentence_of(token.index)
    hole = _past_relay(ground, (token.index, max(syntax.right[source] + 1, syntax.right[token.index] + 1)))
    at_edge = hole[0] <= sentence.first + 1 or hole[1] >= sentence.last - 1
    head = token.head
    whole = (
        (syntax.after_dateline(sentence), sentence.last)
        if at_edge or head == token.index
        else clause_of(ground, head)
    )
    found = Utterance(token.index, "clause", _OPEN, source, without([whole], hole), hole=hole)
    cited = _cited_in(ground, hole)
    outlet = ground.scene.who(source)
    if cited is not None and outlet is not None and outlet.kind is ActorKind.OUTLET:
        found.source, found.relays = cited, [source]
    return found


def _cited_in(ground: Ground, hole: Piece) -> int | None:
    for token in ground.syntax.tokens[hole[0] : hole[1]]:
        if token.lemma in ground.cues.sourcing and token.tag == "VBG":
            return next((thing.index for thing in ground.syntax.children(token.index, "dobj")), None)
    return None


def wording_utterance(ground: Ground, token: Token) -> Utterance | None:
    """The sentence that is told "in the words of somebody" or "in somebody's words"."""
    syntax, head = ground.syntax, ground.syntax.tokens[token.head]
    if token.lower != "words" or token.dep != "pobj" or head.lower != "in":
        return None
    sources = [c.index for c in syntax.children(token.index, "poss")]
    for phrase in syntax.children(token.index, "prep"):
        sources += [c.index for c in syntax.children(phrase.index, "pobj") if phrase.lower == "of"]
    if not sources:
        return None
    sentence = ground.scene.parsed.sentence_of(token.index)
    hole = clause_of(ground, head.index)
    whole = (syntax.after_dateline(sentence), sentence.last)
    return Utterance(token.index, "clause", _OPEN, sources[0], without([whole], hole), hole=hole)


def _past_relay(ground: Ground, hole: Piece) -> Piece:
    """The hole widened over "..., writing in the Herald," after it."""
    tokens, last = ground.syntax.tokens, hole[1]
    after = tokens[last : last + 2]
    known = ground.cues.relay_verbs | ground.cues.sourcing
    if len(after) == 2 and after[0].text == "," and after[1].tag == "VBG" and after[1].lemma in known:
        return hole[0], max(last, ground.syntax.right[after[1].index] + 1)
    return hole


def noun_utterance(ground: Ground, token: Token, forms: Forms) -> Utterance | None:
    """What a noun of saying holds: "the claim that ...", "reports of ..."; None where it stands alone."""
    syntax, noun = ground.syntax, token.index
    for child in syntax.children(noun, "acl", "ccomp", "relcl"):
        if child.index < noun:
            continue
        marked = "mark" if child.dep == "acl" else ""
        if (
            any(c.lower == "that" and "mark" in {c.dep, marked} for c in syntax.children(child.index))
            and "clause" in forms
        ):
            return _noun_utterance(ground, token, "clause", forms, child.index)
        if child.tag == "VB" and "infinitive" in forms and child.dep == "acl":
            return _noun_utterance(ground, token, "infinitive", forms, child.index)
    for child in syntax.children(noun, "prep"):
        if child.lower in forms:
            return _noun_utterance(ground, token, child.lower, forms, child.index)
    return None


def _noun_utterance(ground: Ground, token: Token, form: str, forms: Forms, head: int) -> Utterance:
    first, last = clause_of(ground, head)
    if form not in {"clause", "infinitive"}:
        first += 1
    info, source = forms[form], _noun_source(ground, token, form)
    if source is None and token.lemma in ground.cues.hearsay and info.certainty is None:
        info = replace(info, certainty=Certainty.UNCONFIRMED)
    hedges = [
        ground.cues.hedges[c.lower] for c in ground.syntax.children(token.index) if c.lower in ground.cues.hedges
    ]
    if hedges:
        info = replace(info, certainty=hedges[0])
    return Utterance(token.index, form, info, source, [(first, last)])


def _noun_source(ground: Ground, token: Token, form: str) -> int | None:
    syntax = ground.syntax
    for child in syntax.children(token.index, "poss"):
        return child.index
    for child in syntax.children(token.index, "prep", "agent"):
        if child.lower in {"by", "from"} or (child.lower == "of" and form != "of"):
            for thing in syntax.children(child.index, "pobj"):
                return thing.index
    for child in syntax.children(token.index, "amod", "compound", "nmod"):
        if child.pos in {"PROPN", "ADJ"} and child.text[:1].isupper() and ground.scene.who(child.index):
            return child.index
    verb = syntax.tokens[token.head]
    if token.dep in {"dobj", "attr"} and verb.lemma in _LIGHT_VERBS:
        return syntax.subject_of(verb.index)
    return None


def adverb_utterance(ground: Ground, token: Token) -> Utterance | None:
    """The clause that "reportedly" or "allegedly" leaves to nobody in particular."""
    head = ground.syntax.tokens[token.head]
    if head.pos not in {"VERB", "AUX"}:
        return None
    first, last = clause_of(ground, head.index)
    info = Cue(certainty=ground.cues.adverbs[token.lower])
    return Utterance(token.index, "clause", info, None, without([(first, last)], (token.index, token.index + 1)))
