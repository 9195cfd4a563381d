"""Parts on which two speakers differ; the readable dossiers are in `tests/cases/weighing/findings.yaml`."""

from entry_of import case_of
from headstamp.model.claim import Act, Polarity, Stage
from headstamp.model.materiel import Quantity, Value
from headstamp.weigh.differences import contradiction_on_amount, contradiction_on_date, contradiction_on_route

KOS, TOMIC = "outlet:Herald > person:Ana Kos:RU", "outlet:Herald > person:Vesna Tomic:RS:president"


def worth(amount, *, estimate=False):
    return {"stage": Stage.AGREED, "value": Value(amount, amount, amount, "EUR", estimate)}


def test_exact_prices_of_one_contract():
    """Two exact prices contradict each other; an estimate, or a sum by the same speaker, does not."""
    (found,) = contradiction_on_amount(case_of(("a", "2024", KOS, worth(5e6)), ("b", "2024", TOMIC, worth(7e6))))
    assert found.says == "Ana Kos says 5,000,000 EUR; Vesna Tomic says 7,000,000 EUR."
    about = case_of(("a", "2024", KOS, worth(5e6)), ("b", "2024", TOMIC, worth(7e6, estimate=True)))
    assert list(contradiction_on_amount(about)) == []
    assert (
        list(contradiction_on_amount(case_of(("a", "2024", KOS, worth(5e6)), ("b", "2024", KOS, worth(7e6))))) == []
    )


def test_nothing_differs_without_dates_or_routes():
    """Where no dates and no routes are told, none differ."""
    number = {"quantity": Quantity(5.0, 5.0, 5.0, "shells")}
    denial = {"polarity": Polarity.DENIED, "act": Act.DENIES}
    case = case_of(("a", "2024", KOS, dict(number)), ("b", "2024", TOMIC, dict(number)), ("b", "2024", TOMIC, denial))
    assert list(contradiction_on_date(case)) == []
    assert list(contradiction_on_route(case)) == []
