"""What passes between the formats and the seam: bytes in, drafts of documents out."""

from collections.abc import Callable
from dataclasses import dataclass

from headstamp.config import Limits
from headstamp.model.document import Document, Place, Table
from headstamp.model.problem import Problem
from headstamp.model.text import Span
from headstamp.read.deadlines import Deadline


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes on their way to a format."""

    data: bytes
    name: str
    """File name without folders, storable."""
    place: str
    """What Problems name: the path, safe to show; `path#2` for a member."""
    limits: Limits
    deadline: Deadline
    hint: str = ""
    """The name that tells the format where it is not `name`: an attachment's own."""

    def problem(self, code: str, message: str, where: str = "") -> Problem:
        """A Problem of these bytes; `where` is a line, page or sheet inside them."""
        return Problem(code, message, f"{self.place}#{where}" if where else self.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A document before its heads, its boilerplate and its language are looked for."""

    text: str
    media_type: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: str | None = None
    """As stated in the format's own field, any usual way of writing."""
    fallback_published: str | None = None
    """Used only where neither that field nor the text states a date."""
    url: str | None = None
    encoding: str = "utf-8"
    skips: tuple[Span, ...] = ()
    places: tuple[Place, ...] = ()
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    prose: bool = True
    """False for a file that is nothing but tables: no heads and no boilerplate are looked for in it."""
    name: str | None = None
    """Where it differs from the file's: `feed.jsonl#3`."""
    original: bytes | None = None
    """Its own bytes where they are not the whole file's."""


@dataclass(frozen=True, slots=True)
class Member:
    """Bytes packed inside other bytes, to be read as a document of their own: an attachment."""

    data: bytes
    name: str
    """The name it goes by inside; tells its format where the bytes do not."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that a format found in some bytes."""

    drafts: tuple[Draft, ...] = ()
    members: tuple[Member, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What belongs to none of the drafts."""


Format = Callable[[Raw], Found]
"""One format. Raises UnreadableError where the bytes give nothing."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A document and the bytes that its hash stands for: the file, the line of a feed, the attachment of a mail."""

    document: Document
    original: bytes
