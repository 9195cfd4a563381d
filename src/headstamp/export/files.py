"""Writing a file whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from headstamp.errors import LedgerFullError, UsageError


def write_file(path: Path, lines: Iterable[str]) -> None:
    """The file holds all of `lines` in UTF-8, or is what it was before: it is written beside itself, then renamed.

    A pipe or device is written straight. Raises UsageError where the folder is not there or the file may not be
    written, LedgerFullError where the disk is full.
    """
    if path.is_dir():
        raise UsageError(f'cannot write "{path}": it is a folder; name a file')
    if not path.parent.is_dir():
        raise UsageError(f'cannot write "{path}": there is no folder "{path.parent}"; create it, or name another')
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as device:
                device.writelines(lines)
        else:
            _replace(path.resolve(), lines)  # a link keeps pointing at its file, which is the one replaced
    except OSError as error:
        raise _refusal(path, error) from error


def _replace(target: Path, lines: Iterable[str]) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".headstamp-", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(target))
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def _mode(path: Path) -> int:
    """The permissions that the file has, or that a new file would get."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _refusal(path: Path, error: OSError) -> UsageError | LedgerFullError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return LedgerFullError(f'cannot write "{path}": {error.strerror}; nothing was changed')
    return UsageError(f'cannot write "{path}": {error.strerror or error}')
