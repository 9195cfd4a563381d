"""Files on their way into a ledger: which they are, and what is in them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from headstamp.config import Limits
from headstamp.model.problem import Problem
from headstamp.read import STANDARD_INPUT, ReadResult, Source, read_bytes, read_file

Found = tuple[list[ReadResult], list[Problem]]
"""The documents in a file, and the Problems that belong to none of them."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """The task of turning a file, or the bytes of standard input, into documents."""

    source: Source
    digest: str | None
    """Of the file, where there is one; the one who opens it has no use for it."""
    limits: Limits
    stdin: bytes | None = None

    def found(self) -> Found:
        """The documents in it, and the Problems that belong to none of them."""
        if self.source.path == STANDARD_INPUT:
            return read_bytes(self.stdin or b"", self.source.name, self.limits, place=self.source.shown)
        return read_file(self.source.path, self.limits)


def digest_of(path: str, limits: Limits) -> str | None:
    """SHA-256 of a file that can be read and is not too large; None for others, which reading will explain."""
    try:
        file_path = Path(path)
        if not file_path.is_file() or file_path.stat().st_size > limits.bytes:
            return None
        with file_path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None
