"""Tables that a person wrote: CSV as spreadsheets save it, checked as a whole before anything is done with it."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from headstamp.errors import UsageError

SHOWN = 10
"""Faults of a table that are told one by one; the rest are counted."""
_FORMULA = ("'=", "'+", "'-", "'@")
"""Cells that were guarded from spreadsheets when they were written."""


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One row of a table, by the names of its columns."""

    line: int
    """Of the file, from 1."""
    cells: Mapping[str, str]
    """Column to what stands there, without spaces around it; empty where nothing does."""


def read_typed_table(file: str, needed: Sequence[str], beside: Sequence[str] = ()) -> list[TypedRow]:
    """The rows of a CSV file with a header, empty ones left out; other columns than those named are passed over.

    Cells are divided by commas, or by semicolons or tabs where the header is. Raises UsageError where the file cannot
    be read as UTF-8, or a needed column is missing.
    """
    try:
        lines = Path(file).read_text(encoding="utf-8-sig").splitlines(keepends=True)
    except (OSError, ValueError) as error:
        raise UsageError(f'"{file}" cannot be read: {getattr(error, "strerror", None) or error}') from error
    header = lines[0] if lines else ""
    reader = csv.reader(lines, delimiter=max(",;\t", key=header.count))
    rows: list[TypedRow] = []
    columns: list[str] = []
    try:
        for cells in reader:
            if not columns:
                columns = _columns(cells, needed, file)
            elif any(cell.strip() for cell in cells):
                told = dict(zip(columns, map(_unguarded, cells), strict=False))
                rows.append(TypedRow(reader.line_num, {name: told.get(name, "") for name in (*needed, *beside)}))
    except csv.Error as error:
        raise UsageError(f'"{file}" is no table of CSV: line {reader.line_num}: {error}') from error
    if not columns:
        _columns([], needed, file)
    return rows


def refuse_faults(file: str, faults: Sequence[str]) -> None:
    """Raise UsageError with all that is wrong with a table, if anything is: then nothing of it is taken."""
    if faults:
        more = f"; and {len(faults) - SHOWN} more" if len(faults) > SHOWN else ""
        raise UsageError(f'nothing was taken from "{file}": {"; ".join(faults[:SHOWN])}{more}')


def _columns(cells: Sequence[str], needed: Sequence[str], file: str) -> list[str]:
    columns = [cell.strip().lower() for cell in cells]
    missing = [name for name in needed if name not in columns]
    if missing:
        wanted = ", ".join(f'"{name}"' for name in missing)
        raise UsageError(f'"{file}" has no column {wanted}; its first line must name the columns {", ".join(needed)}')
    return columns


def _unguarded(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell.startswith(_FORMULA) else cell
