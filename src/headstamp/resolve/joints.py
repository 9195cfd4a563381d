"""Which candidates were found to be one, with the decision behind it, and the joining of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from headstamp.resolve.candidates import Candidate
from headstamp.resolve.compare import Comparison


@dataclass(frozen=True, slots=True)
class Decision:
    """What was made of one comparison, and why."""

    comparison: Comparison
    accepted: bool
    why: str
    rule: str = ""
    """Name and version of the rule that asked."""
    names: tuple[str, str] = ("", "")
    """What each of the two is called most."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Candidates found to be one (or fewer than two, where there was doubt), with the decisions that say why."""

    members: tuple[int, ...]
    """Places in the list of candidates."""
    decisions: tuple[Decision, ...]


def joined(candidates: list[Candidate], joints: Iterable[tuple[int, ...]]) -> list[Candidate]:
    """The list with the members of each joint made one; joints that share a member become one joint.

    Two that a person told apart never become one, not through others either: the earlier joint holds.
    """
    leader = list(range(len(candidates)))
    told = [set(candidate.told) for candidate in candidates]

    def lead(place: int) -> int:
        while leader[place] != place:
            place = leader[place]
        return place

    for members in joints:
        for member in members[1:]:
            first, second = sorted((lead(members[0]), lead(member)))
            if not any((number, not side) in told[second] for number, side in told[first]):
                leader[second] = first
                told[first] |= told[second]
    kept: dict[int, Candidate] = {}
    for place, candidate in enumerate(candidates):
        first = lead(place)
        if first in kept:
            kept[first].join(candidate)
        else:
            kept[first] = candidate
    return list(kept.values())


def components(near: Mapping[int, set[int]]) -> Iterator[tuple[int, ...]]:
    """Those near to each other, directly or through others: each group sorted, groups by their first."""
    seen: set[int] = set()
    for start in sorted(near):
        if start in seen:
            continue
        reached, waiting = {start}, [start]
        while waiting:
            for other in near[waiting.pop()] - reached:
                reached.add(other)
                waiting.append(other)
        seen |= reached
        yield tuple(sorted(reached))


def name_decisions(joints: Iterable[Joint], candidates: Iterable[Candidate], rule: str) -> Iterator[Decision]:
    """The decisions of the joints, each with the rule that asked and what the two are called, by their ids."""
    by_id = {candidate.id: candidate for candidate in candidates}
    for joint in joints:
        for decision in joint.decisions:
            left, right = by_id[decision.comparison.left], by_id[decision.comparison.right]
            yield replace(decision, rule=rule, names=(left.shown, right.shown))


def sole_survivor(place: int, survivors: list[tuple[int, Comparison]]) -> Joint:
    """The candidate at `place` with the only one that fits; nobody where several fit, or none."""
    if len(survivors) == 1:
        other, comparison = survivors[0]
        return Joint((place, other), (Decision(comparison, accepted=True, why="the only one who fits"),))
    why = "more than one fits"
    return Joint((), tuple(Decision(comparison, accepted=False, why=why) for _, comparison in survivors))
