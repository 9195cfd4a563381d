"""Who cites whom, as a tree, for Graphviz and as JSON."""

import json
from pathlib import Path

import pytest

from copied_ledgers import write_ledger
from shown import Screen, make_ledger, run

LOOP = """\
Serbia → Israel, origins 0–1  e4562f23f5212d1ec
└── Evening Lantern, 2024-04-05  c
    └── Coast Daily, 2024-04-03  b
        └── ↺ Northern Gazette, 2024-04-02  a  [loop]  [a loop is the origin at its beginning: Coast Daily: Northern Gazette]
            └── ↺ Coast Daily  [loop]  [perhaps an origin, in the high count only]
"""
SYNDICATED = """\
Iran → Sudan, origins 0–1  eb946d5cf5a83c9e2
├── Harbour Post, 2024-02-08  b  [copy of Meridian News Agency, 86% of it nearly verbatim]
│   └── Meridian News Agency, 2024-02-07  a
│       └── two diplomats  [perhaps an origin, in the high count only]
└── Evening Lantern, 2024-02-08  c  [copy of Meridian News Agency, 100% of it nearly verbatim]
    └── Meridian News Agency, 2024-02-07  a  [see above]
"""


def entry_of(path: Path) -> str:
    (entry,) = json.loads(run("ledger", "--json", "--ledger", path).stdout)["entries"]
    return entry["id"]


@pytest.mark.parametrize(("words", "drawn"), [("loop in which", LOOP), ("three papers", SYNDICATED)])
def test_a_tree(words: str, drawn: str, tmp_path: Path) -> None:
    """Who cites whom from left to right; loops, copies and origins marked; each report in full once."""
    path = write_ledger(tmp_path / "cases.db", words)
    ran = run("chain", entry_of(path), "--ledger", path)

    assert (ran.exit_code, ran.stdout) == (0, drawn)


def test_the_other_formats(tmp_path: Path) -> None:
    """JSON has a schema of its own, and the drawing for Graphviz one line for each teller and citation."""
    path = write_ledger(tmp_path / "cases.db", "loop in which")
    record = json.loads(run("chain", entry_of(path), "--ledger", path, "--format", "json").stdout)
    dot = run("chain", entry_of(path), "--ledger", path, "--format", "dot").stdout

    assert (record["schema"], len(record["tellers"]), len(record["citations"])) == ("headstamp.chain/1", 4, 3)
    assert [each["loop"] for each in record["citations"]] == [True, True, False]
    assert dot.startswith('digraph "e4562f23f5212d1ec" {\n')
    assert dot.count(" -> ") == 3


def test_as_of_a_date(tmp_path: Path) -> None:
    """By the day of the first report there is no loop yet."""
    path = write_ledger(tmp_path / "cases.db", "loop in which")
    ran = run("chain", entry_of(path), "--ledger", path, "--as-of", "2024-04-02")

    assert ran.stdout.splitlines()[1:] == [
        "└── Northern Gazette, 2024-04-02  a",
        "    └── Coast Daily  [an origin]",
    ]


def test_in_a_terminal_it_is_drawn_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a terminal the same tree is wrapped to its width."""
    from headstamp.cli.chain import print_tree
    from headstamp.store.ledger import Ledger
    from headstamp.tasks.chaining import chain

    path = write_ledger(tmp_path / "cases.db", "loop in which")
    screen = Screen()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("COLUMNS", "60")
    with Ledger.open(path) as ledger:
        print_tree(chain(ledger, "e4562f"))

    assert "↺ " in screen.getvalue()
    assert "\x1b[1mNorthern Gazette\x1b[0m" in screen.getvalue()
    assert len(screen.getvalue().splitlines()) > 5


def test_what_is_no_entry_is_not_found(tmp_path: Path) -> None:
    """The name of a document is answered with what it is."""
    ran = run("chain", "herald.txt", "--ledger", make_ledger(tmp_path / "views.db"))

    assert ran.exit_code == 3
    assert "no entry, but a document" in ran.stderr
