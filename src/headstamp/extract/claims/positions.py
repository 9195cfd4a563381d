"""Positions: where actors stand: what they refuse, support, oppose, want to join, or are neutral in."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from headstamp.extract.claims.clauses import (
    clause,
    doers,
    is_modal,
    is_negated,
    is_passive,
    objects,
    owners,
    subjects,
    undergoers,
)
from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.claims.parties import is_nameless, parties, state_behind
from headstamp.extract.claims.voices import voice
from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Claim, Field, Position, Stance
from headstamp.model.text import Span, cover

_ACTORS = frozenset(
    {
        ActorKind.STATE,
        ActorKind.BODY,
        ActorKind.PERSON,
        ActorKind.ORGANISATION,
        ActorKind.COLLECTIVE,
        ActorKind.GROUP,
        ActorKind.FORCE,
    }
)
_LONGEST_ISSUE = 18
"""Tokens; what is longer is no name of an issue."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A stand before it has a voice."""

    actors: list[Mention]
    issue: Span
    stance: Stance
    trigger: Token
    whole: Span


def find(scene: Scene) -> Iterator[Claim]:
    """A claim for each actor, issue and stance that the text states; an actor must be named or resolved."""
    rules = _rules()
    seen: set[tuple[int, str, Stance, Span]] = set()
    for token in scene.parsed.tokens:
        rule = rules.get(token.lemma)
        if rule is None:
            continue
        for found in rule(scene, token):
            for actor in found.actors:
                key = (token.sentence, actor.name, found.stance, found.issue)
                if key not in seen:
                    seen.add(key)
                    yield _claim(scene, found, actor)


def _claim(scene: Scene, found: _Found, actor: Mention) -> Claim:
    place = Span(found.trigger.start, found.trigger.end)
    sentence = scene.parsed.sentence_of(found.trigger.index).span
    near = [s for s in (actor.span, found.issue) if s and sentence.holds(s)]
    spans = [
        (cover([found.whole, *near]), Field.WHOLE),
        (place, Field.TRIGGER),
        (actor.span, Field.ACTOR),
        (found.issue, Field.ISSUE),
    ]
    issue = " ".join(found.issue.quote(scene.document.text).split())
    body = Position(actor=actor, issue=issue, stance=found.stance)
    return make_claim(scene, body, evidence(scene, spans), voice(scene, found.issue, verb=place))


_Rule = Callable[[Scene, Token], Iterator[_Found]]


def _rules() -> Mapping[str, _Rule]:
    """The rule for each trigger, by base form; where a word has two, the later one holds."""
    words = load_words("positions")
    rules: dict[str, _Rule] = {}
    for heading, rule in (
        ("supporting", _stand_noun),
        ("opposing", _stand_noun),
        ("withheld", _withheld),
        ("undone", _withheld),
        ("supports", _stand),
        ("opposes", _stand),
        ("refused", _refused),
        ("refusals", _refusal),
        ("neutral", _neutral),
        ("neutrality", _neutral),
        ("joining", _joining),
        ("membership", _membership),
        ("candidates", _candidate),
    ):
        rules.update(dict.fromkeys(sorted(words[heading]), rule))
    return rules


def _acting(scene: Scene, indices: Iterable[int]) -> list[Mention]:
    """Who can take a stand: named, and of persons only those of whom an office or a state is known."""
    return [
        m
        for m in parties(scene, indices)
        if m.kind in _ACTORS
        and not is_nameless(m)
        and any(c.isupper() for c in m.name)
        and (m.kind is not ActorKind.PERSON or m.office or m.country)
    ]


def _refused(scene: Scene, token: Token) -> Iterator[_Found]:
    """As in "refuses to join", "refused to train soldiers"."""
    parsed = scene.parsed
    if token.pos != "VERB" or is_negated(parsed, token.index) or is_modal(parsed, token.index):
        return
    for child in parsed.children(token.index, "xcomp"):
        if child.lemma not in load_words("positions")["speaking"] or _is_material(parsed, child):
            actors = _acting(scene, subjects(parsed, token.index))
            yield _Found(actors, _issue(parsed, child.index), Stance.REFUSED, token, clause(parsed, token.index))


def _is_material(parsed: Parsed, verb: Token) -> bool:
    """Whether something other than words is withheld: "refuse to provide training"."""
    talk = {
        "detail",
        "information",
        "comment",
        "name",
        "answer",
        "evidence",
        "explanation",
        "interview",
        "reason",
        "figure",
    }
    given = [c.lemma for c in parsed.children(verb.index, "dobj")]
    return verb.lemma in {"provide", "give", "sign", "take"} and bool(given) and not talk.intersection(given)


def _refusal(scene: Scene, token: Token) -> Iterator[_Found]:
    """As in "Serbia's refusal to join"."""
    parsed = scene.parsed
    actors = _acting(scene, owners(parsed, token.index))
    actors += [m for m in [state_behind(scene, token.index)] if m and not actors]
    for child in parsed.children(token.index, "acl", "relcl"):
        if child.lemma not in load_words("positions")["speaking"]:
            yield _Found(actors, _issue(parsed, child.index), Stance.REFUSED, token, clause(parsed, token.index))


def _withheld(scene: Scene, token: Token) -> Iterator[_Found]:
    """As in "has not imposed sanctions", "does not recognise", "will not send weapons"."""
    parsed, words = scene.parsed, load_words("positions")
    if token.pos != "VERB" or is_passive(parsed, token.index):
        return
    if not is_negated(parsed, token.index):
        return
    firmly = token.lemma in words["withheld"] or any(
        c.lower in {"will", "wo", "would", "'ll"} for c in parsed.children(token.index, "aux")
    )
    if firmly and not _is_supposed(parsed, token):
        actors = _acting(scene, doers(parsed, token.index))
        objected = [c.index for c in parsed.children(token.index, "dobj")]
        if objected or token.lemma in {"join", "participate"}:
            by_object = objected and token.lemma in words["withheld"]
            issue = _phrase(parsed, objected[0]) if by_object else _issue(parsed, token.index)
            yield _Found(actors, issue, Stance.REFUSED, token, clause(parsed, token.index))


def _stand(scene: Scene, token: Token) -> Iterator[_Found]:
    """As in "backs the plan", "opposed the deal", "supported by the church"."""
    if token.pos != "VERB":
        yield from _stand_noun(scene, token)
        return
    parsed, words = scene.parsed, load_words("positions")
    if _is_supposed(parsed, token) or is_modal(parsed, token.index) or _is_refused(parsed, token):
        return
    stance = Stance.SUPPORTS if token.lemma in words["supports"] else Stance.OPPOSES
    if is_negated(parsed, token.index):
        if stance is Stance.OPPOSES:
            yield from _withheld(scene, token)
            return
        stance = Stance.OPPOSES
    actors = _acting(scene, doers(parsed, token.index))
    for index in undergoers(parsed, token.index)[:1]:
        if parsed.tokens[index].pos != "PRON":
            yield _Found(actors, _phrase(parsed, index), stance, token, clause(parsed, token.index))
    for child in parsed.children(token.index, "xcomp", "ccomp"):
        if child.tag == "VBG":
            yield _Found(actors, _issue(parsed, child.index), stance, token, clause(parsed, token.index))


def _stand_noun(scene: Scene, token: Token) -> Iterator[_Found]:
    """As in "its support for the plan", "expressed opposition to the deal"."""
    parsed, words = scene.parsed, load_words("positions")
    if token.pos != "NOUN":
        return
    stance = Stance.SUPPORTS if token.lemma in words["supporting"] else Stance.OPPOSES
    found = objects(parsed, token.index, "for" if stance is Stance.SUPPORTS else "to")
    actors = _acting(scene, owners(parsed, token.index))
    verb = parsed.tokens[token.head]
    voiced = {
        "express",
        "voice",
        "reiterate",
        "reaffirm",
        "declare",
        "announce",
        "pledge",
        "confirm",
        "affirm",
        "state",
    }
    if not actors and token.dep == "dobj" and verb.lemma in voiced and not is_negated(parsed, verb.index):
        actors = _acting(scene, doers(parsed, verb.index))
    for index in found[:1]:
        yield _Found(actors, _phrase(parsed, index), stance, token, clause(parsed, token.index))


def _neutral(scene: Scene, token: Token) -> Iterator[_Found]:
    """As in "declared itself neutral in the conflict", "remains neutral", "its neutrality"."""
    parsed = scene.parsed
    verb = parsed.tokens[token.head]
    if token.lemma in load_words("positions")["neutrality"]:
        actors = _acting(scene, owners(parsed, token.index))
        if not actors and token.dep in {"dobj", "pobj"} and verb.pos == "VERB" and not is_negated(parsed, verb.index):
            actors = _acting(scene, doers(parsed, verb.index))
        frame = verb.index if token.dep == "dobj" else token.index
    elif token.dep in {"acomp", "oprd", "ccomp", "attr", "xcomp"} and verb.pos in {"VERB", "AUX"}:
        if is_negated(parsed, verb.index) or is_modal(parsed, verb.index):
            return
        actors, frame = _acting(scene, doers(parsed, verb.index)), verb.index
    else:
        return
    about = objects(parsed, token.index, "in", "on", "over", "about", "towards", "toward")
    issue = _phrase(parsed, about[0]) if about else Span(token.start, token.end)
    yield _Found(actors, issue, Stance.NEUTRAL, token, clause(parsed, frame))


def _joining(scene: Scene, token: Token) -> Iterator[_Found]:
    """As in "wants to join the alliance", "its bid to join the union"; "has not joined sanctions" as a refusal."""
    parsed, words = scene.parsed, load_words("positions")
    if token.pos != "VERB":
        return
    unions = [i for i in undergoers(parsed, token.index) + objects(parsed, token.index, "to") if _is_union(scene, i)]
    above = parsed.tokens[token.head]
    if not unions:
        yield from _withheld(scene, token)
        return
    issue = _issue(parsed, token.index)
    if token.dep in {"acl", "relcl"} and above.lemma in words["wishes"]:
        actors = _acting(scene, owners(parsed, above.index)) or _acting(scene, doers(parsed, token.index))
        yield _Found(actors, issue, Stance.SUPPORTS, token, clause(parsed, above.index))
    elif token.dep in {"xcomp", "ccomp"} and above.lemma in words["seeking"] and not is_negated(parsed, above.index):
        yield _Found(
            _acting(scene, doers(parsed, token.index)), issue, Stance.SUPPORTS, token, clause(parsed, above.index)
        )


def _membership(scene: Scene, token: Token) -> Iterator[_Found]:
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
        actors, frame = _acting(scene, doers(parsed, verb.index)), verb.index
    elif top.lemma in words["wishes"] or verb.lemma in words["wishes"]:
        noun = top if top.lemma in words["wishes"] else verb
        actors, frame = _acting(scene, owners(parsed, noun.index)), noun.index
    else:
        return
    yield _Found(actors, _phrase(parsed, top.index), Stance.SUPPORTS, token, clause(parsed, frame))


def _candidate(scene: Scene, token: Token) -> Iterator[_Found]:
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
        actors, frame = _acting(scene, subjects(parsed, verb.index)), verb.index
    elif top.dep == "appos":
        actors, frame = _acting(scene, [top.head]), top.index
    else:
        actors, frame = [], top.index
    yield _Found(actors, _phrase(parsed, top.index), Stance.SUPPORTS, token, clause(parsed, frame))


def _is_union(scene: Scene, index: int) -> bool:
    """Whether the word names something that states join: the EU, NATO."""
    mention = scene.who(index)
    return mention is not None and mention.kind is ActorKind.ORGANISATION


def _is_supposed(parsed: Parsed, verb: Token) -> bool:
    """Whether the clause only asks or supposes: "if it supports", "whether"."""
    return any(c.lower in {"if", "whether", "unless"} for c in parsed.children(verb.index, "mark"))


def _is_refused(parsed: Parsed, verb: Token) -> bool:
    """Whether the verb above takes it back: "refused to support", "failed to back", "stopped supporting"."""
    above = parsed.tokens[verb.head]
    words = load_words("positions")
    return verb.dep == "xcomp" and (above.lemma in words["refused"] or above.lemma in words["withdrawn"])


def _issue(parsed: Parsed, verb: int) -> Span:
    """What is refused or wanted: the verb with its objects, without "to"."""
    span = clause(parsed, verb)
    return _cut(parsed, Span(parsed.tokens[verb].start, span.end))


def _phrase(parsed: Parsed, noun: int) -> Span:
    """A noun with all that belongs to it, without article and outer marks."""
    indices = parsed.subtree(noun)
    while len(indices) > 1 and parsed.tokens[indices[0]].pos in {"DET", "PUNCT"}:
        indices.pop(0)
    for index in indices:
        if index > noun and parsed.tokens[index].dep == "relcl":
            last = min(parsed.subtree(index))
            indices = [i for i in indices if i < last]
            break
    while len(indices) > 1 and parsed.tokens[indices[-1]].pos in {"PUNCT", "CCONJ"}:
        indices.pop()
    return _cut(parsed, Span(parsed.tokens[indices[0]].start, parsed.tokens[indices[-1]].end))


def _cut(parsed: Parsed, span: Span) -> Span:
    tokens = parsed.tokens_in(span)[:_LONGEST_ISSUE]
    return Span(tokens[0].start, tokens[-1].end)
