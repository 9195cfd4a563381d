"""The guard before DOCX and XLSX are opened: what they would unpack to."""

import io
import zipfile
import zlib

from headstamp.read.drafts import Raw
from headstamp.read.refusals import UnreadableError

HIGHEST_RATIO = 200
"""Times that a member may grow by unpacking. Office XML grows 5 to 40 times, sheets of equal cells up to 100."""
SMALLEST_BOMB = 5_000_000
"""Bytes below which a high ratio is harmless: long runs of blanks in small files."""
_ENTITY = b"<!ENTITY"


def check_packed(raw: Raw) -> None:
    """Raise UnreadableError `zip-bomb`, `too-large`, `encrypted` or `damaged` where it is not safe to open `raw`.

    Sizes are those that the archive states; Python's zipfile stops at the stated size, so a false one harms nothing.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
            members = archive.infolist()
            _check_sizes(members, raw)
            for member in members:
                raw.deadline.check()
                _check_member(archive, member)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise UnreadableError("damaged", f"the file is torn or damaged ({error}); it cannot be opened") from error


def _check_sizes(members: list[zipfile.ZipInfo], raw: Raw) -> None:
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    if unpacked > SMALLEST_BOMB and unpacked / packed > HIGHEST_RATIO:
        raise UnreadableError(
            "zip-bomb", f"it would unpack from {packed:,} to {unpacked:,} bytes, as zip bombs do; it is not opened"
        )
    if unpacked > raw.limits.unpacked_bytes:
        raise UnreadableError(
            "too-large", f"it would unpack to {unpacked:,} bytes; the limit is {raw.limits.unpacked_bytes:,}"
        )


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    if member.flag_bits & 1:
        raise UnreadableError("encrypted", "the file is locked with a password; unlock it and read it again")
    if member.filename.endswith((".xml", ".rels")):
        with archive.open(member) as stream:
            head = stream.read(4096)
        if _ENTITY in head or _ENTITY.decode().encode("utf-16-le") in head:
            raise UnreadableError("damaged", "it defines XML entities, as no office program does; it is not opened")
