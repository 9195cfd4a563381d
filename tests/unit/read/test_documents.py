"""Whatever the format, a document comes out with its identity, its heads, its language and its limits."""

import hashlib

import pytest

from headstamp.model.text import Span
from headstamp.read.documents import finish
from headstamp.read.drafts import Draft
from headstamp.read.refusals import UnreadableError

BODY = "The harbour office confirmed on Monday that the crates had left for the east, and gave the date."


def draft(text: str, **fields) -> Draft:
    return Draft(text=text, media_type="text/plain", **fields)


def test_the_identity_is_that_of_the_bytes(raw):
    """Id and hash come from the original bytes, not from name or place."""
    given = raw(BODY)
    document = finish(draft(BODY), given).document

    assert document.hash == hashlib.sha256(BODY.encode()).hexdigest()
    assert document.id == "d" + document.hash[:16]
    assert finish(draft(BODY), raw(BODY, "other.txt")).document.id == document.id


def test_what_the_format_states_goes_before_what_the_text_says(raw):
    """Fields of the format win; the text fills what they leave open."""
    text = f"Crates at night\n\nBy Jane Roe\n3 March 2024\n\n{BODY}"
    document = finish(draft(text, title="Stated", published="2024-01-01"), raw(text)).document

    assert (document.title, document.published, document.byline) == ("Stated", "2024-01-01", "Jane Roe")


def test_the_date_of_the_file_comes_last(raw):
    """It counts only where neither the format nor the text states one."""
    text = f"Crates at night\n3 March 2024\n\n{BODY}"

    assert finish(draft(text, fallback_published="2013-01-01"), raw(text)).document.published == "2024-03-03"
    assert finish(draft(BODY, fallback_published="2013-01-01"), raw(BODY)).document.published == "2013-01-01"


def test_marks_are_sorted_and_apart(raw):
    """What the format marks, the boilerplate and the heads are merged."""
    text = f"Crates at night\n\nBy Jane Roe\n\n{BODY}\nMost Read"
    document = finish(draft(text, skips=(Span(0, 3), Span(2, 6))), raw(text)).document

    assert [span.quote(text) for span in document.skips] == ["Crates", "By Jane Roe", "Most Read"]


def test_what_is_beyond_the_limit_is_searchable_and_not_read(raw):
    """The rest is marked, and a Problem says how much was read."""
    text = BODY * 3
    document = finish(draft(text), raw(text, characters=100)).document

    assert document.text == text
    assert document.skips == (Span(100, len(text)),)
    assert [problem.code for problem in document.problems] == ["long-text"]
    assert document.problems[0].document == document.id


def test_another_language_is_a_problem(raw):
    """The document is kept with its language, and said to be unread."""
    text = "Il ministero ha smentito la notizia e ha detto che le casse sono ancora nel porto vecchio."
    document = finish(draft(text), raw(text)).document

    assert document.language == "it"
    assert [(p.code, p.place) for p in document.problems] == [("not-english", "reports/report.txt")]


def test_a_date_that_cannot_be_is_a_problem(raw):
    """Stated by the format or by the text, it is ignored and noted."""
    text = f"Crates at night\nPublished: 1 May 9999\n\n{BODY}"
    document = finish(draft(text, published="9999-12-31"), raw(text)).document

    assert document.published is None
    assert [problem.code for problem in document.problems] == ["odd-date", "odd-date"]


def test_blanks_alone_are_refused(raw):
    """A text without a letter is no document."""
    with pytest.raises(UnreadableError, match="no text"):
        finish(draft(" \n "), raw("x"))


def test_tables_are_neither_cleaned_nor_searched_for_heads(raw):
    """A cell that reads like a credit or a date is data."""
    text = "Source;Day\nReuters;3 March 2024\n"
    document = finish(draft(text, prose=False), raw(text)).document

    assert (document.skips, document.published, document.outlet) == ((), None, "")
