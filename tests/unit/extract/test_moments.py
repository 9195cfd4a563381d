"""What all kinds of time expression share."""

from headstamp.extract.dates import Published, Stretch
from headstamp.extract.moments import Moment, Page, year_named


def test_a_month_without_year_takes_one():
    """A month or day that lacks a year comes to dates once a year is given."""
    moment = Moment(0, 7, month=3, day=2)
    assert moment.lacks_year()
    assert moment.in_year(2023) == Stretch("2023-03-02", "2023-03-02")
    assert Moment(0, 9, month=3, part="mid").in_year(2023) == Stretch("2023-03-11", "2023-03-20")
    assert not Moment(0, 4, year=2023, month=3).lacks_year()


def test_which_year():
    """ "This" and "last" year go by publication, "that" year by the last one named; else it stays open."""
    page = Page("", 0, Published(2024, 7, 10), year_before=2014)
    named = {
        which: year_named(page, which) for which in ("this", "last", "next", "that", "the same", "the following")
    }
    assert named == {"this": 2024, "last": 2023, "next": 2025, "that": 2014, "the same": 2014, "the following": 2015}
    assert year_named(Page("", 0, None), "last") is None
    assert year_named(page, None) is None
