"""Bytes to Documents, one format a file.

`find_sources` lists what is to be read, `read_file` and `read_bytes` read it. Nothing here raises for bad data:
what cannot be read becomes a Problem with one of these codes.

Nothing is read: `not-found`, `not-permitted`, `not-followed` (a linked folder), `not-a-file`, `unreadable` (the
system failed), `empty`, `binary`, `unsupported`, `damaged`, `encrypted`, `too-large`, `zip-bomb`, `no-text`
(a scan), `too-slow`, `bad-line` (a line of a feed), `too-deep` (mail in mail in mail).
Something is read, and this is missing: `long-text`, `too-many-pages`, `too-many-rows`, `mixed-encoding`,
`no-main-text`, `odd-date`, `not-english`, and `damaged` or `no-text` for single pages.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

from headstamp.config import Limits
from headstamp.model.problem import Problem
from headstamp.read.deadlines import Clock, Deadline
from headstamp.read.drafts import Found, Raw, ReadResult
from headstamp.read.formats import sniff
from headstamp.read.names import shown, storable
from headstamp.read.refusals import UnreadableError
from headstamp.read.sources import STANDARD_INPUT, Source, Sources, find_sources

__all__ = [
    "STANDARD_INPUT",
    "ReadResult",
    "Source",
    "Sources",
    "find_sources",
    "read_bytes",
    "read_file",
    "shown",
]

DEEPEST_MEMBER = 4
"""Mails within mails that are opened."""


def read_file(path: str, limits: Limits, *, clock: Clock = time.monotonic) -> tuple[list[ReadResult], list[Problem]]:
    """Read one file; its size is looked at before its bytes. Answers as `read_bytes` does."""
    place = shown(path)
    try:
        file = Path(path)
        if not file.is_file():
            return [], [_not_a_file(file, place)]
        size = file.stat().st_size
        if size > limits.bytes:
            return [], [_too_large(size, limits, place)]
        data = file.read_bytes()
    except PermissionError:
        return [], [Problem("not-permitted", "this file may not be opened; nothing of it is read", place)]
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return [], [Problem("unreadable", f"this file could not be read ({reason})", place)]
    return read_bytes(data, file.name, limits, place=path, clock=clock)


def read_bytes(
    data: bytes, name: str, limits: Limits, *, place: str, clock: Clock = time.monotonic
) -> tuple[list[ReadResult], list[Problem]]:
    """The documents in some bytes, in order, and the Problems that belong to none of them.

    `name` is the file's without folders, `place` what Problems call it (its path). One file gives one document; a
    feed one for each article, named `name#3` by its line; a mail one for its body and one for each attachment,
    named `name#2`. The Problems of a document travel with it, in `Document.problems`, and are not listed again.
    """
    raw = Raw(data, storable(name), shown(place), limits, Deadline(limits.seconds, clock))
    return _read(raw, 0)


def _read(raw: Raw, depth: int) -> tuple[list[ReadResult], list[Problem]]:
    from headstamp.read.documents import finish

    results: list[ReadResult] = []
    try:
        found = _find(raw)
    except UnreadableError as error:
        return [], [raw.problem(error.code, error.message)]
    problems = list(found.problems)
    for draft in found.drafts:
        if len(found.drafts) > 1:
            raw.deadline.renew()
        try:
            results.append(finish(draft, raw))
        except UnreadableError as error:
            line = (draft.name or "").removeprefix(raw.name).removeprefix("#")
            problems.append(raw.problem(error.code, error.message, line))
    for number, member in enumerate(found.members, start=2):
        where = f"{raw.place}#{number}"
        if depth >= DEEPEST_MEMBER:
            problems.append(Problem("too-deep", "this mail lies too deep inside other mails; it is not read", where))
            continue
        raw.deadline.renew()
        inner = Raw(member.data, f"{raw.name}#{number}", where, raw.limits, raw.deadline, member.name)
        read, noted = _read(inner, depth + 1)
        results += read
        problems += noted
    return results, problems


def _find(raw: Raw) -> Found:
    if len(raw.data) > raw.limits.bytes:
        raise UnreadableError("too-large", _too_large(len(raw.data), raw.limits, raw.place).message)
    if not raw.data.strip():
        raise UnreadableError("empty", "the file is empty; there is nothing to read")
    try:
        return _format(sniff(raw.data, raw.hint or raw.name))(raw)
    except UnreadableError:
        raise
    except Exception as error:
        # One file that breaks a library must not stop the reading of the others.
        message = f"the file broke its parser ({type(error).__name__}); it is left out"
        raise UnreadableError("damaged", message) from error


def _format(kind: str) -> Callable[[Raw], Found]:
    """The function that reads a format; its libraries are loaded when it runs."""
    from headstamp.read import articles, delimited, docx, mail, markdown, pdf, plain, web_page, workbook

    formats: dict[str, Callable[[Raw], Found]] = {
        "text": plain.read_plain,
        "markdown": markdown.read_markdown,
        "html": web_page.read_web_page,
        "pdf": pdf.read_pdf,
        "docx": docx.read_docx,
        "mail": mail.read_mail,
        "delimited": delimited.read_delimited,
        "workbook": workbook.read_workbook,
        "articles": articles.read_articles,
    }
    return formats[kind]


def _too_large(size: int, limits: Limits, place: str) -> Problem:
    message = f"it has {size:,} bytes; the limit is {limits.bytes:,}, so it is not read"
    return Problem("too-large", message, place)


def _not_a_file(file: Path, place: str) -> Problem:
    if not os.path.lexists(file):
        return Problem("not-found", "there is no such file", place)
    if not file.exists():
        return Problem("not-found", "this is a link to a file that is not there", place)
    return Problem("not-a-file", "this is a folder or a device, not a file", place)
