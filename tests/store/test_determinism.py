"""The same documents make the same ledger, from any folder and in any order."""

import random
import shutil
from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.store.ledger import Ledger
from headstamp.tasks import read, runs
from ledgers import exported, write_reports


def content(ledger: Path, paths: list[Path]) -> object:
    with Ledger.open(ledger, create=True) as opened:
        for path in paths:
            read(opened, [str(path)], reader=OneRuleReader())
        return exported(opened)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports, two of them copies of others under names that sort before and after."""
    reports = write_reports(tmp_path / "reports")
    shutil.copy(reports / "ember.txt", reports / "zeta.txt")
    shutil.copy(reports / "flint.md", reports / "alpha.txt")
    return reports


@pytest.mark.parametrize("seed", range(4))
def test_order_is_no_matter(folder: Path, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files read one by one in a shuffled order, in other batches, give the same exports as the folder in one run."""
    whole = content(tmp_path / "whole.db", [folder])
    shuffled = sorted(folder.iterdir())
    random.Random(seed).shuffle(shuffled)
    monkeypatch.setattr(runs, "BATCH", seed + 1)

    assert content(tmp_path / "shuffled.db", shuffled) == whole


def test_the_folder_is_no_matter(folder: Path, tmp_path: Path) -> None:
    """A copy of the folder elsewhere gives the same exports, and both together too."""
    other = tmp_path / "elsewhere" / "deep"
    shutil.copytree(folder, other)
    first = content(tmp_path / "a.db", [folder])

    assert content(tmp_path / "b.db", [other]) == first
    assert content(tmp_path / "c.db", [other, folder]) == first
