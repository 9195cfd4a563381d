"""Tables for a person."""

import re
import sys

import pytest

from headstamp.cli.tables import Column, cells, print_table
from shown import Screen

COLUMNS = (Column("#", "right"), Column("words", wraps=True), Column("id"))


def test_in_a_pipe_columns_are_aligned_and_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """Plain columns, two spaces apart, never cut or wrapped, no space at the end, one line a row."""
    print_table(COLUMNS, [["1", "shells\nand rockets", "e1"], ["10", "x" * 100, ""]])

    assert capsys.readouterr().out == (
        " #  words" + " " * 97 + "id\n"
        " 1  shells and rockets" + " " * 84 + "e1\n"
        "10  " + "x" * 100 + "\n"
    )  # fmt: skip


def test_wide_letters_and_marks_keep_columns_straight(capsys: pytest.CaptureFixture[str]) -> None:
    """Wide letters count two columns, combining marks none."""
    print_table((Column("a"), Column("b")), [["和平", "x"], ["Vuc\u030cic\u0301", "y"]])

    assert capsys.readouterr().out == "a      b\n和平   x\nVuc\u030cic\u0301  y\n"
    assert [cells(text) for text in ("abc", "和平", "c\u030c")] == [3, 4, 1]


def test_no_cell_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Control characters in a cell show as replaced."""
    print_table((Column("a"),), [["\x1b[2Jx"]])

    assert capsys.readouterr().out == "a\n�[2Jx\n"


def test_in_a_terminal_only_wrapping_columns_wrap(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 40 columns the words wrap and the id stays whole."""
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")

    print_table(COLUMNS, [["1", "many words that do not fit on one line here", "e0123456789abcdef"]])

    assert "e0123456789abcdef" in screen.getvalue()
    shown = re.sub(r"\x1b\[[0-9;]*m", "", screen.getvalue())
    assert max(map(len, shown.splitlines())) <= 40
