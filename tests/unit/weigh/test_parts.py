"""Parts of a matter are told from the whole."""

import pytest

from entry_of import case_of
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Stage
from headstamp.model.materiel import Period, Quantity
from headstamp.weigh.parts import denies_goods_of, named_part, same_goods, takes_back

BY = "outlet:Herald > person:Petar Lukic:RS"


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({}, ""),
        ({"stage": Stage.LICENSED}, "licence"),
        ({"quantity": Quantity(5.0, 5.0, 5.0)}, "amount"),
        ({"via": (Mention(ActorKind.STATE, "Bulgaria", country="BG"),)}, "route"),
        ({"words": "shells directly"}, "route"),
        ({"period": Period("in 2023", "2023", "2023")}, "date"),
    ],
)
def test_the_part_is_named(fields, part):
    """A licence, an amount, a route and a date are parts; goods alone are not."""
    assert named_part(case_of(("a", "2024", BY, dict(fields))).voices[0]) == part


def test_goods():
    """Arms in general cover every kind; one kind covers itself only."""
    case = case_of(
        ("a", "2024", BY, {"category": "missiles", "words": "missiles"}),
        ("b", "2024", BY, {"category": "ammunition"}),
        ("c", "2024", BY, {"category": "unspecified", "words": "weapons"}),
    )
    missiles, shells, weapons = case.voices
    assert [same_goods(missiles, shells), same_goods(missiles, weapons)] == [False, True]
    assert [denies_goods_of(weapons, missiles), denies_goods_of(missiles, weapons)] == [True, False]
    assert [takes_back(shells, weapons), takes_back(shells, missiles)] == [True, False]
