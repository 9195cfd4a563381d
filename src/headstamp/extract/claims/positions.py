"""Positions: where actors stand: what they refuse, support, oppose, want to join, or are neutral in."""

from collections.abc import Callable, Iterator, Mapping

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
from headstamp.extract.claims.memberships import candidacy, joining, membership
from headstamp.extract.claims.parties import state_behind
from headstamp.extract.claims.stands import Stand, acting, issue_of_noun, issue_of_verb
from headstamp.extract.claims.voices import voice
from headstamp.extract.parsed import Parsed, Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.actor import Mention
from headstamp.model.claim import Claim, Field, Position, Stance
from headstamp.model.text import Span, cover


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


def _claim(scene: Scene, found: Stand, actor: Mention) -> Claim:
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


_Rule = Callable[[Scene, Token], Iterator[Stand]]


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
        ("membership", membership),
        ("candidates", candidacy),
    ):
        rules.update(dict.fromkeys(sorted(words[heading]), rule))
    return rules


def _refused(scene: Scene, token: Token) -> Iterator[Stand]:
    """As in "refuses to join", "refused to train soldiers"."""
    parsed = scene.parsed
    if token.pos != "VERB" or is_negated(parsed, token.index) or is_modal(parsed, token.index):
        return
    for child in parsed.children(token.index, "xcomp"):
        if child.lemma not in load_words("positions")["speaking"] or _is_material(parsed, child):
            actors = acting(scene, subjects(parsed, token.index))
            yield Stand(
                actors, issue_of_verb(parsed, child.index), Stance.REFUSED, token, clause(parsed, token.index)
            )


def _is_material(parsed: Parsed, verb: Token) -> bool:
    """Whether something other than words is withheld: "refuse to provide training"."""
    talk = load_words("positions")["talk"]
    given = [c.lemma for c in parsed.children(verb.index, "dobj")]
    return verb.lemma in {"provide", "give", "sign", "take"} and bool(given) and not talk.intersection(given)


def _refusal(scene: Scene, token: Token) -> Iterator[Stand]:
    """As in "Serbia's refusal to join"."""
    parsed = scene.parsed
    actors = acting(scene, owners(parsed, token.index))
    actors += [m for m in [state_behind(scene, token.index)] if m and not actors]
    for child in parsed.children(token.index, "acl", "relcl"):
        if child.lemma not in load_words("positions")["speaking"]:
            yield Stand(
                actors, issue_of_verb(parsed, child.index), Stance.REFUSED, token, clause(parsed, token.index)
            )


def _withheld(scene: Scene, token: Token) -> Iterator[Stand]:
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
        actors = acting(scene, doers(parsed, token.index))
        objected = [c.index for c in parsed.children(token.index, "dobj")]
        if objected or token.lemma in {"join", "participate"}:
            named = objected and parsed.tokens[objected[0]].pos != "PRON"
            by_object = named and token.lemma in words["withheld"]
            issue = issue_of_noun(parsed, objected[0]) if by_object else issue_of_verb(parsed, token.index)
            yield Stand(actors, issue, Stance.REFUSED, token, clause(parsed, token.index))


def _joining(scene: Scene, token: Token) -> Iterator[Stand]:
    """As in "wants to join the alliance", "has not joined the sanctions"."""
    wished = list(joining(scene, token))
    yield from wished or _withheld(scene, token)


def _stand(scene: Scene, token: Token) -> Iterator[Stand]:
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
    actors = acting(scene, doers(parsed, token.index))
    for index in undergoers(parsed, token.index)[:1]:
        lemma = parsed.tokens[index].lemma
        if stance is Stance.OPPOSES and lemma in words["asked"]:
            stance = Stance.REFUSED
        spoken = token.lemma in words["dismissing"] and lemma in words["spoken"]
        if parsed.tokens[index].pos != "PRON" and not spoken:
            yield Stand(actors, issue_of_noun(parsed, index), stance, token, clause(parsed, token.index))
    for child in parsed.children(token.index, "xcomp", "ccomp"):
        if child.tag == "VBG":
            yield Stand(actors, issue_of_verb(parsed, child.index), stance, token, clause(parsed, token.index))


def _stand_noun(scene: Scene, token: Token) -> Iterator[Stand]:
    """As in "its support for the plan", "expressed opposition to the deal"."""
    parsed, words = scene.parsed, load_words("positions")
    if token.pos != "NOUN":
        return
    stance = Stance.SUPPORTS if token.lemma in words["supporting"] else Stance.OPPOSES
    found = objects(parsed, token.index, "for" if stance is Stance.SUPPORTS else "to")
    actors = acting(scene, owners(parsed, token.index))
    verb = parsed.tokens[token.head]
    voiced = load_words("positions")["voiced"]
    if not actors and token.dep == "dobj" and verb.lemma in voiced and not is_negated(parsed, verb.index):
        actors = acting(scene, doers(parsed, verb.index))
    for index in found[:1]:
        yield Stand(actors, issue_of_noun(parsed, index), stance, token, clause(parsed, token.index))


def _neutral(scene: Scene, token: Token) -> Iterator[Stand]:
    """As in "declared itself neutral in the conflict", "remains neutral", "its neutrality"."""
    parsed = scene.parsed
    verb = parsed.tokens[token.head]
    if token.lemma in load_words("positions")["neutrality"]:
        actors = acting(scene, owners(parsed, token.index))
        if not actors and token.dep in {"dobj", "pobj"} and verb.pos == "VERB" and not is_negated(parsed, verb.index):
            actors = acting(scene, doers(parsed, verb.index))
        frame = verb.index if token.dep == "dobj" else token.index
    elif token.dep in {"acomp", "oprd", "ccomp", "attr", "xcomp"} and verb.pos in {"VERB", "AUX"}:
        if is_negated(parsed, verb.index) or is_modal(parsed, verb.index):
            return
        actors, frame = acting(scene, doers(parsed, verb.index)), verb.index
    else:
        return
    about = objects(parsed, token.index, "in", "on", "over", "about", "towards", "toward")
    issue = issue_of_noun(parsed, about[0]) if about else Span(token.start, token.end)
    yield Stand(actors, issue, Stance.NEUTRAL, token, clause(parsed, frame))


def _is_supposed(parsed: Parsed, verb: Token) -> bool:
    """Whether the clause only asks or supposes: "if it supports", "whether"."""
    return any(c.lower in {"if", "whether", "unless"} for c in parsed.children(verb.index, "mark"))


def _is_refused(parsed: Parsed, verb: Token) -> bool:
    """Whether the verb above takes it back: "refused to support", "failed to back", "stopped supporting"."""
    above = parsed.tokens[verb.head]
    words = load_words("positions")
    return verb.dep == "xcomp" and (above.lemma in words["refused"] or above.lemma in words["withdrawn"])
