"""Converted values stand beside what was said, with the rate, its date and its source."""

from dataclasses import replace

from headstamp.export.conversions import add_conversions, tell_conversions
from headstamp.export.records import entry_record
from headstamp.model.entry import Amount, RollUp
from headstamp.model.rates import Conversion, Converted, Rate
from views import ACTORS, BRANDT, ENTRY, MINISTRY, country

USD = Rate("USD", "EUR", "2023-03-31", 1.25, "bank")
GBP = Rate("GBP", "EUR", "2023-03", 0.5, "sale")
AMOUNTS = (
    ENTRY.weight.amounts[0],
    Amount("value", 2500.0, 2500.0, "USD", ACTORS[BRANDT], "c1"),
    Amount("value", 90.0, None, "EUR", ACTORS[BRANDT], "c2"),
    Amount("value", 7.0, 7.0, None, ACTORS[MINISTRY], "c3"),
)
VIEW = replace(ENTRY, weight=replace(ENTRY.weight, amounts=AMOUNTS))
CONVERTED = Converted(
    (
        Conversion("c1", "EUR", 2000.33, 2000.33, "2023-04", (USD, GBP)),
        Conversion("c2", "EUR", 90.0, None, "2023-04"),
        Conversion("c3", "EUR", date="2023-04", why_not="the words name no currency"),
    ),
    (
        RollUp("most conservative", "value", 90.0, 90.0, "EUR", ("c2",), "the lowest that is given"),
        RollUp("most informative", "value", 2000.33, 2000.33, "EUR", ("c1",), "the most exact that is given"),
    ),
)


def test_record() -> None:
    """Each amount of money has what it comes to, or why not, beside what was said; quantities have neither."""
    record = add_conversions(entry_record(VIEW, country), CONVERTED)
    quantity, dollars, euros, unnamed = record["amounts"]

    assert "converted" not in quantity
    assert (dollars["low"], dollars["unit"]) == (2500, "USD")
    assert dollars["converted"] == {
        "low": 2000.33,
        "high": 2000.33,
        "currency": "EUR",
        "date": "2023-04",
        "rates": [
            {"currency": "USD", "rate": 1.25, "per": "EUR", "date": "2023-03-31", "source": "bank"},
            {"currency": "GBP", "rate": 0.5, "per": "EUR", "date": "2023-03", "source": "sale"},
        ],
        "why_not": None,
    }
    assert (euros["converted"]["low"], euros["converted"]["rates"]) == (90, [])
    assert (unnamed["converted"]["low"], unnamed["converted"]["why_not"]) == (None, "the words name no currency")
    assert [(each["name"], each["low"], each["claims"]) for each in record["converted_roll_ups"]] == [
        ("most conservative", 90, ["c2"]),
        ("most informative", 2000.33, ["c1"]),
    ]


def test_an_entry_without_values() -> None:
    """It has no roll-ups, and its amounts are as they were."""
    plain = entry_record(ENTRY, country)
    assert add_conversions(plain, None) == {**plain, "converted_roll_ups": []}


def test_lines() -> None:
    """What was said and who says it, what it comes to in whole units, and by which rates of when; then the roll-ups."""
    assert list(tell_conversions(VIEW, CONVERTED)) == [
        "2,500 USD (Otto Brandt) = 2,000 EUR at 1.25 USD per EUR (2023-03-31, bank) and 0.5 GBP per EUR (2023-03, sale)",
        "90 or more EUR (Otto Brandt) as said",
        "7 (Ministry of Defence of Borduna) is not converted: the words name no currency",
        "most conservative: 90 EUR (the lowest that is given)",
        "most informative: 2,000 EUR (the most exact that is given)",
    ]
