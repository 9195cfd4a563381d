"""DOCX: paragraphs and tables in the order of the document."""

import io
from collections.abc import Iterator
from typing import Any

from headstamp.model.document import Place
from headstamp.model.problem import Problem
from headstamp.model.text import Span
from headstamp.read.drafts import Draft, Found, Raw
from headstamp.read.names import storable
from headstamp.read.packed import check_packed
from headstamp.read.refusals import UnreadableError
from headstamp.read.tables import make_table

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _CONTENT = _W + "p", _W + "tbl", _W + "sdtContent"
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEMPLATE_AUTHOR = "python-docx"
"""Its template carries a date of 2013 that says nothing about the document."""


class _Writer:
    """Gathers the text and the places; every paragraph and every row of a table is a place of its own."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.places: list[Place] = []

    def add_paragraph(self, words: str, label: str) -> None:
        """Add a paragraph that holds more than blanks, with a blank line behind it."""
        if words.strip():
            self.add(words, label)
            self.add("\n\n")

    def add(self, words: str, label: str = "") -> Span:
        span = Span(self.length, self.length + len(words))
        self.pieces.append(words)
        self.length = span.end
        if label and words:
            self.places.append(Place(span, label))
        return span


def read_docx(raw: Raw) -> Found:
    """One document with a place for each paragraph, row and note. Deleted words of tracked changes are left out.

    Raises what `check_packed` raises, `damaged` for a file that is no DOCX inside, and `empty`.
    """
    check_packed(raw)
    import docx

    try:
        document = docx.Document(io.BytesIO(raw.data))
        body = document.element.body
    except Exception as error:
        # The library raises whatever its parts run into.
        raise UnreadableError("damaged", "the DOCX is torn or damaged; it cannot be opened") from error
    writer = _Writer()
    grids, problems = _add_body(body, writer, raw)
    _add_notes(document, writer)
    text = "".join(writer.pieces)
    core = document.core_properties
    made_by_template = core.author == _TEMPLATE_AUTHOR
    created = core.created if not made_by_template else None
    return Found(
        (
            Draft(
                text=text,
                media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                title=storable(core.title or "") if not made_by_template or core.title != "Word Document" else "",
                byline=storable(core.author or "") if not made_by_template else "",
                fallback_published=created.date().isoformat() if created else None,
                places=tuple(writer.places),
                tables=tuple(table for table in (make_table("", grid, text) for grid in grids) if table),
                problems=tuple(problems),
            ),
        )
    )


def _add_body(body: Any, writer: _Writer, raw: Raw) -> tuple[list[list[list[Span]]], list[Problem]]:
    """Write paragraphs and tables; give the grids of the tables, and what was left out."""
    grids: list[list[list[Span]]] = []
    problems, paragraphs = [], 0
    for element in _parts(body):
        raw.deadline.check()
        if element.tag == _PARAGRAPH:
            paragraphs += 1
            writer.add_paragraph(_words(element), f"paragraph {paragraphs}")
        else:
            grids.append(_table(element, writer, len(grids) + 1, raw))
            if len(element.findall(_W + "tr")) > raw.limits.rows:
                message = f"table {len(grids)} has more than {raw.limits.rows:,} rows; the rest of it is left out"
                problems.append(raw.problem("too-many-rows", message, f"table {len(grids)}"))
    return grids, problems


def _add_notes(document: Any, writer: _Writer) -> None:
    """Write footnotes and endnotes behind the text: reports name their sources there."""
    from docx.oxml import parse_xml

    relations = sorted(document.part.rels.values(), key=lambda relation: str(relation.reltype))
    for kind in ("footnote", "endnote"):
        for relation in relations:
            if relation.is_external or not relation.reltype.endswith(f"/{kind}s"):
                continue
            notes = parse_xml(relation.target_part.blob).iterfind(_W + kind)
            # Separators between text and notes are notes with a type.
            for number, note in enumerate((note for note in notes if note.get(_W + "type") is None), start=1):
                words = " ".join(_words(paragraph) for paragraph in note.iterfind(_PARAGRAPH))
                writer.add_paragraph(words.strip(), f"{kind} {number}")


def _parts(container: Any) -> Iterator[Any]:
    """Paragraphs and tables, also those inside content controls, in order."""
    for element in container.iter(_PARAGRAPH, _TABLE):
        parent = element.getparent()
        while parent is not None and parent.tag not in {_PARAGRAPH, _TABLE}:
            parent = parent.getparent()
        if parent is None:
            yield element


def _words(paragraph: Any) -> str:
    pieces = []
    for element in paragraph.iter(_W + "t", *_SIGNS):
        if element.tag in _SIGNS and element.getparent().tag != _W + "r":
            continue  # a tab stop among the properties of the paragraph
        if any(ancestor.tag == _ALTERNATIVE for ancestor in element.iterancestors()):
            continue  # the same words a second time, for older programs
        pieces.append(_SIGNS.get(element.tag) or element.text or "")
    return storable("".join(pieces))


def _table(table: Any, writer: _Writer, number: int, raw: Raw) -> list[list[Span]]:
    """Rows as lines, cells apart by tabs; a cell merged over rows or columns is written once and counts in each."""
    grid: list[list[Span]] = []
    for at, row in enumerate(table.findall(_W + "tr")[: raw.limits.rows], start=1):
        raw.deadline.check()
        start, spans = writer.length, list[Span]()
        for cell in row.iterfind(f"{_W}tc"):
            writer.add("\t" if spans else "")
            words = " ".join(" ".join(_words(paragraph).split()) for paragraph in cell.iter(_PARAGRAPH)).strip()
            span = writer.add(words)
            above = len(spans)
            if _continues(cell) and grid and above < len(grid[-1]):
                span = grid[-1][above]
            spans += [span] * _columns(cell)
        if writer.length > start:
            writer.places.append(Place(Span(start, writer.length), f"table {number} row {at}"))
            writer.add("\n")
        grid.append(spans)
    writer.add("\n")
    return grid


def _columns(cell: Any) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    value = span.get(_W + "val", "1") if span is not None else "1"
    return min(max(int(value), 1), 100) if value.isdigit() else 1


def _continues(cell: Any) -> bool:
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(_W + "val", "continue") == "continue"
