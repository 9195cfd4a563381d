"""`headstamp judgements` lists, and carries from ledger to ledger."""

import json
from pathlib import Path

from headstamp.store.ledger import Ledger
from headstamp.tasks.judging import accept, undo
from judged_ledgers import by, claim_of, read_judgeable
from shown import run


def make(path: Path) -> Path:
    with Ledger.open(path, create=True) as ledger:
        read_judgeable(ledger, path.parent / "reports")
    return path


def test_listing(tmp_path: Path) -> None:
    """One paragraph a judgement, marked where it is not in force; as JSON with what it is about."""
    path = make(tmp_path / "judged.db")
    with Ledger.open(path) as ledger:
        claim = claim_of(ledger, "Ash").claim.id
        first = accept(ledger, claim, by(1)).judgements[0].id
        second = undo(ledger, None, by(2, "")).judgements[0].id
    told = run("judgements", "--ledger", path)
    record = json.loads(run("judgements", "--ledger", path, "--json").stdout)
    none = run("judgements", "--unfit", "--ledger", path)

    assert told.stdout == (
        f"{first}  accepted (Ada Quill, 2024-03-01): read again  (not in force)\n"
        f"{second}  took back {first} (Ada Quill, 2024-03-01)\n"
    )
    assert record["schema"] == "headstamp.judgements/1"
    assert [(each["id"], each["in_force"], each["supersedes"]) for each in record["judgements"]] == [
        (first, False, []),
        (second, True, [first]),
    ]
    assert (none.stdout, none.stderr) == ("", "No judgement fits.\n")


def test_carrying_to_another_ledger(tmp_path: Path) -> None:
    """What `export --format judgements` writes, `judgements --load` brings in, once; other lines are told."""
    path, other = make(tmp_path / "judged.db"), make(tmp_path / "other.db")
    with Ledger.open(path) as ledger:
        accept(ledger, claim_of(ledger, "Ash").claim.id, by(1))
    run("export", "--format", "judgements", "-o", tmp_path / "j.jsonl", "--ledger", path)
    (tmp_path / "j.jsonl").write_text((tmp_path / "j.jsonl").read_text() + "nothing\n")
    first = run("judgements", "--load", tmp_path / "j.jsonl", "--ledger", other)
    again = json.loads(run("judgements", "--load", tmp_path / "j.jsonl", "--ledger", other, "--json").stdout)

    assert "1 judgement brought in, 0 already known\n" in first.stdout
    assert "j.jsonl#2: this line is no judgement" in first.stdout
    assert (again["judgements"], again["known"], len(again["problems"])) == ([], 1, 1)


def test_what_cannot_be_loaded(tmp_path: Path) -> None:
    """A missing file, `--load` with something to list, and kinds of claims with judgements are refused."""
    path = make(tmp_path / "judged.db")

    assert run("judgements", "--load", tmp_path / "none", "--ledger", path).exit_code == 2
    assert run("judgements", "--load", path, "--unfit", "--ledger", path).exit_code == 2
    assert run("judgements", "--load", path, "--ledger", path).exit_code == 2
    assert run("export", "--format", "judgements", "--kind", "transfer", "--ledger", path).exit_code == 2
