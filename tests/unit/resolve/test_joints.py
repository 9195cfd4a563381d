"""Candidates found to be one are joined, and only they."""

from collections import Counter

from headstamp.resolve.candidates import Candidate
from headstamp.resolve.compare import Comparison
from headstamp.resolve.joints import components, joined, sole_survivor


def candidates(*names):
    return [Candidate(("person", name), names=Counter([name])) for name in names]


def test_joints_that_share_a_member_become_one():
    """What is joined to the same candidate is one; the others stay as they are, in order."""
    found = joined(candidates("a", "b", "c", "d"), [(1, 3), (3, 0)])
    assert [sorted(candidate.names) for candidate in found] == [["a", "b", "d"], ["c"]]


def test_components_are_sorted():
    """Groups of those near to each other come sorted, whatever the order they were found in."""
    assert list(components({5: {2}, 2: {5, 9}, 9: {2}, 7: {1}, 1: {7}})) == [(1, 7), (2, 5, 9)]


def test_only_a_sole_survivor_is_accepted():
    """One that fits is taken; two that fit are doubt, and none is taken."""
    first = (1, Comparison(("a",), ("b",), 8, ("short",)))
    second = (2, Comparison(("a",), ("c",), 8, ("short",)))
    assert sole_survivor(0, [first]).members == (0, 1)
    assert sole_survivor(0, [first, second]).members == ()
    assert [decision.accepted for decision in sole_survivor(0, [first, second]).decisions] == [False, False]
    assert sole_survivor(0, []).decisions == ()
