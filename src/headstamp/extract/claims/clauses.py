"""Who does what to whom in a clause, read off the grammar: subjects, objects, negation, modality."""

from collections.abc import Iterator

from headstamp.extract.parsed import Parsed, Token
from headstamp.lexicon.words import load_words
from headstamp.model.text import Span, cover

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_MODALS = frozenset({"will", "would", "could", "may", "might", "should", "shall", "can", "must", "'ll", "’ll"})
_HANDING = frozenset({"of", "from", "for", "into", "with"})
"""Prepositions behind which the object of the verb above does the deed; after "after" or "by" its subject does."""
_DEEPEST = 8
"""Steps up the tree; a guard, not a limit of grammar."""
_NEGATIVE = frozenset({"no", "neither", "none", "nobody"})


def joined(parsed: Parsed, index: int) -> list[int]:
    """The noun at `index` and those joined to it by commas and conjunctions, in order."""
    found, stack = [], [index]
    while stack:
        at = stack.pop()
        found.append(at)
        stack.extend(c.index for c in parsed.children(at, "conj") if c.pos in {"NOUN", "PROPN", "PRON"})
    return sorted(found)


def objects(parsed: Parsed, index: int, *prepositions: str) -> list[int]:
    """The nouns behind the given prepositions of a verb or noun, joined ones included."""
    return [
        each
        for preposition in parsed.children(index, "prep", "dative", "agent")
        if preposition.lower in prepositions
        for noun in parsed.children(preposition.index, "pobj")
        for each in joined(parsed, noun.index)
    ]


def is_passive(parsed: Parsed, verb: int) -> bool:
    """Whether the verb is in the passive: with its auxiliary, or as a participle behind its noun."""
    token = parsed.tokens[verb]
    if any(True for _ in parsed.children(verb, "auxpass", "nsubjpass", "agent")):
        return True
    if token.dep == "conj" and token.tag == "VBN" and not any(True for _ in parsed.children(verb, "aux", "nsubj")):
        return is_passive(parsed, token.head)
    active = any(True for _ in parsed.children(verb, "nsubj", "aux"))  # "claims that it had sent arms"
    return token.dep == "acl" and token.tag == "VBN" and not active


def doers(parsed: Parsed, verb: int, depth: int = 0) -> list[int]:
    """Nouns and pronouns for who does what the verb says, found through control, relatives and conjunctions.

    Empty where nobody is named: a passive without "by", a bare infinitive.
    """
    if depth > _DEEPEST:
        return []
    if is_passive(parsed, verb):
        return [
            each
            for agent in parsed.children(verb, "agent")
            for noun in parsed.children(agent.index, "pobj")
            for each in joined(parsed, noun.index)
        ]
    own = [c.index for c in parsed.children(verb, "nsubj")]
    if own:
        return _resolved(parsed, verb, own, depth)
    return _carried(parsed, verb, depth)


def undergoers(parsed: Parsed, verb: int, depth: int = 0) -> list[int]:
    """Nouns for whom or what the verb is done to: objects of the active, subjects of the passive."""
    if depth > _DEEPEST:
        return []
    if not is_passive(parsed, verb):
        found = [each for c in parsed.children(verb, "dobj") for each in joined(parsed, c.index)]
        return _resolved(parsed, verb, found, depth)
    own = [c.index for c in parsed.children(verb, "nsubjpass", "nsubj", "poss")]
    if own:
        return _resolved(parsed, verb, own, depth)
    return _carried(parsed, verb, depth)


def subjects(parsed: Parsed, verb: int) -> list[int]:
    """Who does it, or, of a passive without "by", to whom it is done."""
    return doers(parsed, verb) or (undergoers(parsed, verb) if is_passive(parsed, verb) else [])


def _subjects(parsed: Parsed, verb: int, depth: int) -> list[int]:
    return undergoers(parsed, verb, depth) if is_passive(parsed, verb) else doers(parsed, verb, depth)


def _resolved(parsed: Parsed, verb: int, found: list[int], depth: int) -> list[int]:
    """The nouns with joined ones, relative pronouns replaced by what they stand for."""
    result: list[int] = []
    for index in found:
        if parsed.tokens[index].lower in _RELATIVES and parsed.tokens[index].tag != "DT":
            result.extend(_antecedents(parsed, verb, depth))
        else:
            result.extend(joined(parsed, index))
    return sorted(set(result))


def _antecedents(parsed: Parsed, verb: int, depth: int) -> list[int]:
    token = parsed.tokens[verb]
    while token.dep == "conj" and parsed.tokens[token.head].pos in {"VERB", "AUX"}:
        token = parsed.tokens[token.head]
    if token.dep == "relcl":
        return [token.head]
    if parsed.tokens[verb].dep == "conj":
        return _subjects(parsed, parsed.tokens[verb].head, depth + 1)
    return []


def _carried(parsed: Parsed, verb: int, depth: int) -> list[int]:
    """The doer of a verb without a subject of its own, from the verb or noun that it hangs on."""
    token = parsed.tokens[verb]
    head = parsed.tokens[token.head]
    if head.index == verb:
        return []
    if token.dep == "pcomp":
        above = parsed.tokens[head.head]
        while above.pos in {"ADV", "ADJ", "ADP", "SCONJ"} and above.head != above.index:
            above = parsed.tokens[above.head]
        if above.pos in {"VERB", "AUX"}:
            if head.lower in _HANDING:
                return _from_verb(parsed, above, depth)
            return _subjects(parsed, above.index, depth + 1)
        return _owners(parsed, above.index) if above.index != head.index else []
    if token.dep in {"acl", "relcl"}:
        if token.tag in {"VBG", "VBN"}:
            return joined(parsed, head.index)
        return _owners(parsed, head.index) or _governing(parsed, head, depth)
    if head.pos in {"VERB", "AUX"}:
        if token.dep == "conj":
            return _subjects(parsed, head.index, depth + 1)
        return _from_verb(parsed, head, depth)
    if head.pos in {"ADJ", "NOUN"} and token.dep in {"xcomp", "advcl"}:
        return _governing(parsed, head, depth)
    return []


def _from_verb(parsed: Parsed, head: Token, depth: int) -> list[int]:
    if head.lemma in load_words("parties")["hands_over"]:
        handed = undergoers(parsed, head.index, depth + 1)
        if handed:
            return handed
    return _subjects(parsed, head.index, depth + 1)


def _owners(parsed: Parsed, noun: int) -> list[int]:
    return [c.index for c in parsed.children(noun, "poss")]


def _governing(parsed: Parsed, noun: Token, depth: int) -> list[int]:
    above = parsed.tokens[noun.head]
    if above.index != noun.index and above.pos in {"VERB", "AUX"} and noun.dep in {"dobj", "attr", "acomp"}:
        return _subjects(parsed, above.index, depth + 1)
    return []


def owners(parsed: Parsed, noun: int) -> list[int]:
    """Possessors of a noun ("Russia's", "his"), joined ones included."""
    return [each for c in parsed.children(noun, "poss") for each in joined(parsed, c.index)]


def is_negated(parsed: Parsed, verb: int) -> bool:
    """Whether the clause of the verb says that it is not so: "not", "never", "no one", "issued no licences"."""
    for child in parsed.children(verb):
        if child.dep == "neg" or child.lower in {"never", "n't", "n’t"}:
            return True
        if child.dep in {"nsubj", "nsubjpass", "dobj"} and (
            child.lower in _NEGATIVE
            or any(d.lower in _NEGATIVE for d in parsed.children(child.index, "det", "neg", "preconj", "cc"))
        ):
            return True
    token = parsed.tokens[verb]
    return token.dep == "pcomp" and parsed.tokens[token.head].lower == "without"


def is_modal(parsed: Parsed, verb: int) -> bool:
    """Whether the verb speaks of what may or shall be: "will", "would", "could"."""
    return any(child.lower in _MODALS for child in parsed.children(verb, "aux"))


def governors(parsed: Parsed, index: int) -> Iterator[Token]:
    """The verbs, nouns and adjectives that a word hangs on, nearest first, prepositions left out; same sentence."""
    for token in parsed.ancestors(index):
        if token.pos in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}:
            yield token


def clause(parsed: Parsed, index: int) -> Span:
    """The words of a verb's clause, or of a noun's phrase, up to the next joined clause; without outer marks."""
    indices = parsed.subtree(index)
    ends = [
        parsed.subtree(c.index)[0]
        for c in parsed.children(index, "conj")
        if c.pos in {"VERB", "AUX"} and c.index > index
    ]
    if ends:
        indices = [i for i in indices if i < min(ends)]
    while len(indices) > 1 and _is_edge(parsed.tokens[indices[-1]]):
        indices.pop()
    while len(indices) > 1 and parsed.tokens[indices[0]].pos == "PUNCT":
        indices.pop(0)
    return cover([parsed.span(indices[0], indices[0] + 1), parsed.span(indices[-1], indices[-1] + 1)])


def full_clause(parsed: Parsed, index: int) -> Span:
    """The clause with the verbs that it hangs on: "refused to issue a licence" for "issue"."""
    token = parsed.tokens[index]
    for _ in range(_DEEPEST):
        head = parsed.tokens[token.head]
        if token.dep not in {"xcomp", "acomp"} or head.pos not in {"VERB", "AUX"}:
            break
        token = head
    return clause(parsed, token.index)


def _is_edge(token: Token) -> bool:
    return token.pos in {"PUNCT", "CCONJ"}


def phrase(parsed: Parsed, index: int) -> Span:
    """The noun with the words before it that belong to it, without article."""
    left = [c.index for c in parsed.children(index, "amod", "compound", "nmod", "poss", "nummod") if c.index < index]
    first = min((parsed.subtree(i)[0] for i in left), default=index)
    return parsed.span(first, index + 1)
