"""Markdown: the text is the file as it stands; signs of layout are marked as not to be read."""

import re
from collections.abc import Iterator

import yaml

from headstamp.model.document import Table
from headstamp.model.text import Span
from headstamp.read.delimited import split_rows
from headstamp.read.drafts import Draft, Found, Raw
from headstamp.read.encodings import decode
from headstamp.read.plain import note_encoding
from headstamp.read.tables import make_table

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# Only signs at the edges of lines are marked: a mark inside a sentence would cut it in two.
_SIGNS = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|={3,}[ \t]*$|(?:[-*_][ \t]*){3,}$"
    r"|!\[[^\]\n]*\]\([^)\n]*\)[ \t]*$|\[[^\]\n]+\]:[ \t]*\S+.*$|```.*$|~~~.*$|<!--.*?-->[ \t]*$)",
    re.MULTILINE,
)
_CODE = re.compile(r"^(```|~~~).*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_PIPES = re.compile(
    r"^[ \t]*\|?[^\n|]+\|[^\n]*\r?\n(?P<rule>[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*)\r?\n"
    r"(?:[^\n]*\|[^\n]*(?:\n|\Z))+",
    re.MULTILINE,
)


def read_markdown(raw: Raw) -> Found:
    """One document: front matter gives title, outlet, byline, date and address; pipe tables become tables."""
    decoded = decode(raw.data)
    text = decoded.text
    front = _FRONT.match(text)
    fields = _front_matter(front[1]) if front else {}
    heading = _HEADING.search(text)
    skips = [Span(0, front.end())] if front else []
    skips += [Span(*match.span()) for match in _CODE.finditer(text)]
    skips += [Span(*match.span()) for match in _SIGNS.finditer(text)]
    tables = []
    for table, rule in _tables(text):
        tables.append(table)
        skips.append(rule)
    return Found(
        (
            Draft(
                text=text,
                media_type="text/markdown",
                encoding=decoded.encoding,
                title=fields.get("title") or (heading[1] if heading else ""),
                outlet=fields.get("outlet") or fields.get("source") or fields.get("publisher") or "",
                byline=fields.get("author") or fields.get("byline") or "",
                published=fields.get("date") or fields.get("published"),
                url=fields.get("url") or fields.get("link"),
                skips=tuple(skips),
                tables=tuple(tables),
                problems=note_encoding(raw, decoded),
            ),
        )
    )


def _front_matter(block: str) -> dict[str, str]:
    """Scalar fields by lower-case name; nothing where the block is no YAML."""
    try:
        # The base loader keeps dates and numbers as they are written, and makes no objects.
        fields = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506  BaseLoader builds nothing but strings
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    if not isinstance(fields, dict):
        return {}
    return {str(key).lower(): value.strip() for key, value in fields.items() if isinstance(value, str)}


def _tables(text: str) -> Iterator[tuple[Table, Span]]:
    for match in _PIPES.finditer(text):
        grid = []
        for row, cells in split_rows(match[0], "|"):
            if row.start + match.start() == match.start("rule"):
                continue
            moved = [Span(cell.start + match.start(), cell.end + match.start()) for cell in cells]
            grid.append(moved[1:] if moved[0].start == moved[0].end else moved)
        table = make_table("", grid, text)
        if table:
            yield table, Span(*match.span("rule"))
