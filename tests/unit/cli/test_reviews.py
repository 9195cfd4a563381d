"""The claims that await review, as a person and as a program see them."""

import json
from pathlib import Path

import pytest

from headstamp.store.ledger import Ledger
from judged_ledgers import read_unsure
from shown import run


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    with Ledger.open(folder / "unsure.db", create=True) as ledger:
        read_unsure(ledger, folder / "reports", 0.6)
    return folder / "unsure.db"


def test_each_stands_with_its_words_confidence_and_id(path: Path) -> None:
    """Who says it, what, in which words and where; how sure the reader was; and what to do next."""
    ran = run("ledger", "--review", "--ledger", path)

    assert (ran.exit_code, ran.stdout) == (0, (
        "Bay → Ada Quill, 2023-04-01  c9139abe5a329b096\n"
        "  Ada Quill asserts: It was night.  asserts\n"
        "  “**Ada Quill** said: “**It was night.**””\n"
        "  bay.jsonl#1, characters 35–65\n"
        "  confidence 0.50, asked for was 0.6\n"
        "\n"
        "Bay, 2023-04-01  cdeecfd9d489a16c0\n"
        "  delivered: Norway → Chile: howitzers  asserts\n"
        "  “Norway sent 60 **howitzers** to Chile.”\n"
        "  bay.jsonl#1, characters 15–24\n"
        "  confidence 0.40, asked for was 0.6\n"
        "\n"
    ))  # fmt: skip
    assert ran.stderr == "They count when you accept or correct them: headstamp accept CLAIM\n"


def test_a_limit_is_kept(path: Path) -> None:
    """With a limit the rest is counted."""
    ran = run("ledger", "--review", "--limit", "1", "--ledger", path)

    assert ran.stdout.count("confidence") == 1
    assert ran.stderr.startswith("The first 1 of 2 claims; all with: headstamp ledger --review --limit 0\n")


def test_json_holds_the_claims(path: Path) -> None:
    """`--json` prints them as they are exported, each with its entry."""
    ran = run("ledger", "--review", "--json", "--ledger", path)

    printed = json.loads(ran.stdout)
    assert printed["schema"] == "headstamp.review/1"
    assert [(claim["kind"], claim["confidence"], claim["awaiting"]) for claim in printed["claims"]] == [
        ("statement", 0.5, True),
        ("transfer", 0.4, True),
    ]
    assert [bool(claim["entry"]) for claim in printed["claims"]] == [False, True]


def test_nothing_to_review_is_said(tmp_path: Path) -> None:
    """Where nothing waits, standard output is empty; that is no failure."""
    with Ledger.open(tmp_path / "empty.db", create=True):
        pass

    ran = run("ledger", "--review", "--ledger", tmp_path / "empty.db")

    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "", "No claim awaits review.\n")


@pytest.mark.parametrize("options", [["--supplier", "Norway"], ["--contested"], ["--sort", "said"]])
def test_filters_of_entries_are_refused(path: Path, options: list[str]) -> None:
    """What chooses or sorts entries says nothing of single claims."""
    ran = run("ledger", "--review", "--ledger", path, *options)

    assert ran.exit_code == 2
    assert "--review lists claims, not entries" in ran.stderr


def test_an_entry_shows_what_waits(path: Path) -> None:
    """`headstamp show` puts it apart from what is said for and against, and tells why."""
    (claim,) = (c for c in json.loads(run("ledger", "--review", "--json", "--ledger", path).stdout)["claims"]
                if c["kind"] == "transfer")  # fmt: skip

    assert "\nAwaiting review, counted nowhere: 1 claim\n" in run("show", claim["entry"], "--ledger", path).stdout
    assert (
        "awaits review confidence under 0.6, counted nowhere\n" in run("show", claim["id"], "--ledger", path).stdout
    )


def test_a_report_shows_what_waits(path: Path, tmp_path: Path) -> None:
    """So does the page for a colleague."""
    run("report", "-o", tmp_path / "page.html", "--ledger", path)

    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.count("<h4>Awaiting review <span>1 claim, counted nowhere yet</span></h4>") == 1
