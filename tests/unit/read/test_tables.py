"""Grids become rows below a header."""

from headstamp.model.text import Span
from headstamp.read.tables import make_table


def grid(rows: list[list[str]]) -> tuple[str, list[list[Span]]]:
    text, spans = "", []
    for row in rows:
        line = []
        for cell in row:
            line.append(Span(len(text), len(text) + len(cell)))
            text += cell + "|"
        spans.append(line)
    return text, spans


def content(rows: list[list[str]]) -> list[list[tuple[str, str]]] | None:
    text, spans = grid(rows)
    table = make_table("stock", spans, text)
    return [[(cell.header, cell.span.quote(text)) for cell in row.cells] for row in table.rows] if table else None


def test_the_first_full_row_of_words_is_the_header():
    """A preamble above the header is no row, and empty cells are left out."""
    assert content(
        [["Stock of the port"], ["Country", "Goods", "2023"], ["Zubrowka", "rockets", "4"], ["Freedonia", "", "2"]]
    ) == [
        [("Country", "Zubrowka"), ("Goods", "rockets"), ("2023", "4")],
        [("Country", "Freedonia"), ("2023", "2")],
    ]


def test_figures_in_the_first_row_mean_that_there_is_no_header():
    """Where the first row is data already, all rows are kept and headers are empty."""
    assert content([["Zubrowka", "4,000"], ["Freedonia", "20 %"]]) == [
        [("", "Zubrowka"), ("", "4,000")],
        [("", "Freedonia"), ("", "20 %")],
    ]


def test_less_than_two_columns_or_no_row_is_no_table():
    """A list of single words, or a header alone, gives nothing."""
    assert content([["Zubrowka"], ["Freedonia"]]) is None
    assert content([["Country", "Goods"]]) is None
    assert content([]) is None
