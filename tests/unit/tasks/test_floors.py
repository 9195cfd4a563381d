"""Evaluating against floors."""

from pathlib import Path

import pytest

from fakes import OneRuleReader
from gold_of import write_gold
from headstamp.errors import UsageError
from headstamp.evaluate.floors import FloorSet, Shortfall, floors_text, parse_floors
from headstamp.tasks.floors import Move, Outcome, check_floors

READER = OneRuleReader()


def floors_of(path: Path) -> FloorSet:
    (only,) = parse_floors(path.read_text(encoding="utf-8"))
    return only


def check(path: Path, gold: Path | str = "", move: Move = Move.KEEP) -> Outcome:
    (outcome,) = check_floors(str(path), str(gold), move=move, reader=READER)
    return outcome


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_gold(tmp_path / "wire")


@pytest.fixture
def floors(tmp_path: Path, gold: Path) -> Path:
    """A file with floors for the gold, just measured."""
    path = tmp_path / "floors.toml"
    check(path, gold, Move.RAISE)
    return path


def test_floors_are_made_where_there_are_none(floors: Path):
    """The set is named for the folder, its paths start at the file, its floors stand a room below what was measured."""
    made = floors_of(floors)

    assert (made.name, made.gold, made.texts, made.reader) == ("wire", "wire/gold.jsonl", (), "one rule 1")
    assert (made.figures["transfers_core_recall"], made.figures["statements_act"]) == (0.74, 0.0)


def test_what_was_reached_holds(floors: Path, gold: Path):
    """The same reader on the same data is over its floors, with or without naming the gold, and nothing is written."""
    before = floors.read_bytes()

    assert check(floors).holds
    assert check(floors, gold).holds
    assert not check(floors, gold, Move.RAISE).moved
    assert floors.read_bytes() == before


def test_a_figure_that_fell_is_told(floors: Path):
    """A figure under its floor is told with both; raising does not hide it, lowering does."""
    made = floors_of(floors)
    higher = FloorSet(**{**_fields(made), "figures": {**made.figures, "transfers_core_recall": 0.9}})
    floors.write_text(floors_text([higher]), encoding="utf-8")
    short = (Shortfall("transfers_core_recall", 0.9, 0.75),)

    assert check(floors).shortfalls == check(floors, move=Move.RAISE).shortfalls == short
    assert floors_of(floors) == higher
    assert check(floors, move=Move.LOWER).holds
    assert floors_of(floors) == made


def _fields(one: FloorSet) -> dict[str, object]:
    return {name: getattr(one, name) for name in FloorSet.__slots__}


def test_other_data_is_not_compared(floors: Path, gold: Path):
    """Where a text changed nothing is compared and nothing raised; only lowering takes the new data."""
    text = gold.parent / "ember.txt"
    text.write_text(text.read_text(encoding="utf-8") + "It rained.\n", encoding="utf-8")
    before = floors.read_bytes()

    outcome = check(floors, move=Move.RAISE)

    assert (outcome.is_other_data, outcome.shortfalls, outcome.holds) == (True, (), False)
    assert floors.read_bytes() == before
    assert check(floors, move=Move.LOWER).holds
    assert check(floors).holds


def test_what_cannot_be_used_is_refused(tmp_path: Path, floors: Path):
    """A file that is not there or no TOML, and gold without floors, unless floors are to be written."""
    other = write_gold(tmp_path / "other")
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        check(tmp_path / "none.toml")
    with pytest.raises(UsageError, match=r'has no floors for .*; it has some for "wire/gold.jsonl"'):
        check(floors, other)
    check(floors, other, Move.RAISE)
    assert [one.name for one in parse_floors(floors.read_text(encoding="utf-8"))] == ["wire", "other"]
    floors.write_text("= 3", encoding="utf-8")
    with pytest.raises(UsageError, match="this is no TOML"):
        check(floors)
