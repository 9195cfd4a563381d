"""The text layer of a PDF is read page by page, and what has none says why."""

import pytest

from headstamp.model.text import Span
from headstamp.read.pdf import PAGE_BREAK

ENCRYPTION = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "ab" * 32 + "> /U <" + "cd" * 32 + "> >> "


def new_pdf(pages: list[list[str]], trailer: str = "", info: str = "") -> bytes:
    """A small PDF with lines of text, written by hand; a page without lines is a picture of nothing."""
    numbers = range(len(pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{4 + 2 * at} 0 R' for at in numbers)}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, lines in enumerate(pages):
        content = "BT /F1 12 Tf 72 720 Td " + " ".join(f"({line}) Tj 0 -16 Td" for line in lines) + " ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * at} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects.append(f"<< {info} >>")
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(
        f"{offset:010} 00000 n \n" for offset in offsets
    )
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R /ID [<00><00>] {trailer}>>\n"
    return (out + f"startxref\n{start}\n%%EOF\n").encode("latin-1")


FIRST = ["The harbour office confirmed on Monday that the", "crates had left for the east."]
SECOND = ["The carrier denied it on Tuesday, and said that", "the ammu-", "nition was its own."]


def test_pages_are_places_and_their_text_is_the_pdfs(read):
    """Each page's stretch is what the PDF library gives for that page; pages are apart by a form feed."""
    import pypdfium2

    data = new_pdf([FIRST, SECOND])
    document = read(data, "report.pdf")
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]

    assert document.text == PAGE_BREAK.join(pages)
    assert [place.label for place in document.places] == ["page 1", "page 2"]
    assert [place.span.quote(document.text) for place in document.places] == pages
    at = document.text.index("carrier")
    assert document.place_of(Span(at, at + 7)) == "page 2"


def test_the_pdfs_own_title_and_author_count_unless_a_program_made_them_up(read):
    """A title is taken; the name of a file is none."""
    named = read(new_pdf([FIRST], info="/Title (Crates at night) /Author (Jane Roe)"), "a.pdf")
    junk = read(new_pdf([FIRST], info="/Title (Microsoft Word - crates.doc) /Author (unknown)"), "a.pdf")

    assert (named.title, named.byline) == ("Crates at night", "Jane Roe")
    assert (junk.title, junk.byline) == ("", "")


def test_a_password_is_asked_for(refused):
    """A locked PDF is said to be locked."""
    problem = refused(new_pdf([FIRST], trailer=ENCRYPTION), "a.pdf")

    assert (problem.code, problem.place) == ("encrypted", "reports/a.pdf")
    assert "password" in problem.message


@pytest.mark.parametrize("data", [new_pdf([FIRST])[:60], b"%PDF-1.7\n" + b"junk " * 100])
def test_a_torn_pdf_is_damaged(refused, data):
    """A PDF that ends too early, or holds nothing of one, cannot be opened."""
    assert refused(data, "a.pdf").code == "damaged"


def test_a_scan_holds_no_text(refused):
    """Pages without a text layer are refused, with the way out."""
    problem = refused(new_pdf([[], []]), "scan.pdf")

    assert problem.code == "no-text"
    assert "OCR" in problem.message


def test_single_pages_without_text_are_noted(read):
    """The rest is read, and the page is named."""
    document = read(new_pdf([FIRST, [], SECOND]), "a.pdf")

    assert [(problem.code, problem.place) for problem in document.problems] == [("no-text", "reports/a.pdf#page 2")]
    assert [place.label for place in document.places] == ["page 1", "page 3"]


def test_pages_beyond_the_limit_are_left_out(read):
    """The first pages are read and a Problem says how many there are."""
    document = read(new_pdf([FIRST, SECOND, FIRST]), "a.pdf", pages=2)

    assert len(document.places) == 2
    assert [problem.code for problem in document.problems] == ["too-many-pages"]
    assert "has 3 pages; only the first 2" in document.problems[0].message
