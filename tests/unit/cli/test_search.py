"""Documents by their words."""

import json
from pathlib import Path

import pytest

from shown import make_ledger, run


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_ledger(tmp_path_factory.mktemp("ledger") / "views.db")


def test_the_words_found_are_marked(path: Path) -> None:
    """Each document found has its name, date and id, and the words around the match on one line, marked."""
    ran = run("search", "spokeswoman", "--ledger", path)

    first, second = ran.stdout.splitlines()
    assert first == "Northern Herald, Shells for the east  2023-04-01  d0000000000000001"
    assert "a **spokeswoman** said." in second


def test_json_says_where_the_matches_stand(path: Path) -> None:
    """As JSON each document has the words around the match, and offsets of the matches in them."""
    (found,) = json.loads(run("search", '"Port Ash"', "--ledger", path, "--json").stdout)["documents"]

    assert found["id"] == "d0000000000000002"
    assert [found["words"][m["start"] : m["end"]] for m in found["matches"]] == ["Port Ash"]


@pytest.mark.parametrize("query", ["zebra", "", '"', "AND (", "\x00"])
def test_nothing_found_is_said(path: Path, query: str) -> None:
    """Where no document has the words, or there is no word, that is said, and is no failure."""
    ran = run("search", query, "--ledger", path)

    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "", "No document has these words.\n")
