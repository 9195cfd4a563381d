"""CSV keeps the file as it stands, and every cell knows where it is."""

import pytest

from headstamp.read.delimited import find_delimiter, split_rows


@pytest.mark.parametrize("delimiter", [";", "\t", ",", "|"])
def test_the_delimiter_is_found(delimiter):
    """The sign that splits the rows evenly is the delimiter, whatever else stands in the cells."""
    rows = [["Country", "Goods, old", "Value"], ["Zubrowka", "rockets", "1.5"], ["Freedonia", "mines", "2.5"]]
    text = "\n".join(delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) for row in rows)

    assert find_delimiter(text) == delimiter


def test_quoted_cells_may_hold_delimiters_and_line_breaks():
    """The span of a quoted cell is what stands between its quotation marks."""
    text = 'a,"b, c","d\ne"\r\n "f ""g""" ,,h'

    assert [[cell.quote(text) for cell in cells] for _, cells in split_rows(text, ",")] == [
        ["a", "b, c", "d\ne"],
        ['f ""g""', "", "h"],
    ]


def test_a_quotation_mark_that_is_never_closed_is_a_letter():
    """A torn file still gives its rows."""
    text = 'a,"b\nc,d\n'

    assert [[cell.quote(text) for cell in cells] for _, cells in split_rows(text, ",")] == [["a", '"b'], ["c", "d"]]


def test_a_delimiter_at_the_end_opens_an_empty_cell():
    """Rows of registers that end in a delimiter have an empty last cell."""
    assert [[cell.quote("a;b;\nc;") for cell in cells] for _, cells in split_rows("a;b;\nc;", ";")] == [
        ["a", "b", ""],
        ["c", ""],
    ]


def test_the_text_is_the_file_and_places_are_rows(read):
    """Nothing moves: text, rows, headers and cells all point into the file."""
    text = "Country;Goods\r\nZubrowka;old rockets\r\nFreedonia;mines\r\n"
    document = read(text, "stock.csv")

    assert document.text == text
    assert document.media_type == "text/csv"
    assert document.tables[0].title == "stock"
    cell = document.tables[0].rows[1].cells[1]
    assert (cell.header, cell.span.quote(text), document.place_of(cell.span)) == ("Goods", "mines", "row 3")


def test_rows_beyond_the_limit_stay_searchable(read):
    """The text is kept whole; a Problem says from which row on it is not read as rows."""
    document = read("Country;Goods\nZubrowka;rockets\nFreedonia;mines\n", "stock.csv", rows=2)

    assert len(document.tables[0].rows) == 1
    assert [(problem.code, problem.place) for problem in document.problems] == [
        ("too-many-rows", "reports/stock.csv#row 3")
    ]
