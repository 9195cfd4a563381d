"""Sanctions: who imposes them on whom, joins, refuses, lifts, extends or proposes them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from headstamp.extract.claims.clauses import (
    clause,
    doers,
    full_clause,
    governors,
    is_passive,
    objects,
    owners,
    phrase,
    undergoers,
)
from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.claims.parties import same
from headstamp.extract.claims.sanction_parties import (
    bearers,
    imposers_among,
    is_known_sender,
    is_under,
    senders_and_aims,
    stated_targets,
    target_in_context,
    targets_among,
)
from headstamp.extract.claims.sanction_statuses import status_by_noun, status_by_verb
from headstamp.extract.claims.voices import voice
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.actor import Mention
from headstamp.model.claim import Claim, Field, Sanction, SanctionStatus
from headstamp.model.text import Span, cover

_BACK = 3
"""Sentences back that "the embargo" may point for its target."""
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
    is_given: bool = False
    """Whether the words take it as given that the sanctions stand: who evades them, or refuses to join in."""


def find(scene: Scene) -> Iterator[Claim]:
    """A claim for each imposer, target and status that the text states; none where no target can be made out."""
    words = load_words("sanctions")
    nouns, measures, verbs, rosters = words["nouns"], words["measures"], words["verbs"], words["rosters"]
    seen: set[tuple[object, ...]] = set()
    latest: _Finding | None = None
    for token in scene.parsed.tokens:
        found: Iterable[_Finding] = ()
        lemma = token.lemma
        if (lemma in verbs and token.pos == "VERB") or token.lower in words["marked"]:
            found = _of_verb(scene, token)
        elif lemma in words["freezes"] and token.pos == "VERB":
            found = _of_assets(scene, token)
        elif lemma in nouns or (lemma in measures and _is_measure(scene, token)):
            roster = _roster(scene, token, rosters)
            near = latest and token.sentence - scene.parsed.tokens[latest.trigger].sentence <= _BACK
            earlier = latest.target if latest and near else None
            found = _of_roster(scene, roster, token) if roster else _of_noun(scene, token, earlier)
        for each in found:
            key = (token.sentence, each.status, each.target.name, each.imposer.name if each.imposer else None)
            if key not in seen and not same(each.imposer, each.target):
                seen.add(key)
                latest = each
                yield _claim(scene, each)


def _claim(scene: Scene, found: _Finding) -> Claim:
    trigger = scene.parsed.tokens[found.trigger]
    place = Span(trigger.start, trigger.end)
    parties_named = [m.span for m in (found.imposer, found.target) if m and m.span]
    sentence = scene.parsed.sentence_of(found.trigger).span
    whole = cover([found.whole, *(span for span in parties_named if sentence.holds(span))])
    said = voice(scene, place, verb=whole if found.status is SanctionStatus.REFUSED else None, granted=found.is_given)
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
        found, imposers = undergoers(parsed, token.index), imposers_among(scene, doers(parsed, token.index))
    status = status_by_verb(scene, token, SanctionStatus.IMPOSED)
    whole = phrase(parsed, head.index) if token.dep == "amod" else clause(parsed, token.index)
    yield from _each(status, imposers, targets_among(scene, found), token.index, whole)


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
    status = status_by_verb(scene, verb, SanctionStatus.LIFTED if off else SanctionStatus.IMPOSED)
    done_to, does = undergoers(parsed, verb.index), doers(parsed, verb.index)
    senders, _ = senders_and_aims(scene, [roster.index, token.index])
    imposers = senders or (imposers_among(scene, does) if done_to else [])
    yield from _each(status, imposers, targets_among(scene, done_to or does), token.index, clause(parsed, verb.index))


def _of_noun(scene: Scene, token: Token, earlier: Mention | None) -> Iterator[_Finding]:
    """Sanctions as a noun: what the words around it say of sender and target, what its verb says of the status."""
    parsed = scene.parsed
    chain = _chain(scene, token)
    top = chain[-1]
    senders, aims = senders_and_aims(scene, chain)
    targets = aims or stated_targets(scene, chain)
    verb = _verb(scene, top)
    whole = full_clause(parsed, verb.index) if verb else clause(parsed, top)
    base, by_doing = status_by_noun(scene, top)
    if verb and not by_doing:
        status = _of_itself(scene, top, verb) or status_by_verb(scene, verb, base)
    else:
        status = base
    doing = imposers_among(scene, doers(parsed, verb.index)) if verb and _acts(verb, status) else []
    if verb and not targets:
        targets = targets_among(scene, objects(parsed, verb.index, "on", "against", "upon"))
    if verb and not targets and verb.lemma in load_words("sanctions")["borne"]:
        targets = targets_among(scene, doers(parsed, verb.index))
        doing = []
    if verb and not targets and verb.lemma in {"hit", "target", "punish", "slap"}:
        targets = targets_among(scene, undergoers(parsed, verb.index))
    if not targets and is_under(scene, top):
        targets = bearers(scene, top)
    if not targets and (doing or (senders and all(map(is_known_sender, senders)))):
        own = senders + (imposers_among(scene, doers(parsed, verb.index)) if verb else [])
        targets = target_in_context(scene, token, own)
    if not targets and earlier and verb and _acts(verb, status) and _points_back(scene, token):
        targets = [earlier]
    imposers = doing or senders
    given = verb is not None and verb.lemma in load_words("sanctions")["borne"]
    for found in _each(status, imposers, targets, token.index, whole):
        yield replace(found, is_given=given)
    others = [m for m in senders if not any(same(m, each) for each in doing)]
    if doing and others and _takes_up(verb, status):
        for found in _each(SanctionStatus.IMPOSED, others, targets, token.index, whole):
            yield replace(found, is_given=True)


def _of_itself(scene: Scene, top: int, verb: Token) -> SanctionStatus | None:
    """The status of sanctions that do something themselves: they stand, whatever they do, unless they lapse."""
    if scene.parsed.tokens[top].dep != "nsubj" or is_passive(scene.parsed, verb.index):
        return None
    lapsed = verb.lemma in load_words("sanctions")["lapsed"]
    return SanctionStatus.LIFTED if lapsed else SanctionStatus.IMPOSED


def _points_back(scene: Scene, token: Token) -> bool:
    """Whether "the sanctions" are those last spoken of."""
    return any(c.lower in {"the", "these", "those"} for c in scene.parsed.children(token.index, "det"))


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
            imposers = imposers_among(scene, doers(parsed, token.index))
            status = status_by_verb(scene, token, SanctionStatus.IMPOSED)
            yield from _each(
                status, imposers, targets_among(scene, held), token.index, full_clause(parsed, token.index)
            )


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
    if above and above.pos == "NOUN" and status_by_noun(scene, top)[1]:
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


def _each(
    status: SanctionStatus, imposers: Sequence[Mention], targets: list[Mention], trigger: int, whole: Span
) -> Iterator[_Finding]:
    for target in targets:
        for imposer in imposers or (None,):
            yield _Finding(status, imposer, target, trigger, whole)
