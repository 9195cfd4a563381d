"""Amounts that disagree are put in one figure in three ways, and never averaged."""

from entry_of import case_of
from headstamp.model.materiel import Quantity
from headstamp.weigh.roll_ups import roll_ups

KOS, TOMIC = "outlet:Herald > person:Ana Kos:RU", "outlet:Courier > person:Vesna Tomic:RS"


def number(low, high, *, estimate=False):
    exact = float(low) if low == high else None
    return {"quantity": Quantity(exact, float(low), float(high), "shells", estimate)}


def test_each_is_a_figure_that_somebody_gives():
    """The lowest, the most exact, and the one that most speakers give, with their claims."""
    case = case_of(
        ("a", "2024-01", KOS, number(200, 900, estimate=True)),
        ("b", "2024-02", TOMIC, number(500, 500)),
        ("c", "2024-03", KOS, number(700, 700, estimate=True)),
        ("d", "2024-03", TOMIC, number(700, 700, estimate=True)),
    )
    assert [(each.name, each.low, each.high, each.claims) for each in roll_ups(case)] == [
        ("most conservative", 200.0, 900.0, ("c0000000000000000",)),
        ("most informative", 500.0, 500.0, ("c0000000000000001",)),
        ("most representative", 700.0, 700.0, ("c0000000000000002", "c0000000000000003")),
    ]


def test_no_amounts_no_roll_ups():
    """Where nobody gives a figure there is none."""
    assert roll_ups(case_of(("a", "2024", KOS, {}))) == ()
