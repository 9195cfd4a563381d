"""When: the time expressions of a text, resolved against the date of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from headstamp.extract import relative_moments as relative
from headstamp.extract.calendar_moments import fiscal, on_calendar, quarter
from headstamp.extract.dates import UNKNOWN, Published, Stretch, published_on
from headstamp.extract.moments import MONTHS, PARTS, SEASONS, WEEKDAYS, Moment, Page
from headstamp.model.materiel import Period
from headstamp.model.text import Span


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time expression; `since`, `until`, `by`, `from` and `between` are part of it, `in` and `on` are not."""

    span: Span
    period: Period


_WORD = re.compile(r"\d+|[^\W\d_]+")
_SMALL = {
    "part": PARTS,
    "season": SEASONS,
    "relative": ("last", "this", "next", "past", "previous", "coming", "current"),
    "day": ("yesterday", "today", "tonight", "tomorrow"),
    "ago": ("ago",),
    "so far": ("earlier", "later"),
    "quarter": ("first", "second", "third", "fourth", "final"),
    "fiscal": ("fiscal", "financial"),
}
_KINDS = (
    {form: kind for kind, words in _SMALL.items() for word in words for form in (word, word.capitalize())}
    | dict.fromkeys(MONTHS, "calendar")
    | dict.fromkeys(WEEKDAYS, "weekday")
    | {"Q": "quarter", "H": "quarter", "FY": "fiscal"}
)
"""Which words can begin a time expression, and of which kind."""


def find_times(text: str, span: Span | None, published: str | None) -> tuple[TimeFound, ...]:
    """Time expressions in `span` of `text`, sorted, not overlapping; offsets are code points of `text`.

    `published` is a partial ISO 8601 date. What it is too vague to settle, and what nothing settles, has its words
    and no dates. A month or day without a year is the latest not after publication, or that of a full date
    before it in the sentence. Years outside 1800 to 2099 are no times.
    """
    start, end = span or (0, len(text))
    page = Page(text, end, published_on(published))
    found = list(_joined(page, list(_moments(page, start))))
    return tuple(_time(page, moment, stretch) for moment, stretch in found)


def _moments(page: Page, start: int) -> Iterator[Moment]:
    reached, year = start, None
    for word in _WORD.finditer(page.text, start, page.end):
        if word.start() < reached:
            continue
        written = word.group()
        kind = "calendar" if written[0].isdigit() else _KINDS.get(written)
        if kind is None:
            continue
        moment = _moment(replace(page, year_before=year) if year else page, kind, word.start(), written)
        if moment and moment.start >= reached:
            yield moment
            reached, year = moment.end, moment.year or year


def _moment(page: Page, kind: str, at: int, word: str) -> Moment | None:
    if kind == "calendar":
        return on_calendar(page, at)
    if kind == "weekday":
        return relative.weekday(page, at, word)
    if kind == "part":
        return relative.part_of(page, at, word)
    if kind == "day":
        return relative.named_day(page, at, word)
    by_kind = {
        "season": relative.season,
        "ago": relative.before_ago,
        "so far": relative.earlier_or_later,
        "fiscal": fiscal,
    }
    if kind in by_kind:
        return by_kind[kind](page, at)
    return quarter(page, at) or relative.relative(page, at)


_TO = re.compile(r"\s?(?:(-|–|—|to|until|till|through)|(and))\s?(?:the\s)?", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:(?P<since>since(?:\s(?:at\sleast|as\searly\sas|about|around))?)|(?P<until>until|till|up\suntil|through"
    r"|no\slater\sthan|by|up\sto)"
    r"|(?P<before>before|prior\sto|ahead\sof)|(?P<after>after|following)|(?P<from>from)|(?P<between>between))"
    r"\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_ONWARDS = re.compile(r"\s(?:onwards?|on)\b(?!\s(?:the|a|an)\b)")
_SENTENCE_END = re.compile(r"[.!?][”\"')\]]?\s+[A-Z“\"]|;|\n\s*\n")


def _joined(page: Page, found: list[Moment]) -> Iterator[tuple[Moment, Stretch]]:
    """Moments with their stretches: the two ends of a range as one, openness taken from the word before."""
    at, full = 0, None
    while at < len(found):
        moment = found[at]
        before = _BEFORE.search(page.text, max(0, moment.start - 24), moment.start)
        word = before.lastgroup if before else None
        last = _range_end(page, found, at, between=word == "between")
        if full and _SENTENCE_END.search(page.text, full.end, moment.start):
            full = None
        if last:
            first, second = _range_stretches(page, moment, last, full)
            stretch = Stretch(first.first, second.last)
            start = before.start() if before and word in {"from", "between", "since"} else moment.start
            moment, at = replace(last, start=start), at + 2
        else:
            stretch, moment, at = *_opened(page, moment, before, full), at + 1
        if moment.year and moment.month:
            full = moment
        yield moment, stretch


def _range_end(page: Page, found: list[Moment], at: int, *, between: bool) -> Moment | None:
    if at + 1 == len(found):
        return None
    first, second = found[at], found[at + 1]
    link = _TO.fullmatch(page.text, first.end, second.start)
    if not link or (link[2] and not between):
        return None
    tight_years = first.year and second.year and second.year < first.year
    return None if tight_years else second


def _range_stretches(page: Page, first: Moment, second: Moment, full: Moment | None) -> tuple[Stretch, Stretch]:
    ends = _settled(page, second, full)
    if first.lacks_year() and ends.last:
        year = int(ends.last[:4])
        begins = first.in_year(year)
        if begins.first and begins.first[:7] > ends.last[:7]:
            begins = first.in_year(year - 1)
        return begins, ends
    return _settled(page, first, full), ends


def _opened(page: Page, moment: Moment, before: re.Match[str] | None, full: Moment | None) -> tuple[Stretch, Moment]:
    word = before.lastgroup if before else None
    ahead = word in {"until", "before"}
    stretch = _settled(page, moment, full, nearest=ahead)
    onwards = _ONWARDS.match(page.text, moment.end, page.end) if word == "from" else None
    if before and word in {"since", "until", "before", "after"}:
        moment = replace(moment, start=before.start())
    if word == "since":
        return Stretch(stretch.first, None), moment
    if onwards and before:
        return Stretch(stretch.first, None), replace(moment, start=before.start(), end=onwards.end())
    if word == "until":
        return Stretch(None, stretch.last), moment
    if word == "before":
        return Stretch(None, stretch.last if moment.part == "end" else stretch.first), moment
    if word == "after":
        return Stretch(stretch.last, None), moment
    return stretch, moment


def _settled(page: Page, moment: Moment, full: Moment | None, *, nearest: bool = False) -> Stretch:
    if not moment.lacks_year() or not moment.month:
        return moment.stretch
    if full and full.year and full.month:
        year = full.year + (1 if moment.month < full.month else 0)
        if not page.published or _not_after(moment.in_year(year), page.published):
            return moment.in_year(year)
    if not page.published:
        return UNKNOWN
    return moment.in_year(page.published.latest(moment.month, moment.day, nearest=nearest))


def _not_after(stretch: Stretch, published: Published) -> bool:
    return stretch.first is not None and stretch.first[: len(published.text)] <= published.text


def _time(page: Page, moment: Moment, stretch: Stretch) -> TimeFound:
    span = Span(moment.start, moment.end)
    return TimeFound(span, Period(span.quote(page.text), stretch.first, stretch.last))
