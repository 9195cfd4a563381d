"""An evaluation for a person, and as JSON."""

from pathlib import Path

import pytest

from fakes import OneRuleReader
from gold_of import write_gold
from headstamp.cli.evaluations import evaluation_record, floors_record, print_evaluation, print_floors
from headstamp.evaluate.confidences import Judged
from headstamp.evaluate.floors import Shortfall
from headstamp.model.claim import Kind
from headstamp.model.problem import Problem
from headstamp.tasks.evaluating import Evaluation, evaluate
from headstamp.tasks.floors import Outcome


@pytest.fixture
def evaluation(tmp_path: Path) -> Evaluation:
    return evaluate(str(write_gold(tmp_path)), reader=OneRuleReader())


def outcome(evaluation: Evaluation, *shortfalls: Shortfall, other: bool = False, moved: bool = False) -> Outcome:
    return Outcome("wire", evaluation, shortfalls, is_other_data=other, moved=moved)


def test_the_reader_and_the_kinds_are_named(evaluation: Evaluation, capsys: pytest.CaptureFixture[str]):
    """The first line says what was read with what; transfers come first, kinds without gold do not come at all."""
    print_evaluation(evaluation, errors=False)
    lines = capsys.readouterr().out.splitlines()

    assert lines[0].endswith("gold.jsonl: 4 texts, read with one rule 1")
    assert [line.split("  ")[0] for line in lines[3:6]] == ["transfers, core", "transfers, full", "statements"]
    assert not any(line.startswith("licences") for line in lines)


def test_problems_with_texts_are_told(evaluation: Evaluation, capsys: pytest.CaptureFixture[str]):
    """What could not be read wholly is told after the figures, the first few one by one."""
    object.__setattr__(evaluation, "problems", (Problem("odd-date", "the date is odd", "a.txt"),) * 7)
    print_evaluation(evaluation, errors=False)

    out = capsys.readouterr().out
    assert "7 problems with the texts:\n  a.txt: the date is odd\n" in out
    assert "  and 2 more\n" in out


def test_nothing_wrong_is_said(evaluation: Evaluation, capsys: pytest.CaptureFixture[str]):
    """Without a mistake that is said."""
    object.__setattr__(evaluation, "mistakes", ())
    print_evaluation(evaluation, errors=True)

    assert "No mistakes." in capsys.readouterr().out


def test_confidence_is_told_when_asked(evaluation: Evaluation, capsys: pytest.CaptureFixture[str]):
    """Claims that are as sure as one another stand in one band, with the share that is right."""
    sure = tuple(Judged(Kind.TRANSFER, "a.txt", 0.95, right=right) for right in (True, False))
    object.__setattr__(evaluation, "judged", sure)
    print_evaluation(evaluation, errors=False)
    unasked = capsys.readouterr().out
    print_evaluation(evaluation, errors=False, confidence=True)
    told = capsys.readouterr().out

    assert "Off by" not in unasked
    assert "0.9 to 1.0       2  0.950  0.500" in told
    assert "Off by 0.450 on average." in told
    assert evaluation_record(evaluation, errors=False)["confidence"] == [
        {"from": 0.9, "to": 1.0, "claims": 2, "mean": 0.95, "right": 0.5}
    ]


def test_without_a_claim_there_is_no_confidence(evaluation: Evaluation, capsys: pytest.CaptureFixture[str]):
    """Where nothing was found, that is said in place of bands."""
    object.__setattr__(evaluation, "judged", ())
    print_evaluation(evaluation, errors=False, confidence=True)

    assert "Nothing was found whose confidence could be looked at." in capsys.readouterr().out


def test_floors_are_told(evaluation: Evaluation, capsys: pytest.CaptureFixture[str]):
    """Floors hold, were written anew, are missed by a figure, or belong to other data."""
    print_floors(outcome(evaluation))
    print_floors(outcome(evaluation, moved=True))
    print_floors(outcome(evaluation, Shortfall("f1", 0.5, 0.25), Shortfall("act", 0.5, None)))
    print_floors(outcome(evaluation, other=True))

    assert capsys.readouterr().out.splitlines() == [
        "Floors of wire: all hold.",
        "Floors of wire: all hold; written anew.",
        "Under its floor in wire: f1 0.2500, floor 0.5000",
        "Under its floor in wire: act not measured, floor 0.5000",
        "Floors of wire: gold or texts are not those that the floors were measured on.",
    ]


def test_json_leaves_single_mistakes_out_unless_asked(evaluation: Evaluation):
    """Mistakes are counted always and listed on demand; what was found in vain has no gold."""
    brief, full = evaluation_record(evaluation, errors=False), evaluation_record(evaluation, errors=True)

    assert "errors" not in brief
    assert brief["mistakes"] == {"wrong recipient": 1, "in vain": 1, "amount": 1, "act": 1}
    assert [(one["mistake"], one["gold"] is None) for one in full["errors"]] == [
        ("wrong recipient", False), ("in vain", True), ("amount", False), ("act", False),
    ]  # fmt: skip
    assert brief["reader"] == {"name": "one rule", "version": "1"}


def test_floors_as_json(evaluation: Evaluation):
    """A set with its shortfalls."""
    assert floors_record(outcome(evaluation, Shortfall("f1", 0.5, 0.25))) == {
        "set": "wire", "holds": False, "other_data": False, "moved": False,
        "under": [{"figure": "f1", "floor": 0.5, "measured": 0.25}],
    }  # fmt: skip
