"""Floors of accuracy."""

import pytest

from headstamp.evaluate.floors import (
    BadFloorsError,
    FloorSet,
    Shortfall,
    find_shortfalls,
    floors_text,
    is_other_data,
    move_floors,
    parse_floors,
)

FLOORS = FloorSet("wire", "gold.jsonl", ("texts",), "g1", "t1", "rules 1", 0.01, {"f1": 0.5, "recall": 0.4})
HASHES = ("g2", "t2")


def test_a_file_of_floors_comes_back_as_it_was():
    """What is written is read again the same, names with odd signs included."""
    odd = FloorSet('a "b".c\n', "é.jsonl", (), room=0.0)

    assert parse_floors(floors_text([FLOORS, odd])) == (FLOORS, odd)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("= 3", "this is no TOML"),
        ("wire = 3", r'\[wire\] needs gold = "PATH"'),
        ('[wire]\ngold = "g"\ntexts = "t"', "texts must be a list of paths"),
        ('[wire]\ngold = "g"\n[wire.floors]\nf1 = "high"', "must hold numbers"),
    ],
)
def test_files_that_are_none(text: str, message: str):
    """A file that cannot be used says why."""
    with pytest.raises(BadFloorsError, match=message):
        parse_floors(text)


def test_what_is_under_its_floor():
    """A figure below its floor, and one that is not measured any more; equal to four decimals is no shortfall."""
    assert find_shortfalls(FLOORS, {"f1": 0.49996, "recall": 0.39}) == (Shortfall("recall", 0.4, 0.39),)
    assert find_shortfalls(FLOORS, {"f1": 0.6}) == (Shortfall("recall", 0.4, None),)


def test_floors_hold_for_their_data_only():
    """Other gold or other texts are other data; a set without floors has none yet."""
    assert not is_other_data(FLOORS, "g1", "t1")
    assert is_other_data(FLOORS, "g1", "t2")
    assert not is_other_data(FloorSet("new", "gold.jsonl", ()), "g1", "t1")


def test_floors_only_go_up():
    """Raising puts floors a room below what was measured where that is higher, and leaves the others alone."""
    raised = move_floors(FLOORS, {"f1": 0.70004, "recall": 0.1, "act": 0.005}, HASHES, "rules 2", lower=False)

    assert raised.figures == {"f1": 0.69, "recall": 0.4, "act": 0.0}
    assert (raised.gold_sha256, raised.texts_sha256, raised.reader) == ("g2", "t2", "rules 2")
    assert move_floors(FLOORS, {"f1": 0.5}, HASHES, "rules 2", lower=False) is FLOORS


def test_lowering_is_asked_for():
    """Lowering puts every floor at what was measured, and forgets figures that are not measured any more."""
    assert move_floors(FLOORS, {"f1": 0.3}, HASHES, "rules 2", lower=True).figures == {"f1": 0.29}
