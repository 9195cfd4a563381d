"""Dates as places on a line."""

from datetime import date

from headstamp.export.timeline import Axis, Mark, day_of, make_axis


def test_partial_dates_stand_at_their_first_day() -> None:
    """A year is its first of January, a month its first day; what is no date has no place."""
    assert [day_of(when) for when in ("2023", "2023-04", "2023-04-05", "2023-04-05T10:00")] == [
        date(2023, 1, 1),
        date(2023, 4, 1),
        date(2023, 4, 5),
        date(2023, 4, 5),
    ]
    assert [day_of(when) for when in (None, "", "spring", "2023-13", "2023-02-30", "9999-12-31", "0001")] == [
        None
    ] * 7


def test_places_are_in_per_cent() -> None:
    """The first day is 0, the last 100, and a date between lies between."""
    axis = Axis(date(2023, 1, 1), date(2023, 4, 11))

    assert [axis.place(day) for day in ("2023", "2023-01-26", "2023-04-11", None)] == [0.0, 25.0, 100.0, None]


def test_marks_are_few_and_round() -> None:
    """Over months the marks are months, over decades years, seven at most."""
    assert make_axis(["2023-01-10", "2023-05-20"]).marks() == (
        Mark("Jan 2023", 3.75),
        Mark("Feb 2023", 23.12),
        Mark("Mar 2023", 40.62),
        Mark("Apr 2023", 60.0),
        Mark("May 2023", 78.75),
        Mark("Jun 2023", 98.12),
    )
    assert [mark.words for mark in make_axis(["1994", "2024"]).marks()] == [
        "1995",
        "2000",
        "2005",
        "2010",
        "2015",
        "2020",
        "2025",
    ]


def test_one_day_has_a_line_too() -> None:
    """A single date stands in the middle of its line; nothing dated has no line."""
    assert make_axis(["2023-04-05"]).place("2023-04-05") == 50.0
    assert make_axis([None, "9999"]) is None
