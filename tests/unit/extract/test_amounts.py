"""Quantities and sums of money are found; numbers that count nothing are left alone."""

from pathlib import Path

import pytest

from headstamp.extract.amounts import find_amounts
from headstamp.model.text import Span

_CASES = Path(__file__).parents[2] / "cases" / "amounts.txt"


def _lines():
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _figure(number):
    return "-" if number is None else f"{number:.10g}"


def _shown(found, text):
    figures = found.quantity or found.value
    unit = f"#{found.quantity.unit or '-'}" if found.quantity else found.value.currency or "?"
    shown = f"{found.span.quote(text)} = {_figure(figures.amount)} [{_figure(figures.low)}..{_figure(figures.high)}] {unit}"
    return shown + (" ~" if figures.estimate else "")


@pytest.mark.parametrize("line", _lines())
def test_case(line):
    """Each line of the golden text holds: every amount in the sentence, and nothing else, as it says."""
    sentence, expected = (part.strip() for part in line.split("|"))
    assert "; ".join(_shown(found, sentence) for found in find_amounts(sentence)) == expected


def test_only_the_span_is_searched():
    """Amounts outside the span are not reported."""
    text = "They sent 5 tanks, 6 guns and 7 jets."
    assert [found.span.quote(text) for found in find_amounts(text, Span(17, 26))] == ["6"]


def test_offsets_are_code_points_of_the_text():
    """Spans quote the words also behind characters outside the basic plane and letters that change length in case."""
    text = "İ😀 sent nearly 300 guns."
    (found,) = find_amounts(text)
    assert found.span.quote(text) == "nearly 300"


def test_a_number_does_not_reach_over_a_paragraph():
    """ "Two" that ends a paragraph and "hundred" that opens the next are not one number."""
    text = "It sent two\n\nhundred-year-old guns"
    assert [found.span.quote(text) for found in find_amounts(text)] == ["two"]
