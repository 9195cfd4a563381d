"""`headstamp reliability` as it is typed."""

import json
from pathlib import Path

import pytest

from headstamp.store.ledger import Ledger
from judged_ledgers import entry_of, read_judgeable
from shown import run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger file of the reports that can be judged."""
    with Ledger.open(tmp_path / "judged.db", create=True) as ledger:
        read_judgeable(ledger, tmp_path / "reports")
        entry_of(ledger)
    return tmp_path / "judged.db"


def test_set_list_and_clear(path: Path) -> None:
    """A letter is told when it is given, stands in the list with whose it is, and is gone when it is cleared."""
    empty = run("reliability", "--ledger", path)
    given = run("reliability", "set", "ada quill", "b", "--why", "was there", "--by", "Jo", "--ledger", path)
    listed = run("reliability", "--ledger", path)
    record = json.loads(run("reliability", "--ledger", path, "--json").stdout)
    cleared = run("reliability", "clear", "Ada Quill", "--by", "Jo", "--ledger", path)

    assert (empty.stdout, empty.stderr) == ("", f"No source has a letter in {path}; every one is F.\n")
    assert "  Ada Quill is graded B (Jo, 20" in given.stdout
    assert given.stdout.splitlines()[0].endswith("): was there")
    assert "Ada Quill  B            small doubt, mostly right  Jo  20" in listed.stdout
    assert [(each["name"], each["reliability"], each["why"]) for each in record["sources"]] == [
        ("Ada Quill", "B", "was there")
    ]
    assert "took back j" in cleared.stdout
    assert run("reliability", "--ledger", path).stdout == ""


def test_load_and_save(path: Path, tmp_path: Path) -> None:
    """What is saved can be loaded; the outcome says how many letters are new and how many were in force."""
    table = tmp_path / "table.csv"
    table.write_text("actor;reliability;why\nAda Quill;C;was there\nHarbour Gazette;A;\n", encoding="utf-8")
    loaded = run("reliability", "--load", table, "--by", "Jo", "--ledger", path)
    saved = run("reliability", "--save", "-", "--ledger", path)
    written = run("reliability", "--save", tmp_path / "out.csv", "--ledger", path)
    again = json.loads(run("reliability", "--load", tmp_path / "out.csv", "--ledger", path, "--json").stdout)

    assert loaded.stdout.endswith("2 letters given, 0 in force already\n")
    assert saved.stdout == "actor,reliability,why\nAda Quill,C,was there\nHarbour Gazette,A,\n"
    assert (written.stdout, (tmp_path / "out.csv").read_text(encoding="utf-8")) == ("", saved.stdout)
    assert (again["known"], again["judgements"]) == (2, [])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("reliability", "set", "Ada Quill", "G"), '"G" is no reliability; allowed is one letter'),
        (("reliability", "set", "Nobody", "B"), 'no actor in the ledger goes by "Nobody"'),
        (("reliability", "--load", "a.csv", "--save", "b.csv"), "give one of the two"),
        (("reliability", "--load", "none.csv"), '"none.csv" cannot be read'),
        (("reliability", "--json", "clear", "Ada Quill"), "options stand behind clear, not before it"),
    ],
)
def test_refusals(path: Path, words: tuple[str, ...], told: str) -> None:
    """What cannot be done is told in words, and nothing changes."""
    ran = run(*words, "--ledger", path)
    assert ran.exit_code in {2, 3}
    assert told in ran.stderr
    assert run("reliability", "--ledger", path).stdout == ""
