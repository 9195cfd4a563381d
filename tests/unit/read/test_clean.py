"""Boilerplate is marked, sentences are not, and no character moves."""

from pathlib import Path

import pytest

from headstamp.lexicon.boilerplate import load_boilerplate
from headstamp.model.text import Span
from headstamp.read.clean import find_boilerplate

CASES = Path(__file__).parents[2] / "cases" / "clean.txt"
WORDS = load_boilerplate()


def cases() -> list[tuple[str, str]]:
    """(name, marked text) of every case."""
    parts = CASES.read_text(encoding="utf-8").split("\n=== ")[1:]
    return [(part.split("\n", 1)[0], part.split("\n", 1)[1].rstrip("\n")) for part in parts]


def with_marks(text: str, spans: tuple[Span, ...]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


@pytest.mark.parametrize(("name", "marked"), cases(), ids=[name for name, _ in cases()])
def test_marks_what_the_cases_mark(name, marked):
    """Each case of tests/cases/clean.txt is marked as it says there."""
    text = marked.replace("⟦", "").replace("⟧", "")

    assert with_marks(text, find_boilerplate(text, WORDS)) == marked


def test_line_ends_of_windows_stay_outside():
    """A carriage return is no part of the notice before it."""
    assert find_boilerplate("It said so.\r\nMost Read\r\nMore words.", WORDS) == (Span(13, 22),)


def test_a_long_search_can_be_ended():
    """The check that is handed in may raise, and the search ends with it."""

    class EndedError(Exception):
        pass

    def check() -> None:
        raise EndedError

    with pytest.raises(EndedError):
        find_boilerplate("words\n" * 6000, WORDS, check)
