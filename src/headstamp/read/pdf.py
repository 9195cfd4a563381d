"""PDF: the text layer, page by page."""

from headstamp.model.document import Place
from headstamp.model.problem import Problem
from headstamp.model.text import Span
from headstamp.read.drafts import Draft, Found, Raw
from headstamp.read.names import storable
from headstamp.read.refusals import UnreadableError

PAGE_BREAK = "\n\f"
"""Stands between two pages and belongs to neither."""
_PASSWORD = 4
"""PDFium's FPDF_ERR_PASSWORD."""


def read_pdf(raw: Raw) -> Found:
    """One document with a place for each page; a page's stretch is the text that PDFium gives for it, unaltered.

    Raises UnreadableError `encrypted`, `damaged`, or `no-text` for a scan without a text layer. Pages past
    `limits.pages` and pages that cannot be opened are Problems.
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(raw.data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise UnreadableError("encrypted", "the PDF is locked with a password; unlock it and read it") from error
        raise UnreadableError("damaged", "the PDF is torn or damaged; it cannot be opened") from error
    try:
        pages, problems = _pages(pdf, raw)
        details = pdf.get_metadata_dict()
    finally:
        pdf.close()
    text, places, empty = "", [], []
    for number, page in pages:
        text += PAGE_BREAK if text else ""
        places.append(Place(Span(len(text), len(text) + len(page)), f"page {number}"))
        text += page
        if not any(sign.isalnum() for sign in page):
            empty.append(number)
    if len(empty) == len(pages):
        raise UnreadableError("no-text", "the PDF holds pictures of pages and no text; run it through OCR first")
    if empty:
        message = f"{len(empty)} of {len(pages)} pages hold no text (pictures or blank); they are not read"
        problems.append(raw.problem("no-text", message, f"page {empty[0]}"))
    return Found(
        (
            Draft(
                text=text,
                media_type="application/pdf",
                title=_worth_keeping(details.get("Title", "")),
                byline=_worth_keeping(details.get("Author", "")),
                places=tuple(place for place in places if place.span.end > place.span.start),
                problems=tuple(problems),
            ),
        )
    )


def _pages(pdf: object, raw: Raw) -> tuple[list[tuple[int, str]], list[Problem]]:
    import pypdfium2

    pages: list[tuple[int, str]] = []
    problems: list[Problem] = []
    count = len(pdf)  # type: ignore[arg-type]  # the library has no types
    if count > raw.limits.pages:
        message = f"the PDF has {count:,} pages; only the first {raw.limits.pages:,} are read"
        problems.append(raw.problem("too-many-pages", message))
    for at in range(min(count, raw.limits.pages)):
        raw.deadline.check()
        try:
            page = pdf[at]  # type: ignore[index]
            words = page.get_textpage()
            pages.append((at + 1, storable(words.get_text_range())))
            words.close()
            page.close()
        except pypdfium2.PdfiumError:
            message = f"page {at + 1} is damaged and was left out"
            problems.append(raw.problem("damaged", message, f"page {at + 1}"))
    if not pages:
        raise UnreadableError("damaged", "none of the PDF's pages can be opened")
    return pages, problems


def _worth_keeping(words: str) -> str:
    """What programs put there by themselves (file names, "untitled") is no title and no author."""
    words = " ".join(storable(words).split())
    junk = words.lower().startswith(
        ("microsoft word", "untitled", "document", "(anonymous", "unknown", "administrator")
    )
    return "" if junk or words.lower().endswith((".doc", ".docx", ".pdf", ".indd", ".qxd", ".odt")) else words
