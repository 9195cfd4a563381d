"""What is to be read: files, folders, globs and standard input, as a list in a stable order."""

# ruff: noqa: PTH112, PTH114, PTH116, PTH118, PTH119, PTH207
# os.path answers False where pathlib raises for folders that may not be entered, and paths stay as they were given.

import glob
import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from headstamp.errors import UsageError
from headstamp.model.problem import Problem
from headstamp.read.names import shown, storable

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read, or standard input (`-`)."""

    path: str
    """As the system knows it; may hold signs that can be neither stored nor shown."""
    name: str
    """File name without folders, storable; right-to-left marks are kept."""

    @property
    def shown(self) -> str:
        """The path, safe to print."""
        return shown(self.path)


@dataclass(frozen=True, slots=True)
class Sources:
    """Files in the order given, those of a folder or glob sorted by path, each once; and what is not there."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


def find_sources(paths: Sequence[str], *, leave_out: Collection[str] = ()) -> Sources:
    """Expand files, folders (with all folders in them), globs and `-`; nothing is opened.

    Hidden files of a folder and the files of `leave_out` (the ledger itself) are passed over. A path that is
    not there is a Problem `not-found`, a folder that may not be listed `not-permitted`, a linked folder inside a
    folder `not-followed`. Raises UsageError only where there is no path or an empty one.
    """
    if not paths or any(not path.strip() for path in paths):
        raise UsageError('nothing to read: name files, folders, globs such as "reports/*.html", or "-"')
    found: dict[str, Source] = {}
    problems: list[Problem] = []
    passed = {os.path.realpath(path) for path in leave_out}
    for path in paths:
        for item in _expand(path):
            if isinstance(item, Problem):
                problems.append(item)
            elif os.path.realpath(item) not in passed:
                found.setdefault(_key(item), Source(item, storable(os.path.basename(item))))
    return Sources(tuple(found.values()), tuple(problems))


def _key(path: str) -> str:
    return path if path == STANDARD_INPUT else os.path.realpath(path)


def _expand(path: str) -> Iterator[str | Problem]:
    if path == STANDARD_INPUT:
        yield path
    elif os.path.isdir(path):
        yield from _walk(path)
    elif os.path.lexists(path):
        yield path
    elif glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))
        if not matches:
            yield _missing(path, "no file matches it")
        for match in matches:
            if not os.path.isdir(match):
                yield match
            elif "**" not in path:
                yield from _walk(match)
    else:
        yield _missing(path, _why_missing(path))


def _walk(folder: str) -> Iterator[str | Problem]:
    refused: list[OSError] = []
    for at, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in [name for name in folders if os.path.islink(os.path.join(at, name))]:
            place = shown(os.path.join(at, name))
            yield Problem("not-followed", "a link to another folder; name that folder itself to read it", place)
        yield from (os.path.join(at, name) for name in sorted(files) if not name.startswith("."))
    for error in sorted(refused, key=lambda error: str(error.filename)):
        place = shown(os.fspath(error.filename or folder))
        yield Problem(
            "not-permitted", f"this folder cannot be listed ({error.strerror}); nothing in it is read", place
        )


def _missing(path: str, reason: str) -> Problem:
    return Problem("not-found", f'"{shown(path)}" is not read: {reason}', shown(path))


def _why_missing(path: str) -> str:
    try:
        os.stat(path)
    except PermissionError:
        return "a folder on the way to it may not be entered"
    except (OSError, ValueError):
        pass
    return "there is no such file or folder"
