"""A body, its head and its spokesman: who leads or speaks for which of those that are heard."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from headstamp.lexicon.words import load_words
from headstamp.model.actor import Actor, ActorKind
from headstamp.model.claim import Polarity
from headstamp.weigh.callings import is_description
from headstamp.weigh.case import Case, Voice
from headstamp.weigh.one_voice import SPEAKERS, Origin, joined
from headstamp.weigh.speakers import body_led, for_a_state, offices_held, telling, words_of

_HEADED = SPEAKERS - {ActorKind.PERSON, ActorKind.STATE}
_PUBLIC = frozenset({ActorKind.BODY, ActorKind.FORCE, ActorKind.SERVICE})


def join_heads(origins: list[Origin]) -> list[Origin]:
    """A body, its head and its spokesman are one: their offices name the body, or the same body.

    Of a ministry, its minister, a deputy and a spokesman who are told to be of no state, all are of the only one
    whose body of that name is told. Whose office tells no body is of the only one of its sort that says the same
    beside him: a director of a firm, a minister of a ministry of his state, an officer of its forces.
    """
    bodies = _Bodies([origin for origin in origins if origin.actor.kind in _HEADED])

    def body_of(origin: Origin) -> Origin | None:
        if origin.actor.kind is not ActorKind.PERSON:
            return None
        led = bodies.named_in(" | ".join(origin.actor.offices).lower()) or bodies.led_by(origin.actor)
        led = led or bodies.beside(origin, _sorts_led(origin.actor))
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


class _Bodies:
    """The bodies and firms that are heard, so that those whom an office may mean are found without trying all."""

    def __init__(self, bodies: Sequence[Origin]) -> None:
        self._by_name: dict[str, list[tuple[str, Origin]]] = defaultdict(list)
        self._by_seat: dict[str, list[tuple[frozenset[str], bool, Origin]]] = defaultdict(list)
        self._beside: dict[tuple[str, tuple[str, Polarity]], list[Origin]] = defaultdict(list)
        self._states: dict[str, set[str | None]] = defaultdict(set)
        ministries = load_words("weighing")["ministries"]
        for body in bodies:
            for name in body.actor.names:
                bare, words = name.lower().split(" (")[0], words_of(name)
                if len(bare) > _SHORT:
                    self._by_name[_rarest(words_of(bare))].append((bare, body))
                seat = telling(words, body.actor.country)
                for word in seat:
                    self._by_seat[word].append((seat, bool(words & ministries), body))
            if sort := _sort_of(body.actor):
                self._states[sort] |= {body.actor.country} - {None}
                for said in _said(body):
                    self._beside[sort, said].append(body)

    def named_in(self, offices: str) -> Sequence[Origin]:
        """Those whose names stand in the words of offices, in lower case."""
        near = (entry for word in sorted(words_of(offices)) for entry in self._by_name.get(word, ()))
        return _each_once(body for bare, body in near if bare in offices)

    def led_by(self, person: Actor) -> Sequence[Origin]:
        """Those whom an office names in other words: for the defence minister a defence ministry.

        Where the name was read as a part of the office, the words of the body may be any of its words.
        """
        of_ministry = any(words_of(office) & load_words("weighing")["ministries"] for office in person.offices)
        garbled = is_description(person)
        return _each_once(
            body
            for led in sorted(body_led(person), key=sorted)
            for word in (sorted(led) if garbled else (_rarest(led),))
            for seat, ministry, body in self._by_seat.get(word, ())
            if led == seat
            or (led < seat and not of_ministry and not ministry)
            or (garbled and ministry and seat < led)
            if not (person.country and body.actor.country and person.country != body.actor.country)
        )

    def beside(self, person: Origin, sorts: Collection[str]) -> Sequence[Origin]:
        """Those of these sorts that say the same in the same documents; none where the state may be either of two."""
        found = [body for sort in sorts for said in _said(person) for body in self._beside.get((sort, said), ())]
        state = person.actor.country
        if state is None and any(len(self._states[sort]) > 1 for sort in sorts if sort != _FIRM):
            return ()
        return _each_once(
            body for body in found if None in {state, body.actor.country} or body.actor.country == state
        )


_FIRM, _MINISTRY, _FORCE = "firm", "ministry", "force"
_SHORT = 2
"""Letters of names that are too short to be looked for in an office."""


def _rarest(words: Iterable[str]) -> str:
    """The word by which a name is looked up: the longest, which fewest share."""
    return max(words, key=lambda word: (len(word), word), default="")


def _each_once(origins: Iterator[Origin]) -> Sequence[Origin]:
    return list({origin.actor.id: origin for origin in origins}.values())


def _said(origin: Origin) -> Sequence[tuple[str, Polarity]]:
    return sorted({(voice.claim.document, voice.claim.polarity) for voice in origin.voices})


def _sort_of(body: Actor) -> str | None:
    """As what a body can be led by somebody whose office does not name it."""
    if body.kind is ActorKind.COMPANY:
        return _FIRM
    if body.kind is ActorKind.FORCE:
        return _FORCE
    ministries = load_words("weighing")["ministries"]
    return _MINISTRY if body.kind is ActorKind.BODY and words_of(body.name) & ministries else None


def _sorts_led(person: Actor) -> Collection[str]:
    """What an office that names no body leads or speaks for: "sales director", "Vice Minister", "Colonel"."""
    lists, ranks = load_words("weighing"), load_words("phrases")["military_ranks"]
    offices = [words_of(office) for office in offices_held(person)]
    if offices and all(office <= ranks for office in offices):
        return (_FORCE,)
    plain = [office - ranks for office in offices if not office <= ranks]
    if any(office and office <= lists["spokesmen"] for office in plain):
        return (_MINISTRY, _FORCE)
    if any("minister" in office and office <= lists["deputies"] for office in plain):
        return (_MINISTRY,)
    firm = (office - lists["idle"] for office in offices)
    heads = not for_a_state(person) and any(office and office <= lists["roles"] | lists["trades"] for office in firm)
    return (_FIRM,) if heads else ()
