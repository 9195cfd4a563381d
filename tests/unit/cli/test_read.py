"""The summary of reading. Reading itself is tested through the doors."""

from dataclasses import replace

import pytest

from headstamp.cli.read import print_summary, status_of, summary_record
from headstamp.model.claim import Kind
from headstamp.model.problem import Problem
from headstamp.model.view import EntryChange, ReadSummary
from views import ENTRY

PROBLEMS = tuple(Problem("empty", "The file is empty.", f"reports/{n}.txt") for n in range(7))
SUMMARY = ReadSummary(
    read=12,
    known=3,
    claims={Kind.TRANSFER: 1, Kind.STATEMENT: 40, Kind.CONTACT: 0},
    problems=(),
    entries=5,
    seconds=4.0,
)
NOTHING = ReadSummary(read=0, known=0, claims={}, problems=(), entries=0, seconds=0.0)


def printed(summary: ReadSummary, capsys: pytest.CaptureFixture[str]) -> str:
    print_summary(summary, None)
    return capsys.readouterr().out


def test_a_summary_counts(capsys: pytest.CaptureFixture[str]) -> None:
    """Documents read and known, the rate, claims by kind, entries, and what to do next."""
    assert printed(SUMMARY, capsys) == (
        "12 documents read, 3.0 a second; 3 already known\n"
        "Claims found: 1 transfer, 40 statements\n"
        "The ledger has 5 entries. See them with: headstamp ledger\n"
    )


def test_the_first_problems_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Five problems at most, how many more there are, and where to see them."""
    shown = printed(replace(SUMMARY, problems=PROBLEMS), capsys)

    assert "7 problems:\n  reports/0.txt: The file is empty.\n" in shown
    assert shown.endswith("reports/4.txt: The file is empty.\n  and 2 more. See them with: headstamp problems\n")


def test_finding_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Whether documents held no claim, or there was no document, is said plainly."""
    assert "No claims were found in what was read.\n" in printed(replace(SUMMARY, claims={}), capsys)
    assert "Nothing was read: no document was found there that can be read.\n" in printed(NOTHING, capsys)
    assert "found" not in printed(replace(NOTHING, known=4), capsys)


def test_an_interrupted_run_says_how_to_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    """After Ctrl-C the summary says that what was read is kept."""
    shown = printed(replace(SUMMARY, interrupted=True), capsys)

    assert shown.endswith("Interrupted. What was read is kept; run the same command again to go on.\n")


def test_an_interrupted_run_that_kept_nothing_blames_no_document(capsys: pytest.CaptureFixture[str]) -> None:
    """Stopped before anything was kept, it does not say that there was nothing to read."""
    shown = printed(replace(NOTHING, interrupted=True), capsys)

    assert "no document was found" not in shown
    assert shown.endswith("Interrupted before any document was kept; run the same command again to go on.\n")


def test_what_awaits_review_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """How many claims wait, and where to see them; nothing is said where none does."""
    assert "12 claims await review. See them with: headstamp ledger --review\n" in printed(
        replace(SUMMARY, awaiting=12), capsys
    )
    assert "1 claim awaits review. See it with: headstamp ledger --review\n" in printed(
        replace(SUMMARY, awaiting=1), capsys
    )
    assert "review" not in printed(SUMMARY, capsys)


def test_the_exit_status_follows() -> None:
    """0 also with problems, 1 where nothing could be read at all, 130 where it was interrupted."""
    summaries = (
        SUMMARY,
        replace(SUMMARY, problems=PROBLEMS),
        NOTHING,
        replace(NOTHING, problems=PROBLEMS),
        replace(SUMMARY, interrupted=True),
    )

    assert [status_of(summary) for summary in summaries] == [0, 0, 0, 1, 130]


def test_json_has_it_all() -> None:
    """The summary as JSON, with every problem."""
    assert summary_record(replace(SUMMARY, problems=PROBLEMS[:1])) == {
        "schema": "headstamp.read/1",
        "read": 12,
        "known": 3,
        "passed_over": 0,
        "claims": {"transfer": 1, "statement": 40},
        "entries": 5,
        "awaiting": 0,
        "problems": [
            {"code": "empty", "message": "The file is empty.", "place": "reports/0.txt", "document": None},
        ],
        "seconds": 4.0,
        "interrupted": False,
    }


def test_what_came_of_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Entries and findings that came, changed and went are counted; a finding that stays is neither."""
    kept = ENTRY.findings[0]
    other = replace(kept, rule="partial-denial")
    changes = (
        EntryChange(None, replace(ENTRY, findings=(kept,))),
        EntryChange(replace(ENTRY, findings=(kept,)), replace(ENTRY, findings=(kept, other))),
        EntryChange(replace(ENTRY, findings=(other,)), None),
    )
    line = "By what was read 1 entry came, 1 changed and 1 went; 2 findings came and 1 went."

    assert line in printed(replace(SUMMARY, changes=changes), capsys).splitlines()
    assert "came" not in printed(SUMMARY, capsys)
