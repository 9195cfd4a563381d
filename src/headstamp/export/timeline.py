"""What was said when: dates as places on a line, and the marks of its axis."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 1, 1)
"""Dates beyond these are slips of reading or of the pen: they are listed, and not drawn, so that the rest is seen."""
MOST_MARKS = 7
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
"""Months from one mark of the axis to the next."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Mark(NamedTuple):
    """A mark of the axis: its words, and how far along the line it stands, in per cent."""

    words: str
    left: float


class Axis(NamedTuple):
    """A stretch of time as a line."""

    first: date
    last: date

    def place(self, when: str | None) -> float | None:
        """How far along the line a date stands, in per cent; None where it is not drawn.

        A partial date stands at its first day.
        """
        day = day_of(when)
        if day is None:
            return None
        return round(100 * (day - self.first).days / (self.last - self.first).days, 2)

    def marks(self) -> tuple[Mark, ...]:
        """Firsts of months or years, evenly spaced, seven at most."""
        start, end = _month(self.first), _month(self.last)
        step = next((s for s in _STEPS if (end - start) / s < MOST_MARKS), _STEPS[-1])
        months = range(-(-start // step) * step, end + 1, step)
        days = [date(month // 12, month % 12 + 1, 1) for month in months]
        return tuple(
            Mark(str(day.year) if step >= 12 else f"{_MONTHS[day.month - 1]} {day.year}", place)
            for day in days
            if (place := self.place(day.isoformat())) is not None and 0 <= place <= 100
        )


def make_axis(dates: Iterable[str | None]) -> Axis | None:
    """The line that holds all the dates that can be drawn, with some air at both ends; None where there are none."""
    days = sorted(day for day in map(day_of, dates) if day)
    if not days:
        return None
    air = max(15, (days[-1] - days[0]).days // 25)
    return Axis(date.fromordinal(days[0].toordinal() - air), date.fromordinal(days[-1].toordinal() + air))


def day_of(when: str | None) -> date | None:
    """The day of an ISO 8601 date, the first of its month or year where it is partial; None where it is not drawn."""
    if not when:
        return None
    parts: Sequence[str] = when[:10].split("-")
    try:
        day = date(*(int(part) for part in (*parts, "1", "1")[:3]))
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
