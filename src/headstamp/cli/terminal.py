"""What is shown to a person: styled and wrapped in a terminal, plain text without wrapping in a pipe."""

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from headstamp.export.quotations import Piece

if TYPE_CHECKING:
    from rich.console import Console

Part = str | tuple[str, str]
"""Words, or words with a Rich style."""

MARK = "bold black on yellow"
AFFIRMED = "green"
DENIED = "red"
FAINT = "dim"

_HARMFUL = {
    *range(0x20),  # control characters: a document could move the cursor, set colours, or name the window
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),  # overrides of the reading direction: they could swap the parties of a claim
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),  # halves of characters, from file names that are no UTF-8
    0x061C,
    0x200E,
    0x200F,
    0x2028,
    0x2029,
} - {ord("\n"), ord("\t")}
_SHOWN = dict.fromkeys(_HARMFUL, "�")


def printable(text: str) -> str:
    """The text without what could steer a terminal; each such character shows as `�`."""
    return text if text.isprintable() else text.translate(_SHOWN)


def is_terminal() -> bool:
    """Whether a person is looking at standard output."""
    return sys.stdout.isatty()


def console() -> "Console":
    """Rich's view of standard output. Nothing is read as markup: documents are written by strangers."""
    from rich.console import Console

    return Console(file=sys.stdout, markup=False, highlight=False, emoji=False)


def print_json(value: Any) -> None:
    """The value as JSON, keys in the order given, letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2).translate(_SURROGATES))


_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "�")


class Page:
    """Lines for a person, written as they come. In a terminal marked words have a colour, else two stars around."""

    def __init__(self) -> None:
        self._console = console() if is_terminal() else None
        self._stars = self._console is None or self._console.color_system is None

    def line(self, *parts: Part, indent: int = 0) -> None:
        """One paragraph; in a terminal it wraps, and further lines keep the indent."""
        if self._console is None:
            click.echo(" " * indent + printable("".join(p if isinstance(p, str) else p[0] for p in parts)))
            return
        from rich.padding import Padding
        from rich.text import Text

        text = Text.assemble(*(printable(p) if isinstance(p, str) else (printable(p[0]), p[1]) for p in parts))
        self._console.print(Padding(text, (0, 0, 0, indent), expand=False))

    def blank(self) -> None:
        """An empty line."""
        click.echo()

    def heading(self, words: str) -> None:
        """A heading with an empty line before."""
        self.blank()
        self.line((words, "bold"))

    def pieces(self, pieces: Iterable[Piece]) -> list[Part]:
        """Pieces of a document's text as parts of a line, the marked ones standing out."""
        return [self._mark(piece.text) if piece.marked else piece.text for piece in pieces]

    def _mark(self, words: str) -> Part:
        return f"**{words}**" if self._stars else (words, MARK)
