"""Figures that grow are found, others are not; the readable cases are in `tests/cases/weigh.yaml`."""

from entry_of import case_of
from headstamp.model.materiel import Period, Quantity, Value
from headstamp.weigh.figures import grown_figure

BY = "outlet:Herald > outlet:Harbour Gazette"


def euros(amount, low=None, high=None):
    return {"value": Value(amount, low if low is not None else amount, high if high is not None else amount, "EUR")}


def test_a_vague_figure_grows_where_it_does_not_overlap():
    """Ranges are compared by their ends, so that "hundreds of thousands" and 300,000 are no growth."""
    vague = Quantity(None, 200_000.0, 900_000.0, "shells", estimate=True)
    within, beyond = (Quantity(n, n, n, "shells") for n in (300_000.0, 2_000_000.0))
    assert (
        list(grown_figure(case_of(("a", "2023", BY, {"quantity": vague}), ("b", "2024", BY, {"quantity": within}))))
        == []
    )
    (found,) = grown_figure(case_of(("a", "2023", BY, {"quantity": vague}), ("b", "2024", BY, {"quantity": beyond})))
    assert found.says == "The figure of Harbour Gazette grows from 200,000 to 900,000 shells to 2,000,000 shells."


def test_growth_within_one_document_counts():
    """Two sums of one origin in the same document have grown, in whatever order they stand."""
    (found,) = grown_figure(case_of(("a", "2023", BY, euros(1e9)), ("a", "2023", BY, euros(8e8))))
    assert found.claims == ("c0000000000000001", "c0000000000000000")


def test_six_of_eighteen_have_not_grown():
    """Of goods the largest number of each report counts: what is told beside it is a part of it."""
    six, eighteen, more = ({"quantity": Quantity(n, n, n, "launchers")} for n in (6.0, 18.0, 24.0))
    rows = [("a", "2023", BY, six), ("a", "2023", BY, eighteen), ("b", "2024", BY, eighteen)]

    assert list(grown_figure(case_of(*rows))) == []
    (found,) = grown_figure(case_of(*rows, ("c", "2024", BY, more)))
    assert found.says == "The figure of Harbour Gazette grows from 18 launchers to 24 launchers."


def test_two_periods_and_small_steps_are_no_growth():
    """Figures for two years are two figures, and rounding is no growth."""
    years = (Period("in 2022", "2022", "2022"), Period("in 2023", "2023", "2023"))
    rows = [(name, "2024", BY, {**euros(n), "period": p}) for name, n, p in zip("ab", (1e8, 5e8), years, strict=True)]
    assert list(grown_figure(case_of(*rows))) == []
    assert list(grown_figure(case_of(("a", "2023", BY, euros(8e8)), ("b", "2024", BY, euros(8.1e8))))) == []
