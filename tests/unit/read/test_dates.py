"""Dates as headers and datelines write them become ISO 8601."""

import pytest

from headstamp.read.dates import OddDateError, read_date, read_epoch


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-03-01", "2024-03-01"),
        ("2024-03-01T23:59:00+02:00", "2024-03-01"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("20240301", "2024-03-01"),
        ("2024/3/1", "2024-03-01"),
        ("1.3.2024", "2024-03-01"),
        ("08.07.2024", "2024-07-08"),
        ("25/03/2024", "2024-03-25"),
        ("03/25/2024", "2024-03-25"),
        ("03/04/2024", "2024"),
        ("4/4/2024", "2024-04-04"),
        ("1 March 2024", "2024-03-01"),
        ("1st of March 2024", "2024-03-01"),
        ("March 1, 2024", "2024-03-01"),
        ("Sept. 9, 2024", "2024-09-09"),
        ("Fri, 01 Mar 2024 10:00:00 +0000", "2024-03-01"),
        ("Friday 1 March 2024, 10:15", "2024-03-01"),
        ("March 2024", "2024-03"),
        ("March 1", None),
        ("marching on 2024", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_reads_the_usual_ways_of_writing(words, expected):
    """A day where one is stated, a month or year where no more is, nothing where nothing is."""
    assert read_date(words) == expected


@pytest.mark.parametrize("words", ["9999-12-31", "1 May 9999", "1889-01-01", "30 February 2024", "2024-13-01"])
def test_a_date_that_cannot_be_is_refused(words):
    """A year out of range, or a day or month that does not exist, is odd and says so."""
    with pytest.raises(OddDateError, match="1900 to 2100") as caught:
        read_date(words)

    assert caught.value.code == "odd-date"


def test_counts_of_seconds_are_days_in_utc():
    """Seconds and milliseconds since 1970 give the same day; a count out of range is odd."""
    assert read_epoch(1_700_000_000) == "2023-11-14"
    assert read_epoch(1_700_000_000_000) == "2023-11-14"
    with pytest.raises(OddDateError):
        read_epoch(1e30)
