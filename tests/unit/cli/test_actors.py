"""`headstamp actors` lists who is named."""

import json
from pathlib import Path

import pytest

from shown import make_ledger, run


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_ledger(tmp_path_factory.mktemp("ledger") / "views.db")


def test_the_list(path: Path) -> None:
    """Each actor has name, kind, country and id on a line of its own; a limit cuts the list."""
    lines = run("actors", "--ledger", path).stdout.splitlines()

    assert lines[0].split() == ["name", "kind", "country", "also", "named", "actor"]
    assert len(lines) == 8
    assert len(run("actors", "--limit", "2", "--ledger", path).stdout.splitlines()) == 3


def test_json(path: Path) -> None:
    """As JSON each actor has id, name, kind, country and names."""
    found = json.loads(run("actors", "--kind", "person", "--json", "--ledger", path).stdout)

    assert found["schema"] == "headstamp.actors/1"
    assert found["actors"] == [
        {
            "id": "a000000000000000b",
            "name": "Otto Brandt",
            "kind": "person",
            "country": "XA",
            "names": ["Otto Brandt"],
        }
    ]


def test_no_question(path: Path) -> None:
    """Where nothing is open that is said, and is no failure; as JSON the list is empty."""
    ran = run("actors", "--questions", "--ledger", path)

    assert (ran.exit_code, ran.stdout) == (0, "")
    assert ran.stderr.startswith("No question of that kind in ")
    assert json.loads(run("actors", "--questions", "--json", "--ledger", path).stdout)["questions"] == []


def test_an_unknown_kind(path: Path) -> None:
    """A kind that is none is refused with those that are."""
    ran = run("actors", "--kind", "planet", "--ledger", path)

    assert ran.exit_code == 2
    assert "'armed force'" in ran.stderr
