"""Where the words around a trigger lead: the goods it moves, the ends of their way, the hands they go through."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from headstamp.extract.claims.clauses import is_passive, joined, objects
from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.scene import Goods

BOUND_FOR = frozenset({"bind", "destine", "intend", "mean", "head"})
_ENDS_OF_WAY = frozenset({"to", "into", "from", "via", "through", "for", "by", "agent"})
_ELSEWHERE = frozenset({"contrary", "due", "according", "prior", "thanks", "owing"})
"""Adverbs whose "to" leads away from the transfer: "contrary to its neutrality"."""
_DESCRIBING = frozenset({"country", "nation", "neighbour", "neighbor", "ally", "state", "republic"})
"""Nouns in apposition that describe an end and lead no further: "Ukraine, a neighbour to Romania"."""
DEEPEST = 4
"""Steps from word to word; a guard on tangled parses."""


@dataclass(slots=True)
class Around:
    """The document's goods by head, the trigger words, and what may stand for goods."""

    parsed: Parsed
    goods_at: Mapping[int, Goods]
    words: Mapping[str, frozenset[str]]
    holders: frozenset[str]
    types: frozenset[str] = frozenset()
    """Type names of weapons, which are no parties: "Leopard"."""
    seen: list[Goods] = field(default_factory=list)
    """Goods met so far, for pronouns."""


def nouns_behind(parsed: Parsed, heads: Iterable[int], *prepositions: str) -> list[int]:
    """Nouns behind the prepositions of any of the heads, wherever the parser has hung them: on an adverb ("only to"),
    on "worth 3 million to", on another end ("from Romania to Israel"), on a joined one ("to X ... nor to Y").
    """
    found: list[int] = []
    start = list(heads)
    waiting, seen = list(start), set()
    while waiting:
        head = waiting.pop(0)
        if head in seen:
            continue
        seen.add(head)
        found += objects(parsed, head, *prepositions)
        for child in parsed.children(head):
            if child.dep in {"prep", "dative", "agent"} and child.lower in _ENDS_OF_WAY:
                waiting += [child.index, *objects(parsed, head, child.lower)]
            elif child.dep == "appos" and head not in start and child.lower not in _DESCRIBING:
                waiting.append(child.index)
            elif (child.dep == "advmod" and child.lower not in _ELSEWHERE) or child.lower == "worth":
                waiting += [child.index, *(c.index for c in parsed.children(child.index, "npadvmod", "pobj"))]
            elif child.dep == "prep" and child.lower in {"in", "out", "on", "over", "back"}:  # "in to", "over to"
                waiting.append(child.index)
            elif child.dep in {"prep", "conj"} and child.lower in prepositions:
                found += [i for n in parsed.children(child.index, "pobj") for i in joined(parsed, n.index)]
    return list(dict.fromkeys(found))


def ends_ahead(parsed: Parsed, verb: Token) -> list[int]:
    """Nouns behind the next "to" or "into" after a verb, by the order of the words, up to the next verb.

    A last resort where the grammar of the parser leads to none: a long list of goods breaks it.
    """
    for token in parsed.tokens[verb.index + 1 : parsed.sentence_of(verb.index).last]:
        if token.lower in {"to", "into"} and token.pos == "ADP":
            return [i for n in parsed.children(token.index, "pobj") for i in joined(parsed, n.index)]
        if token.pos in {"AUX", "SCONJ"} or (token.pos == "VERB" and token.tag != "VBZ") or token.text in {";", ":"}:
            break
    return []


def bound_for(parsed: Parsed, heads: Iterable[int]) -> list[int]:
    """Where goods are bound: "weapons bound for Sudan", "shells destined for Ukraine"."""
    return [
        i
        for head in heads
        for child in parsed.children(head, "acl", "amod", "relcl")
        if child.lemma in BOUND_FOR or child.lower in {"bound", "destined", "intended", "meant"}
        for i in objects(parsed, child.index, "for", "to")
    ]


def users_of(parsed: Parsed, heads: Iterable[int]) -> list[int]:
    """Who has the goods that a passive verb gives: "the drones used by X were supplied by Y"."""
    return [
        i
        for head in heads
        for child in parsed.children(head, "acl")
        if child.lower in {"used", "operated", "fielded", "fired", "flown"}
        for i in objects(parsed, child.index, "by")
    ]


def hands(around: Around, trigger: int, heads: Iterable[int]) -> list[int]:
    """Whose hands the goods go through: "via Turkey", "through intermediaries", "using intermediary countries"."""
    parsed = around.parsed
    found = nouns_behind(parsed, [trigger, *heads], "via", "through")
    token = parsed.tokens[trigger]
    used = [*parsed.children(trigger, "advcl", "acl"), *islice(parsed.ancestors(trigger), 3)]
    for verb in used:
        if verb.lemma in {"use", "involve"}:
            listed = [i for o in parsed.children(verb.index, "dobj") for i in joined(parsed, o.index)]
            found += [i for i in listed if parsed.tokens[i].lower in around.words["intermediaries"]]
    if token.pos == "NOUN" and token.dep in {"nsubj", "nsubjpass"}:
        verbs = [token.head, *(c.index for c in parsed.children(token.head, "conj"))]
        found += nouns_behind(parsed, verbs, "via", "through")
    return list(dict.fromkeys(found))


def expand(parsed: Parsed, indices: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(i for index in indices for i in joined(parsed, index)))


def words_after(parsed: Parsed, verb: Token) -> list[Token]:
    return parsed.tokens[verb.index + 1 : verb.index + 5]


def goods_of(around: Around, index: int, depth: int = 0) -> list[Goods]:
    """The goods that a noun names: itself, what it holds ("a shipment of rifles"), or what a pronoun stands for."""
    goods = around.goods_at.get(index)
    token = around.parsed.tokens[index]
    if depth > DEEPEST:
        return []
    for child in around.parsed.children(index, "amod", "prep", "nmod"):
        if child.lower == "worth":
            inside = [g for i in objects(around.parsed, child.index, "of") for g in goods_of(around, i, depth + 1)]
            if inside:
                return inside
    if token.lemma in around.holders or token.lower in around.holders or token.pos in {"NUM", "DET", "PRON"}:
        inside = [g for i in objects(around.parsed, index, "of", "in") for g in goods_of(around, i, depth + 1)]
        if inside:
            return inside
    if goods is not None:
        return [goods]
    if token.lower in {"them", "they", "it", "these", "which"} and around.seen:
        latest = next((g for g in reversed(around.seen) if not g.generic and g.head < index), None)
        near = latest is not None and around.parsed.tokens[latest.head].sentence >= token.sentence - 1
        return [latest] if latest and near else []
    return []


def listed(around: Around, indices: Iterable[int]) -> list[int]:
    """The nouns with the rest of their list: the parser takes "tanks, guns and shells" for appositions at times."""
    found: list[int] = []
    stack = list(indices)
    while stack:
        at = stack.pop(0)
        if at not in found:
            found.append(at)
            if at in around.goods_at:
                stack += [c.index for c in around.parsed.children(at, "appos", "conj") if c.index in around.goods_at]
    return sorted(found)


def stray_goods(around: Around, verb: Token) -> list[Goods]:
    """Goods that the parser joins to the verb where they belong to the list of its objects."""
    return [
        around.goods_at[c.index] for c in around.parsed.children(verb.index, "conj") if c.index in around.goods_at
    ]


def joined_verbs(parsed: Parsed, verb: Token) -> list[Token]:
    """The verbs that a verb is joined to, before it."""
    found, at = [], verb
    while at.dep == "conj" and parsed.tokens[at.head].pos in {"VERB", "AUX"} and at.head != at.index:
        at = parsed.tokens[at.head]
        found.append(at)
    return found


def speaks_of_arms(around: Around, verb: Token) -> bool:
    """Whether a verb without an object stands in or right after a sentence that names arms."""
    if any(True for _ in around.parsed.children(verb.index, "dobj", "nsubjpass", "dative", "ccomp", "xcomp")):
        return False
    if is_passive(around.parsed, verb.index) or not around.seen:
        return False
    return any(around.parsed.tokens[g.head].sentence >= verb.sentence - 2 and not g.generic for g in around.seen[-4:])
