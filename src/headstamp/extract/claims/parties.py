"""Nouns of a clause as actors: membership in a class, collectives ("Serbian officials"), the state behind a thing."""

from collections.abc import Iterable

from headstamp.extract.claims.clauses import phrase, subjects
from headstamp.extract.gazetteer import fold
from headstamp.extract.scene import Scene
from headstamp.lexicon.states import load_states
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.text import Span

NAMED = frozenset(ActorKind) - {ActorKind.UNNAMED, ActorKind.DOCUMENT}
"""Kinds of actors that can act: not a leak, not "a source"."""
_BRACKETS = frozenset("()[]")
_MARKS = frozenset({";", ":", '"', "“", "”", "–", "—"})
_LIST_ENDS = frozenset({"SCONJ", "PRON", "VERB"})
_OFFICE_OF = frozenset({"of", "for"})
_MEMBERSHIP = frozenset({"as", "in", "among", "with"})


def parties(scene: Scene, indices: Iterable[int]) -> list[Mention]:
    """The actors that the nouns name, without repetition; nouns that name none are left out."""
    found: dict[str, Mention] = {}
    for index in indices:
        mention = party(scene, index)
        if mention:
            found.setdefault(mention.name, mention)
    return list(found.values())


def party(scene: Scene, index: int) -> Mention | None:
    """The actor that a noun names: itself, the member of the class that it describes ("Serbia is the only country
    that ..."), the person in apposition ("the attaché, John Doe"), or a collective of a state's people.
    """
    described = member(scene, index)
    if described:
        return described
    named = _apposed(scene, index)
    if named:
        return named
    mention = scene.who(index)
    if mention is not None and mention.kind is ActorKind.UNNAMED:
        return collective(scene, index)
    if mention is not None:
        return mention if mention.kind in NAMED and not _is_vague(scene, index, mention) else None
    return collective(scene, index)


def listed_people(scene: Scene, preposition: int) -> list[Mention]:
    """The people in the list behind a preposition, read off the words: offices and brackets break the parser's lists
    ("with the minister John Doe (twice), head of the service Jane Roe, and ...").

    Ends at a verb, whose own subject is left out, and at a preposition that does not belong to an office.
    """
    parsed = scene.parsed
    settled: list[Mention] = []
    segment: list[Mention] = []
    is_bracketed = False
    for token in parsed.tokens[preposition + 1 : parsed.sentence_of(preposition).last]:
        if token.text in _BRACKETS:
            is_bracketed = token.text in "(["
        if is_bracketed or token.text in _BRACKETS:
            continue
        if token.text == ",":
            settled, segment = settled + segment, []
        elif token.pos in {"VERB", "AUX"} and token.tag != "VBN":
            return settled
        elif (
            token.pos in _LIST_ENDS or token.text in _MARKS or (token.pos == "ADP" and token.lower not in _OFFICE_OF)
        ):
            break
        elif token.pos == "PROPN":
            mention = scene.who(token.index)
            if mention and mention.kind is ActorKind.PERSON and _ends(token.text, mention):
                segment.append(mention)
    return list({m.name: m for m in settled + segment}.values())


def _ends(word: str, mention: Mention) -> bool:
    """Whether the word is the last of a full name: the surname, not an office that may be somebody else's."""
    parts = mention.name.split()
    return len(parts) > 1 and fold(parts[-1]) == fold(word) and mention.name != mention.office


def is_nameless(mention: Mention) -> bool:
    """Whether a bare word is all that is known: "the company", or an office of no state named: "the minister"."""
    last = mention.name.rsplit(" ", maxsplit=1)[-1].lower()
    if mention.name == mention.office or last in load_words("parties")["offices"]:
        marks = load_words("parties")["office_marks"] | load_words("parties")["offices"]
        own = [word for word in mention.name.split() if word.lower().removesuffix("'s") not in marks]
        return not any(word[:1].isupper() for word in own)
    return mention.country is None and mention.name.islower() and " " not in mention.name


def member(scene: Scene, index: int) -> Mention | None:
    """The one of whom a class noun is said: subject of "is a country", object of "places it in a group"."""
    parsed = scene.parsed
    token = parsed.tokens[index]
    if token.lemma not in load_words("parties")["classes"]:
        return None
    for _ in range(4):
        head = parsed.tokens[token.head]
        if token.dep in {"nsubj", "nsubjpass"} and head.pos == "AUX":
            return _first(scene, [c.index for c in parsed.children(head.index, "attr")])
        if token.dep == "attr" and head.pos in {"AUX", "VERB"}:
            return _first(scene, subjects(parsed, head.index))
        if token.dep == "appos":
            return scene.who(head.index)
        if token.dep != "pobj":
            return None
        above = parsed.tokens[head.head]
        if head.lower == "of" and above.pos == "NOUN":
            token = above
        elif head.lower in _MEMBERSHIP and above.lemma in load_words("parties")["lists"]:
            return _first(scene, [c.index for c in parsed.children(above.index, "dobj")])
        else:
            return None
    return None


def _is_vague(scene: Scene, index: int, mention: Mention) -> bool:
    """Whether the words describe one member of a class and name none: "the most loyal country in the region"."""
    token = scene.parsed.tokens[index]
    return (
        mention.kind is ActorKind.COLLECTIVE and token.tag == "NN" and token.lemma in load_words("parties")["classes"]
    )


def _first(scene: Scene, indices: Iterable[int]) -> Mention | None:
    return next((m for m in map(scene.who, indices) if m and m.kind in NAMED), None)


def _apposed(scene: Scene, index: int) -> Mention | None:
    """The person or firm named behind a description, wherever in the phrase the parser has hung the name."""
    parsed, words = scene.parsed, load_words("parties")
    lemma = parsed.tokens[index].lemma
    if lemma in words["people"]:
        named = [scene.who(c.index) for c in parsed.children(index, "appos")]
        return next((m for m in named if m and m.kind in NAMED), None)
    if lemma not in words["offices"]:
        return None
    stack = [index]
    while stack:
        at = stack.pop(0)
        for child in parsed.children(at, "appos"):
            mention = scene.who(child.index)
            if mention and mention.kind is ActorKind.PERSON:
                return mention
        for preposition in parsed.children(at, "prep"):
            if preposition.lower == "of":
                stack.extend(c.index for c in parsed.children(preposition.index, "pobj"))
    return _between_commas(scene, index)


def _between_commas(scene: Scene, index: int) -> Mention | None:
    """The person named right behind an office's whole phrase, closed off by a comma on either side."""
    parsed = scene.parsed
    after = parsed.subtree(index)[-1] + 1
    last = parsed.sentence_of(index).last
    if after + 1 >= last or parsed.tokens[after].text != ",":
        return None
    mention = scene.who(after + 1)
    if mention is None or mention.kind is not ActorKind.PERSON or mention.span is None:
        return None
    end = parsed.first_token_at(mention.span.end)
    closed = end < last and parsed.tokens[end].text == "," and mention.span.start == parsed.tokens[after + 1].start
    return mention if closed and " " in mention.words else None


def collective(scene: Scene, index: int) -> Mention | None:
    """A group of a state's people or firms: "Serbian officials", "Russian banks"; None for anything else."""
    token = scene.parsed.tokens[index]
    if token.lemma not in load_words("parties")["people"]:
        return None
    country = scene.country(index) or country_of(scene, index)
    if country is None:
        return None
    span = phrase(scene.parsed, index)
    words = span.quote(scene.document.text)
    return Mention(kind=ActorKind.COLLECTIVE, name=" ".join(words.split()), span=span, words=words, country=country)


def country_of(scene: Scene, index: int) -> str | None:
    """ISO code of the state that a noun is, belongs to or is from, by the words around it."""
    code = scene.country(index)
    if code:
        return code
    for child in scene.parsed.children(index, "amod", "compound", "nmod", "poss"):
        code = scene.country(child.index)
        if code:
            return code
    for preposition in scene.parsed.children(index, "prep"):
        if preposition.lower in {"of", "from", "in"}:
            for noun in scene.parsed.children(preposition.index, "pobj"):
                code = scene.country(noun.index)
                if code:
                    return code
    return None


def state(scene: Scene, code: str, index: int) -> Mention:
    """The state of an ISO code, as the word at `index` names or implies it."""
    token = scene.parsed.tokens[index]
    return Mention(
        kind=ActorKind.STATE,
        name=load_states().name(code),
        span=Span(token.start, token.end),
        words=token.text,
        country=code,
    )


def state_behind(scene: Scene, index: int) -> Mention | None:
    """The state that a thing belongs to: Russia for "Russian oil"; None where none is named."""
    code = country_of(scene, index)
    return state(scene, code, index) if code else None


def same(first: Mention | None, second: Mention | None) -> bool:
    """Whether two mentions are of one actor, as far as one document can tell."""
    return first is not None and second is not None and (first.kind, first.name) == (second.kind, second.name)
