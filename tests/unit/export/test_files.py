"""Writing a file whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from headstamp.errors import LedgerFullError, UsageError
from headstamp.export.files import write_file


def test_the_lines_are_written_in_utf_8(tmp_path: Path) -> None:
    """The file holds the lines as they are, without another line end, and nothing is left beside it."""
    write_file(tmp_path / "out.jsonl", ["Vučić\n", "→\n"])

    assert (tmp_path / "out.jsonl").read_bytes() == "Vučić\n→\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    """Where the lines break off, the file is what it was before, and no draft is left."""
    target = tmp_path / "out.csv"
    target.write_text("old")

    def lines() -> Iterator[str]:
        yield "new"
        raise ValueError("broken off")

    with pytest.raises(ValueError, match="broken off"):
        write_file(target, lines())
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    """A file keeps its permissions, and a link goes on pointing at the file that was replaced."""
    target, link = tmp_path / "real.html", tmp_path / "link.html"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)

    write_file(link, ["new"])

    assert link.is_symlink()
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A folder that is not there is an error that names it."""
    with pytest.raises(UsageError, match=r"there is no folder .*nowhere"):
        write_file(tmp_path / "nowhere" / "out.csv", [])


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder in the file's place is an error that says so."""
    with pytest.raises(UsageError, match="it is a folder; name a file"):
        write_file(tmp_path, [])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_full_disk_is_named() -> None:
    """A disk without room is an error of its own, with its own exit status."""
    with pytest.raises(LedgerFullError, match="No space left on device"):
        write_file(Path("/dev/full"), ["x" * 100_000])


def test_half_a_character_does_not_stop_the_export(tmp_path: Path) -> None:
    """What UTF-8 cannot hold is written as an escape, which JSON reads back."""
    write_file(tmp_path / "out.jsonl", ['"\udc80"'])

    assert (tmp_path / "out.jsonl").read_bytes() == b'"\\udc80"'
