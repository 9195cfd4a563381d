"""What is shown to a person."""

import json
import sys

import pytest

from headstamp.cli.terminal import Page, print_json, printable
from headstamp.export.quotations import Piece
from shown import Screen

PIECES = [Piece("We sent ", marked=False), Piece("500 shells", marked=True), Piece(".", marked=False)]


def look(monkeypatch: pytest.MonkeyPatch, terminal: str = "xterm-256color") -> Screen:
    """Make standard output a narrow terminal of that kind, from here on."""
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return screen


def test_control_characters_do_not_reach_the_terminal() -> None:
    """Escapes, overrides of the reading direction and halves of characters show as replaced; lines and tabs stay."""
    assert printable("a\x1b[31mb\x00c\u202ed\u2066e\x9bf\udc80g\rh") == "a�[31mb�c�d�e�f�g�h"
    assert printable("Žižka\n\tשלום 和平") == "Žižka\n\tשלום 和平"


def test_marks_in_a_pipe_are_stars(capsys: pytest.CaptureFixture[str]) -> None:
    """In a pipe lines are whole, without colour, and marked words stand between two stars."""
    page = Page()

    page.line(*page.pieces(PIECES), ("  faint", "dim"), indent=4)

    assert capsys.readouterr().out == "    We sent **500 shells**.  faint\n"


def test_marks_in_a_terminal_are_coloured(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a terminal marked words have a colour, and a long line wraps under its own beginning."""
    screen = look(monkeypatch)
    page = Page()

    page.line(*page.pieces(PIECES), " They left the port.", indent=4)

    lines = screen.getvalue().splitlines()
    assert "\x1b[1;30;43m500 \x1b[0m" in screen.getvalue()
    assert len(lines) > 1
    assert all(line.startswith("    ") for line in lines)


def test_a_terminal_without_colours_gets_stars(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the terminal knows no colours marked words are still told apart."""
    screen = look(monkeypatch, "dumb")
    page = Page()

    page.line(*page.pieces(PIECES[1:]))

    assert screen.getvalue().strip() == "**500 shells**."


def test_nothing_is_read_as_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    """Brackets and colons of a document are shown, not obeyed."""
    screen = look(monkeypatch)

    Page().line("[red]x :smile:")

    assert screen.getvalue().strip() == "[red]x :smile:"


def test_json_keeps_letters(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON has letters as they are, keys in the order given, and can always be encoded."""
    print_json({"b": "Vučić", "a": "\udc80"})

    out = capsys.readouterr().out
    assert '"b": "Vučić"' in out
    assert json.loads(out) == {"b": "Vučić", "a": "�"}
