"""Reading texts and comparing with gold."""

import hashlib
import json
from pathlib import Path

import pytest

from fakes import OneRuleReader
from gold_of import FIGURES, write_gold
from headstamp.errors import GoldError
from headstamp.evaluate.mistakes import count_faults
from headstamp.export.jsonl import jsonl_lines
from headstamp.lexicon.states import load_states
from headstamp.model.view import Progress
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_claims, read
from headstamp.tasks.evaluating import evaluate


def test_what_is_found_is_compared(tmp_path: Path):
    """The texts that gold names are read, and nothing else; figures, mistakes and hashes come back."""
    gold = write_gold(tmp_path)
    reader = OneRuleReader()

    evaluation = evaluate(str(gold), reader=reader)

    assert reader.met == ["ember.txt", "flint.md", "gravel.txt", "hazel.jsonl#2"]
    figures = evaluation.scores.figures()
    assert {name: figures[name] for name in FIGURES} == FIGURES
    assert count_faults(evaluation.mistakes) == {"wrong recipient": 1, "in vain": 1, "amount": 1, "act": 1}
    assert evaluation.gold_sha256 == hashlib.sha256(gold.read_bytes()).hexdigest()
    assert (evaluation.documents, evaluation.reader, len(evaluation.texts_sha256)) == (4, reader.version, 64)


def test_mistakes_quote_the_text(tmp_path: Path):
    """The words of a mistake are those of the text."""
    evaluation = evaluate(str(write_gold(tmp_path)), reader=OneRuleReader())

    assert {str(one.fault): one.words for one in evaluation.mistakes} == {
        "wrong recipient": "Kenya sent 12 drones to Nepal.",
        "in vain": "Peru sent rifles to Ghana.",
        "amount": "Norway sent 40 howitzers to Chile.",
        "act": "Ada Quill said: “There was no such ship in our port.”",
    }


def test_exported_claims_give_the_same_figures(tmp_path: Path):
    """Claims exported from a ledger score as the reading does; the texts only serve to quote."""
    gold = write_gold(tmp_path)
    claims, names = tmp_path / "claims.jsonl", load_states().names
    with Ledger.open(tmp_path / "new.db", create=True) as ledger:
        read(ledger, [str(tmp_path / "*.[jtm]*")], reader=OneRuleReader())
        claims.write_text("".join(jsonl_lines(find_claims(ledger), lambda code: names[code])), encoding="utf-8")

    given, own = evaluate(str(gold), claims=str(claims)), evaluate(str(gold), reader=OneRuleReader())

    assert given.scores.figures() == own.scores.figures()
    assert given.mistakes == own.mistakes
    assert given.reader is None


def test_gold_compared_with_itself_is_right(tmp_path: Path):
    """Gold may stand in the place of claims, so that two readers can be compared."""
    gold = write_gold(tmp_path)

    assert set(evaluate(str(gold), claims=str(gold)).scores.figures().values()) == {1.0}


def test_progress_is_told(tmp_path: Path):
    """How many texts are read, and how many claims are found, from the beginning to the end."""
    told: list[Progress] = []

    evaluate(str(write_gold(tmp_path)), reader=OneRuleReader(), progress=told.append)

    assert (told[0].done, told[0].total, told[-1].done, told[-1].claims) == (0, 4, 4, 6)


def test_bad_gold_is_refused_before_anything_is_read(tmp_path: Path):
    """All faults are told at once with their lines: lines that are no gold, texts that are missing, evidence beyond."""
    gold = write_gold(tmp_path)
    reader = OneRuleReader()
    evidence = {"speaker": "Ada Quill", "act": "denies", "evidence": [0, 9999]}
    more = ['{"file"', json.dumps({"file": "gone.txt"}), json.dumps({"file": "iris.txt", "statements": [evidence]})]
    gold.write_text(gold.read_text(encoding="utf-8") + "\n".join(more), encoding="utf-8")

    with pytest.raises(GoldError) as refused:
        evaluate(str(gold), reader=reader)

    assert str(refused.value) == (
        f"\"{gold}\" cannot be used: line 5: this is no JSON (Expecting ':' delimiter); "
        'line 6: the text "gone.txt" is not there; name its folder after the gold; '
        'line 7: evidence ends at 9999, but "iris.txt" has 98 characters'
    )
    assert reader.met == []


def test_files_that_cannot_be_read_are_refused(tmp_path: Path):
    """No file, no UTF-8, nothing in it, and faulty claims: each says so."""
    gold, odd = write_gold(tmp_path), tmp_path / "odd.jsonl"
    with pytest.raises(GoldError, match="cannot be read: No such file"):
        evaluate(str(tmp_path / "none.jsonl"))
    odd.write_bytes(b"{}\n\xff")
    with pytest.raises(GoldError, match="line 2: this is no UTF-8"):
        evaluate(str(odd))
    odd.write_text("\n", encoding="utf-8")
    with pytest.raises(GoldError, match="holds no document of gold"):
        evaluate(str(odd))
    odd.write_text('{"kind": "rumour", "document": {"name": "ember.txt"}}', encoding="utf-8")
    with pytest.raises(GoldError, match="line 1: \"kind\" is 'rumour'"):
        evaluate(str(gold), claims=str(odd))
