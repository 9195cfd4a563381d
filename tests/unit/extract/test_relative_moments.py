"""Times told from the day of publication, one at a place."""

import pytest

from headstamp.extract.dates import Published
from headstamp.extract.moments import Page
from headstamp.extract.relative_moments import (
    before_ago,
    earlier_or_later,
    named_day,
    part_of,
    relative,
    season,
    weekday,
)

WEDNESDAY = Published(2024, 7, 10)


def _page(text, published=WEDNESDAY):
    return Page(text, len(text), published)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("last month", "2024-06", "2024-06"),
        ("next year", "2025", "2025"),
        ("the past year"[4:], "2023", "2024-07-10"),
        ("last ten days", "2024-06-30", "2024-07-10"),
        ("coming weeks", "2024-07-10", None),
        ("last Wednesday", "2024-07-03", "2024-07-03"),
        ("this weekend", "2024-07-13", "2024-07-14"),
        ("last July", "2023-07", "2023-07"),
        ("next winter", "2024-12", "2025-02"),
    ],
)
def test_relative(text, first, last):
    """What is told from publication is counted from it, as exactly as its words."""
    assert relative(_page(text), 0).stretch == (first, last)


def test_ago_begins_before_its_word():
    """The words before "ago" belong to it; part of a longer number does not."""
    text = "It left three months ago."
    moment = before_ago(_page(text), text.index("ago"))
    assert (text[moment.start : moment.end], *moment.stretch) == ("three months ago", "2024-04", "2024-04")
    assert before_ago(_page("forty-four years ago"), 17) is None


def test_days_and_parts():
    """Single days, weekdays with their date, parts and seasons."""
    assert named_day(_page("yesterday"), 0, "yesterday").stretch == ("2024-07-09", "2024-07-09")
    assert named_day(_page("Arms Today"), 5, "Today") is None
    assert weekday(_page("Friday"), 0, "Friday").stretch == ("2024-07-05", "2024-07-05")
    assert weekday(_page("Friday, 3 May 2024"), 0, "Friday").stretch == ("2024-05-03", "2024-05-03")
    assert part_of(_page("end of last year"), 0, "end").stretch == ("2023-10", "2023-12")
    assert earlier_or_later(_page("earlier this year"), 0).stretch == ("2024", "2024-07-10")
    assert season(_page("summer of 2020"), 0).stretch == ("2020-06", "2020-08")


def test_without_publication_the_words_remain():
    """Where no date of publication is known, the expression is found and stays open."""
    assert relative(_page("last month", None), 0).stretch == (None, None)
    assert weekday(_page("Friday", None), 0, "Friday").stretch == (None, None)
