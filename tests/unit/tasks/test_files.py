"""Files on their way into a ledger."""

import hashlib
from pathlib import Path

from headstamp.config import Limits
from headstamp.read import Source
from headstamp.tasks.files import OpenFile, digest_of

TEXT = "Norway sent 40 howitzers to Chile. That is what the paper of the town said on the day.\n"


def test_a_file_gives_its_documents(tmp_path: Path) -> None:
    """A file on the disk and the bytes of standard input are opened alike."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")

    (on_disk,), _ = OpenFile(Source(str(path), "a.txt"), None, Limits()).found()
    (handed_in,), _ = OpenFile(Source("-", "-"), None, Limits(), TEXT.encode()).found()

    assert (on_disk.document.name, on_disk.document.text) == ("a.txt", TEXT)
    assert handed_in.document.id == on_disk.document.id


def test_a_digest_is_of_what_can_be_read(tmp_path: Path) -> None:
    """SHA-256 of the bytes; none for a folder, a missing file, one that is too large, or a name that is none."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")

    assert digest_of(str(path), Limits()) == hashlib.sha256(b"abc").hexdigest()
    assert [digest_of(str(tmp_path / name), Limits()) for name in ("", "b.txt", "\0")] == [None, None, None]
    assert digest_of(str(path), Limits(bytes=2)) is None
