"""Calendar arithmetic over partial ISO 8601 dates: what "last month" or "mid-2022" come to."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1800, 2099
"""Years that a report can speak of: 0000 and 9999 are fillers, not dates."""

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")


class Stretch(NamedTuple):
    """From `first` to `last`, both included: partial ISO 8601 dates; None is open or not known."""

    first: str | None = None
    last: str | None = None


UNKNOWN = Stretch()


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published, as exactly as is known. What would need more is UNKNOWN, never guessed."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def text(self) -> str:
        """The partial ISO 8601 date."""
        return iso(self.year, self.month, self.day)

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def days(self, first: int, last: int | None = None) -> Stretch:
        """The days so many after publication (before it, where negative)."""
        day = self.date
        if day is None:
            return UNKNOWN
        return _guarded(day, first, first if last is None else last)

    def weeks(self, count: int) -> Stretch:
        """The week, Monday to Sunday, so many after that of publication."""
        return (
            self.days(7 * count - self.date.weekday(), 7 * count - self.date.weekday() + 6) if self.date else UNKNOWN
        )

    def months(self, count: int) -> Stretch:
        """The month so many after that of publication."""
        if not self.month:
            return UNKNOWN
        years, month = divmod(self.month - 1 + count, 12)
        return month_stretch(self.year + years, month + 1)

    def years(self, count: int) -> Stretch:
        """The year so many after that of publication."""
        return year_stretch(self.year + count)

    def shifted(self, unit: str, count: int) -> Stretch:
        """The day, week, month or year (`unit`) so many after that of publication."""
        if unit == "year":
            return self.years(count)
        if unit == "month":
            return self.months(count)
        return self.weeks(count) if unit == "week" else self.days(count)

    def latest(self, month: int, day: int | None = None, *, nearest: bool = False) -> int:
        """The year of the latest such month or day not after publication.

        With `nearest` (words such as "until" and "by" look ahead) the next one is taken where it is the closer.
        """
        if not self.month:
            return self.year
        ahead = (month - self.month) * 31 + (day - self.day if day and self.day else 0)
        if nearest and abs(ahead) > 186:
            return self.year + (1 if ahead < 0 else -1)
        return self.year - 1 if ahead > 0 and not nearest else self.year


def published_on(written: str | None) -> Published | None:
    """The date of publication from a partial ISO 8601 date; None where there is none or it is no date."""
    found = _ISO.match(written or "")
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year or not day_stretch(year, month or 1, day or 1).first:
        return None
    return Published(year, month, day)


def iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """The partial ISO 8601 date."""
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def day_stretch(year: int, month: int, day: int, last_day: int | None = None) -> Stretch:
    """One day, or several of one month; UNKNOWN where the calendar has no such day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return UNKNOWN
    last = last_day or day
    if not 1 <= day <= last <= monthrange(year, month)[1]:
        return UNKNOWN
    return Stretch(iso(year, month, day), iso(year, month, last))


_THIRDS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_THIRDS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_QUARTERS = {"q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12), "h1": (1, 6), "h2": (7, 12)}
_ENDS = {"start": (1, 3), "end": (10, 12)}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}


def month_stretch(year: int, month: int, part: str | None = None) -> Stretch:
    """A month, or its `early`, `mid` or `late` third (ten days); its start and end are its outer thirds."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return UNKNOWN
    if part is None:
        return Stretch(iso(year, month), iso(year, month))
    first, last = _THIRDS_OF_MONTH[{"start": "early", "end": "late"}.get(part, part)]
    return Stretch(iso(year, month, first), iso(year, month, min(last, monthrange(year, month)[1])))


def year_stretch(year: int, part: str | None = None) -> Stretch:
    """A year, or a part of it: `early`, `mid`, `late` are thirds, `start` and `end` quarters; `q1`, `h2`, `spring`.

    Seasons are those of the north; winter begins in the December of its year.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return UNKNOWN
    if part is None:
        return Stretch(iso(year), iso(year))
    if part == "winter":
        return Stretch(iso(year, 12), iso(year + 1, 2))
    first, last = {**_THIRDS_OF_YEAR, **_QUARTERS, **_ENDS, **_SEASONS}[part]
    return Stretch(iso(year, first), iso(year, last))


def decade_stretch(year: int, part: str | None = None) -> Stretch:
    """The ten years from `year`, or the `early`, `mid` or `late` of them."""
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "start": (0, 3), "end": (7, 9)}.get(
        part or "", (0, 9)
    )
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return UNKNOWN
    return Stretch(iso(year + first), iso(year + last))


def back_from(published: Published, count: int, unit: str) -> Stretch:
    """The last `count` days, weeks, months or years up to publication."""
    if unit == "year":
        return Stretch(published.years(-count).first, published.text)
    if unit == "month":
        first = published.months(-count).first
        return Stretch(first, published.text) if first else UNKNOWN
    first = published.days(-count * (7 if unit == "week" else 1)).first
    return Stretch(first, published.text) if first else UNKNOWN


def ago(published: Published, count: int, unit: str) -> Stretch:
    """The day, week, month or year so many before publication: as exact as the unit and no more."""
    return published.shifted(unit, -count)


def _guarded(day: date, first: int, last: int) -> Stretch:
    try:
        return Stretch((day + timedelta(first)).isoformat(), (day + timedelta(last)).isoformat())
    except OverflowError:
        return UNKNOWN
