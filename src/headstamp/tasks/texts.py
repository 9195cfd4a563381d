"""The texts that gold names: found, read as documents, and hashed."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from headstamp.config import Limits
from headstamp.errors import UsageError
from headstamp.model.document import Document
from headstamp.model.problem import Problem

MEMBER = "#"
"""Between the name of a file and the number of a document in it."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of some gold."""

    documents: Mapping[str, Document]
    """By the name that gold gives them, in the order of gold."""
    missing: Mapping[str, str]
    """Name to the reason why there is no text."""
    problems: tuple[Problem, ...]
    sha256: str
    """Of names and bytes of the files, sorted by name; empty where no file was found."""


def find_texts(gold: str, paths: Sequence[str], names: Sequence[str], limits: Limits, *, required: bool) -> Texts:
    """The documents of those names in `paths` (files, folders, globs), or in the folder of `gold` without any.

    `name#3` is the third document of a feed or mail. Where texts are not `required` missing ones are not told.
    Raises UsageError for two files of one name that differ.
    """
    from headstamp.read import read_file

    held = dict.fromkeys(_file_of(name) for name in names)
    files = _files(Path(gold).parent, paths, list(held))
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for path in files.values():
        results, noted = read_file(str(path), limits)
        problems += noted
        documents |= {result.document.name: result.document for result in results}
    found = {name: documents[name] for name in names if name in documents}
    problems += [problem for document in found.values() for problem in document.problems]
    missing = {name: _why_missing(name, files, problems) for name in names if name not in found} if required else {}
    return Texts(found, missing, tuple(problems), _hash(files))


def _file_of(name: str) -> str:
    before, mark, number = name.rpartition(MEMBER)
    return before if mark and number.isdecimal() else name


def _files(folder: Path, paths: Sequence[str], names: Sequence[str]) -> dict[str, Path]:
    """Where the files of those names are, by name."""
    from headstamp.read import find_sources

    if not paths:
        return {name: folder / name for name in sorted(names) if (folder / name).is_file()}
    found: dict[str, Path] = {}
    for source in find_sources(paths).sources:
        path = Path(source.path)
        if source.name not in names:
            continue
        if source.name in found and found[source.name].read_bytes() != path.read_bytes():
            raise UsageError(f'"{found[source.name]}" and "{path}" have one name and differ; name one of them')
        found.setdefault(source.name, path)
    return dict(sorted(found.items()))


def _why_missing(name: str, files: Mapping[str, Path], problems: Sequence[Problem]) -> str:
    path = files.get(_file_of(name))
    if path is None:
        return "is not there; name its folder after the gold"
    told = [problem.message for problem in problems if problem.place.startswith(str(path))]
    return f"cannot be read: {told[0]}" if told else f'is not among the documents of "{path}"'


def _hash(files: Mapping[str, Path]) -> str:
    if not files:
        return ""
    lines = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}\n" for name, path in sorted(files.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()
