"""Originators that speak with one voice, joined into one origin, each way with its reason."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.model.claim import Polarity
from headstamp.weigh.callings import paper_noun
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.speakers import body_led, for_a_state, government_of, telling, words_of

SPEAKERS = frozenset(
    {
        ActorKind.PERSON,
        ActorKind.STATE,
        ActorKind.BODY,
        ActorKind.FORCE,
        ActorKind.SERVICE,
        ActorKind.COMPANY,
        ActorKind.ORGANISATION,
        ActorKind.GROUP,
    }
)
"""Kinds that can be named and asked."""
_HEADED = SPEAKERS - {ActorKind.PERSON, ActorKind.STATE}
_PUBLIC = frozenset({ActorKind.BODY, ActorKind.FORCE, ActorKind.SERVICE})


@dataclass(frozen=True, slots=True)
class Origin:
    """An actor, or several that speak with one voice, behind the affirming side."""

    actor: Actor
    """The one it is named for."""
    members: tuple[Actor, ...]
    voices: tuple[Voice, ...]
    low: bool
    """Whether it can be named; if not it counts in high only."""
    reasons: tuple[str, ...] = ()
    """Why its members count as one."""
    bare: bool = False
    """Whether it is an article's bare word, which counts only as the first or only one."""


Into = Callable[[Origin], Origin | None]
"""The origin that another one is a part of; None where it stands for itself."""


def join_heads(origins: list[Origin]) -> list[Origin]:
    """A body, its head and its spokesman are one: their offices name the body, or the same body.

    Of a ministry, its minister, a deputy and a spokesman who are told to be of no state, all are of the only one
    whose body of that name is told. A director whose firm is not told leads the only firm that says the same beside
    him.
    """
    bodies = [origin for origin in origins if origin.actor.kind in _HEADED]
    beside = _firms_beside(bodies)

    def body_of(origin: Origin) -> Origin | None:
        if origin.actor.kind is not ActorKind.PERSON:
            return None
        offices = " | ".join(origin.actor.offices).lower()
        led = [body for body in bodies if any(_names_body(name, offices) for name in body.actor.names)]
        led = led or [body for body in bodies if _leads(origin.actor, body.actor)]
        if not led and _heads_a_firm(origin.actor):
            led = list({id(each): each for said in _said(origin) for each in beside.get(said, ())}.values())
        return led[0] if len(led) == 1 else None

    reason = "a body, its head and its spokesman are one"
    origins = joined(origins, body_of, reason)
    seats: dict[frozenset[str], dict[str | None, Origin]] = defaultdict(dict)
    for origin in origins:
        for seat in _seats(origin.actor):
            seats[seat].setdefault(origin.actor.country, origin)

    def colleague_of(origin: Origin) -> Origin | None:
        same = (_of_one_state(seats[seat], origin.actor.country) for seat in _seats(origin.actor))
        found = [other for other in same if other is not None and other is not origin]
        return found[0] if found else None

    return joined(origins, colleague_of, reason)


@lru_cache(maxsize=1)
def speaking_as_one(case: Case) -> Mapping[str, str]:
    """For the id of each speaker that of the body, head or spokesman that it speaks with in one voice."""
    spoken: dict[str, list[Voice]] = defaultdict(list)
    for voice in case.voices:
        spoken[voice.originator.id].append(voice)
    origins = [Origin(own[0].originator, (own[0].originator,), tuple(own), low=True) for own in spoken.values()]
    return {member.id: origin.actor.id for origin in join_heads(origins) for member in origin.members}


def _of_one_state(seats: Mapping[str | None, Origin], country: str | None) -> Origin | None:
    """The first who is of that body in the same state; of no told state where only one state is told, and so back."""
    if country is None and len(states := [state for state in seats if state]) <= 1:
        return seats[states[0] if states else None]
    return seats.get(country) if country else None


def _seats(actor: Actor) -> Sequence[frozenset[str]]:
    """What tells the bodies that it is, or that a person leads or speaks for."""
    if actor.kind is ActorKind.PERSON:
        return sorted(body_led(actor), key=sorted)
    if actor.kind not in _PUBLIC:
        return ()
    return sorted({telling(words_of(name), actor.country) for name in actor.names} - {frozenset()}, key=sorted)


def _firms_beside(bodies: Sequence[Origin]) -> Mapping[tuple[str, Polarity], Sequence[Origin]]:
    """The firms that say yes, and those that say no, in each document."""
    found: dict[tuple[str, Polarity], list[Origin]] = defaultdict(list)
    for body in bodies:
        if body.actor.kind is ActorKind.COMPANY:
            for said in _said(body):
                found[said].append(body)
    return found


def _said(origin: Origin) -> Sequence[tuple[str, Polarity]]:
    return sorted({(voice.claim.document, voice.claim.polarity) for voice in origin.voices})


def _heads_a_firm(person: Actor) -> bool:
    """Whether an office is that of a head or spokesman of a firm which it does not name: "sales director"."""
    lists = load_words("weighing")
    if for_a_state(person):
        return False
    offices = [words_of(office) - lists["idle"] for office in person.offices]
    return any(office and office <= lists["roles"] | lists["trades"] for office in offices)


def _names_body(name: str, offices: str) -> bool:
    bare = name.lower().split(" (")[0]
    return len(bare) > 2 and bare in offices


def _leads(person: Actor, body: Actor) -> bool:
    """Whether an office of the person names the body in other words: the defence minister and a defence ministry."""
    if person.country and body.country and person.country != body.country:
        return False
    ministries = load_words("weighing")["ministries"]
    names = [(words_of(name) & ministries, telling(words_of(name), body.country)) for name in body.names]
    of_ministry = any(words_of(office) & ministries for office in person.offices)
    for led in body_led(person):
        if any(led == name for _, name in names):
            return True
        if not of_ministry and any(led < name and not ministry for ministry, name in names):
            return True
    return False


def join_governments(origins: list[Origin]) -> list[Origin]:
    """A state that speaks is one with whoever of that state speaks by name for the government, the first of them."""

    def speaker_of(origin: Origin) -> Origin | None:
        whole = telling(words_of(origin.actor.name), origin.actor.country) == {"government"}
        if origin.actor.kind is not ActorKind.STATE and not (origin.actor.kind is ActorKind.BODY and whole):
            return None
        same = [
            other
            for other in origins
            if other.low and origin.actor.country and other.actor.country == origin.actor.country
            if other.actor.kind is not ActorKind.STATE and other is not origin
        ]
        officials = [other for other in same if government_of(other.actor)]
        others = [other for other in same if other.actor.kind is ActorKind.PERSON]
        return next(iter(officials), None) or (others[0] if len(others) == 1 else None)

    return joined(origins, speaker_of, "a government and the one who speaks for it are one")


def join_documents(origins: list[Origin]) -> list[Origin]:
    """Documents told in other words are the same document: of the same sort, and of one author as far as told.

    What is told as a document, a paper or a leak is the only letter, list or report that is told beside it.
    """
    papers: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        if origin.actor.kind is ActorKind.DOCUMENT:
            papers[_sort_of(origin)].append(origin)
    sorts = [sort for sort in papers if sort != _ANY]
    if len(sorts) == 1 and all(_is_any_paper(each) for each in papers.get(_ANY, ())):
        papers[sorts[0]] += papers[_ANY]
        papers[_ANY] = papers[sorts[0]]

    def same(origin: Origin) -> Origin | None:
        if origin.actor.kind is not ActorKind.DOCUMENT:
            return None
        alike = papers[_sort_of(origin)]
        authors = {other.actor.country for other in alike if other.actor.country}
        if origin.actor.country is None and len(authors) > 1:
            return None
        author = origin.actor.country or min(authors, default=None)
        signed = [other for other in alike if other.actor.country == author]
        return signed[0] if signed[0] is not origin else None

    return joined(origins, same, "the same document in other words")


_ANY = "document"


def _sort_of(document: Origin) -> str:
    """What sort of document it is: "list", "letter"; leak, report and file may stand for each other."""
    words = document.actor.name.lower().split(" of ")[0].split(" from ")[0].split()
    head = paper_noun(document.actor.name) or (words[-1] if words else "")
    return _ANY if head in load_words("weighing")["documents"] else head


def _is_any_paper(document: Origin) -> bool:
    return paper_noun(document.actor.name) in load_words("weighing")["any_paper"]


def joined(origins: list[Origin], into: Into, reason: str) -> list[Origin]:
    """The origins with each put into the one that `into` names; an origin that others go into stays."""
    taken: dict[str, list[Origin]] = defaultdict(list)
    kept: list[Origin] = []
    gone: dict[str, Origin] = {}
    for origin in origins:
        target = into(origin)
        while target is not None and target.actor.id in gone:
            target = gone[target.actor.id]
        if target is None or target is origin or taken[origin.actor.id]:
            kept.append(origin)
        else:
            gone[origin.actor.id] = target
            taken[target.actor.id].append(origin)
    return [_with(origin, taken[origin.actor.id], reason) if taken[origin.actor.id] else origin for origin in kept]


def _with(origin: Origin, others: Sequence[Origin], reason: str) -> Origin:
    return replace(
        origin,
        members=origin.members + tuple(member for other in others for member in other.members),
        voices=origin.voices + tuple(voice for other in others for voice in other.voices),
        low=origin.low or any(other.low for other in others),
        reasons=tuple(dict.fromkeys((*origin.reasons, *(r for other in others for r in other.reasons), reason))),
    )
