"""Which judgements are in force: those that no judgement in force supersedes."""

from collections import defaultdict
from collections.abc import Iterable
from graphlib import TopologicalSorter

from headstamp.model.judgement import Judgement


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements in force, undos among them, by time and id; the order in which they come decides nothing.

    What an undo took back is in force again once that undo is itself undone. A judgement that supersedes one which
    is not among `judgements` supersedes nothing here.
    """
    by_id = {judgement.id: judgement for judgement in judgements}
    later: dict[str, set[str]] = defaultdict(set)
    for judgement in by_id.values():
        for earlier in judgement.supersedes:
            later[earlier].add(judgement.id)
    standing: set[str] = set()
    for identifier in TopologicalSorter({i: later[i] for i in by_id}).static_order():
        if not later[identifier] & standing:
            standing.add(identifier)
    return in_order(judgement for judgement in by_id.values() if judgement.id in standing)


def in_order(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements by time, and by id where two were made at one moment."""
    return tuple(sorted(judgements, key=lambda judgement: (judgement.when, judgement.id)))
