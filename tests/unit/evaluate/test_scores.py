"""Counts and shares."""

import pytest

from headstamp.evaluate.matching import compare
from headstamp.evaluate.notes import Note
from headstamp.evaluate.scores import Scores, Share, Tally, check, score
from headstamp.model.claim import Kind
from made_notes import SAME, statement, transfer


def scored(found: list[Note], wanted: list[Note]) -> Scores:
    kind = (found or wanted)[0].kind
    return score([compare(kind, "a.txt", found, wanted, SAME)], SAME)


def test_precision_recall_and_their_mean():
    """3 found, 1 in vain and 3 missed: 0.75, 0.5 and 0.6; without anything all are 0."""
    tally = Tally(found=3, in_vain=1, missed=3)

    assert (tally.precision, tally.recall) == (0.75, 0.5)
    assert tally.f1 == pytest.approx(0.6)
    assert (Tally().precision, Tally().recall, Tally().f1, Share().figure) == (0, 0, 0, 0)
    assert not Tally(in_vain=3).is_measured


def test_core_and_full():
    """A transfer with the wrong speaker is found in core and both missed and in vain in full."""
    scores = scored(
        [transfer(said_by="Bo Stone"), transfer("Peru", "Ghana")], [transfer(), transfer("Peru", "Ghana")]
    )

    assert (scores.tallies[Kind.TRANSFER].found, scores.full) == (2, Tally(found=1, in_vain=1, missed=1))
    assert scores.figures()["transfers_full_f1"] == 0.5
    assert scores.figures()["transfers_said_by"] == 0.5


def test_polarity_is_right_of_all_that_is_found_but_for_it():
    """A transfer with the wrong polarity is missed and in vain, and lowers the share of right polarities."""
    scores = scored(
        [transfer(), transfer("Peru", "Ghana", polarity="denied")], [transfer(), transfer("Peru", "Ghana")]
    )

    assert scores.fields["polarity"] == Share(right=1, of=2)
    assert scores.tallies[Kind.TRANSFER] == Tally(found=1, in_vain=1, missed=1)


def test_acts_of_statements():
    """The act is looked at in the statements found."""
    scores = scored([statement(act="denies")], [statement()])

    assert scores.figures() == {
        "statements_precision": 1.0, "statements_recall": 1.0, "statements_f1": 1.0, "statements_act": 0.0,
    }  # fmt: skip


def test_what_gold_does_not_have_is_not_measured():
    """A kind without gold has no figure, however much was found of it."""
    assert scored([transfer()], []).figures() == {}


@pytest.mark.parametrize(
    ("field", "found", "wanted", "expected"),
    [
        ("stage", {"stage": "agreed"}, {"stage": "delivered"}, True),
        ("stage", {"stage": "refused"}, {"stage": "delivered"}, False),
        ("certainty", {"certainty": "alleged"}, {}, False),
        ("quantity", {"quantity": 40}, {"quantity": 40.0}, True),
        ("quantity", {"quantity": None}, {"quantity": 40}, False),
        ("value", {"value": {"amount": 3}}, {"value": {"amount": 3}}, True),
        ("via", {"via": ["Kenya", "Nepal"]}, {"via": ["Nepal", "Peru"]}, True),
        ("via", {"via": ["Kenya"]}, {"via": ["Nepal"]}, False),
        ("chain", {}, {}, True),
        ("chain", {"chain": [{"name": "Herald", "kind": "outlet"}, "Ada Quill"]}, {}, True),
        ("chain", {"chain": [{"name": "Herald", "kind": "outlet"}]}, {"chain": ["article", "Herald"]}, True),
        ("chain", {"chain": ["Ada Quill", "Bo Stone"]}, {}, False),
    ],
)
def test_fields(field: str, found: dict[str, object], wanted: dict[str, object], expected: bool):
    """Stages next to each other, equal amounts, one station of the route, the same voices but for the article's."""
    assert check(transfer(**found), transfer(**wanted), SAME)[field] is expected


def test_gold_that_says_nothing_asks_for_nothing():
    """Amounts and routes that gold does not give are not looked at."""
    assert set(check(transfer(quantity=3, via=["Kenya"]), transfer(chain=[]), SAME)) == {
        "said_by", "category", "stage", "certainty",
    }  # fmt: skip
