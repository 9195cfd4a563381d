"""An XLSX gives its sheets as lines, each cell with its place."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest

from headstamp.model.text import Span


def saved(sheets: dict[str, list[list[object]]]) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


ROWS = [["Country", "Goods", "Number"], ["Zubrowka", "old\nrockets", 4000], [], ["Freedonia", None, 2.5]]


def test_sheets_are_lines_and_cells_know_their_place(read):
    """A line with the sheet's name, then the rows; empty rows and sheets are left out."""
    document = read(
        saved({"Stock": ROWS, "Empty": [], "Dates": [["Day", "Late"], [dt.date(2024, 3, 1), True]]}), "a.xlsx"
    )

    assert document.text == (
        "Stock\nCountry\tGoods\tNumber\nZubrowka\told rockets\t4000\nFreedonia\t\t2.5\n\n"
        "Dates\nDay\tLate\n2024-03-01\tTRUE\n\n"
    )
    at = document.text.index("2.5")
    assert document.place_of(Span(at, at + 3)) == "Stock!C4"
    assert document.place_of(Span(at - 2, at - 1)) == ""


def test_sheets_are_tables_with_headers(read):
    """Each sheet is a table of its name; the cells point at their words."""
    document = read(saved({"First": [["a", "b"], ["c", "d"]], "Stock": ROWS}), "a.xlsx")

    assert [table.title for table in document.tables] == ["First", "Stock"]
    assert [[(c.header, c.span.quote(document.text)) for c in row.cells] for row in document.tables[1].rows] == [
        [("Country", "Zubrowka"), ("Goods", "old rockets"), ("Number", "4000")],
        [("Country", "Freedonia"), ("Number", "2.5")],
    ]


def test_rows_beyond_the_limit_are_left_out(read):
    """The first rows are read, and the sheet is named."""
    document = read(saved({"Stock": ROWS}), "a.xlsx", rows=2)

    assert document.text == "Stock\nCountry\tGoods\tNumber\nZubrowka\told rockets\t4000\n\n"
    assert [(p.code, p.place) for p in document.problems] == [("too-many-rows", "reports/a.xlsx#Stock")]


@pytest.mark.parametrize("part", [0.4, 0.95])
def test_a_torn_file_is_damaged(refused, part):
    """An XLSX that ends too early cannot be opened."""
    data = saved({"Stock": ROWS})

    assert refused(data[: int(len(data) * part)], "a.xlsx").code == "damaged"


def test_a_zip_bomb_is_not_opened(refused):
    """What would unpack to a thousand times its size is refused by its name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"a" * 20_000_000)

    assert refused(stream.getvalue(), "a.xlsx").code == "zip-bomb"


def test_a_workbook_without_cells_is_empty(refused):
    """Sheets alone are nothing to read."""
    assert refused(saved({"Stock": []}), "a.xlsx").code == "empty"
