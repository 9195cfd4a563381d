"""Dates as headers, meta data and datelines write them, to ISO 8601 (partial allowed)."""

import re
from datetime import UTC, date, datetime

from headstamp.read.refusals import UnreadableError

EARLIEST, LATEST = 1900, 2100
"""Years between which a document can have been published; another year is a slip of software."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:[,T]?\s*(?:at\s+)?\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?"
    r"\s*(?:[ap]\.?m\.?)?\s*(?:Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?)?"
)

DATE = (
    rf"{_WEEKDAY}(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{4}}/\d{{1,2}}/\d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|{_MONTH},?\s+\d{{4}})"
)
"""Pattern of a whole date with its year, without groups; to be used with re.IGNORECASE."""
DATE_AND_CLOCK = DATE + _CLOCK

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?(?!\d)",
        r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T?\d{4,6}Z?)?$",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)",
        r"(?P<first>\d{1,2})[/-](?P<second>\d{1,2})[/-](?P<year>\d{4})(?!\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<word>{_MONTH}),?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?P<word>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?P<word>{_MONTH}),?\s+(?P<year>\d{{4}})(?!\d)",
        r"(?P<year>\d{4})$",
    )
)
_OPENING = re.compile(_WEEKDAY, re.IGNORECASE)


class OddDateError(UnreadableError):
    """A date that no document can have been published on."""

    def __init__(self, words: str) -> None:
        super().__init__(
            "odd-date", f'"{words[:60]}" cannot be the date of publication ({EARLIEST} to {LATEST}); it is ignored'
        )


def read_date(words: str) -> str | None:
    """The ISO 8601 date that `words` open with; None where they open with none.

    3.4.2024 is the third of April; 3/4/2024 may be either and gives the year alone. A time of day is dropped
    as it stands, never converted. Raises OddDateError for a year out of range or a day that the month lacks.
    """
    words = words.strip()
    rest = words[_OPENING.match(words).end() :]  # type: ignore[union-attr]  # it matches the empty text too
    for form in _FORMS:
        match = form.match(rest)
        if match:
            return _iso(match.groupdict(), words)
    return None


def read_epoch(seconds: float) -> str | None:
    """The day, in UTC, of a count of seconds (or milliseconds) since 1970; raises OddDateError out of range."""
    if seconds > 1e11:
        seconds /= 1000
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        raise OddDateError(f"{seconds:g}") from None
    return _iso({"year": str(moment.year), "month": str(moment.month), "day": str(moment.day)}, f"{seconds:g}")


def _iso(parts: dict[str, str | None], words: str) -> str:
    year, month, day = int(parts["year"] or 0), parts.get("month"), parts.get("day")
    if not EARLIEST <= year <= LATEST:
        raise OddDateError(words)
    word, first, second = parts.get("word"), parts.get("first"), parts.get("second")
    if word:
        month = str(_MONTHS.index(word[:3].lower()) + 1)
    elif first and second:
        if int(first) == int(second) or int(second) > 12:
            month, day = first, second
        elif int(first) > 12:
            day, month = first, second
    if not month:
        return f"{year:04}"
    try:
        date(year, int(month), int(day or 1))
    except ValueError:
        raise OddDateError(words) from None
    return f"{year:04}-{int(month):02}" + (f"-{int(day):02}" if day else "")
