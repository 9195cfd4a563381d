"""What a person told of two actors, that they are one or that they are not, before the machine compares any."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from headstamp.model.judgement import ActorDecision, ActorMark
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.compare import Comparison
from headstamp.resolve.identities import ORGANISED
from headstamp.resolve.joints import Decision, Joint
from headstamp.resolve.spelling import fold

CERTAIN = 10
"""Points of what a person told."""


def told_apart(candidates: list[Candidate], told: Sequence[ActorDecision]) -> list[Candidate]:
    """The candidates, each with the decisions that keep it apart from others; of two alike the later holds."""
    marked = []
    sides = [
        (number, side, mark)
        for number, decision in enumerate(_standing(told))
        if not decision.same
        for side, mark in ((False, decision.first), (True, decision.second))
    ]
    second = {number: mark for number, side, mark in sides if side}
    for candidate in candidates:
        own = frozenset(
            (number, side)
            for number, side, mark in sides
            if _is_meant(mark, candidate) and (side or not _is_meant(second[number], candidate))
        )
        marked.append(replace(candidate, told=own) if own else candidate)
    return marked


def told_one(candidates: list[Candidate], told: Sequence[ActorDecision]) -> Iterator[Joint]:
    """What a person told is one."""
    for decision in _standing(told):
        if not decision.same:
            continue
        members = tuple(
            place
            for place, candidate in enumerate(candidates)
            if _is_meant(decision.first, candidate) or _is_meant(decision.second, candidate)
        )
        if len(members) > 1:
            left, right = candidates[members[0]].id, candidates[members[-1]].id
            comparison = Comparison(left, right, CERTAIN, ("a person decided that they are one",))
            yield Joint(members, (Decision(comparison, accepted=True, why="told by a person"),))


def _standing(told: Sequence[ActorDecision]) -> list[ActorDecision]:
    """The decisions in their order, less those that a later one of the same two names takes back."""
    latest = {_pair(decision): place for place, decision in enumerate(told)}
    return [decision for place, decision in enumerate(told) if latest[_pair(decision)] == place]


def _pair(decision: ActorDecision) -> tuple[str, ...]:
    return tuple(
        sorted(f"{mark.kind}|{fold(mark.name)}|{mark.country}" for mark in (decision.first, decision.second))
    )


def _is_meant(mark: ActorMark, candidate: Candidate) -> bool:
    """Whether a candidate goes by a name of the mark, is of such a kind, and of no other state."""
    kinds = set(candidate.kinds) | ({candidate.known.kind} if candidate.known else set())
    if mark.kind not in kinds and not (mark.kind in ORGANISED and kinds & ORGANISED):
        return False
    if mark.country and candidate.countries and mark.country not in candidate.countries:
        return False
    names = {fold(name) for name in (mark.names or (mark.name,))}
    return any(fold(name) in names for name in candidate.names)
