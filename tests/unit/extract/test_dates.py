"""Calendar arithmetic over partial dates."""

import pytest

from headstamp.extract.dates import (
    UNKNOWN,
    Published,
    Stretch,
    ago,
    back_from,
    day_stretch,
    decade_stretch,
    month_stretch,
    published_on,
    year_stretch,
)

WEDNESDAY = Published(2024, 7, 10)


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2024-07-10", WEDNESDAY),
        ("2024-07-10T08:00:00Z", Published(2024, 7, 10)),
        ("2024-07", Published(2024, 7)),
        ("2024", Published(2024)),
        ("2024-02-30", None),
        ("9999-01-01", None),
        ("", None),
        (None, None),
    ],
)
def test_published_on(written, published):
    """A partial date is read as exactly as it is; what no calendar has is none."""
    assert published_on(written) == published


def test_steps_from_publication():
    """Days, weeks, months and years are counted over the ends of months and years."""
    assert WEDNESDAY.days(-10) == Stretch("2024-06-30", "2024-06-30")
    assert WEDNESDAY.weeks(-1) == Stretch("2024-07-01", "2024-07-07")
    assert WEDNESDAY.months(-7) == Stretch("2023-12", "2023-12")
    assert WEDNESDAY.years(1) == Stretch("2025", "2025")
    assert ago(WEDNESDAY, 2, "week") == Stretch("2024-06-24", "2024-06-30")
    assert back_from(WEDNESDAY, 3, "month") == Stretch("2024-04", "2024-07-10")


def test_what_publication_is_too_vague_for():
    """A step finer than the date of publication is unknown, never guessed."""
    assert Published(2024, 7).days(-1) == UNKNOWN
    assert Published(2024).months(-1) == UNKNOWN
    assert back_from(Published(2024), 2, "week") == UNKNOWN


def test_latest():
    """The latest month or day is never after publication, unless the nearest is asked for."""
    assert WEDNESDAY.latest(7, 10) == 2024
    assert WEDNESDAY.latest(7, 11) == 2023
    assert WEDNESDAY.latest(12) == 2023
    assert WEDNESDAY.latest(12, nearest=True) == 2024
    assert Published(2024, 12, 1).latest(1, nearest=True) == 2025


def test_days_that_no_calendar_has():
    """Impossible days and years are unknown."""
    assert day_stretch(2023, 2, 29) == UNKNOWN
    assert day_stretch(2023, 13, 1) == UNKNOWN
    assert day_stretch(2023, 3, 5, 2) == UNKNOWN
    assert year_stretch(9999) == UNKNOWN
    assert WEDNESDAY.years(-5000) == UNKNOWN
    assert WEDNESDAY.days(-10_000_000) == UNKNOWN


def test_parts():
    """Parts of months, years and decades follow one rule each."""
    assert month_stretch(2024, 2, "late") == Stretch("2024-02-21", "2024-02-29")
    assert month_stretch(2024, 2, "end") == Stretch("2024-02-21", "2024-02-29")
    assert year_stretch(2024, "end") == Stretch("2024-10", "2024-12")
    assert year_stretch(2024, "winter") == Stretch("2024-12", "2025-02")
    assert year_stretch(2024, "q2") == Stretch("2024-04", "2024-06")
    assert decade_stretch(1990, "early") == Stretch("1990", "1993")
