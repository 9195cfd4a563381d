"""Unlisted firms are joined over one slip, and by a short name."""

from collections import Counter

from headstamp.model.actor import ActorKind
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.firms import misspelt_firms, people_taken_for_firms, short_firms


def firm(name, country=None):
    return Candidate(
        ("organised", name),
        kinds=Counter([ActorKind.COMPANY]),
        names=Counter([name]),
        countries=Counter([country] if country else []),
        keys=frozenset({tuple(sorted(name.lower().split()))}),
    )


def members(joints):
    return [joint.members for joint in joints if joint.members]


def test_one_slip_in_a_long_name():
    """Names of eight letters or more that differ in one are one, if state and numbers agree and no third is near."""
    assert members(misspelt_firms([firm("Tarnwick Arms"), firm("Tarnvick Arms")])) == [(0, 1)]
    assert members(misspelt_firms([firm("Tarnwick Arms", "GB"), firm("Tarnvick Arms", "PL")])) == []
    assert members(misspelt_firms([firm("Namenska Plant 12"), firm("Namenska Plant 13")])) == []
    assert members(misspelt_firms([firm("Orrin"), firm("Orrim")])) == []


def test_a_short_name_is_the_only_firm_that_begins_with_it():
    """One word stands for the only firm whose name begins with it; where two do, for none."""
    assert members(short_firms([firm("Kestrel"), firm("Kestrel Munitions")])) == [(0, 1)]
    assert members(short_firms([firm("Kestrel"), firm("Kestrel Munitions"), firm("Kestrel Optics")])) == []


def test_a_person_taken_for_a_firm():
    """A two-word firm whose last word is a person's whole name is that person; a firm that says so stays one."""
    person = Candidate(
        ("person", "hrytsak"),
        kinds=Counter([ActorKind.PERSON]),
        names=Counter(["Hrytsak"]),
        keys=frozenset({("hrytsak",)}),
    )
    assert members(people_taken_for_firms([person, firm("Kyrylo Hrytsak")])) == [(1, 0)]
    assert members(people_taken_for_firms([person, firm("Hrytsak Arms")])) == []
