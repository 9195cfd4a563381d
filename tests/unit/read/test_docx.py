"""A DOCX gives its paragraphs and tables in order, each with its place."""

import datetime as dt
import io
import zipfile

import docx
import pytest

from headstamp.model.text import Span


def saved(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture
def report():
    document = docx.Document()
    document.core_properties.title = "Crates at night"
    document.core_properties.author = "Jane Roe"
    document.core_properties.created = dt.datetime(2024, 3, 3, 10, 0, 0)  # noqa: DTZ001  as Word writes it
    document.add_paragraph("The harbour office confirmed that the crates had left for the east.")
    table = document.add_table(rows=3, cols=3)
    for row, words in zip(
        table.rows,
        (("Country", "Goods", "Year"), ("Zubrowka", "rockets", "2023"), ("", "mines", "2024")),
        strict=True,
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_paragraph("")
    document.add_paragraph("The carrier denied it on Tuesday, and said that nothing was its own.")
    return document


def test_paragraphs_and_rows_stand_in_order_with_their_places(read, report):
    """Text, places and properties are those of the document."""
    document = read(saved(report), "report.docx")

    assert document.text == (
        "The harbour office confirmed that the crates had left for the east.\n\n"
        "Country\tGoods\tYear\nZubrowka\trockets\t2023\n\tmines\t2024\n\n"
        "The carrier denied it on Tuesday, and said that nothing was its own.\n\n"
    )
    assert [place.label for place in document.places] == [
        "paragraph 1", "table 1 row 1", "table 1 row 2", "table 1 row 3", "paragraph 3",
    ]  # fmt: skip
    assert (document.title, document.byline, document.published) == ("Crates at night", "Jane Roe", "2024-03-03")
    at = document.text.index("rockets")
    assert document.place_of(Span(at, at + 7)) == "table 1 row 2"


def test_merged_cells_count_in_each_row(read, report):
    """A cell over two rows is written once and is a cell of both."""
    document = read(saved(report), "report.docx")

    assert [[(c.header, c.span.quote(document.text)) for c in row.cells] for row in document.tables[0].rows] == [
        [("Country", "Zubrowka"), ("Goods", "rockets"), ("Year", "2023")],
        [("Country", "Zubrowka"), ("Goods", "mines"), ("Year", "2024")],
    ]


def test_inserted_words_are_read_and_deleted_ones_are_not(read):
    """Tracked changes are read as if they had been accepted; links and tabs keep their words."""
    document = docx.Document()
    paragraph = document.add_paragraph("The carrier ")
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for markup in (
        f"<w:ins {w}><w:r><w:t>firmly </w:t></w:r></w:ins>",
        f"<w:del {w}><w:r><w:delText>never </w:delText></w:r></w:del>",
        f"<w:hyperlink {w}><w:r><w:t>denied</w:t><w:tab/><w:t>it.</w:t></w:r></w:hyperlink>",
    ):
        paragraph._p.append(docx.oxml.parse_xml(markup))

    assert read(saved(document), "a.docx").text == "The carrier firmly denied\tit.\n\n"


def test_footnotes_stand_behind_the_text(read):
    """Notes are paragraphs with their number; the line that separates them is none."""
    document = docx.Document()
    document.add_paragraph("The carrier denied it.")
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = (
        f'<w:footnotes {w}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Harbour office, letter of May.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = docx.opc.part.Part(
        docx.opc.packuri.PackURI("/word/footnotes.xml"), kind, notes.encode(), document.part.package
    )
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")

    found = read(saved(document), "a.docx")

    assert found.text == "The carrier denied it.\n\nHarbour office, letter of May.\n\n"
    assert [place.label for place in found.places] == ["paragraph 1", "footnote 1"]


def test_the_librarys_own_template_says_nothing(read):
    """Author and date of an untouched template are not those of the document."""
    document = docx.Document()
    document.add_paragraph("The carrier denied it.")

    found = read(saved(document), "a.docx")

    assert (found.title, found.byline, found.published) == ("", "", None)


def test_a_zip_that_only_looks_like_one_is_damaged(refused):
    """The names of the parts alone do not make a DOCX."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("word/document.xml", "<torn")

    assert refused(stream.getvalue(), "a.docx").code == "damaged"


@pytest.mark.parametrize("part", [0.3, 0.9])
def test_a_torn_file_is_damaged(refused, report, part):
    """A DOCX that ends too early cannot be opened."""
    data = saved(report)

    assert refused(data[: int(len(data) * part)], "a.docx").code == "damaged"


def test_a_zip_bomb_is_not_opened(refused):
    """What would unpack to a thousand times its size is refused by its name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"a" * 20_000_000)

    assert refused(stream.getvalue(), "a.docx").code == "zip-bomb"


def test_an_empty_document_is_empty(refused):
    """A DOCX without words is said to hold none."""
    assert refused(saved(docx.Document()), "a.docx").code == "empty"
