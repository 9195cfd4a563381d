"""Grids of cells to tables with a header row."""

import re
from collections.abc import Sequence

from headstamp.model.document import Cell, Row, Table
from headstamp.model.text import Span

Grid = Sequence[Sequence[Span]]
"""Rows of spans, one a column; an empty cell is an empty span."""

_NUMBER = re.compile(r"[\s(~<>±+-]*[$€£]?\s?\d[\d\s.,]*\s?[%)]?(?:\s?(?:m|bn|million|billion))?$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?$")


def make_table(title: str, grid: Grid, text: str) -> Table | None:
    """The grid as rows below its header; None where fewer than two columns or no row is left.

    The header is the first row that is filled like the rest (what stands above it is a preamble) and holds no
    figures, years apart. Where that row holds figures the table has no header, and every cell's header is empty.
    """
    filled = [sum(1 for span in row if span.end > span.start) for row in grid]
    widest = max(filled, default=0)
    if widest < 2:
        return None
    first = next(at for at, count in enumerate(filled) if count >= max(2, 0.6 * widest))
    names = [text[span.start : span.end].strip() for span in grid[first]]
    headed = not any(_NUMBER.match(name) and not _YEAR.match(name) for name in names) and len(set(names) - {""}) > 1
    if not headed:
        names = []
    rows = []
    for line in grid[first + 1 if headed else first :]:
        cells = tuple(
            Cell(span, names[at] if at < len(names) else "") for at, span in enumerate(line) if span.end > span.start
        )
        if cells:
            rows.append(Row(cells))
    return Table(title, tuple(rows)) if rows else None
