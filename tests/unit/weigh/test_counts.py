"""What can be counted off the claims is counted, never averaged."""

from entry_of import case_of
from headstamp.model.claim import Act, Polarity, Stage
from headstamp.model.materiel import Period, Quantity, Value
from headstamp.weigh.counts import amounts, happened, pairs, said, stages

BY = "outlet:Herald > person:Petar Lukic:RS"
DENIED = {"polarity": Polarity.DENIED, "act": Act.DENIES}


def test_pairs_of_document_and_originator():
    """Two claims of one speaker in one document count once, in two documents twice."""
    case = case_of(("a", "2023", BY, {}), ("a", "2023", BY, {"words": "rockets"}), ("b", "2023", BY, {}))
    assert pairs(case.affirming) == 2


def test_stages_in_their_order():
    """Stages come in the order in which a transfer goes, with the number of claims."""
    case = case_of(("a", "2023", BY, {}), ("b", "2023", BY, {"stage": Stage.AGREED}), ("c", "2023", BY, {}))
    assert stages(case) == (("agreed", 1), ("delivered", 2))


def test_amounts_as_given():
    """Each quantity and value stands as its claim gives it, vagueness kept."""
    quantity = Quantity(None, 200_000.0, 900_000.0, "shells", estimate=True)
    case = case_of(
        ("a", "2023", BY, {"quantity": quantity}), ("b", "2024", BY, {"value": Value(8e8, 8e8, 8e8, "EUR")})
    )
    assert [(a.kind, a.low, a.high, a.unit) for a in amounts(case)] == [
        ("quantity", 200_000.0, 900_000.0, "shells"),
        ("value", 8e8, 8e8, "EUR"),
    ]


def test_dates():
    """Dates of happening come from those who affirm; dates of saying from all, by publication where none is given."""
    case = case_of(
        ("a", "2023-05-02", BY, {"period": Period("in 2022", "2022-01", "2022-12")}),
        ("b", "2023-06-02", BY, {"period": Period("in March", "2023-03", None), "said_on": "2023-04"}),
        ("c", "2023-07-02", BY, {"period": Period("in 2020", "2020", "2020"), **DENIED}),
    )
    assert happened(case) == ("2022-01", "2023-03")
    assert said(case) == ("2023-04", "2023-07-02")
    assert happened(case_of(("a", None, BY, {}))) == (None, None)
    assert said(case_of(("a", None, BY, {}))) == (None, None)
