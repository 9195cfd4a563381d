"""`headstamp ledger --currency EUR --rates rates.csv` as it is typed."""

import json
from pathlib import Path

import pytest

from headstamp.store.ledger import Ledger
from priced_ledgers import read_priced
from shown import run

RATES = "currency,rate,per,date,source\nUSD,1.25,EUR,2023-01,bank\n"


@pytest.fixture
def rates(tmp_path: Path) -> Path:
    """A table of one rate."""
    path = tmp_path / "rates.csv"
    path.write_text(RATES, encoding="utf-8")
    return path


def make_ledger(path: Path) -> Path:
    """A ledger file of a sale with two prices."""
    with Ledger.open(path, create=True) as ledger:
        read_priced(ledger, path.parent / "reports")
    return path


def test_values_stand_below_the_table(tmp_path: Path, rates: Path) -> None:
    """The table is as ever; below it what was said, what it comes to, the rate, its date and its source."""
    path = make_ledger(tmp_path / "new.db")
    plain = run("ledger", "--ledger", path).stdout
    told = run("ledger", "--currency", "eur", "--rates", rates, "--ledger", path).stdout

    assert told.startswith(plain)
    below = told.removeprefix(plain).strip().splitlines()
    assert below[0] == "Values in EUR"
    assert below[2:4] == [
        "    2,500,000 USD (article) = 2,000,000 EUR at 1.25 USD per EUR (2023-01, bank)",
        "    3,000,000 EUR (article) as said",
    ]
    assert [line.split(":")[0].strip() for line in below[4:]] == [
        "most conservative",
        "most informative",
        "most representative",
    ]


def test_json(tmp_path: Path, rates: Path) -> None:
    """Only where conversion is asked for has an entry anything converted."""
    path = make_ledger(tmp_path / "new.db")
    plain = json.loads(run("ledger", "--json", "--ledger", path).stdout)
    told = json.loads(run("ledger", "--json", "--currency", "EUR", "--rates", rates, "--ledger", path).stdout)
    values = [a for entry in told["entries"] for a in entry["amounts"] if a["kind"] == "value"]

    assert "converted" not in json.dumps(plain)
    assert [(a["low"], a["unit"], a["converted"]["low"], a["converted"]["currency"]) for a in values] == [
        (2500000, "USD", 2000000, "EUR"),
        (3000000, "EUR", 3000000, "EUR"),
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--currency", "EUR"), "--currency EUR needs rates, and none come with Headstamp: give --rates FILE"),
        (("--rates", "RATES"), "say with --currency which currency you want"),
        (("--currency", "euro", "--rates", "RATES"), '"euro" is no currency'),
        (("--currency", "RSD", "--rates", "RATES"), "is of RSD; nothing can be converted to it"),
        (("--currency", "EUR", "--rates", "none.csv"), '"none.csv" cannot be read'),
        (("--review", "--currency", "EUR"), "--review lists claims, not entries"),
    ],
)
def test_refusals(tmp_path: Path, rates: Path, words: tuple[str, ...], told: str) -> None:
    """What is missing or wrong is told in words before anything is shown."""
    path = make_ledger(tmp_path / "new.db")
    given = [str(rates) if word == "RATES" else word for word in words]
    ran = run("ledger", *given, "--ledger", path)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert told in ran.stderr
