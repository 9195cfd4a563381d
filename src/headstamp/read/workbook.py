"""XLSX: each sheet's name and its rows as lines, with a place for each cell."""

import datetime as dt
import io
import itertools
import warnings
from typing import Any

from headstamp.model.document import Place, Table
from headstamp.model.problem import Problem
from headstamp.model.text import Span
from headstamp.read.drafts import Draft, Found, Raw
from headstamp.read.names import storable
from headstamp.read.packed import check_packed
from headstamp.read.refusals import UnreadableError
from headstamp.read.tables import make_table


def read_workbook(raw: Raw) -> Found:
    """One document: a line with the sheet's name, a line for each row, cells apart by tabs; formulas as their values.

    Rows past `limits.rows` of a sheet are left out, with a Problem. Raises what `check_packed` raises,
    `damaged` and `empty`.
    """
    check_packed(raw)
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # missing styles and unknown extensions say nothing about the words
        try:
            workbook = openpyxl.load_workbook(io.BytesIO(raw.data), read_only=True, data_only=True)
            return _read(workbook, raw)
        except UnreadableError:
            raise
        except Exception as error:
            # The library raises whatever its parts run into.
            raise UnreadableError("damaged", "the XLSX is torn or damaged; it cannot be opened") from error


def _read(workbook: Any, raw: Raw) -> Found:
    pieces: list[str] = []
    places: list[Place] = []
    tables: list[Table] = []
    problems: list[Problem] = []
    at = 0
    for sheet in workbook.worksheets:
        title = storable(" ".join(str(sheet.title).split()))
        lines, spans, cut = _sheet(sheet, raw, at + len(title) + 1, places)
        if cut:
            message = f'sheet "{title}" has more than {raw.limits.rows:,} rows; the rest of it is left out'
            problems.append(raw.problem("too-many-rows", message, title))
        if not lines:
            continue
        block = "\n".join([title, *lines]) + "\n\n"
        table = make_table(title, [[Span(s.start - at, s.end - at) for s in row] for row in spans], block)
        if table:
            tables.append(_moved(table, at))
        pieces.append(block)
        at += len(block)
    properties = workbook.properties
    return Found(
        (
            Draft(
                text="".join(pieces),
                media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                title=storable(properties.title or ""),
                places=tuple(places),
                tables=tuple(tables),
                problems=tuple(problems),
                prose=False,
            ),
        )
    )


def _moved(table: Table, by: int) -> Table:
    from dataclasses import replace

    rows = tuple(
        replace(
            row, cells=tuple(replace(cell, span=Span(cell.span.start + by, cell.span.end + by)) for cell in row.cells)
        )
        for row in table.rows
    )
    return replace(table, rows=rows)


def _sheet(sheet: Any, raw: Raw, at: int, places: list[Place]) -> tuple[list[str], list[list[Span]], bool]:
    """The lines of the sheet, the spans of their cells counted from `at`, and whether rows were left out."""
    sheet.reset_dimensions()  # what the file states of its size may be wrong
    lines: list[str] = []
    grid: list[list[Span]] = []
    for number, row in enumerate(itertools.islice(sheet.iter_rows(), 2_000_000), start=1):
        if number % 500 == 0:
            raw.deadline.check()
        words = [_words(cell.value) for cell in row]
        while words and not words[-1]:
            words.pop()
        if not words:
            continue
        if len(lines) >= raw.limits.rows:
            return lines, grid, True
        spans = []
        for cell, word in zip(row, words, strict=False):
            spans.append(Span(at, at + len(word)))
            if word:
                places.append(Place(spans[-1], f"{sheet.title}!{cell.coordinate}"))
            at += len(word) + 1
        lines.append("\t".join(words))
        grid.append(spans)
    return lines, grid, False


def _words(value: object) -> str:
    """A cell's value as a person would read it, on one line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    return storable(" ".join(str(value).split()))
