"""Contents put on quotation marks."""

from headstamp.extract.trained.quotation_marks import snap
from headstamp.model.text import Span

TEXT = "He said “we sold two tugs and no more.”"


def test_a_content_near_its_marks_takes_them_in() -> None:
    """Ends within three words of the marks move onto them."""
    start, end = TEXT.index("sold"), TEXT.index(" no more")

    assert snap(TEXT, (Span(start, end),)) == (Span(8, len(TEXT)),)


def test_a_content_that_goes_on_past_the_marks_is_left_there() -> None:
    """An end far from the mark stays; so does a content of which the quotation is the lesser part."""
    text = "He said the yard had sold “two tugs” to the town and to a few more."
    piece = Span(8, len(text) - 1)

    assert snap(text, (piece,)) == (piece,)
