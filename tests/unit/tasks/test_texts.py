"""The texts that gold names."""

from pathlib import Path

import pytest

from headstamp.config import Limits
from headstamp.errors import UsageError
from headstamp.tasks.texts import Texts, find_texts
from ledgers import write_reports


def found(gold: Path, paths: list[Path], *names: str) -> Texts:
    return find_texts(str(gold), [str(path) for path in paths], names, Limits(), required=True)


def test_texts_lie_beside_gold_or_where_they_are_said_to(tmp_path: Path):
    """Without paths the folder of the gold is looked in, else the paths; only what gold names is read."""
    reports = write_reports(tmp_path / "reports")

    beside = found(reports / "gold.jsonl", [], "ember.txt")
    elsewhere = found(tmp_path / "gold.jsonl", [reports], "ember.txt")

    assert list(beside.documents) == list(elsewhere.documents) == ["ember.txt"]
    assert beside.documents["ember.txt"].text.startswith("Norway sent 40 howitzers")
    assert (beside.missing, beside.problems) == ({}, ())


def test_articles_of_a_feed_have_numbers(tmp_path: Path):
    """`hazel.jsonl#2` is the second article of the file; the order is that of gold."""
    reports = write_reports(tmp_path)

    texts = found(reports / "gold.jsonl", [], "hazel.jsonl#2", "hazel.jsonl#1")

    assert [document.title for document in texts.documents.values()] == ["Two", "One"]


def test_what_is_missing_is_told(tmp_path: Path):
    """A text that is not there, cannot be read or is no part of its file is missing, with the reason."""
    reports = write_reports(tmp_path)

    texts = found(reports / "gold.jsonl", [], "nowhere.txt", "void.txt", "hazel.jsonl#9")

    assert texts.missing == {
        "nowhere.txt": "is not there; name its folder after the gold",
        "void.txt": "cannot be read: the file is empty; there is nothing to read",
        "hazel.jsonl#9": f'is not among the documents of "{reports / "hazel.jsonl"}"',
    }
    assert find_texts(str(reports / "g"), [], ["nowhere.txt"], Limits(), required=False).missing == {}


def test_the_hash_is_of_names_and_bytes(tmp_path: Path):
    """The same files elsewhere have the same hash; another byte or another name gives another."""
    first, second = write_reports(tmp_path / "first"), write_reports(tmp_path / "second")
    hashes = [found(folder / "gold.jsonl", [], "ember.txt", "flint.md").sha256 for folder in (first, second)]
    (second / "flint.md").write_text("Norway sent 41 howitzers to Chile.", encoding="utf-8")

    assert hashes[0] == hashes[1]
    assert found(second / "gold.jsonl", [], "ember.txt", "flint.md").sha256 != hashes[0]
    assert found(first / "gold.jsonl", [], "ember.txt").sha256 != hashes[0]
    assert found(first / "gold.jsonl", [], "nowhere.txt").sha256 == ""


def test_two_files_of_one_name_must_agree(tmp_path: Path):
    """The same file in two folders is read once; two that differ are refused."""
    first, second = write_reports(tmp_path / "first"), write_reports(tmp_path / "second")
    gold = tmp_path / "gold.jsonl"

    assert list(found(gold, [first, second], "ember.txt").documents) == ["ember.txt"]
    (second / "ember.txt").write_text("Another text.", encoding="utf-8")
    with pytest.raises(UsageError, match="have one name and differ"):
        found(gold, [first, second], "ember.txt")
