"""What is read: a document, the places its text came from, and the rows of its tables."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from headstamp.model.problem import Problem
from headstamp.model.text import Span


@dataclass(frozen=True, slots=True)
class Place:
    """The way back from a stretch of text to the original: a page, an element, a cell, a line."""

    span: Span
    label: str
    """`page 3` (PDF), an XPath such as `/html/body/div[2]/p[1]` (HTML), `paragraph 4` or `table 1 row 2` (DOCX),
    `Sheet1!B4` (XLSX), `row 3` (CSV), `part 2` (EML)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: where its words stand, and the header of its column."""

    span: Span
    header: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the header of a table; empty cells are left out."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row, as rows. `title` is the caption, sheet name or file name."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One thing read. `text` is never altered; what is not to be read is marked in `skips`."""

    id: str
    """`d` and the first 16 hexadecimal digits of `hash`: the same bytes are the same document anywhere."""
    hash: str
    """SHA-256 of the original bytes, in hexadecimal."""
    name: str
    """File name without folders; `name#3` for the third article of a feed or attachment of a mail."""
    media_type: str
    text: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    """Place at the head of the text ("BELGRADE"), as written."""
    published: str | None = None
    """ISO 8601 date, partial allowed: 2024, 2024-03, 2024-03-01."""
    url: str | None = None
    language: str = "en"
    """ISO 639-1 code, or `und` where the text is too short to tell."""
    encoding: str = "utf-8"
    skips: tuple[Span, ...] = ()
    """Boilerplate: sorted, not overlapping, not to be read for claims."""
    places: tuple[Place, ...] = ()
    """Sorted by start; stretches may nest (a page holds its lines), never cross."""
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    def place_of(self, span: Span) -> str:
        """Label of the smallest place that holds the start of `span`; empty where the text is the file itself."""
        holding = [p for p in self.places if p.span.start <= span.start < p.span.end]
        return min(holding, key=lambda p: p.span.end - p.span.start).label if holding else ""

    def read_text(self) -> str:
        """The text without its boilerplate; each stretch that is left out ends a line."""
        kept, at = [], 0
        for skip in self.skips:
            kept.append(self.text[at : skip.start])
            at = skip.end
        return "\n".join([*kept, self.text[at:]])

    def with_problems(self, *problems: Problem) -> "Document":
        """The same document with more problems noted."""
        return replace(self, problems=self.problems + problems)


class ReadingStatus(StrEnum):
    """How closely a document was read for claims."""

    READ = "read"
    UNREAD = "unread"
    """Stored and searched only: it is in another language, or its reader died."""
    PASSED_OVER = "passed over"
    """Looked at, and found not to matter."""
