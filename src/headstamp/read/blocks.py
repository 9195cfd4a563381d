"""The visible text of a web page in blocks, and the element that each of them stands in."""

from dataclasses import dataclass, field
from typing import Any

from headstamp.model.document import Place
from headstamp.model.text import Span
from headstamp.read.deadlines import Deadline
from headstamp.read.elements import BLOCKS, is_hidden, walk
from headstamp.read.names import storable


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text within one block element."""

    span: Span
    path: str
    """XPath of the element."""
    tag: str


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table of data in the page."""

    title: str
    grid: tuple[tuple[Span, ...], ...]
    span: Span


@dataclass(slots=True)
class PageText:
    """The text of a page as it grows: blocks apart by blank lines, `<br>` by a line end, cells by tabs."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    tables: list[PageTable] = field(default_factory=list)
    _open: Block | None = None
    _gap: str = ""
    _blank: bool = False

    @property
    def text(self) -> str:
        """All of it so far."""
        return "".join(self.pieces)

    @property
    def places(self) -> tuple[Place, ...]:
        """One for each block."""
        return tuple(Place(block.span, block.path) for block in self.blocks)

    def add(self, words: str, path: str, tag: str) -> None:
        """Add running text that stands in the block element at `path`; white space shrinks to one blank."""
        listed = words.split()
        if not listed:
            self._blank = self._blank or bool(words)
            return
        if self._open is None:
            self._write(self._gap if self.length else "")
            self._open = Block(Span(self.length, self.length), path, tag)
        elif self._blank or words[0].isspace():
            self._write(" ")
        self._write(storable(" ".join(listed)))
        self._blank = words[-1].isspace()

    def close(self, gap: str = "\n\n") -> None:
        """End the open block; the next one stands `gap` behind it, or the wider gap asked for in between."""
        if self._open is not None:
            self.blocks.append(Block(Span(self._open.span.start, self.length), self._open.path, self._open.tag))
            self._open = None
            self._gap = gap
        elif len(gap) > len(self._gap):
            self._gap = gap
        self._blank = False

    def set_gap(self, gap: str) -> None:
        """Let the next block stand exactly `gap` behind the last one."""
        self.close()
        self._gap = gap

    def _write(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)


def page_text(root: Any, deadline: Deadline) -> PageText:
    """The whole visible text of the page; nothing is left out because it seems unimportant."""
    page = PageText()
    muted = 0
    stack: list[tuple[str, str]] = []
    for seen, (event, node, path) in enumerate(walk(root, f"/{root.tag}")):
        if seen % 5000 == 0:
            deadline.check()
        if event == "start":
            muted += 1 if muted or is_hidden(node) else 0
            if not muted and node.tag == "table" and is_data(node):
                _add_table(page, node, path)
                muted = 1
            _start(page, node, path, stack, muted=bool(muted))
        elif event == "end":
            muted -= 1 if muted else 0
            if node.tag in BLOCKS:
                page.close()
                stack.pop()
        if event != "start" and not muted and node is not root and stack:
            page.add(node.tail or "", *stack[-1])
    page.close()
    return page


def _start(page: PageText, node: Any, path: str, stack: list[tuple[str, str]], *, muted: bool) -> None:
    if node.tag in BLOCKS:
        page.close()
        stack.append((path, node.tag))
    elif node.tag == "br" and not muted:
        page.close("\n")
    if muted or not stack:
        return
    if any(tag == "pre" for _, tag in stack):
        for at, line in enumerate((node.text or "").split("\n")):
            if at:
                page.close("\n")
            page.add(line, *stack[-1])
    else:
        page.add(node.text or "", *stack[-1])


def is_data(table: Any) -> bool:
    """Whether a table holds data and not the layout of the page.

    Data has two rows and columns or more, no table, heading or form inside, and short cells.
    """
    if next(table.iterdescendants("table", "h1", "h2", "form"), None) is not None:
        return False
    rows = list(table.iterdescendants("tr"))
    if len(rows) < 2 or sum(1 for row in rows if len(row) >= 2) < 2:
        return False
    longest = max((len(cell.text_content()) for cell in table.iterdescendants("td", "th")), default=0)
    return longest <= 1000


def _add_table(page: PageText, table: Any, path: str) -> None:
    """Write the rows as lines; a cell over several rows or columns is written once and counts in each of them."""
    title, grid, start = "", list[list[Span]](), None
    carried: dict[int, tuple[int, Span]] = {}
    page.close()
    for event, node, at in walk(table, path):
        if event != "start" or node.tag not in {"caption", "tr", "td", "th"}:
            continue
        if node.tag == "tr":
            page.set_gap("\n" if grid else "\n\n")
            grid.append([])
            continue
        words = _cell_words(node)
        page.add(words, at, node.tag)
        page.close()
        span = page.blocks[-1].span if words.strip() else Span(page.length, page.length)
        if node.tag == "caption":
            title = " ".join(words.split())
        elif grid:
            start = span.start if start is None else start
            _fill(grid[-1], carried)
            columns, rows = _count(node.get("colspan")), _count(node.get("rowspan"))
            for _ in range(columns):
                if rows > 1:
                    carried[len(grid[-1])] = (rows - 1, span)
                grid[-1].append(span)
            if words.strip():
                page.set_gap("\t")
    page.set_gap("\n\n")
    page.tables.append(PageTable(title, tuple(tuple(row) for row in grid), Span(start or 0, page.length)))


def _fill(row: list[Span], carried: dict[int, tuple[int, Span]]) -> None:
    """Put in what hangs down from the rows above."""
    while len(row) in carried:
        left, span = carried[len(row)]
        if left == 1:
            del carried[len(row)]
        else:
            carried[len(row)] = (left - 1, span)
        row.append(span)


def _count(value: str | None) -> int:
    return min(max(int(value), 1), 100) if value and value.isdecimal() else 1


def _cell_words(cell: Any) -> str:
    pieces, muted = [], 0
    for event, node, _ in walk(cell, ""):
        if event == "start":
            muted += 1 if muted or is_hidden(node) else 0
            if not muted:
                pieces.append((" " if node.tag in BLOCKS or node.tag == "br" else "") + (node.text or ""))
        elif event == "end":
            muted -= 1 if muted else 0
            if node.tag in BLOCKS:
                pieces.append(" ")
        if event != "start" and not muted and node is not cell:
            pieces.append(node.tail or "")
    return "".join(pieces)
