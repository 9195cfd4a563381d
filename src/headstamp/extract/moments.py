"""What one time expression is, and the words that all kinds of them share."""

from dataclasses import dataclass

from headstamp.extract.dates import UNKNOWN, Published, Stretch, day_stretch, month_stretch, year_stretch

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"Sept": 9}
MONTHS |= {name.upper(): number for name, number in MONTHS.items() if name != "May" and len(name) > 3}
WEEKDAYS = {
    name: number
    for number, name in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
}
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
PARTS = {
    "early": "early", "late": "late", "mid": "mid", "middle": "mid", "beginning": "start", "start": "start",
    "end": "end", "close": "end",
}  # fmt: skip
COUNTS = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
} | {
    "a": 1,
    "an": 1,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "a couple of": 2,
    "couple of": 2,
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression at [start, end). A calendar one without a year keeps its parts, so that a year can follow."""

    start: int
    end: int
    stretch: Stretch = UNKNOWN
    year: int | None = None
    """The year that the words name or settle."""
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    part: str | None = None

    def lacks_year(self) -> bool:
        """Whether the words name a month but no year."""
        return self.month is not None and self.year is None

    def in_year(self, year: int) -> Stretch:
        """What it comes to in that year."""
        if self.month and self.day:
            return day_stretch(year, self.month, self.day, self.last_day)
        if self.month:
            return month_stretch(year, self.month, self.part)
        return year_stretch(year, self.part)


@dataclass(frozen=True, slots=True)
class Page:
    """What time expressions are read against."""

    text: str
    end: int
    published: Published | None
    year_before: int | None = None
    """The last year that the text has named: for "March of that year"."""


def year_named(page: Page, which: str | None) -> int | None:
    """The year of "this year", "last year", "that year"; None where nothing settles it."""
    word = which.split()[-1] if which else None
    if word in {"that", "same"}:
        return page.year_before
    if word == "following":
        return page.year_before + 1 if page.year_before else None
    if not page.published or not word:
        return None
    return page.published.year + {"this": 0, "last": -1, "previous": -1, "next": 1}[word]


GAP = r"(?:[ \u00a0]|\r?\n(?!\s))"
"""Between the words of one expression: a space or the end of a line, never of a paragraph."""
YEAR = r"(?:1[89]\d\d|20\d\d)(?![\w%]|[.,]\d)"
