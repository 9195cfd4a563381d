"""Documents: the way back to the original, and problems noted on the way."""

from headstamp.model.document import Document, Place
from headstamp.model.problem import Problem
from headstamp.model.text import Span

DOCUMENT = Document(
    id="d0123456789abcdef",
    hash="0" * 64,
    name="list.pdf",
    media_type="application/pdf",
    text="A table of goods\nshells 40",
    places=(Place(Span(0, 26), "page 1"), Place(Span(17, 26), "page 1 line 2")),
)


def test_the_smallest_place_is_named() -> None:
    """Where places nest, the innermost that holds the start of the span is its place."""
    assert DOCUMENT.place_of(Span(17, 23)) == "page 1 line 2"
    assert DOCUMENT.place_of(Span(2, 20)) == "page 1"


def test_a_span_outside_all_places_has_none() -> None:
    """The end of a place is not in it, and a text that is the file itself has no places."""
    assert DOCUMENT.place_of(Span(26, 26)) == ""


def test_problems_are_added_to_a_copy() -> None:
    """The document itself stays as it was; problems do not make two documents differ."""
    torn = Problem("damaged", "page 2 is torn; the rest is read", "list.pdf#page 2")

    noted = DOCUMENT.with_problems(torn)

    assert noted.problems == (torn,)
    assert DOCUMENT.problems == ()
    assert noted == DOCUMENT
