"""CSV and its kin: the text is the file as it stands, with a place for each row and a span for each cell."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from headstamp.model.document import Place
from headstamp.model.text import Span
from headstamp.read.drafts import Draft, Found, Raw
from headstamp.read.encodings import decode
from headstamp.read.plain import note_encoding
from headstamp.read.tables import make_table

DELIMITERS = (";", "\t", ",", "|")
"""In order of preference where two split the rows equally well: a comma also stands inside numbers."""
_LINES_SNIFFED = 60


def read_delimited(raw: Raw) -> Found:
    """One document with one table. Rows past `limits.rows` stay in the text and are noted as a Problem."""
    decoded = decode(raw.data)
    text = decoded.text
    delimiter = find_delimiter(text)
    problems = [*note_encoding(raw, decoded)]
    grid: list[list[Span]] = []
    places: list[Place] = []
    for number, (row, cells) in enumerate(split_rows(text, delimiter), start=1):
        if number % 1000 == 0:
            raw.deadline.check()
        if number > raw.limits.rows:
            message = f"the table has more than {raw.limits.rows:,} rows; the rest is searchable but not read as rows"
            problems.append(raw.problem("too-many-rows", message, f"row {number}"))
            break
        places.append(Place(row, f"row {number}"))
        grid.append(cells)
    table = make_table(PurePath(raw.name).stem, grid, text)
    return Found(
        (
            Draft(
                text=text,
                media_type="text/csv",
                encoding=decoded.encoding,
                places=tuple(place for place in places if place.span.end > place.span.start),
                tables=(table,) if table else (),
                problems=tuple(problems),
                prose=False,
            ),
        )
    )


def find_delimiter(text: str) -> str:
    """The delimiter that splits the most of the first rows into equally many cells, two or more; `,` in doubt."""
    head = "\n".join(text[:50_000].splitlines()[:_LINES_SNIFFED])
    best, best_score = ",", 0
    for delimiter in DELIMITERS:
        counts = [len(cells) for _, cells in split_rows(head, delimiter) if len(cells) > 1]
        score = max((counts.count(count) for count in set(counts)), default=0)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def split_rows(text: str, delimiter: str) -> Iterator[tuple[Span, list[Span]]]:
    """(span of the row, spans of its cells without quotation marks and outer blanks), row by row.

    A quoted cell may hold delimiters and line breaks; a quotation mark that is never closed counts as a letter.
    """
    sign = re.escape(delimiter)
    quoted = re.compile(rf'[ ]*"([^"]*(?:""[^"]*)*)"[ ]*(?={sign}|\r|\n|\Z)')
    bare = re.compile(rf"[^{sign}\r\n]*")
    at, start, cells = 0, 0, []
    while at < len(text):
        match = quoted.match(text, at)
        if match:
            cells.append(_trimmed(text, *match.span(1)))
        else:
            match = bare.match(text, at)
            cells.append(_trimmed(text, *match.span()) if match else Span(at, at))
        at = match.end() if match else at
        if at < len(text) and text[at] == delimiter:
            at += 1
            if at < len(text):
                continue
            cells.append(Span(at, at))
        yield Span(start, at), cells
        at += 2 if text.startswith("\r\n", at) else 1
        start, cells = at, []


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
