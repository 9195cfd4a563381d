"""Values come to another currency by rates that are given, with the rate beside them, or stay as said with the reason."""

import pytest

from entry_of import case_of
from headstamp.model.claim import Act, Polarity
from headstamp.model.materiel import Value
from headstamp.model.rates import Rate
from headstamp.weigh.conversions import convert, tabulate

KOS, TOMIC = "outlet:Herald > person:Ana Kos:RU", "outlet:Courier > person:Vesna Tomic:RS"
EARLY = Rate("USD", "EUR", "2024-01-02", 1.25, "bank")
LATE = Rate("USD", "EUR", "2024-02-02", 2.0, "bank")
POUND = Rate("GBP", "EUR", "2024-01-01", 0.5, "bank")


def value(amount, currency):
    return {"value": Value(float(amount), float(amount), float(amount), currency)}


def converted(*rows, rates=(EARLY, LATE, POUND), currency="EUR"):
    return convert(case_of(*[(*row[:3], dict(row[3])) for row in rows]), tabulate(rates), currency)


@pytest.mark.parametrize(
    ("day", "low", "rate"),
    [("2024-01-15", 80.0, EARLY), ("2024-02-02", 50.0, LATE), ("2024-03", 50.0, LATE), ("2024-02", 80.0, EARLY)],
)
def test_the_nearest_rate_that_is_not_later(day, low, rate):
    """A rate holds from its day on; a month counts as its first day."""
    (found,) = converted(("a", day, KOS, value(100, "USD"))).conversions
    assert (found.low, found.high, found.rates, found.date, found.why_not) == (low, low, (rate,), day, "")


@pytest.mark.parametrize("rates", [(LATE, EARLY, POUND), (POUND, LATE, EARLY)])
def test_either_way_round_and_over_a_third(rates):
    """Euros come to dollars, and dollars to pounds over the euro, with both rates told; the order of rates is nothing."""
    (dollars,) = converted(("a", "2024-01-15", KOS, value(80, "EUR")), rates=rates, currency="USD").conversions
    (pounds,) = converted(("a", "2024-01-15", KOS, value(100, "USD")), rates=rates, currency="GBP").conversions
    assert (dollars.low, dollars.rates) == (100.0, (EARLY,))
    assert (pounds.low, pounds.rates) == (40.0, (EARLY, POUND))


@pytest.mark.parametrize(
    ("day", "currency", "why"),
    [
        ("2024-01-15", "RSD", "no rate between RSD and EUR of 2024-01-15 or the year before"),
        ("2024-01-01", "USD", "no rate between USD and EUR of 2024-01-01 or the year before"),
        ("2025-03-15", "USD", "no rate between USD and EUR of 2025-03-15 or the year before"),
        ("2024-01-15", None, "the words name no currency"),
        (None, "USD", "neither the words nor the document give a date"),
    ],
)
def test_why_not(day, currency, why):
    """A currency without a rate, none early or late enough, none named, no date: the value stays, with the reason."""
    found = converted(("a", day, KOS, value(100, currency)))
    assert [(each.low, each.rates, each.why_not) for each in found.conversions] == [(None, (), why)]
    assert found.roll_ups == ()


def test_as_said():
    """A value in the currency itself needs neither rate nor date."""
    (found,) = converted(("a", None, KOS, value(100, "EUR")), rates=()).conversions
    assert (found.low, found.rates, found.why_not) == (100.0, (), "")


def test_roll_ups_across_currencies():
    """Each is the figure of one claim; denied values and those that were not converted are in none."""
    found = converted(
        ("a", "2024-01-15", KOS, value(100, "USD")),
        ("b", "2024-01-16", TOMIC, value(90, "EUR")),
        ("c", "2024-01-17", TOMIC, value(1, "RSD")),
        ("d", "2024-01-18", TOMIC, value(2, "EUR") | {"polarity": Polarity.DENIED, "act": Act.DENIES}),
    )
    assert len(found.conversions) == 4
    assert [(each.name, each.low, each.unit, each.claims) for each in found.roll_ups] == [
        ("most conservative", 80.0, "EUR", ("c0000000000000000",)),
        ("most informative", 90.0, "EUR", ("c0000000000000001",)),
        ("most representative", 80.0, "EUR", ("c0000000000000000",)),
    ]
