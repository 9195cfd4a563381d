"""Drafts to Documents: heads, boilerplate, language and limits, the same for every format."""

import hashlib
from collections.abc import Iterable, Iterator

from headstamp.lexicon.boilerplate import load_boilerplate
from headstamp.model.document import Document, Table
from headstamp.model.problem import Problem
from headstamp.model.text import Span, merge
from headstamp.read.clean import find_boilerplate
from headstamp.read.dates import OddDateError, read_date
from headstamp.read.drafts import Draft, Raw, ReadResult
from headstamp.read.heads import Heads, find_heads
from headstamp.read.languages import find_language
from headstamp.read.names import shown, storable
from headstamp.read.refusals import UnreadableError


def finish(draft: Draft, raw: Raw) -> ReadResult:
    """The Document of a draft, with its Problems; what the format states goes before what the text says.

    Raises UnreadableError `empty` for a text of nothing but blanks, and `too-slow`.
    """
    if not draft.text.strip():
        raise UnreadableError("empty", "it holds no text; there is nothing to read")
    text = storable(draft.text)
    original = raw.data if draft.original is None else draft.original
    digest = hashlib.sha256(original).hexdigest()
    name = storable(draft.name or raw.name)
    problems = list(draft.problems)
    close, far = _closely_read(text, raw)
    skips = merge([*draft.skips, *far])
    heads = Heads(title=draft.title)
    if draft.prose:
        skips, heads = _clean(close, draft, skips, raw)
        skips = merge([*skips, *far])
    if far:
        message = f"only the first {len(close):,} of {len(text):,} characters are read for claims; all are searchable"
        problems.append(_problem("long-text", message, raw, name))
    published = _published(draft, heads, problems, raw, name)
    language = _language(close, draft, skips)
    if language not in {"en", "und"}:
        message = f'its language is "{language}", not English; it is stored and searchable, but not read for claims'
        problems.append(_problem("not-english", message, raw, name))
    identity = f"d{digest[:16]}"
    document = Document(
        id=identity,
        hash=digest,
        name=name,
        media_type=draft.media_type,
        text=text,
        title=_line(draft.title or heads.title),
        outlet=_line(draft.outlet or heads.outlet),
        byline=_line(draft.byline or heads.byline),
        dateline=_line(heads.dateline),
        published=published,
        url=storable(draft.url) if draft.url else None,
        language=language,
        encoding=draft.encoding,
        skips=skips,
        places=draft.places,
        tables=tuple(_near(draft.tables, len(close))),
        problems=tuple(_belonging(problem, identity) for problem in problems),
    )
    return ReadResult(document, original)


def _closely_read(text: str, raw: Raw) -> tuple[str, tuple[Span, ...]]:
    """What is read closely, and the span of the rest."""
    limit = raw.limits.characters
    return (text, ()) if len(text) <= limit else (text[:limit], (Span(limit, len(text)),))


def _near(tables: Iterable[Table], limit: int) -> Iterator[Table]:
    """The tables without the rows that stand beyond what is read closely."""
    for table in tables:
        if table.rows[-1].cells[-1].span.end <= limit:
            yield table
            continue
        rows = tuple(row for row in table.rows if row.cells[-1].span.end <= limit)
        if rows:
            yield Table(table.title, rows)


def _clean(text: str, draft: Draft, skips: tuple[Span, ...], raw: Raw) -> tuple[tuple[Span, ...], Heads]:
    """What the format marked, the boilerplate and the heads; rows of tables are never boilerplate."""
    rows = [
        Span(row.cells[0].span.start, row.cells[-1].span.end)
        for table in draft.tables
        for row in table.rows
        if row.cells
    ]
    boilerplate = [
        span
        for span in find_boilerplate(text, load_boilerplate(), raw.deadline.check)
        if not any(span.overlaps(row) for row in rows)
    ]
    skips = merge([*skips, *boilerplate])
    heads = find_heads(text, skips, draft.title)
    raw.deadline.check()
    return merge([*skips, *heads.spans]), heads


def _language(text: str, draft: Draft, skips: tuple[Span, ...]) -> str:
    """Told as of a table where most of the text stands in cells."""
    celled = sum(
        cell.span.end - cell.span.start for table in draft.tables for row in table.rows for cell in row.cells
    )
    near = [skip for skip in skips if skip.start < len(text)]
    return find_language(text, near, prose=draft.prose and celled * 2 < len(text))


def _published(draft: Draft, heads: Heads, problems: list[Problem], raw: Raw, name: str) -> str | None:
    """The date that the format states, or else the text, or else the file; one out of range is a Problem."""
    if heads.odd_date:
        problems.append(_problem(heads.odd_date.code, heads.odd_date.message, raw, name))
    for words in (draft.published, heads.published, draft.fallback_published):
        try:
            stated = read_date(words) if words else None
        except OddDateError as error:
            problems.append(_problem(error.code, error.message, raw, name))
            continue
        if stated:
            return stated
    return None


def _problem(code: str, message: str, raw: Raw, name: str) -> Problem:
    member = name.removeprefix(raw.name).removeprefix("#")
    return raw.problem(code, message, shown(member) if name != raw.name else "")


def _belonging(problem: Problem, identity: str) -> Problem:
    return Problem(problem.code, problem.message, problem.place, identity)


def _line(words: str) -> str:
    return " ".join(words.split())
