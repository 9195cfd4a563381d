"""The sample dossier."""

from pathlib import Path

import pytest

from headstamp.cli.demo import copy_sample
from headstamp.errors import UsageError


def test_the_sample_is_copied_whole(tmp_path: Path) -> None:
    """Every document of the sample lies in the folder, which is made; copying again changes nothing."""
    copied = copy_sample(tmp_path / "a" / "dossier")
    first = {path.name: path.read_bytes() for path in (tmp_path / "a" / "dossier").iterdir()}

    assert copied == len(first) >= 14
    assert {Path(name).suffix for name in first} >= {
        ".txt",
        ".md",
        ".html",
        ".pdf",
        ".docx",
        ".eml",
        ".xlsx",
        ".csv",
        ".jsonl",
    }
    assert copy_sample(tmp_path / "a" / "dossier") == copied
    assert {path.name: path.read_bytes() for path in (tmp_path / "a" / "dossier").iterdir()} == first


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    """Where the folder cannot be made, that is an error that names it."""
    (tmp_path / "taken").write_text("")

    with pytest.raises(UsageError, match=r"cannot put the sample into .*taken"):
        copy_sample(tmp_path / "taken" / "dossier")
