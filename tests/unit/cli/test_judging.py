"""`accept`, `reject`, `correct`, `note`, `origin` and `undo` as they are typed."""

import json
from pathlib import Path

import pytest

from headstamp.model.claim import Polarity
from headstamp.store.ledger import Ledger
from judged_ledgers import claim_of, entry_of, read_judgeable
from shown import run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger file of the reports that can be judged."""
    with Ledger.open(tmp_path / "judged.db", create=True) as ledger:
        read_judgeable(ledger, tmp_path / "reports")
        entry_of(ledger)
    return tmp_path / "judged.db"


def claim(path: Path, title: str, polarity: Polarity = Polarity.AFFIRMED) -> str:
    with Ledger.open(path) as ledger:
        return claim_of(ledger, title, polarity).claim.id


def judge(path: Path, *words: str) -> str:
    """The output of a judging command that succeeds."""
    ran = run(*words, "--ledger", path, "--by", "Ada Quill")
    assert (ran.exit_code, ran.stderr) == (0, "")
    return ran.stdout


def test_reject_says_what_changed(path: Path) -> None:
    """The judgement with its id, author and reason, then the entries whose figures are not what they were."""
    denial = claim(path, "Elm", Polarity.DENIED)
    first, second, third = judge(path, "reject", denial, "--why", "a game").splitlines()

    assert first.startswith("j")
    assert "  rejected: counts for nothing (Ada Quill, 20" in first
    assert first.endswith("): a game")
    assert second.startswith("Norway → Chile: artillery (howitzers)  e")
    assert third == "  against 1 → 0; reviewed 0 → 1"


def test_a_reason_is_demanded_where_a_reading_is_overruled(path: Path) -> None:
    """Rejecting and correcting without a reason is refused."""
    for words in (("reject", "c1"), ("correct", "c1", "--field", "act", "--value", "admits")):
        ran = run(*words, "--ledger", path)
        assert ran.exit_code == 2
        assert "Missing option '--why'" in ran.stderr


def test_correct_shows_both_readings(path: Path) -> None:
    """After a correction the claim is shown as the person reads it, with the machine's reading beside it."""
    ash = claim(path, "Ash")
    judge(path, "correct", ash, "--field", "supplier", "--value", "Kenya", "--why", "misread")
    shown = judge_free(path, "show", ash)
    record = json.loads(judge_free(path, "show", ash, "--json"))

    assert "delivered: Kenya → Chile: howitzers" in shown
    assert "supplier corrected to Kenya (Ada Quill, 20" in shown
    assert "): misread [the machine read: Norway]" in shown
    assert record["supplier"]["name"] == "Kenya"
    (judgement,) = record["judgements"]
    assert (judgement["machine"]["name"], judgement["person"]["name"]) == ("Norway", "Kenya")
    assert (judgement["kind"], judgement["field"], judgement["value"]) == ("correct", "supplier", "Kenya")


def judge_free(path: Path, *words: str) -> str:
    """The output of a command that only looks."""
    ran = run(*words, "--ledger", path)
    assert (ran.exit_code, ran.stderr) == (0, "")
    return ran.stdout


def test_accept_note_origin_and_undo(path: Path) -> None:
    """Each says what it did; undo takes back the last."""
    ash = claim(path, "Ash")

    assert "accepted (Ada Quill" in judge(path, "accept", ash)
    assert "No entry changed." in judge(path, "note", ash, "ask again")
    assert "origins 0–1 → 1" in judge(path, "origin", ash, "person:Jane Example:Norway")
    assert "origins 1 → 0–1" in judge(path, "undo")
    assert "rests on" not in judge_free(path, "show", ash)
    assert "note (Ada Quill" in judge_free(path, "show", ash)


def test_json_holds_the_entries_before_and_after(path: Path) -> None:
    """With `--json` the outcome is one object, with each changed entry as it was and as it is."""
    denial = claim(path, "Elm", Polarity.DENIED)
    record = json.loads(judge(path, "reject", denial, "--why", "a game", "--json"))

    assert record["schema"] == "headstamp.judged/1"
    assert [(each["kind"], each["who"], each["why"]) for each in record["judgements"]] == [
        ("reject", "Ada Quill", "a game")
    ]
    (change,) = record["changes"]
    assert (change["before"]["denying"], change["after"]["denying"]) == (1, 0)
    assert (change["before"]["reviewed"], change["after"]["reviewed"]) == (0, 1)


def test_rejected_claims_are_shown_apart(path: Path) -> None:
    """`show` lists what a person rejected under its own heading."""
    denial = claim(path, "Elm", Polarity.DENIED)
    judge(path, "reject", denial, "--why", "a game")
    with Ledger.open(path) as ledger:
        entry = entry_of(ledger).entry.id
    shown = judge_free(path, "show", entry)

    assert "\nAgainst: 0 claims\n" in shown
    assert "\nRejected by a person, counted nowhere: 1 claim\n" in shown


def test_what_cannot_be_judged_has_its_status(path: Path) -> None:
    """An unknown claim is not found, a wrong value is an argument that cannot be used."""
    assert run("accept", "c999999", "--ledger", path).exit_code == 3
    ran = run(
        "correct", claim(path, "Ash"), "--field", "value", "--value", "much", "--why", "x", "--ledger", path, "--json"
    )
    assert (ran.exit_code, json.loads(ran.stderr)["error"]["code"]) == (2, "usage")
