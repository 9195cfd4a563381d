"""Which actors may bear on one another in resolving, told beforehand by what they are compared over.

Every comparison, and every count of rivals, is among candidates that share a block. So actors that share none with
any of a set of actors, nor did before a change, are resolved the same with that set or without it. What an actor
shares is taken from all of its mentions together, which covers every step of joining them.
"""

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import lru_cache, partial

from headstamp.lexicon.names import Names
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.model.judgement import ActorMark
from headstamp.resolve.candidates import Candidate, gather
from headstamp.resolve.compare import spoken_given_names
from headstamp.resolve.decide import person_points
from headstamp.resolve.firms import firm_points
from headstamp.resolve.identities import sounds
from headstamp.resolve.offices import is_sole_office, office_words, own_words
from headstamp.resolve.spelling import fold

Key = Hashable
CROWD = 60
"""Actors that share a block from which no rule compares them over it: the highest such bound of all rules."""
_PAST = frozenset({"former", "ex", "then"})


def blocks_of(
    mentions: Mapping[Mention, str], states: States, names: Names, given: Mapping[str, str] | None = None
) -> dict[str, frozenset[int]]:
    """For each id, what the mentions that lead to it are compared over, as numbers of 63 bits.

    Where only one side looks for the other (a short name for full ones), the two sides have numbers of their own:
    `partner` gives the one to look for.
    """
    spoken = spoken_given_names(names.given) if given is None else given
    own = lru_cache(maxsize=None)(partial(own_words, states))
    parts: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in gather(mentions, states, names):
        for identifier in {mentions[mention] for mention in candidate.mentions}:
            parts[identifier].append(candidate)
    found = {}
    for identifier, candidates in parts.items():
        whole = {_number(("id", candidate.id[:3])) for candidate in candidates}
        whole |= {_number(("name", fold(name))) for candidate in candidates for name in candidate.names}
        whole |= set(_of_persons(candidates, spoken)) | set(_of_firms(candidates))
        countries = {country for candidate in candidates for country in candidate.countries}
        offices = {office for candidate in candidates for office in candidate.offices}
        for country in countries:
            for office in offices:
                words = office_words(office) - own(country)
                sole = [each for each in (words, words - _PAST) if is_sole_office(each)]
                whole |= {_number(("office", country, *sorted(each))) for each in sole}
        found[identifier] = frozenset(whole)
    return found


def blocks_of_actor(actor: Actor) -> frozenset[int]:
    """What an actor shares with others by the id and the name that it got."""
    return frozenset({_number(("actor", actor.id)), _number(("plain", actor.kind.value, fold(actor.name)))})


def blocks_of_marks(marks: Iterable[ActorMark]) -> frozenset[int]:
    """What the actors share that a person judged together."""
    keys: set[Key] = set()
    for mark in marks:
        keys |= {("actor", mark.id)} if mark.id else set()
        keys |= {("name", fold(name)) for name in (mark.name, *mark.names)}
    return frozenset(map(_number, keys))


def partner(block: int) -> int:
    """The block whose actors an actor of this one is compared with: mostly itself."""
    return block if block >= 0 else ~(~block ^ 1)


def may_crowd(block: int) -> bool:
    """Whether those who share it are not compared over it once they are more than `CROWD`."""
    return block >= 0 and bool(block & 1)


def _number(key: Key) -> int:
    digest = hashlib.sha256(repr(key).encode(errors="replace")).digest()
    return (int.from_bytes(digest[:8], "big") >> 1) & ~1


def _point(key: Key) -> int:
    """The number of what is not compared over where it is a crowd's."""
    return _number(key) | 1


def _sided(key: Key, side: int) -> int:
    """The number of one of two sides that look for each other, and not for their own."""
    return ~(_number(key) | side)


def _of_persons(candidates: Iterable[Candidate], given: Mapping[str, str]) -> Iterator[int]:
    keys = {key for candidate in candidates if candidate.person for key in candidate.keys}
    if not keys:
        return
    whole = Candidate(("person",), keys=frozenset(keys))
    yield from (_point(("person", point)) for point in person_points(whole, given))
    for key in keys:
        spoken = sounds(key)
        yield _sided(("person or firm", " ".join(key)), 0)
        yield from (_sided(("surname", spoken[end]), 0) for end in (0, -1))
        if len(key) == 1 or len(key[0]) == 1:
            yield _sided(("surname", spoken[-1]), 1)


def _of_firms(candidates: Iterable[Candidate]) -> Iterator[int]:
    for candidate in candidates:
        if candidate.organised:
            for name in candidate.firm_names():
                yield from (_point(("firm", point)) for point in firm_points(name))
            for spelling in candidate.names:
                words = fold(spelling).split()
                if 2 <= len(words) <= 3:
                    yield from (_sided(("person or firm", each), 1) for each in (" ".join(words), words[-1]))
