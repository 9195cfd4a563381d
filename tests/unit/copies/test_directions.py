"""The later text follows the earlier one."""

import dataclasses

from copied_reports import dossiers, sheets
from headstamp.copies.directions import later_first

SHEET = sheets(dossiers()[0])["a"]


def order(one: dict, other: dict) -> list[str]:
    """The ids of the two, the one that copies first."""
    laid_out = [dataclasses.replace(SHEET, **{"document": name, **each}) for name, each in (("x", one), ("y", other))]
    both = [sheet.document for sheet in later_first(*laid_out)]
    assert both == [sheet.document for sheet in later_first(*reversed(laid_out))]
    return both


def test_the_later_one_copies() -> None:
    """Dates decide where they tell."""
    assert order({"published": "2024-03-04"}, {"published": "2024-03-05"}) == ["y", "x"]
    assert order({"published": "2024-03"}, {"published": "2024-02-05"}) == ["x", "y"]


def test_where_dates_do_not_tell_credit_does() -> None:
    """Of one day, or a day in a month, the one that credits the other copies."""
    outlet = {"outlets": frozenset({"herald"}), "credits": frozenset(), "published": "2024-03"}
    citing = {"outlets": frozenset({"post"}), "credits": frozenset({"herald"}), "published": "2024-03-04"}

    assert order(outlet, citing) == ["y", "x"]
    assert order(citing, outlet) == ["x", "y"]


def test_then_the_undated_the_shorter_the_larger_id() -> None:
    """Nothing else told, an undated text copies a dated one, a short one a long one, and the larger id the smaller."""
    same = {"published": "2024-03-04"}

    assert order({"published": ""}, same) == ["x", "y"]
    assert order({**same, "sentences": ("a b c d",)}, same) == ["x", "y"]
    assert order(same, same) == ["y", "x"]
