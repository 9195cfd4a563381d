"""Contacts: meetings, calls, visits, interviews, letters and talks between named parties."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from headstamp.extract.claims.clauses import (
    clause,
    doers,
    full_clause,
    governors,
    is_modal,
    is_negated,
    is_passive,
    joined,
    objects,
    owners,
    subjects,
    undergoers,
)
from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.claims.meeting_places import Where, host, where
from headstamp.extract.claims.parties import NAMED, is_nameless, listed_people, parties, same
from headstamp.extract.claims.voices import voice
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Certainty, Claim, Contact, Field, Polarity
from headstamp.model.materiel import Period
from headstamp.model.text import Span, cover

_VERBS = ("meet", "receive", "visit", "speak", "phone", "write", "interview")
_NOUNS = ("meeting", "talks", "call", "visit", "interview", "letter")
_HOLDS = frozenset(
    [
        "have",
        "hold",
        "make",
        "pay",
        "conduct",
        "do",
        "give",
        "take",
        "attend",
        "cancel",
        "postpone",
        "schedule",
        "plan",
        "announce",
        "begin",
        "start",
        "organise",
        "organize",
        "end",
        "finish",
        "conclude",
        "arrange",
        "send",
        "receive",
        "write",
        "follow",
        "host",
        "grant",
        "get",
    ]
)
"""Verbs whose doer takes part in the contact that is their object."""
_PRIVATE = frozenset({ActorKind.STATE, ActorKind.OUTLET})


@dataclass(frozen=True, slots=True)
class _Found:
    """A contact before it has a voice: who on the one side, who on the other."""

    kind: str
    trigger: Token
    frame: int
    """The verb (or the noun itself) whose clause tells place, time and modality."""
    side: list[Mention]
    others: list[Mention] = field(default_factory=list)
    place: Where | None = None


def find(scene: Scene) -> Iterator[Claim]:
    """A claim for each pair of sides: all of one side with each of the other; only where two parties are named."""
    words = load_words("contacts")
    verbs = frozenset().union(*(words[name] for name in _VERBS))
    nouns = {lemma: name for name in _NOUNS for lemma in words[f"noun_{name}"]}
    seen: set[tuple[int, frozenset[str]]] = set()
    for token in scene.parsed.tokens:
        if token.pos == "VERB" and token.lemma in verbs:
            found = _of_verb(scene, token)
        elif token.pos in {"NOUN", "PROPN"} and (token.lemma in nouns or token.lower in nouns):
            kind = nouns.get(token.lemma) or nouns[token.lower]
            found = _of_noun(scene, token, kind)
        else:
            continue
        if found:
            for group in _groups(found):
                key = (token.sentence, frozenset(m.name for m in group))
                if len(key[1]) > 1 and key not in seen:
                    seen.add(key)
                    yield _claim(scene, found, group)


def _groups(found: _Found) -> Iterator[tuple[Mention, ...]]:
    if not found.others:
        yield tuple(found.side)
        return
    for other in found.others:
        yield (*(m for m in found.side if not same(m, other)), other)


def _claim(scene: Scene, found: _Found, group: tuple[Mention, ...]) -> Claim:
    trigger = Span(found.trigger.start, found.trigger.end)
    period, when = _time(scene, found)
    whole = _whole(scene, found, group)
    spans: list[tuple[Span | None, Field]] = [(whole, Field.WHOLE), (trigger, Field.TRIGGER), (when, Field.PERIOD)]
    spans += [(m.span, Field.PARTICIPANT) for m in group]
    if found.place:
        spans.append((found.place.span, Field.PLACE))
    polarity, certainty = _reality(scene, found)
    said = voice(scene, trigger, denied=polarity is Polarity.DENIED, certainty=certainty)
    body = Contact(
        participants=group, contact_kind=found.kind, place=found.place.name if found.place else None, date=period
    )
    return make_claim(scene, body, evidence(scene, spans), said)


def _whole(scene: Scene, found: _Found, group: tuple[Mention, ...]) -> Span:
    """The clause, widened to the parties that the same sentence names before it."""
    sentence = scene.parsed.sentence_of(found.trigger.index).span
    own = full_clause(scene.parsed, found.frame)
    return cover([own, *(m.span for m in group if m.span and sentence.holds(m.span))])


def _reality(scene: Scene, found: _Found) -> tuple[Polarity, Certainty | None]:
    """Denied where the words say that it did not come about, hypothetical where it is still to come.

    What is said of a clause beside the contact says nothing of it: "did not mention it during the meeting".
    """
    parsed, words = scene.parsed, load_words("contacts")
    token = parsed.tokens[found.frame]
    beside = found.trigger.dep == "pobj" and parsed.tokens[found.trigger.head].lower in {
        "in",
        "during",
        "at",
        "after",
    }
    polarity, certainty = Polarity.AFFIRMED, None
    for _ in range(4):
        if token.pos not in {"VERB", "AUX"}:
            break
        if is_negated(parsed, token.index) or (
            token.lemma in words["refused"] and token.index != found.trigger.index
        ):
            polarity = Polarity.AFFIRMED if beside else Polarity.DENIED
        if is_modal(parsed, token.index) or (token.lemma in words["planned"] and token.index != found.trigger.index):
            certainty = Certainty.HYPOTHETICAL
        if any(c.lower in {"if", "whether"} for c in parsed.children(token.index, "mark")):
            certainty = Certainty.HYPOTHETICAL
        if token.dep != "xcomp":
            break
        token = parsed.tokens[token.head]
        if token.pos == "ADJ":
            return polarity, Certainty.HYPOTHETICAL
    return polarity, certainty


def _of_verb(scene: Scene, token: Token) -> _Found | None:
    """As in "A met (with) B", "A received B", "A visited PLACE", "A spoke to B by phone"."""
    parsed, words = scene.parsed, load_words("contacts")
    if _is_wished(scene, token.index):
        return None
    side = _taking_part(scene, doers(parsed, token.index))
    if is_passive(parsed, token.index):
        found = _taking_part(scene, undergoers(parsed, token.index))
        if token.lemma in words["visit"] or not side or not found:
            return None
        kind = "interview" if token.lemma in words["interview"] else "meeting"
        return _Found(kind, token, token.index, found, side, where(scene, token.index))
    objected = [each for c in parsed.children(token.index, "dobj") for each in joined(parsed, c.index)]
    place = where(scene, token.index)
    if token.lemma in words["visit"]:
        return _visit(scene, token, side, objected)
    if token.lemma in words["meet"]:
        others = _taking_part(scene, objected + objects(parsed, token.index, "with"))
        others = _with_listed(scene, token, others)
        if not others and objected:
            return None
        return _Found("meeting", token, token.index, side, others, place) if len(side) + len(others) > 1 else None
    if token.lemma in words["write"]:
        others = _people(_taking_part(scene, objects(parsed, token.index, "to")))
        return _Found("letter", token, token.index, side, others, None) if side and others else None
    if token.lemma in words["speak"]:
        others = _taking_part(scene, objects(parsed, token.index, "with", "to"))
        if token.lemma == "discuss":
            side, others = side + others, []
            telephoned = len(side) > 1 and _by_telephone(scene, token.index)
            return _Found("call", token, token.index, side, [], place) if telephoned else None
        kind = "call" if _by_telephone(scene, token.index) else "talks"
        others = [m for m in others if m.kind is not ActorKind.OUTLET]
        return _Found(kind, token, token.index, side, others, place) if _has_person(side, others) else None
    others = _taking_part(scene, objected)
    if token.lemma in words["receive"] or token.lemma in words["phone"]:
        kind = "call" if token.lemma in words["phone"] else "meeting"
        both = _people(side) and _people(others)
        fits = both and (kind == "meeting" or _is_telephoning(scene, token))
        return _Found(kind, token, token.index, side, others, place) if fits else None
    return _Found("interview", token, token.index, others, side, place) if side and others else None


def _visit(scene: Scene, token: Token, side: list[Mention], objected: list[int]) -> _Found | None:
    guests = [m for m in side if m.kind in {ActorKind.PERSON, ActorKind.COLLECTIVE, ActorKind.BODY}]
    people = [m for m in _taking_part(scene, objected) if m.kind is ActorKind.PERSON]
    if guests and people:
        return _Found("visit", token, token.index, guests, people, where(scene, token.index))
    for index in objected:
        hosting = host(scene, index, guests)
        if guests and hosting:
            return _Found("visit", token, token.index, guests, [hosting.host], hosting)
    return None


def _of_noun(scene: Scene, token: Token, kind: str) -> _Found | None:
    """As in "a meeting between A and B", "A's talks with B", "said in an interview with B", "his visit to PLACE"."""
    parsed = scene.parsed
    if token.dep in {"compound", "amod", "npadvmod"} or _is_negligible(scene, token, kind):
        return None
    verb = _support(scene, token)
    frame = verb.index if verb else token.index
    if _is_wished(scene, token.index) or (verb and _is_wished(scene, verb.index)):
        return None
    if kind == "talks" and _by_telephone(scene, token.index):
        kind = "call"
    place = where(scene, token.index) or (where(scene, verb.index) if verb else None)
    between = objects(parsed, token.index, "between", "among", "of")
    if not between and verb:
        between = objects(parsed, verb.index, "between", "among")
    both = _taking_part(scene, between)
    if len(both) > 1 and kind not in {"visit", "letter", "interview"}:
        return _Found(kind, token, frame, both, [], place)
    pair = _hyphenated(scene, token)
    if len(pair) > 1:
        return _Found(kind, token, frame, pair, [], place)
    others = _taking_part(scene, _other_side(scene, token, verb, kind))
    others = _with_listed(scene, token, others)
    side = _taking_part(scene, _one_side(scene, token, verb))
    if kind == "visit":
        return _noun_visit(scene, token, frame, side)
    if kind == "interview":
        others = [m for m in others if m.kind is not ActorKind.PERSON] or others
    if not others and len(side) < 2:
        return None
    if not side or (kind == "call" and not any(m.kind is ActorKind.PERSON for m in side + others)):
        return None
    return _Found(kind, token, frame, side, others, place)


def _noun_visit(scene: Scene, token: Token, frame: int, side: list[Mention]) -> _Found | None:
    guests = [m for m in side if m.kind in {ActorKind.PERSON, ActorKind.COLLECTIVE, ActorKind.BODY}]
    if not guests:
        return None
    places = objects(scene.parsed, token.index, "to", "in") + objects(scene.parsed, frame, "to")
    for index in places:
        hosting = host(scene, index, guests)
        if hosting:
            return _Found("visit", token, frame, guests, [hosting.host], hosting)
    return None


def _other_side(scene: Scene, token: Token, verb: Token | None, kind: str) -> list[int]:
    parsed = scene.parsed
    prepositions = {
        "interview": ("with", "to", "for", "by", "on"),
        "letter": ("to", "from"),
        "call": ("with", "to", "from"),
    }.get(kind, ("with",))
    found = objects(parsed, token.index, *prepositions)
    if not found and verb and verb.lemma in _HOLDS:
        found = objects(parsed, verb.index, "with", *(("to",) if kind in {"interview", "letter"} else ()))
    if not found and kind == "interview":
        found = [c.index for c in parsed.children(token.index, "compound", "nmod", "amod")]
        above = parsed.tokens[parsed.tokens[token.head].head]
        if not _taking_part(scene, found) and above.lemma == "tell":
            found = undergoers(parsed, above.index)
        elif not _taking_part(scene, found) and above.pos == "VERB":
            found = objects(parsed, above.index, "with", "to")
    return found


def _one_side(scene: Scene, token: Token, verb: Token | None) -> list[int]:
    """Whose contact it is: the possessor, "by" whom, the doer of the verb it hangs on, the noun that it describes."""
    parsed = scene.parsed
    own = owners(parsed, token.index) or objects(parsed, token.index, "by")
    if own:
        return own
    if verb:
        return subjects(parsed, verb.index) if token.dep != "nsubj" else []
    for above in governors(parsed, token.index):
        if above.pos in {"NOUN", "PROPN"} and scene.who(above.index):
            return [above.index]
        if above.pos in {"VERB", "AUX"}:
            return []
    return []


def _support(scene: Scene, token: Token) -> Token | None:
    """The verb that the noun is object of, or inside of whose clause it stands: "held talks", "said in a meeting"."""
    parsed = scene.parsed
    at = token
    while at.dep == "conj" and parsed.tokens[at.head].pos in {"NOUN", "PROPN"}:
        at = parsed.tokens[at.head]
    head = parsed.tokens[at.head]
    if at.dep in {"dobj", "nsubjpass", "nsubj"} and head.pos == "VERB":
        return head if head.lemma in _HOLDS else None
    if at.dep != "pobj":
        return None
    inside = load_words("contacts")["inside"]
    for _ in range(4):
        above = parsed.tokens[head.head]
        if head.lower not in inside or above.index == head.index:
            return None
        if above.pos in {"VERB", "AUX"}:
            return above
        if above.dep == "prep" or above.pos == "ADP":
            head = above
            continue
        if above.dep not in {"pobj", "dobj"} or scene.who(above.index):
            return None
        head = parsed.tokens[above.head]
        if head.pos == "VERB":
            return head
    return None


def _is_negligible(scene: Scene, token: Token, kind: str) -> bool:
    """Whether the noun means something else: "a call for restraint", "letter of credit", "peace talks" of nobody."""
    if kind == "call":
        return any(c.lower == "for" for c in scene.parsed.children(token.index, "prep")) or token.dep == "pobj"
    if kind == "letter":
        return any(c.lower == "of" for c in scene.parsed.children(token.index, "prep"))
    return False


def _is_wished(scene: Scene, index: int) -> bool:
    """Whether the words only ask for a contact: "called for talks", "wants to meet"."""
    wished = load_words("contacts")["wished"]
    token = scene.parsed.tokens[index]
    if token.dep == "pobj" and scene.parsed.tokens[token.head].lower in {"for", "to"}:
        return scene.parsed.tokens[scene.parsed.tokens[token.head].head].lemma in wished
    return token.dep in {"xcomp", "dobj", "ccomp"} and scene.parsed.tokens[token.head].lemma in wished


def _with_listed(scene: Scene, token: Token, known: list[Mention]) -> list[Mention]:
    """The other side, with the people of the list behind "with" that the grammar has lost or run together."""
    listed = [
        mention
        for child in scene.parsed.children(token.index, "prep")
        if child.lower == "with"
        for mention in listed_people(scene, child.index)
    ]
    kept = [m for m in known if not any(_is_part(m, each) for each in listed)]
    return kept + listed


def _is_part(mention: Mention, person: Mention) -> bool:
    """Whether a mention is the same person run together with an office, or the office before the name."""
    if mention.name.endswith(person.name):
        return True
    first, second = mention.span, person.span
    return bool(first and second and (first.overlaps(second) or 0 <= second.start - first.end <= 1))


def _taking_part(scene: Scene, indices: list[int]) -> list[Mention]:
    return [m for m in parties(scene, indices) if m.kind in NAMED and not is_nameless(m) and m.name != m.name.lower()]


def _people(mentions: list[Mention]) -> list[Mention]:
    return [m for m in mentions if m.kind not in _PRIVATE]


def _has_person(side: list[Mention], others: list[Mention]) -> bool:
    return bool(side and others) and any(m.kind is ActorKind.PERSON for m in side + others)


def _by_telephone(scene: Scene, index: int) -> bool:
    marks = load_words("contacts")["telephone"]
    return any(scene.parsed.tokens[i].lower in marks for i in scene.parsed.subtree(index))


def _is_telephoning(scene: Scene, token: Token) -> bool:
    """Whether "called B" rings somebody up: nothing is said that B is called, or called to do."""
    if token.lemma != "call":
        return True
    parsed = scene.parsed
    if any(c.dep in {"oprd", "xcomp", "ccomp", "prt"} for c in parsed.children(token.index)):
        return False
    for index in undergoers(parsed, token.index):
        after = index + 1
        if any(True for _ in parsed.children(index, "det", "amod", "poss", "nummod")):
            return False
        if after < len(parsed.tokens) and parsed.tokens[after].pos not in {"ADP", "ADV", "PART", "PUNCT", "CCONJ"}:
            return False
        if parsed.tokens[after : after + 1] and parsed.tokens[after].text in {'"', "“", "'"}:
            return False
    return True


def _hyphenated(scene: Scene, token: Token) -> list[Mention]:
    """Both parties of "the Trump-Putin call"."""
    parsed = scene.parsed
    found: list[int] = []
    for child in parsed.children(token.index, "compound", "nmod", "amod", "poss"):
        if any(parsed.tokens[i].text in {"-", "–"} for i in parsed.subtree(child.index)):
            found += [i for i in parsed.subtree(child.index) if parsed.tokens[i].pos == "PROPN"]
    return _taking_part(scene, found)


def _time(scene: Scene, found: _Found) -> tuple[Period | None, Span | None]:
    """The time named in the noun's phrase, else in the clause of its verb, else None."""
    parsed = scene.parsed
    for span in (parsed.subtree_span(found.trigger.index), clause(parsed, found.frame)):
        for place, period in scene.times:
            if span.holds(place):
                return period, place
    return None, None
