"""The floors of accuracy on the seeds, through the command line. Skipped where the seeds are not beside the repository.

A floor goes down only on purpose, in a commit that says why; `benchmarks/seeds.py` lists what was missed.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold" / "seeds.jsonl"
SCORER = SHARED / "gold" / "score.py"
HEADSTAMP = Path(sys.executable).with_name("headstamp")

FLOORS = {
    "transfers_core_f1": 0.64,
    "transfers_full_f1": 0.49,
    "statements_f1": 0.58,
    "contacts_f1": 0.12,
    "sanctions_f1": 0.35,
}
"""Of the trained reader, which was never shown the seeds. The rules before it, written with the seeds at hand, had 0.80,
0.65, 0.75, 0.60 and 0.60; on reports that nobody had tuned for they were the worse (`benchmarks/press.py`)."""
ACTS_RIGHT = 0.75
"""Share of the matched statements whose act is right."""

pytestmark = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir() or not GOLD.is_file() or not SCORER.is_file(),
    reason="the seeds and their gold are not beside the repository, in ../shared",
)


def headstamp(*arguments: str | Path) -> str:
    """What the installed program prints; it must end well."""
    command = [str(HEADSTAMP), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=300).stdout


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the seeds."""
    path = tmp_path_factory.mktemp("seeds") / "seeds.db"
    headstamp("read", SHARED / "seeds", "--ledger", path, "--quiet")
    return path


@pytest.fixture(scope="module")
def scores(ledger: Path) -> str:
    """What the scorer prints of the exported claims."""
    claims = ledger.with_suffix(".jsonl")
    headstamp("export", "--ledger", ledger, "--format", "jsonl", "-o", claims)
    command = [sys.executable, str(SCORER), str(GOLD), str(claims)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


@pytest.mark.parametrize("figure", FLOORS)
def test_accuracy_stays_above_its_floor(scores: str, figure: str) -> None:
    """F1 by kind is no less than was once reached, with some room for what one rule takes from another."""
    assert json.loads(scores.splitlines()[-1])[figure] >= FLOORS[figure], scores


def test_acts_are_right(scores: str) -> None:
    """Of the statements that were found, most are known for what they are: denial, admission, accusation."""
    right, matched = map(int, re.findall(r"act right (\d+)/(\d+)", scores)[0])

    assert right >= ACTS_RIGHT * matched, scores


def test_the_main_entry_shows_both_sides(ledger: Path) -> None:
    """The largest entry is Serbia's arms for Ukraine; it has claims for and against, each with its chain."""
    entries = json.loads(headstamp("ledger", "--ledger", ledger, "--json"))["entries"]
    main = entries[0]
    claims = [json.loads(line) for line in headstamp("export", "--ledger", ledger, "--kind", "transfer").splitlines()]
    own: list[dict[str, Any]] = [claim for claim in claims if claim["id"] in main["claims"]]

    assert (main["supplier"]["id"], main["recipient"]["id"]) == ("RS", "UA")
    assert main["affirming"] >= 5
    assert main["denying"] >= 1
    assert {claim["polarity"] for claim in own} == {"affirmed", "denied"}
    for claim in own:
        assert claim["chain"]
        assert claim["chain"][-1] == claim["said_by"]
    assert max(len(claim["chain"]) for claim in own) >= 2
