"""An office is dated by its documents."""

from headstamp.model.actor_page import OfficeHeld
from views import HERALD, WIRE


def test_dates_of_an_office():
    """First and last date of the documents that say so; None where none is dated."""
    assert OfficeHeld("Colonel", former=False, documents=(HERALD, WIRE)).dates == ("2023-04-01", "2023-04-01")
    assert OfficeHeld("Colonel", former=False, documents=(WIRE,)).dates == (None, None)
