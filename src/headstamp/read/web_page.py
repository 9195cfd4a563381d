"""HTML: the whole visible text, with what is not the main text marked as not to be read."""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NamedTuple

from headstamp.model.document import Table
from headstamp.model.problem import Problem
from headstamp.model.text import Span
from headstamp.read.blocks import Block, PageTable, PageText, page_text
from headstamp.read.dates import OddDateError, read_date
from headstamp.read.drafts import Draft, Found, Raw
from headstamp.read.encodings import decode
from headstamp.read.names import storable
from headstamp.read.plain import note_encoding
from headstamp.read.refusals import UnreadableError
from headstamp.read.tables import make_table

MOST_ELEMENTS = 50_000
"""Elements up to which the main text is looked for: beyond, the search takes longer than a page is worth."""

_CHARSET = re.compile(
    rb"<(?:meta[^>]+|\?xml[^>]+en)c(?:harset|oding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE
)
_TOO_DEEP = "Excessive depth"
_DATE_FIELDS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='date' or @name='pubdate' or @name='publish-date' or @name='DC.date.issued']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
)
_CLOSE = 20_000
"""Letters within which the next block of the main text is looked for."""
_LONG = 25
"""Letters from which a block is found inside longer text; a shorter one ("Share") must be a line by itself."""


class MainText(NamedTuple):
    """What trafilatura makes of a page. Empty text: it found none."""

    text: str
    title: str
    outlet: str
    byline: str
    published: str | None
    url: str | None


def read_web_page(raw: Raw) -> Found:
    """One document with a place, an XPath, for each block. Raises UnreadableError `damaged` and `empty`."""
    declared = _CHARSET.search(raw.data[:4096])
    decoded = decode(raw.data, declared[1].decode("ascii") if declared else None)
    draft = draft_page(decoded.text, raw)
    problems = note_encoding(raw, decoded) + draft.problems
    from dataclasses import replace

    return Found((replace(draft, encoding=decoded.encoding, problems=problems),))


def draft_page(markup: str, raw: Raw, *, fragment: bool = False) -> Draft:
    """The draft of a page; all of a `fragment` (the body of an article or mail) is main text."""
    root, problems = _parse(markup, raw)
    page = page_text(root, raw.deadline)
    raw.deadline.check()
    text = page.text
    if not text.strip():
        if problems:
            raise UnreadableError("damaged", "its tags are nested too deep to be read")
        raise UnreadableError("empty", "the page shows no text; nothing of it is read")
    main = None
    if not fragment:
        main, noted = _main_text(root, raw)
        problems += noted
    skips = _not_main(page, text, main) if main and main.text else ()
    tables = [(table, make_table(table.title, table.grid, text)) for table in page.tables]
    return Draft(
        text=text,
        media_type="text/html",
        title=main.title if main else "",
        outlet=main.outlet if main else "",
        byline=main.byline if main else "",
        published=main.published if main else None,
        url=main.url if main else None,
        skips=skips,
        places=page.places,
        tables=tuple(_readable(tables, skips)),
        problems=tuple(problems),
    )


def _parse(markup: str, raw: Raw) -> tuple[Any, list[Problem]]:
    import lxml.html
    from lxml import etree

    parser = lxml.html.HTMLParser(huge_tree=False)
    # An XML declaration names an encoding that the decoded text no longer has.
    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", storable(markup), count=1)
    try:
        root = lxml.html.document_fromstring(markup, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        if any(_TOO_DEEP in str(entry) for entry in parser.error_log):
            raise UnreadableError("damaged", "its tags are nested too deep to be read") from error
        raise UnreadableError("empty", "the page shows no text; nothing of it is read") from error
    problems = []
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        problems.append(raw.problem("damaged", "tags are nested too deep; the page is read down to that place only"))
    return root, problems


def _main_text(root: Any, raw: Raw) -> tuple[MainText | None, list[Problem]]:
    """What is the main text, and what the page says of itself; Problems where neither can be told."""
    elements = sum(1 for _ in root.iter())
    if elements > MOST_ELEMENTS:
        message = f"the page has {elements:,} elements; all of its text is read, menus and all"
        return None, [raw.problem("no-main-text", message)]
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # what they report comes as a Problem of ours
    problems: list[Problem] = []
    try:
        main = _extract(root)
    except Exception as error:  # noqa: BLE001  a heuristic library may fail on any page; its page is read all the same
        message = f"the main text could not be told from the rest ({type(error).__name__}); all of it is read"
        return None, [raw.problem("no-main-text", message)]
    if not main.text:
        problems.append(raw.problem("no-main-text", "no main text could be told from the rest; all of it is read"))
    try:
        stated = _stated_date(root)
    except OddDateError as error:
        problems.append(raw.problem(error.code, error.message))
        stated = None
    return main._replace(published=stated or main.published), problems


def _extract(root: Any) -> MainText:
    from trafilatura import bare_extraction
    from trafilatura.metadata import extract_metadata

    # A fixed last day instead of today: the same page gives the same date whenever it is read.
    dates = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
    about = extract_metadata(deepcopy(root), date_config=dates)
    body = bare_extraction(deepcopy(root), include_comments=False, include_tables=True, with_metadata=False)
    return MainText(
        text=storable(getattr(body, "text", None) or ""),
        title=storable(about.title or ""),
        outlet=storable(about.sitename or ""),
        byline=storable(about.author or "").replace("; ", ", "),
        published=about.date,
        url=about.url,
    )


def _stated_date(root: Any) -> str | None:
    for field in _DATE_FIELDS:
        for value in root.xpath(field):
            stated = read_date(str(value))
            if stated:
                return stated
    return None


def _letters(words: str) -> str:
    return "".join(sign for sign in words if sign.isalnum())


def _not_main(page: PageText, text: str, main: MainText) -> tuple[Span, ...]:
    """Spans of the blocks that are not in the main text. Compared by letters and digits, in the order of the page."""
    lines = [_letters(line) for line in main.text.splitlines()]
    whole, known, title = "".join(lines), frozenset(lines), _letters(main.title)
    cells = {block.span for table in page.tables for block in _blocks_of(table, page.blocks)}
    skips, at, found_any = [], 0, False
    for block in page.blocks:
        letters = _letters(text[block.span.start : block.span.end])
        place = _find(letters, whole, at, known)
        heading = block.tag == "h1" and bool(title) and (letters in title or title in letters)
        if place is None and not heading and block.span not in cells:
            skips.append(block.span)
        if place is not None:
            found_any = True
            at = max(at, place)
    for table in page.tables:
        inside = _blocks_of(table, page.blocks)
        hits = sum(_letters(text[b.span.start : b.span.end]) in whole for b in inside)
        if hits * 2 < len(inside):
            skips += [block.span for block in inside]
    return tuple(sorted(skips)) if found_any else ()


def _blocks_of(table: PageTable, blocks: list[Block]) -> list[Block]:
    from bisect import bisect_left

    first = bisect_left(blocks, table.span.start, key=lambda block: block.span.start)
    last = bisect_left(blocks, table.span.end, key=lambda block: block.span.start)
    return blocks[first:last]


def _find(letters: str, whole: str, at: int, known: frozenset[str]) -> int | None:
    """Where the block ends in the main text, or `at` where it is known from elsewhere; None where it is not in it."""
    if not letters:
        return None
    if whole.startswith(letters, at):
        return at + len(letters)
    if len(letters) >= _LONG:
        for part in (letters, letters[:40], letters[-40:]) if len(letters) > 50 else (letters,):
            place = whole.find(part, max(0, at - _CLOSE), at + _CLOSE + len(letters))
            if place >= 0:
                return place + len(part)
    return at if letters in known else None


def _readable(tables: list[tuple[PageTable, Table | None]], skips: tuple[Span, ...]) -> Iterator[Table]:
    """The tables that are not marked as not to be read."""
    starts = {span.start for span in skips}
    for where, table in tables:
        if table and where.span.start not in starts:
            yield table
