"""Times told from the day of publication: "last month", "two weeks ago", "the end of the year", "in the spring"."""

import re

from headstamp.extract.calendar_moments import on_calendar
from headstamp.extract.dates import (
    UNKNOWN,
    Published,
    Stretch,
    ago,
    back_from,
    decade_stretch,
    month_stretch,
    year_stretch,
)
from headstamp.extract.moments import (
    COUNTS,
    GAP,
    MONTH_NAMES,
    MONTHS,
    PARTS,
    SEASONS,
    WEEKDAYS,
    YEAR,
    Moment,
    Page,
    year_named,
)
from headstamp.extract.numbers import any_of

_SEASON_TAIL = re.compile(
    rf"{GAP}(?:of{GAP})?(?:(?P<year>{YEAR})(?:[-/]\d\d(?!\d))?|(?P<which>this|last|next){GAP}year\b)"
)
_IN_SEASON = re.compile(r"\b(?:in|during|by|since|until|over|early|late|mid)(?:[\s-]the)?[\s-]\Z", re.IGNORECASE)


def season(page: Page, at: int) -> Moment | None:
    """A season: "spring 2021", "summer of last year"; "in the spring" is the latest begun by publication."""
    word = re.compile(r"\w+").match(page.text, at, page.end)
    if not word:
        return None
    part = SEASONS[word.group().lower()]
    found = _SEASON_TAIL.match(page.text, word.end(), page.end)
    if found:
        year = int(found["year"]) if found["year"] else year_named(page, found["which"])
        return Moment(at, found.end(), year_stretch(year, part) if year else UNKNOWN, year, part=part)
    if not _IN_SEASON.search(page.text, max(0, at - 12), at) or (
        word.group() == "fall" and page.text[at - 4 : at] != "the "
    ):
        return None
    return Moment(at, word.end(), _season_of(page.published, part, 0))


_SEASON_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}


def _season_of(published: Published | None, part: str, shift: int) -> Stretch:
    """The latest such season begun by publication; the latest ended by it (`shift` -1); the next one (`shift` 1)."""
    if not published or not published.month:
        return UNKNOWN
    first, last = _SEASON_MONTHS[part]
    latest = published.year if first <= published.month else published.year - 1
    since = published.month + 12 * (published.year - latest)  # counted from the January of the season's year
    return year_stretch(latest - (1 if shift < 0 and since <= last else 0) + max(shift, 0), part)


_UNITS = r"(?P<unit>day|week|month|year|decade)s?"
_SOME = r"(?P<some>few|several|couple|recent|many)"
_COUNT = rf"(?:(?P<count>\d{{1,3}}|{any_of(filter(str.isalpha, COUNTS))})|{_SOME}(?:{GAP}of)?)"
_RELATIVE = re.compile(
    rf"(?P<which>last|this|next|past|previous|coming|current)(?:{GAP}{_COUNT})?{GAP}"
    rf"(?:{_UNITS}|(?P<weekend>weekend)|(?P<night>night|morning|afternoon|evening)|(?P<season>{any_of(SEASONS)})"
    rf"|(?P<month>{any_of(MONTH_NAMES)})|(?P<weekday>{any_of(WEEKDAYS)}))(?!\w|-(?:old|long))",
    re.IGNORECASE,
)


def relative(page: Page, at: int) -> Moment | None:
    """What is told from publication: "last month", "this week", "past two years", "last Wednesday", "last summer"."""
    found = _RELATIVE.match(page.text, at, page.end)
    if not found:
        return None
    which = found["which"].lower()
    shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    stretch = _relative_stretch(page.published, found, shift) if page.published else UNKNOWN
    year = int(stretch.first) if stretch.first and len(stretch.first) == 4 and stretch.first == stretch.last else None
    return Moment(at, found.end(), stretch, year)


def _relative_stretch(published: Published, found: re.Match[str], shift: int) -> Stretch:
    if found["unit"]:
        return _units_stretch(published, found, shift)
    if found["season"]:
        return _season_of(published, SEASONS[found["season"].lower()], shift)
    if found["month"]:
        month = MONTHS[found["month"].capitalize()]
        year = {-1: published.latest(month) - (1 if month == published.month else 0), 0: published.year}.get(
            shift, published.year + (1 if month <= (published.month or 12) else 0)
        )
        return month_stretch(year, month)
    if published.date is None:
        return UNKNOWN
    if found["weekday"]:
        return weekday_stretch(published, found["weekday"].capitalize(), shift, strictly=shift != 0)
    if found["weekend"]:
        saturday = (5 - published.date.weekday()) if shift >= 0 else -2 - published.date.weekday()
        return published.days(saturday + 7 * max(shift, 0), saturday + 1 + 7 * max(shift, 0))
    return published.days(shift)


def _units_stretch(published: Published, found: re.Match[str], shift: int) -> Stretch:
    unit, plural = found["unit"].lower(), found.group().lower().endswith("s")
    count = _count(found["count"])
    scale = 10 if unit == "decade" else 1
    unit = "year" if unit == "decade" else unit
    if plural or found["some"] or count or scale == 10:
        if shift > 0:
            return Stretch(published.text, None)
        return (
            back_from(published, (count or 1) * scale, unit)
            if count or scale == 10
            else Stretch(None, published.text)
        )
    if found["which"].lower() == "past":
        return back_from(published, 1, unit)
    return published.shifted(unit, shift)


def _count(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if written.isdigit() else COUNTS[written.lower()]


def weekday_stretch(published: Published, name: str, shift: int = 0, *, strictly: bool = False) -> Stretch:
    """The latest such weekday not after publication (before it, if `strictly`), or the next one (`shift` 1)."""
    if published.date is None:
        return UNKNOWN
    back = (published.date.weekday() - WEEKDAYS[name]) % 7
    if shift > 0:
        return published.days(7 - back)
    return published.days(-(7 if strictly and back == 0 else back))


_AGO = re.compile(
    rf"(?<![\w-])(?:(?P<count>\d{{1,3}}|{any_of(COUNTS)})|(?:a{GAP})?{_SOME})"
    rf"{GAP}{_UNITS}{GAP}\Z",
    re.IGNORECASE,
)


def before_ago(page: Page, at: int) -> Moment | None:
    """So long ago, where "ago" is at `at`: "two weeks ago"; "several years ago" has an end and no known beginning."""
    found = _AGO.search(page.text, max(0, at - 30), at)
    if not found:
        return None
    stretch = UNKNOWN
    if page.published:
        unit, count = found["unit"].lower(), _count(found["count"])
        scale, unit = (10, "year") if unit == "decade" else (1, unit)
        stretch = ago(page.published, count * scale, unit) if count else Stretch(None, page.published.text)
    return Moment(found.start(), at + 3, stretch)


_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_PART_OF_DAY = re.compile(rf"(?:{GAP}(?:night|morning|afternoon|evening))?(?!\w)", re.IGNORECASE)
_DATE_NEXT = re.compile(rf",?{GAP}(?:the{GAP})?(?=[0-3]?\d|[A-Z][a-z]{{2}})")


def named_day(page: Page, at: int, word: str) -> Moment | None:
    """A day by its own word: "yesterday", "tomorrow morning"; no "Today" that ends a name ("Arms Today")."""
    if word[0].isupper() and re.search(r"\w \Z", page.text[max(0, at - 2) : at]):
        return None
    part = _PART_OF_DAY.match(page.text, at + len(word), page.end)
    stretch = page.published.days(_DAYS[word.lower()]) if page.published else UNKNOWN
    return Moment(at, part.end() if part else at + len(word), stretch)


def weekday(page: Page, at: int, word: str) -> Moment:
    """A weekday: "Wednesday", "Wednesday night", or with its date: "Wednesday, 2 March"."""
    end = at + len(word)
    if following := _DATE_NEXT.match(page.text, end, page.end):
        moment = on_calendar(page, following.end())
        if moment and moment.day and moment.month:
            return Moment(at, moment.end, moment.stretch, moment.year, moment.month, moment.day, moment.last_day)
    part = _PART_OF_DAY.match(page.text, end, page.end)
    stretch = weekday_stretch(page.published, word) if page.published else UNKNOWN
    return Moment(at, part.end() if part else end, stretch)


_PART_LINK = re.compile(rf"(?:-|{GAP}(?:(?:in|of|part{GAP}of|half{GAP}of){GAP})?(?:the{GAP})?)")
_THE_UNIT = re.compile(r"(?<=the[ \n])(year|month|week|decade)\b")
_SO_FAR = re.compile(
    rf"(?P<side>[Ee]arlier|[Ll]ater){GAP}(?:in{GAP}|on{GAP})?(?:this|the){GAP}(?P<unit>day|week|month|year)\b"
)


def part_of(page: Page, at: int, word: str) -> Moment | None:
    """Part of a longer time: "early 2023", "mid-March", "the end of last year", "late in the 1990s"."""
    link = _PART_LINK.match(page.text, at + len(word), page.end)
    if not link or link.end() >= page.end:
        return None
    part, core = PARTS[word.lower()], link.end()
    start = at - 4 if page.text[max(0, at - 4) : at].lower() == "the " else at
    if unit := _THE_UNIT.match(page.text, core, page.end):
        return Moment(start, unit.end(), _part_of_unit(page.published, unit[1], part), part=part)
    moment = on_calendar(page, core) or relative(page, core)
    if not moment or moment.day or moment.part:
        return None
    if moment.month and moment.year:
        return Moment(start, moment.end, month_stretch(moment.year, moment.month, part), moment.year, moment.month)
    if moment.month:
        return Moment(start, moment.end, month=moment.month, part=part)
    return Moment(start, moment.end, _narrowed(moment.stretch, part), moment.year, part=part)


def _narrowed(stretch: Stretch, part: str) -> Stretch:
    first, last = stretch
    if first and first == last and len(first) == 4:
        return year_stretch(int(first), part)
    if first and first == last and len(first) == 7:
        return month_stretch(int(first[:4]), int(first[5:]), part)
    if first and last and len(first) == 4 and first.endswith("0") and int(last) - int(first) == 9:
        return decade_stretch(int(first), part)
    return stretch


def _part_of_unit(published: Published | None, unit: str, part: str) -> Stretch:
    if not published or unit == "decade":
        return UNKNOWN
    return _narrowed(published.shifted(unit, 0), part)


def earlier_or_later(page: Page, at: int) -> Moment | None:
    """Up to publication ("earlier this month") or from it ("later this year")."""
    found = _SO_FAR.match(page.text, at, page.end)
    if not found:
        return None
    published, unit = page.published, found["unit"]
    stretch = UNKNOWN
    if published:
        first, last = published.shifted(unit, 0)
        if first and last:
            earlier = found["side"].lower() == "earlier"
            stretch = Stretch(first, published.text) if earlier else Stretch(published.text, last)
    return Moment(at, found.end(), stretch)
