"""`headstamp actor` shows everything on one actor."""

import json
from pathlib import Path

import pytest

from shown import make_ledger, run


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_ledger(tmp_path_factory.mktemp("ledger") / "views.db")


def test_a_page(path: Path) -> None:
    """Names with documents, offices with dates, statements, entries and documents stand under headings."""
    shown = run("actor", "Отто Брандт", "--ledger", path).stdout

    assert shown.startswith("Otto Brandt, person  a000000000000000b\n")
    assert "\nNames: 1\n  Otto Brandt (1 document)\n" in shown
    assert "\nOffices\n  Colonel  2023-04-01, 1 document\n" in shown
    assert "\nStatements: 1\n  2023-04-01  Otto Brandt asserts: They left our port  c0000000000000003\n" in shown
    assert "\nEntries: 1\n  Avaria → Borduna" in shown


def test_a_limit_cuts_each_list(path: Path) -> None:
    """No more than the limit of each list is shown, and how many more there are is said."""
    shown = run("actor", "XA", "--limit", "1", "--ledger", path).stdout

    assert "and 1 more; all with --limit 0" in shown


def test_json(path: Path) -> None:
    """As JSON the page has the actor with its spellings, and its claims."""
    found = json.loads(run("actor", "XA", "--json", "--ledger", path).stdout)

    assert found["schema"] == "headstamp.actor/1"
    assert found["contacts"] == ["c0000000000000005"]


def test_nobody_by_that_name(path: Path) -> None:
    """A name that nobody goes by ends with status 3 and the nearest names."""
    ran = run("actor", "Otto Brand", "--ledger", path)

    assert ran.exit_code == 3
    assert 'the nearest are "Otto Brandt"' in ran.stderr
