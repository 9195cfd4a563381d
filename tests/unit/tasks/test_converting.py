"""Rates are read from a table that a person gives, and used on the entries of a ledger."""

from pathlib import Path

import pytest

from headstamp.errors import UsageError
from headstamp.model.rates import Rate
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_entries
from headstamp.tasks.converting import convert_entries, read_currency, read_rates
from headstamp.tasks.judging import reject
from judged_ledgers import by, claim_of
from priced_ledgers import read_priced

HEADER = "currency,rate,per,date,source\n"


def table(tmp_path: Path, text: str) -> str:
    path = tmp_path / "rates.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_rates(tmp_path: Path) -> None:
    """Codes in any letters; a comma before the fraction will do where semicolons divide; the same line twice is one."""
    rate = Rate("USD", "EUR", "2023-03-31", 1.0853, "bank")
    assert read_rates(table(tmp_path, HEADER + "usd,1.0853,eur,2023-03-31,bank\n" * 2), "EUR") == (rate,)
    file = table(tmp_path, "source;date;per;rate;currency\nbank;2023-03-31;EUR;1,0853;USD\n")
    assert read_rates(file, "USD") == (rate,)


def test_faults_of_a_table(tmp_path: Path) -> None:
    """Each is told with its line, and nothing is taken."""
    lines = (
        "US,1.1,EUR,2023-03-31,bank\n" "USD,0,EUR,2023-03-31,bank\n" "USD,much,EUR,2023-03-31,bank\n"
        "USD,1.1,EUR,31.3.2023,bank\n" "USD,1.1,EUR,2023-03-31,\n" "EUR,1.1,eur,2023-03-31,bank\n"
        "USD,1.1,EUR,2023-03-31,bank\n" "USD,1.2,EUR,2023-03-31,bank\n"
    )  # fmt: skip
    with pytest.raises(UsageError) as refused:
        read_rates(table(tmp_path, HEADER + lines), "EUR")
    assert str(refused.value).split(": ", 1)[1].split("; line ") == [
        'line 2: "US" is no currency; allowed is a code of ISO 4217, such as EUR',
        '3: "0" is no rate; allowed is a number over 0, such as 1.0853',
        '4: "much" is no rate; allowed is a number over 0, such as 1.0853',
        '5: "31.3.2023" is no date; allowed are a year, month or day: 2024, 2024-03, 2024-03-01',
        "6: the rate has no source; say who gives it",
        "7: a rate is between two currencies, and both are EUR",
        "9: USD per EUR of 2023-03-31 is 1.1 above",
    ]


def test_a_currency_without_any_rate(tmp_path: Path) -> None:
    """What nothing can be converted to is refused before anything is shown, and so is what is no code."""
    with pytest.raises(UsageError, match="is of RSD; nothing can be converted to it"):
        read_rates(table(tmp_path, HEADER + "USD,1.1,EUR,2023-03-31,bank\n"), "RSD")
    assert read_currency(" eur ") == "EUR"
    for text in ("EU", "€", "euros"):
        with pytest.raises(UsageError, match=f'"{text}" is no currency; allowed is a code of ISO 4217'):
            read_currency(text)


def test_entries_of_a_ledger(ledger: Ledger, tmp_path: Path) -> None:
    """Entries with a value are converted by the dates of their claims; what is stored stays as said."""
    read_priced(ledger, tmp_path / "reports")
    before = find_entries(ledger)
    rate = Rate("USD", "EUR", "2023-01", 1.25, "bank")
    found = convert_entries(ledger, before, [rate], "EUR")

    (priced,) = (view for view in before if view.entry.words == ("howitzers",))
    assert list(found) == [priced.entry.id]
    conversions = found[priced.entry.id].conversions
    assert [each.claim for each in conversions] == [amount.claim for amount in priced.weight.amounts]
    assert [(each.low, each.rates) for each in conversions] == [(2_000_000.0, (rate,)), (3_000_000.0, ())]
    assert {each.unit for each in found[priced.entry.id].roll_ups} == {"EUR"}
    assert find_entries(ledger) == before


def test_rejected_values_are_left_out(ledger: Ledger, tmp_path: Path) -> None:
    """What counts for nothing is in no conversion, as it is in no amount."""
    read_priced(ledger, tmp_path / "reports")
    reject(ledger, claim_of(ledger, "Ash").claim.id, by(1))
    (found,) = convert_entries(ledger, find_entries(ledger), [], "EUR").values()
    assert [each.low for each in found.conversions] == [3_000_000.0]
