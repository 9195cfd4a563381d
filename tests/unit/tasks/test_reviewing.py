"""A claim of which the reader was too unsure is shown, waits for a person, and counts for nothing until then."""

from collections.abc import Callable
from pathlib import Path

import pytest

from headstamp.model.claim import Certainty
from headstamp.model.judgement import Correctable
from headstamp.store.ledger import Ledger
from headstamp.tasks.as_of import ledger_as_of
from headstamp.tasks.judging import accept, correct, mark_origin, reject, undo
from headstamp.tasks.reviewing import find_awaiting
from judged_ledgers import by, claim_of, entry_of, ledger_json, read_judgeable, read_unsure


@pytest.fixture
def unsure(ledger: Ledger, tmp_path: Path) -> Ledger:
    """The reports, of which claims under 0.6 are to be reviewed."""
    assert read_unsure(ledger, tmp_path / "reports", 0.6).awaiting == 2
    return ledger


def figures(ledger: Ledger) -> tuple[int, int, int]:
    """For, against, and all claims of the entry of Norway."""
    view = entry_of(ledger)
    return view.weight.affirming, view.weight.denying, len(view.entry.claims)


def waiting(ledger: Ledger) -> list[tuple[str, float]]:
    """Title and confidence of what awaits review."""
    return [(view.document.title, view.claim.confidence) for view in find_awaiting(ledger)]


def test_it_stays_in_its_entry_and_counts_for_nothing(unsure: Ledger) -> None:
    """The claim stands in its entry, marked; the surest of those that wait is listed first."""
    assert figures(unsure) == (1, 1, 3)
    assert waiting(unsure) == [("Bay", 0.5), ("Bay", 0.4)]
    claim = claim_of(unsure, "Bay")
    assert (claim.awaiting, claim.counted, claim.entry) == (True, False, entry_of(unsure).entry.id)
    assert [amount.low for amount in entry_of(unsure).weight.amounts] == []


def test_without_a_bound_all_counts(ledger: Ledger, tmp_path: Path) -> None:
    """By default nothing waits, however unsure the reader was."""
    assert read_unsure(ledger, tmp_path / "reports", 0).awaiting == 0

    assert figures(ledger) == (2, 1, 3)
    assert waiting(ledger) == []


@pytest.mark.parametrize(
    "review",
    [
        lambda ledger, claim: accept(ledger, claim, by(1)),
        lambda ledger, claim: correct(ledger, claim, Correctable.CERTAINTY, Certainty.ALLEGED, by(1)),
        lambda ledger, claim: mark_origin(ledger, claim, "Kenya", by(1)),
    ],
    ids=["accept", "correct", "origin"],
)
def test_a_review_makes_it_count(unsure: Ledger, review: Callable[[Ledger, str], object]) -> None:
    """Accepted, corrected or given an origin, it counts; once that is undone, it waits again."""
    before = ledger_json(unsure)

    review(unsure, claim_of(unsure, "Bay").claim.id)

    assert figures(unsure) == (2, 1, 3)
    assert waiting(unsure) == [("Bay", 0.5)]
    undo(unsure, None, by(2))
    assert ledger_json(unsure) == before
    assert len(waiting(unsure)) == 2


def test_what_was_rejected_waits_no_more(unsure: Ledger) -> None:
    """A rejected claim has been reviewed, and still counts for nothing."""
    reject(unsure, claim_of(unsure, "Bay").claim.id, by(1))

    assert figures(unsure) == (1, 1, 3)
    assert waiting(unsure) == [("Bay", 0.5)]


def test_the_bound_is_that_of_the_reading(unsure: Ledger, tmp_path: Path) -> None:
    """What is known keeps its bound; read again, it has the new one."""
    assert read_unsure(unsure, tmp_path / "reports", 0).awaiting == 2
    assert read_unsure(unsure, tmp_path / "reports", 0.45, again=True).awaiting == 1
    assert waiting(unsure) == [("Bay", 0.4)]
    assert read_unsure(unsure, tmp_path / "reports", 0, again=True).awaiting == 0


def test_as_of_a_date_the_review_of_then_counts(unsure: Ledger) -> None:
    """Before it was accepted, it waited."""
    accept(unsure, claim_of(unsure, "Bay").claim.id, by(1))

    with ledger_as_of(unsure, "2024-02") as then:
        assert waiting(then) == [("Bay", 0.5), ("Bay", 0.4)]


def test_a_sure_reader_is_believed(ledger: Ledger, tmp_path: Path) -> None:
    """Claims of confidence 1 count without review."""
    read_judgeable(ledger, tmp_path / "reports")

    assert waiting(ledger) == []
