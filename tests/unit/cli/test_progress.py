"""A progress bar for reading."""

import sys

import pytest

from headstamp.cli.progress import progress_bar, rate_words
from headstamp.model.view import Progress
from shown import Screen


def test_no_bar_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    """In a pipe, or where none is wanted, nothing is shown for a document."""
    with progress_bar() as bar, progress_bar(wanted=False) as unwanted:
        assert (bar, unwanted) == (None, None)
    assert capsys.readouterr() == ("", "")


def test_a_bar_shows_counts_and_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a terminal the bar counts documents and claims, and names the document without obeying it."""
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("TERM", "xterm")

    with progress_bar() as bar:
        bar(Progress(done=3, total=9, name="[b]\x1b[2Jherald.txt", claims=1))

    assert "3/9" in screen.getvalue()
    assert "1 claim, " in screen.getvalue()
    assert "[b]�[2Jherald.txt" in screen.getvalue()


def test_the_rate_is_documents_a_second() -> None:
    """Claims so far, and documents by seconds; a run that has just begun has a rate too."""
    assert rate_words(Progress(10, 20, "a", 1204), 4.0) == "1,204 claims, 2.5 documents a second"
    assert rate_words(Progress(0, 20, "a", 0), 0.0) == "0 claims, 0.0 documents a second"
