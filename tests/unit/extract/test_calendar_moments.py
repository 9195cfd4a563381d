"""Calendar expressions, one at a place."""

import pytest

from headstamp.extract.calendar_moments import fiscal, on_calendar, quarter
from headstamp.extract.moments import Page


def _page(text):
    return Page(text, len(text), None)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("2 March 2023,", "2 March 2023", "2023-03-02", "2023-03-02"),
        ("2nd of March, 2023", "2nd of March, 2023", "2023-03-02", "2023-03-02"),
        ("March 2-5, 2023", "March 2-5, 2023", "2023-03-02", "2023-03-05"),
        ("Sept. 2023.", "Sept. 2023", "2023-09", "2023-09"),
        ("MARCH 2, 2023", "MARCH 2, 2023", "2023-03-02", "2023-03-02"),
        ("2023-03-02T10:00:00Z", "2023-03-02T10:00:00Z", "2023-03-02", "2023-03-02"),
        ("7/25/2023", "7/25/2023", "2023-07-25", "2023-07-25"),
        ("2011-12", "2011-12", "2011", "2012"),
        ("2011-05", "2011-05", "2011-05", "2011-05"),
        ("1980s", "1980s", "1980", "1989"),
        ("2014", "2014", "2014", "2014"),
    ],
)
def test_calendar(text, words, first, last):
    """The longest date is read, as exactly as it is written."""
    moment = on_calendar(_page(text), 0)
    assert moment
    assert (text[: moment.end], *moment.stretch) == (words, first, last)


@pytest.mark.parametrize(
    "text", ["May I", "30 February 2023", "2014 troops", "2000 rifles", "1799", "2100", "20145", "March on"]
)
def test_no_date(text):
    """A verb, a day that is not, a count, and a number that is no year are no dates."""
    assert on_calendar(_page(text), 0) is None


def test_quarters_and_fiscal_years():
    """Quarters and halves are months of their year; a fiscal year is the calendar years that it names."""
    assert quarter(_page("Q3 2022"), 0).stretch == ("2022-07", "2022-09")
    assert quarter(_page("second half of 2022"), 0).stretch == ("2022-07", "2022-12")
    assert quarter(_page("third half of 2022"), 0) is None
    assert fiscal(_page("FY23"), 0).stretch == ("2023", "2023")
    assert fiscal(_page("financial year 2022-23"), 0).stretch == ("2022", "2023")
