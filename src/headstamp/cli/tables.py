"""Tables for a person: Rich in a terminal; in a pipe aligned plain columns that are never wrapped or cut."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple

import click

from headstamp.cli.terminal import console, is_terminal, printable


class Column(NamedTuple):
    """One column: its heading, on which side it stands, whether it may wrap, and its Rich style."""

    heading: str
    side: Literal["left", "right"] = "left"
    wraps: bool = False
    style: str = ""
    share: int = 1
    """How much of the width that is left a wrapping column takes, against the others."""


def print_table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """The rows under their headings. What a document could use to steer the terminal is taken out."""
    safe = [[printable(cell) for cell in row] for row in rows]
    if is_terminal():
        _print_rich(columns, safe)
    else:
        _print_plain(columns, safe)


def cells(text: str) -> int:
    """How many columns of a terminal the text takes: two for wide letters, none for combining marks."""
    return len(text) if text.isascii() else _cells(text)


@cache
def _cells(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _print_plain(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    """Column by column: a table of thousands of rows is printed as fast as it is read."""
    padded = []
    for place, column in enumerate(columns):
        flat = [column.heading, *(" ".join(row[place].split()) for row in rows)]
        widths = [cells(cell) for cell in flat]
        most = max(widths)
        spaces = (" " * (most - width) for width in widths)
        if column.side == "right":
            padded.append([space + cell for cell, space in zip(flat, spaces, strict=True)])
        else:
            padded.append([cell + space for cell, space in zip(flat, spaces, strict=True)])
    click.echo("\n".join("  ".join(line).rstrip() for line in zip(*padded, strict=True)))


def _print_rich(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    shares = any(column.wraps for column in columns)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold", expand=shares)
    for column in columns:
        table.add_column(
            column.heading,
            justify=column.side,
            no_wrap=not column.wraps,
            overflow="fold" if column.wraps else "ellipsis",
            style=column.style,
            ratio=column.share if column.wraps else None,
        )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console().print(table)
