"""Claims of the rows of tables: one party, another, what moves, how much, when, how far it has come."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from headstamp.extract.claims.making import Saying, Voiced, evidence, make_claim
from headstamp.extract.claims.table_cells import (
    actor_in,
    describe,
    goods_in,
    mark_in,
    period_in,
    pieces_of,
    quantity_in,
    says_nothing,
    value_in,
)
from headstamp.extract.claims.table_columns import Column, Layout, read_layout
from headstamp.extract.claims.table_titles import lines_about, other_party
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Claim, Field, Polarity, Position, Stage, Stance, Transfer
from headstamp.model.document import Cell, Row, Table
from headstamp.model.materiel import Category, Materiel, Period, Quantity, Value
from headstamp.model.text import Span, cover

_CONFIDENCE = 0.9
_SAMPLED = 200
"""Cells looked at to tell whether a table is about arms."""
_UNNAMED_GOODS = "weapons"
Words = list[tuple[Span | None, Field]]


@dataclass(slots=True)
class _Reading:
    """What the cells of one row say, before it is told which of it moves."""

    supplier: Mention | None = None
    recipient: Mention | None = None
    via: list[Mention] = field(default_factory=list)
    goods: list[Cell] = field(default_factory=list)
    category: Cell | None = None
    quantities: list[tuple[Quantity, Span, Stage | None]] = field(default_factory=list)
    value: tuple[Value, Span] | None = None
    period: tuple[Period, Span] | None = None
    stage: Stage | None = None
    is_denied: bool = False
    marks: list[tuple[Cell, Column]] = field(default_factory=list)
    source: Mention | None = None
    words: Words = field(default_factory=list)


def find(page: Voiced) -> Iterator[Claim]:
    """A claim for each thing that a row says to move, and for each refusal of training in a chart.

    Rows without a party, totals, and rows of tables that are not about arms give none. In a chart with one column
    of countries the other party is the state that the title, the line above or the document's title speaks of.
    """
    for table in page.document.tables:
        about = lines_about(page.document, table)
        layout = read_layout(table, " ".join(about))
        if layout is None:
            continue
        layout = replace(layout, is_military=layout.is_military or _names_arms(page, table, layout))
        other = other_party(about, layout)
        for row in table.rows:
            yield from _row_claims(page, row, layout, other)


def _names_arms(page: Voiced, table: Table, layout: Layout) -> bool:
    """Whether most of the goods in a table are materiel: then the rest is too, by the company it keeps."""
    roles = {header for header, column in layout.columns.items() if column.role in {"materiel", "category"}}
    cells = [cell.span.quote(page.document.text) for row in table.rows for cell in row.cells if cell.header in roles]
    known = sum(any(part is not None for part in describe(words)) for words in cells[:_SAMPLED])
    return known >= 2 and known * 2 > len(cells[:_SAMPLED])


def _row_claims(page: Voiced, row: Row, layout: Layout, other: dict[str, Mention]) -> Iterator[Claim]:
    reading = _read_row(page, row, layout)
    if reading.supplier is None and reading.recipient is None:
        return
    reading.supplier = reading.supplier or other.get("supplier")
    reading.recipient = reading.recipient or other.get("recipient")
    whole: Words = [(cover(cell.span for cell in row.cells), Field.WHOLE), *reading.words]
    said = _voice(page, reading)
    for materiel, stage, is_denied, words in _moved(page, reading, layout):
        known = materiel.category is not Category.UNSPECIFIED or materiel.designation or materiel.calibre
        if not (layout.is_military or known):
            continue
        body = Transfer(
            supplier=reading.supplier,
            recipient=reading.recipient,
            stage=stage,
            materiel=materiel,
            via=tuple(reading.via),
            period=reading.period[0] if reading.period else None,
        )
        denied = is_denied or stage is Stage.REFUSED
        voice = replace(said, polarity=Polarity.DENIED if denied else Polarity.AFFIRMED)
        yield make_claim(page, body, evidence(page, [*whole, *words]), voice)
    yield from _positions(page, reading, whole, said)


def _read_row(page: Voiced, row: Row, layout: Layout) -> _Reading:
    reading = _Reading()
    for cell in row.cells:
        column, words = layout.columns.get(cell.header), cell.span.quote(page.document.text)
        if column is not None and column.role is not None and not says_nothing(words):
            _read_cell(page, reading, cell, column)
    return reading


def _read_cell(page: Voiced, reading: _Reading, cell: Cell, column: Column) -> None:
    text, words = page.document.text, cell.span.quote(page.document.text)
    if column.role in {"supplier", "recipient", "via", "source"}:
        _read_party(reading, cell, column, words)
    elif column.role == "materiel":
        reading.goods.append(cell)
    elif column.role == "category":
        reading.category = reading.category or cell
    elif column.role in {"kind", "training"}:
        reading.marks.append((cell, column))
    elif column.role == "quantity" and (quantity := quantity_in(text, cell.span, column)):
        reading.quantities.append((quantity, cell.span, column.stage))
    elif column.role == "value" and reading.value is None and (value := value_in(text, cell.span, column)):
        reading.value = (value, cell.span)
        reading.words.append((cell.span, Field.VALUE))
    elif column.role == "date":
        _read_date(page, reading, cell, column)
    elif column.role == "stage":
        _read_stage(page, reading, cell, column)


def _read_party(reading: _Reading, cell: Cell, column: Column, words: str) -> None:
    role, mention = column.role, actor_in(words, cell.span, among_states=column.are_states)
    if mention is None:
        return
    if role == "source":
        if "://" not in words:
            unlisted = mention.kind is ActorKind.COMPANY
            reading.source = replace(mention, kind=ActorKind.DOCUMENT) if unlisted else mention
            reading.words.append((cell.span, Field.SAID_BY))
    elif role == "via":
        reading.via.append(mention)
        reading.words.append((cell.span, Field.VIA))
    elif role == "supplier" and reading.supplier is None:
        reading.supplier = mention
        reading.words.append((cell.span, Field.SUPPLIER))
    elif role == "recipient" and reading.recipient is None:
        reading.recipient = mention
        reading.words.append((cell.span, Field.RECIPIENT))


def _read_date(page: Voiced, reading: _Reading, cell: Cell, column: Column) -> None:
    found = period_in(page.document.text, cell.span, page.document.published)
    if found and (reading.period is None or column.stage is Stage.DELIVERED):
        reading.period = found
        reading.words.append((found[1], Field.PERIOD))


def _read_stage(page: Voiced, reading: _Reading, cell: Cell, column: Column) -> None:
    """A status in words; a mark, number or date under a stage ("Delivered: yes", "Ordered: 40")."""
    mark = mark_in(cell.span.quote(page.document.text))
    if isinstance(mark, Stage):
        reading.stage = mark
    elif mark is not None and column.stage:
        reading.stage, reading.is_denied = column.stage, not mark
    elif column.stage and (quantity := quantity_in(page.document.text, cell.span, column)):
        if period_in(page.document.text, cell.span, page.document.published):
            _read_date(page, reading, cell, column)
        else:
            reading.quantities.append((quantity, cell.span, column.stage))
        return
    if reading.stage:
        reading.words.append((cell.span, Field.TRIGGER))


Moved = tuple[Materiel, Stage, bool, Words]


def _moved(page: Voiced, reading: _Reading, layout: Layout) -> Iterator[Moved]:
    """(materiel, stage, whether denied, words) for each thing that a row says to move."""
    for cell, column in reading.marks:
        if column.role == "kind":
            yield from _marked(page, reading, layout, cell, column)
    if not reading.goods and not reading.category and layout.has("materiel", "category", "kind", "training"):
        return
    stage = reading.stage or layout.stage
    cells = reading.goods or ([reading.category] if reading.category else [])
    listed = [piece for cell in cells for piece in pieces_of(page.document.text, cell.span)]
    for piece in listed or (None,):
        materiel, words = _materiel(page, reading, piece)
        counted = [
            q for q in reading.quantities if q[2] is None or len(reading.quantities) == 1 or reading.stage is None
        ]
        if materiel.quantity is not None or not counted or len(listed) > 1:
            yield materiel, stage, reading.is_denied, words
            continue
        for quantity, span, of_stage in counted:
            words_too: Words = [*words, (span, Field.QUANTITY)]
            yield (
                replace(materiel, quantity=quantity),
                reading.stage or of_stage or stage,
                reading.is_denied,
                words_too,
            )


def _materiel(page: Voiced, reading: _Reading, piece: Span | None) -> tuple[Materiel, Words]:
    text = page.document.text
    value = reading.value[0] if reading.value else None
    if piece is None:
        return Materiel(text=_UNNAMED_GOODS, value=value), []
    goods, counted = goods_in(text, piece)
    category, designation, calibre = describe(goods.quote(text))
    if category in {None, Category.UNSPECIFIED} and reading.category:
        category = describe(reading.category.span.quote(text))[0] or category
    materiel = Materiel(
        text=" ".join(goods.quote(text).split()),
        category=category or Category.UNSPECIFIED,
        designation=designation,
        calibre=calibre,
        quantity=counted[0] if counted else None,
        value=value,
    )
    return materiel, [(goods, Field.MATERIEL), (counted[1] if counted else None, Field.QUANTITY)]


def _marked(page: Voiced, reading: _Reading, layout: Layout, cell: Cell, column: Column) -> Iterator[Moved]:
    """A cell of a chart under a kind of goods: a mark, a number, or the goods themselves."""
    text = page.document.text
    header = column.category or Category.UNSPECIFIED
    stage = reading.stage or column.stage or layout.stage
    value = reading.value[0] if reading.value and len(reading.marks) == 1 else None
    general = Materiel(text=column.header.replace("_", " "), category=header, value=value)
    mark = mark_in(cell.span.quote(text))
    if mark is not None:
        marked: Words = [(cell.span, Field.TRIGGER)]
        yield general, mark if isinstance(mark, Stage) else stage, mark is False, marked
    elif quantity := _bare_number(text, cell, column):
        if quantity.amount != 0:
            yield replace(general, quantity=quantity), stage, False, [(cell.span, Field.QUANTITY)]
    else:
        for piece in pieces_of(text, cell.span):
            materiel, words = _materiel(page, replace(reading, value=None, category=None), piece)
            known = materiel.category if materiel.category is not Category.UNSPECIFIED else header
            yield replace(materiel, category=known, value=value), stage, False, words


def _bare_number(text: str, cell: Cell, column: Column) -> Quantity | None:
    quantity = quantity_in(text, cell.span, column)
    letters = sum(c.isalpha() for c in cell.span.quote(text))
    return quantity if letters == 0 else None


def _positions(page: Voiced, reading: _Reading, whole: Words, said: Saying) -> Iterator[Claim]:
    """Who refuses to train, as a position."""
    if reading.supplier is None:
        return
    for cell, column in reading.marks:
        if column.role == "training" and mark_in(cell.span.quote(page.document.text)) is Stage.REFUSED:
            issue = "training of " + reading.recipient.name if reading.recipient else "training"
            body = Position(actor=reading.supplier, issue=issue, stance=Stance.REFUSED)
            words: Words = [whole[0], (reading.supplier.span, Field.ACTOR), (cell.span, Field.ISSUE)]
            yield make_claim(page, body, evidence(page, words), said)


def _voice(page: Voiced, reading: _Reading) -> Saying:
    """The document's own voice, or that of the source that the row names."""
    voice = page.voice()
    chain = (voice,) if reading.source is None else (voice, reading.source)
    return Saying(said_by=chain[-1], chain=chain, said_on=page.document.published, confidence=_CONFIDENCE)
