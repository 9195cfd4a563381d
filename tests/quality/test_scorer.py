"""Our scorer judges as the one beside the repository does (`../shared/gold/score.py`). Skipped where that is not.

Both are given the same gold and the same claims: those that the default reader finds, and gold itself with every kind
of mistake made in it at random, which goes where no reader of today goes.
"""

import json
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import headstamp
from headstamp.export.jsonl import jsonl_lines
from headstamp.lexicon.states import load_states
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_claims, read
from headstamp.tasks.evaluating import evaluate

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
SCORER = SHARED / "gold" / "score.py"
SETS = {
    "seeds": (SHARED / "gold" / "seeds.jsonl", SHARED / "seeds"),
    "sample": (HERE / "sample_gold.jsonl", Path(headstamp.__file__).parent / "sample"),
    "held_out": (HERE / "held_out" / "gold.jsonl", HERE / "held_out" / "passages.jsonl"),
}
KINDS = ("transfers", "statements", "licences", "contacts", "sanctions", "positions")
WORDS = {
    "polarity": ("affirmed", "denied"), "stage": ("delivered", "agreed", "refused", "considered"),
    "certainty": ("asserted", "alleged"), "category": ("ammunition", "unspecified", "uav"),
    "act": ("asserts", "denies"), "status": ("refused", "imposed", "forged"), "stance": ("supports", "refused"),
}  # fmt: skip
STATUSES = {"licences": ("granted", "forged"), "sanctions": ("imposed", "refused")}
NAMES = ("Russia", "Serbia", "the US", "Korea", "Vučić", "", None, "article", "third party", "Ministry of Defence")

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the scorer is not beside the repository, in ../shared")


def theirs(gold: Path, claims: Path) -> dict[str, float | str]:
    """The figures of the other scorer, with the shares of fields as it prints them: `3/4`."""
    command = [sys.executable, str(SCORER), str(gold), str(claims)]
    printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    fields = re.findall(r"(\w+) (\d+/\d+)", next(line for line in printed.splitlines() if "fields:" in line))
    acts = [("act", share) for share in re.findall(r"act right (\d+/\d+)", printed)]
    counts = re.findall(r"^(\w+).*\(tp (\d+) fp (\d+) fn (\d+)\)", printed, flags=re.MULTILINE)
    return {
        **json.loads(printed.splitlines()[-1]),
        **dict(fields),
        **dict(acts),
        **{kind: "/".join(numbers) for kind, *numbers in counts},
    }


def ours(gold: Path, claims: Path) -> dict[str, float | str]:
    """The same figures of ours, under the names of the other."""
    scores = evaluate(str(gold), claims=str(claims)).scores
    figures = {name: round(figure, 4) for name, figure in scores.figures().items()}
    tallies = {f"{kind}s": tally for kind, tally in scores.tallies.items() if tally.is_measured}
    shares = {**scores.fields, "act": scores.acts}
    own = {"polarity", "chain"}
    return {
        **{name: figure for name, figure in figures.items() if name.endswith(("_f1", "_recall"))},
        **{name: f"{share.right}/{share.of}" for name, share in shares.items() if share.of and name not in own},
        **{kind: f"{tally.found}/{tally.in_vain}/{tally.missed}" for kind, tally in tallies.items()},
    }


def assert_agree(gold: Path, claims: Path) -> None:
    expected, measured = theirs(gold, claims), ours(gold, claims)
    measured.pop("transfers_core_recall")
    assert measured == {name: expected[name] for name in expected if name in measured or expected[name]}


def spoil(record: dict[str, Any], kind: str, chance: random.Random) -> dict[str, Any]:
    """A record with some of its fields changed, and its evidence moved."""
    spoilt = dict(record)
    for name, words in WORDS.items():
        if name in spoilt and chance.random() < 0.2:
            spoilt[name] = chance.choice(STATUSES.get(kind, words) if name == "status" else words)
    for name in ("supplier", "recipient", "speaker", "target", "actor", "said_by"):
        if name in spoilt and chance.random() < 0.2:
            spoilt[name] = chance.choice(NAMES)
    if spoilt.get("quantity") and chance.random() < 0.5:
        spoilt["quantity"] += 1
    if spoilt.get("participants") and chance.random() < 0.4:
        spoilt["participants"] = [*spoilt["participants"][1:], "Serbia"]
    if chance.random() < 0.4:
        start = max(0, chance.randint(-300, 300) + 400)
        spoilt["evidence"] = [start, start + chance.randint(0, 200)]
    return spoilt


def spoilt_gold(gold: Path, chance: random.Random, write: Callable[[str], object]) -> None:
    """Gold with records left out, changed and doubled, in another order."""
    lines = []
    for line in gold.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        for kind in KINDS:
            records = [
                spoil(one, kind, chance) for one in document.get(kind, []) for _ in range(chance.choice((0, 1, 1, 2)))
            ]
            document[kind] = chance.sample(records, len(records))
        lines.append(json.dumps(document, ensure_ascii=False) + "\n")
    write("".join(lines))


@pytest.mark.parametrize("name", ["seeds", "sample"])
def test_both_judge_the_reader_alike(name: str, tmp_path: Path) -> None:
    """On the claims of the default reader every figure, count and share is the same."""
    gold, texts = SETS[name]
    claims, names = tmp_path / "claims.jsonl", load_states().names
    with Ledger.open(tmp_path / "new.db", create=True) as ledger:
        read(ledger, [str(texts)])
        claims.write_text(
            "".join(jsonl_lines(find_claims(ledger), lambda code: names.get(code, code))), encoding="utf-8"
        )

    assert_agree(gold, claims)


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("seed", range(4))
def test_both_judge_spoilt_gold_alike(name: str, seed: int, tmp_path: Path) -> None:
    """On gold with mistakes of every kind made in it every figure, count and share is the same."""
    gold, claims = SETS[name][0], tmp_path / "claims.jsonl"
    spoilt_gold(gold, random.Random(seed), lambda text: claims.write_text(text, encoding="utf-8"))

    assert_agree(gold, claims)
