"""`headstamp evaluate`. Claims are handed in, so that no reader is loaded; the floors are measured by another test."""

import json
from pathlib import Path

import pytest

from gold_of import DOCUMENTS, write_gold
from headstamp.cli.evaluate import SCHEMA
from shown import run


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_gold(tmp_path)


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """Another reader's gold: it has no third document, and takes the denial of the second for a promise."""
    path = tmp_path / "other.jsonl"
    second = {**DOCUMENTS[1], "statements": [{**DOCUMENTS[1]["statements"][0], "act": "promises"}]}
    path.write_text("".join(json.dumps(one) + "\n" for one in (DOCUMENTS[0], second, DOCUMENTS[3])), encoding="utf-8")
    return path


def test_figures_and_mistakes_are_printed(gold: Path, claims: Path):
    """Figures by kind, shares of the fields, mistakes by kind; each mistake with its words only when asked for."""
    brief, full = run("evaluate", gold, "--claims", claims), run("evaluate", gold, "--claims", claims, "--errors")

    assert (brief.exit_code, full.exit_code) == (0, 0)
    assert "transfers, core      3        0       1      1.000   0.750  0.857" in brief.stdout
    assert "statement: act" in brief.stdout
    assert "2 mistakes: missed 1, act 1" in brief.stdout
    assert "Kenya sent 12 drones to Nepal." not in brief.stdout
    assert "missed (1)\n  gravel.txt 0-30  transfer\n    “Kenya sent 12 drones to Nepal.”\n" in full.stdout
    assert "    gold: Kenya → Ghana, drones, affirmed, delivered\n" in full.stdout


def test_json_has_it_all(gold: Path, claims: Path):
    """As JSON there is a list of sets, each with figures, counts, shares, mistakes by kind and, if asked, each one."""
    answer = json.loads(run("evaluate", gold, "--claims", claims, "--errors", "--json").stdout)

    (only,) = answer["sets"]
    assert answer["schema"] == SCHEMA == "headstamp.evaluation/1"
    assert only["counts"]["transfers"] == {"found": 3, "in_vain": 0, "missed": 1}
    assert only["figures"]["transfers_core_f1"] == 0.8571
    assert only["mistakes"] == {"missed": 1, "act": 1}
    assert [(one["file"], one["gold"], one["found"]) for one in only["errors"] if one["mistake"] == "act"] == [
        ("flint.md", "denies", "promises")
    ]


def test_bad_gold_is_told_with_its_line(gold: Path):
    """Bad gold ends with status 2, a code of its own, and the line."""
    gold.write_text('{"file": "ember.txt", "positions": [{"actor": "Chile"}]}\n', encoding="utf-8")
    ran = run("evaluate", gold, "--json")

    assert (ran.exit_code, json.loads(ran.stderr)["error"]) == (
        2,
        {"code": "bad-gold", "message": f'"{gold}" cannot be used: line 1, positions 1: there is no "stance"'},
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name a file of gold"),
        (["gold.jsonl", "--raise"], "write the file of --floors"),
        (["--floors", "f.toml", "--claims", "c.jsonl"], "cannot go together"),
        (["--floors", "f.toml", "--raise", "--lower-floors"], "leave out --raise"),
        (["--floors", "f.toml"], 'the floors "f.toml" cannot be read'),
    ],
)
def test_what_does_not_go_together_is_refused(arguments: list[str], message: str):
    """Nothing to do, and options that contradict each other, are refused in plain words."""
    ran = run("evaluate", *arguments)

    assert ran.exit_code == 2
    assert message in ran.stderr


def test_nothing_is_stored(gold: Path, claims: Path, monkeypatch: pytest.MonkeyPatch):
    """Evaluating leaves no file behind."""
    monkeypatch.chdir(gold.parent)
    before = sorted(path.name for path in gold.parent.iterdir())

    run("evaluate", gold, "--claims", claims)

    assert sorted(path.name for path in gold.parent.iterdir()) == before
