"""Calendar expressions as they stand: "2 March 2023", "May this year", "08.07.2024", "2014-15", "Q3 2022"."""

import re

from headstamp.extract.dates import UNKNOWN, Stretch, day_stretch, decade_stretch, month_stretch, year_stretch
from headstamp.extract.moments import GAP, MONTHS, YEAR, Moment, Page, year_named
from headstamp.extract.numbers import any_of

_MONTH = rf"(?P<month>{any_of(MONTHS)})(?!\w)(?:(?<=\b[A-Z][a-z]{{2}})(?<!May)\.|(?<=\bSept)\.)?"
_TAIL = (
    rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<year>{YEAR})|{GAP}(?:of{GAP})?(?P<which>this|last|next|that|the{GAP}same|the{GAP}following"
    rf"|the{GAP}previous){GAP}year\b)?"
)
_NTH = r"(?:st|nd|rd|th)?"
_DAY = rf"(?P<day>[0-3]?\d){_NTH}(?!\w|[.,:]\d|-\D)"
_LAST_DAY = rf"(?:{GAP}?(?:-|–|to|and|or){GAP}?(?P<last>[0-3]?\d){_NTH}(?!\w|[.,:]\d))?"
_MONTH_DAY = re.compile(
    rf"{_MONTH}{GAP}(?:the{GAP})?{_DAY}{_LAST_DAY}(?!{GAP}?(?:mm|per{GAP}?cent|%|million)){_TAIL}"
)
_DAY_MONTH = re.compile(
    rf"(?P<day>[0-3]?\d){_NTH}(?:{GAP}?(?:-|–|to|and|or){GAP}?(?P<last>[0-3]?\d){_NTH})?(?:{GAP}|-)(?:of{GAP})?{_MONTH}"
    rf"(?:-(?P<hyphened>{YEAR})|{_TAIL})"
)
_MONTH_ALONE = re.compile(rf"{_MONTH}{_TAIL}(?:-(?P<hyphened>{YEAR}))?")
_ISO_DAY = re.compile(r"(\d{4})([-/])(\d\d)\2(\d\d)(?:T[\d:.]+Z?)?(?![\d-])")
_ISO_MONTH = re.compile(r"(\d{4})-(\d\d)(?![\d-])")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d-]|\.\d)")
_DECADE = re.compile(r"((?:1[89]|20)\d0)s\b")
_YEARS = re.compile(r"((?:1[89]|20)\d\d)[-–/](\d\d)(?![\d\w-])")
_BARE_YEAR = re.compile(YEAR)
_NUMBERED = re.compile(
    r"(?:[^\W_]|[^\W\d_](?<![Mm]id)(?<![Ee]arly)(?<![Ll]ate)(?<!FY)[-–/]|[$€£¥₹#/.:@_+]|\d[,.]|\b(?:[Rr]esolutions?|[Mm]odel|[Tt]ype|[Pp]age|No\.?|[Nn]umber|[Rr]oom"
    r"|[Ff]light|[Ll]aw|[Uu]nit|[Mm]ark|more than|at least|some|nearly|over|up to|almost|fewer than|less than)\s)\Z"
)
_COUNTED = re.compile(
    rf"{GAP}(?:(?:mm|km|kg|tons?|tonnes?|troops|soldiers|rounds|people|dollars|euros|rifles|pieces|units|shells)\b|%)"
)
_ROUND_COUNTED = re.compile(rf"{GAP}(?:[a-z][\w-]*{GAP}){{0,2}}[a-z]\w*s\b")
_DATE_BEFORE = re.compile(
    r"\b(?:in|since|of|by|from|until|till|to|during|before|after|for|early|late|mid|year|the|and)[\s-]\Z",
    re.IGNORECASE,
)


def on_calendar(page: Page, at: int) -> Moment | None:
    """A calendar expression that begins with the digit or month at `at`: day, month or year; None where none does."""
    if page.text[at].isdigit():
        return _with_digits(page, at)
    found = _MONTH_DAY.match(page.text, at, page.end)
    if found and (moment := _calendar(page, found)):
        return moment
    found = _MONTH_ALONE.match(page.text, at, page.end)
    if found and (found["year"] or found["which"] or found["hyphened"] or _is_month(page.text, found)):
        return _calendar(page, found)
    return None


_MONTH_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|last|this|next|early|late|mid|of|from|between|through|to|and|during|before|after|ago|every)"
    r"[\s-]\Z",
    re.IGNORECASE,
)
_PERSON_AFTER = re.compile(r"['’]s\b|\s(?:said|told|has|have|be|not|also|[A-Z])|\w")
_TWO_MEANINGS = {"May", "March", "MARCH", "Mar", "Jan", "Jun", "Dec", "Sep", "Oct", "Nov", "Jul", "Aug", "Apr", "Feb"}


def _is_month(text: str, found: re.Match[str]) -> bool:
    """Whether a month's name without day or year is one: "May" may be a verb or a person, "March" a demonstration."""
    if found["month"] not in _TWO_MEANINGS:
        return not re.match(r"\s[A-Z][a-z]", text[found.end() : found.end() + 3]) or _looks_dated(text, found.start())
    return _looks_dated(text, found.start()) and not (
        found["month"] == "May" and _PERSON_AFTER.match(text, found.end())
    )


def _looks_dated(text: str, at: int) -> bool:
    return bool(_MONTH_BEFORE.search(text, max(0, at - 9), at))


def _calendar(page: Page, found: re.Match[str]) -> Moment | None:
    groups = found.groupdict()
    day, last = (int(groups[name]) if groups.get(name) else None for name in ("day", "last"))
    month, year = MONTHS[found["month"]], groups.get("year") or groups.get("hyphened")
    if day is not None and not day_stretch(2000, month, day, last).first:
        return None
    settled = int(year) if year else year_named(page, groups.get("which"))
    moment = Moment(found.start(), found.end(), UNKNOWN, settled, month, day, last)
    if settled:
        return Moment(found.start(), found.end(), moment.in_year(settled), settled, month, day, last)
    return moment if not groups.get("which") else Moment(found.start(), found.end())


def _with_digits(page: Page, at: int) -> Moment | None:
    text, end = page.text, page.end
    if _NUMBERED.search(text, max(0, at - 12), at):
        return None
    found = _DAY_MONTH.match(text, at, end)
    if found:
        return _calendar(page, found)
    if found := _ISO_DAY.match(text, at, end):
        return _if_real(found, day_stretch(int(found[1]), int(found[3]), int(found[4])))
    if found := _NUMERIC.match(text, at, end):
        return _if_real(found, _numeric_stretch(int(found[1]), int(found[3]), int(found[4]), found[2]))
    if found := _DECADE.match(text, at, end):
        return _if_real(found, decade_stretch(int(found[1])))
    return _year(page, at)


def _if_real(found: re.Match[str], stretch: Stretch) -> Moment | None:
    year = int(stretch.first[:4]) if stretch.first else None
    return Moment(found.start(), found.end(), stretch, year) if year else None


def _numeric_stretch(first: int, second: int, year: int, mark: str) -> Stretch:
    """Day first where a point divides or only that can be; where a slash leaves it open, the year alone is sure."""
    day_first, month_first = day_stretch(year, second, first), day_stretch(year, first, second)
    if mark == "." or not month_first.first or first == second:
        return day_first if day_first.first else month_first
    return month_first if not day_first.first else year_stretch(year)


def _year(page: Page, at: int) -> Moment | None:
    text, end = page.text, page.end
    if found := _YEARS.match(text, at, end):
        first, second = int(found[1]), int(found[2])
        last = first - first % 100 + second
        if first < last and (last == first + 1 or second > 12):
            return Moment(at, found.end(), Stretch(found[1], str(last)), last)
    if found := _ISO_MONTH.match(text, at, end):
        month = int(found[2])
        return _if_real(found, month_stretch(int(found[1]), month)) if 1 <= month <= 12 else None
    found = _BARE_YEAR.match(text, at, end)
    if not found or _COUNTED.match(text, found.end(), end):
        return None
    year = int(found.group())
    is_count = year % 50 == 0 and _ROUND_COUNTED.match(text, found.end(), end)
    if is_count and not _DATE_BEFORE.search(text, max(0, at - 8), at):
        return None
    return Moment(at, found.end(), year_stretch(year), year)


_FISCAL = re.compile(
    rf"(?:FY[ -]?|[Ff]iscal{GAP}(?:year{GAP})?|[Ff]inancial{GAP}year{GAP})((?:20|19)?\d\d)(?:[/-](\d\d))?(?!\w)"
)
_QUARTER = re.compile(
    rf"(?:(?P<letter>[QH])(?P<number>[1-4])|(?P<nth>first|second|third|fourth|last|final){GAP}(?P<size>quarter|half))"
    rf"(?:,?{GAP}(?:of{GAP})?(?:(?P<year>{YEAR})|(?P<which>this|last|next){GAP}year|(?P<the>the{GAP}year)))"
)
_NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def fiscal(page: Page, at: int) -> Moment | None:
    """A fiscal year ("FY2023", "fiscal year 2023/24"): the calendar years named; when it begins differs by state."""
    found = _FISCAL.match(page.text, at, page.end)
    if not found:
        return None
    first = int(found[1]) + (2000 if len(found[1]) == 2 else 0)
    last = first - first % 100 + int(found[2]) if found[2] else first
    return Moment(at, found.end(), Stretch(str(first), str(last)), last) if first <= last else None


def quarter(page: Page, at: int) -> Moment | None:
    """A quarter or half of a year: "Q3 2022", "first half of last year"."""
    found = _QUARTER.match(page.text, at, page.end)
    if not found:
        return None
    size = (found["letter"] or found["size"])[0].lower()
    parts = 4 if size == "q" else 2
    number = int(found["number"]) if found["number"] else _NTHS.get(found["nth"], parts)
    year = int(found["year"]) if found["year"] else year_named(page, found["which"] or "this")
    if number > parts:
        return None
    part = f"{size}{number}"
    return Moment(at, found.end(), year_stretch(year, part) if year else UNKNOWN, year, part=part)
