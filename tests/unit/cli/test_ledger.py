"""The entries as a table or as JSON."""

import json
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from headstamp.cli.ledger import print_entries, shorten
from headstamp.export.records import entry_record
from shown import Screen, make_ledger, run
from views import ENTRY

TABLE = (
    "#  supplier  via     recipient  materiel                       stages     for  against  origins  contested"
    "  first said  last said   entry\n"
    "1  Avaria    Corvia  Borduna    ammunition (artillery shells)  delivered    1        1      1–2  ≠        "
    "  2023-04     2023-04-01  e0000000\n"
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_ledger(tmp_path_factory.mktemp("ledger") / "views.db")


def test_in_a_pipe_every_field_has_its_column(path: Path) -> None:
    """One line an entry, with parties, route, materiel, stages, counts, origins, dates and the id."""
    ran = run("ledger", "--ledger", path)

    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, TABLE, "")


def test_json_is_the_published_format(path: Path) -> None:
    """`--json` prints the schema and the entries as the format has them."""
    ran = run("ledger", "--ledger", path, "--json")

    assert json.loads(ran.stdout) == {
        "schema": "headstamp.ledger/1",
        "entries": [entry_record(ENTRY, lambda code: code)],
    }


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--supplier", "avar"], True),
        (["--supplier", "XB"], False),
        (["--recipient", "XB"], True),
        (["--recipient", "Avaria"], False),
        (["--materiel", "shells"], True),
        (["--materiel", "ammunition"], True),
        (["--materiel", "drones"], False),
        (["--since", "2023-04-01"], True),
        (["--since", "2024"], False),
        (["--until", "2023-04"], True),
        (["--until", "2022-12-31"], False),
        (["--contested"], True),
        (["--limit", "1"], True),
        (["--limit", "0"], True),
        (["--sort", "said"], True),
    ],
)
def test_filters_choose_entries(path: Path, options: list[str], found: bool) -> None:
    """Each filter keeps the entries that fit and drops the others."""
    ran = run("ledger", "--ledger", path, "--json", *options)

    assert bool(json.loads(ran.stdout)["entries"]) is found


def test_nothing_found_is_said(path: Path) -> None:
    """Where no entry fits, standard output is empty and standard error says so; that is no failure."""
    ran = run("ledger", "--ledger", path, "--supplier", "Nobody")

    assert (ran.exit_code, ran.stdout) == (0, "")
    assert ran.stderr == f"No entry fits in {path}.\n"


@pytest.mark.parametrize(
    "options", [["--since", "spring"], ["--sort", "colour"], ["--limit", "-1"], ["--limit", "many"]]
)
def test_wrong_values_are_usage(path: Path, options: list[str]) -> None:
    """A date, order or number that cannot be is status 2."""
    assert run("ledger", "--ledger", path, *options).exit_code == 2


@pytest.mark.parametrize("width", [80, 200])
def test_a_terminal_shows_it_all_in_its_width(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """At 80 columns as at 200 parties, counts, dates and the whole short id are there, with the meaning of the marks."""
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")

    print_entries([ENTRY], total=3)

    shown = re.sub(r"\x1b\[[0-9;]*m", "", screen.getvalue())
    assert max(map(len, shown.splitlines())) <= width
    for words in ("Avaria", "Corvia", "Borduna", "≠", "1–2", "2023-04-01", "e0000000", "delivered"):
        assert words in shown
    assert "≠ contested: affirmed by some, denied by others\n" in shown
    assert "The first 1 of 3 entries; all with: headstamp ledger --limit 0\n" in shown
    assert shown.endswith("The words behind an entry: headstamp show ENTRY\n")


def test_short_ids_stay_apart() -> None:
    """Ids are shortened to eight characters, or to as many as tell them apart."""
    assert shorten(["e000000000000001", "e111111111111111"]) == ["e0000000", "e1111111"]
    assert shorten(["e000000000000001", "e000000000300001"]) == ["e0000000000", "e0000000003"]
    assert shorten([]) == []


def test_an_open_party_is_said_to_be_open(capsys: pytest.CaptureFixture[str]) -> None:
    """A party that nobody names stands as "not said"."""
    print_entries([replace(ENTRY, entry=replace(ENTRY.entry, supplier=None))], total=1)

    assert "1  not said  Corvia" in capsys.readouterr().out
