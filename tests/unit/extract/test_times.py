"""Time expressions are found and resolved as far as the day of publication allows."""

from pathlib import Path

import pytest

from headstamp.extract.times import find_times
from headstamp.model.text import Span

_CASES = Path(__file__).parents[2] / "cases" / "times.txt"


def _lines():
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("line", _lines())
def test_case(line):
    """Each line of the golden text holds: every time expression in the sentence, and nothing else, as it says."""
    published, sentence, expected = (part.strip() for part in line.split("|"))
    found = find_times(sentence, None, None if published == "-" else published)
    shown = "; ".join(f"{t.period.text} = {t.period.start or '-'}..{t.period.end or '-'}" for t in found)
    assert shown == expected


def test_offsets_are_code_points_of_the_text():
    """Spans quote the words also behind characters outside the basic plane and letters that change length in case."""
    text = "İ😀 ship left on 2 March 2023."
    (found,) = find_times(text, None, None)
    assert found.span.quote(text) == "2 March 2023" == found.period.text


def test_only_the_span_is_searched():
    """Times outside the span are not reported, and one that crosses its end is cut there."""
    text = "In 2014 and in 2016, and in 2018."
    assert [t.period.text for t in find_times(text, Span(8, 22), None)] == ["2016"]


def test_words_before_the_span_still_bar():
    """A number that the words before the span make a designation is no year."""
    text = "an M-1975 gun"
    assert find_times(text, Span(5, len(text)), None) == ()


def test_no_year_stands_still_for_a_paragraph():
    """An expression does not reach over a paragraph's end."""
    assert [t.period.text for t in find_times("by 2 March\n\n2023 was new", None, "2022-05-01")] == [
        "by 2 March",
        "2023",
    ]


def test_publication_that_is_no_date_settles_nothing():
    """A date of publication that the calendar does not have counts as none."""
    (found,) = find_times("It left last month.", None, "2023-13-45")
    assert (found.period.start, found.period.end) == (None, None)
