"""What a sentence says of people coming together: who on the one side, who on the other, by which word."""

from dataclasses import dataclass, field

from headstamp.extract.claims.clauses import (
    doers,
    governors,
    is_passive,
    joined,
    objects,
    owners,
    subjects,
    undergoers,
)
from headstamp.extract.claims.meeting_places import Where, host, where
from headstamp.extract.claims.participants import has_person, people_among, taking_part, with_listed
from headstamp.extract.parsed import Token
from headstamp.extract.scene import Scene
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind, Mention

VERBS = ("meet", "receive", "visit", "speak", "phone", "write", "interview")

NOUNS = ("meeting", "talks", "call", "visit", "interview", "letter")


@dataclass(frozen=True, slots=True)
class Encounter:
    """A contact before it has a voice: who on the one side, who on the other."""

    kind: str
    trigger: Token
    frame: int
    """The verb (or the noun itself) whose clause tells place, time and modality."""
    side: list[Mention]
    others: list[Mention] = field(default_factory=list)
    place: Where | None = None


def encounter_of_verb(scene: Scene, token: Token) -> Encounter | None:
    """As in "A met (with) B", "A received B", "A visited PLACE", "A spoke to B by phone"."""
    parsed, words = scene.parsed, load_words("contacts")
    if _is_wished(scene, token.index):
        return None
    side = taking_part(scene, doers(parsed, token.index))
    if is_passive(parsed, token.index):
        found = taking_part(scene, undergoers(parsed, token.index))
        if token.lemma in words["visit"] or not side or not found:
            return None
        kind = "interview" if token.lemma in words["interview"] else "meeting"
        return Encounter(kind, token, token.index, found, side, where(scene, token.index))
    objected = [each for c in parsed.children(token.index, "dobj") for each in joined(parsed, c.index)]
    place = where(scene, token.index)
    if token.lemma in words["visit"]:
        return _visit(scene, token, side, objected)
    if token.lemma in words["meet"]:
        others = taking_part(scene, objected + objects(parsed, token.index, "with"))
        others = with_listed(scene, token, others)
        if not others and objected:
            return None
        return Encounter("meeting", token, token.index, side, others, place) if len(side) + len(others) > 1 else None
    if token.lemma in words["write"]:
        others = people_among(taking_part(scene, objects(parsed, token.index, "to")))
        return Encounter("letter", token, token.index, side, others, None) if side and others else None
    if token.lemma in words["speak"]:
        others = taking_part(scene, objects(parsed, token.index, "with", "to"))
        if token.lemma == "discuss":
            side, others = side + others, []
            telephoned = len(side) > 1 and _by_telephone(scene, token.index)
            return Encounter("call", token, token.index, side, [], place) if telephoned else None
        kind = "call" if _by_telephone(scene, token.index) else "talks"
        others = [m for m in others if m.kind is not ActorKind.OUTLET]
        return Encounter(kind, token, token.index, side, others, place) if has_person(side, others) else None
    others = taking_part(scene, objected)
    if token.lemma in words["receive"] or token.lemma in words["phone"]:
        kind = "call" if token.lemma in words["phone"] else "meeting"
        both = people_among(side) and people_among(others)
        fits = both and (kind == "meeting" or _is_telephoning(scene, token))
        return Encounter(kind, token, token.index, side, others, place) if fits else None
    return Encounter("interview", token, token.index, others, side, place) if side and others else None


def _visit(scene: Scene, token: Token, side: list[Mention], objected: list[int]) -> Encounter | None:
    guests = [m for m in side if m.kind in {ActorKind.PERSON, ActorKind.COLLECTIVE, ActorKind.BODY}]
    people = [m for m in taking_part(scene, objected) if m.kind is ActorKind.PERSON]
    if guests and people:
        return Encounter("visit", token, token.index, guests, people, where(scene, token.index))
    for index in objected:
        hosting = host(scene, index, guests)
        if guests and hosting:
            return Encounter("visit", token, token.index, guests, [hosting.host], hosting)
    return None


def encounter_of_noun(scene: Scene, token: Token, kind: str) -> Encounter | None:
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
    place = where(scene, token.index) or (_where_done(scene, verb) if verb else None)
    between = objects(parsed, token.index, "between", "among", "of")
    if not between and verb:
        between = objects(parsed, verb.index, "between", "among")
    both = taking_part(scene, between)
    if len(both) > 1 and kind not in {"visit", "letter", "interview"}:
        return Encounter(kind, token, frame, both, [], place)
    pair = _hyphenated(scene, token)
    if len(pair) > 1:
        return Encounter(kind, token, frame, pair, [], place)
    others = taking_part(scene, _other_side(scene, token, verb, kind))
    others = with_listed(scene, token, others)
    side = taking_part(scene, _one_side(scene, token, verb))
    if kind == "visit":
        return _noun_visit(scene, token, frame, side)
    if kind == "interview":
        others = [m for m in others if m.kind is not ActorKind.PERSON] or others
    if not others and len(side) < 2:
        return None
    if not side or (kind == "call" and not any(m.kind is ActorKind.PERSON for m in side + others)):
        return None
    return Encounter(kind, token, frame, side, others, place)


def _where_done(scene: Scene, verb: Token) -> Where | None:
    """The place of the verb; of a visit the place visited."""
    if verb.lemma in load_words("contacts")["visit"]:
        for index in undergoers(scene.parsed, verb.index):
            hosting = host(scene, index, [])
            if hosting:
                return hosting
    return where(scene, verb.index)


def _noun_visit(scene: Scene, token: Token, frame: int, side: list[Mention]) -> Encounter | None:
    guests = [m for m in side if m.kind in {ActorKind.PERSON, ActorKind.COLLECTIVE, ActorKind.BODY}]
    if not guests:
        return None
    places = objects(scene.parsed, token.index, "to", "in") + objects(scene.parsed, frame, "to")
    for index in places:
        hosting = host(scene, index, guests)
        if hosting:
            return Encounter("visit", token, frame, guests, [hosting.host], hosting)
    return None


def _other_side(scene: Scene, token: Token, verb: Token | None, kind: str) -> list[int]:
    parsed = scene.parsed
    prepositions = {
        "interview": ("with", "to", "for", "by", "on"),
        "letter": ("to", "from"),
        "call": ("with", "to", "from"),
    }.get(kind, ("with",))
    found = objects(parsed, token.index, *prepositions)
    if not found and verb and verb.lemma in load_words("contacts")["holds"]:
        found = objects(parsed, verb.index, "with", *(("to",) if kind in {"interview", "letter"} else ()))
    if not found and kind == "interview":
        found = [c.index for c in parsed.children(token.index, "compound", "nmod", "amod")]
        above = parsed.tokens[parsed.tokens[token.head].head]
        if not taking_part(scene, found) and above.lemma == "tell":
            found = undergoers(parsed, above.index)
        elif not taking_part(scene, found) and above.pos == "VERB":
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
        return head if head.lemma in load_words("contacts")["holds"] else None
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
    return taking_part(scene, found)
