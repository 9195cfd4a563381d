"""Spans: what they quote, what they touch, and how many become one."""

import pytest

from headstamp.model.text import Span, cover, merge


def test_a_span_quotes_code_points() -> None:
    """Offsets count code points, so letters outside ASCII count one each."""
    assert Span(0, 6).quote("Krušik delivered") == "Krušik"
    assert Span(2, 3).quote("🚢🚢x") == "x"


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [(Span(0, 4), Span(3, 9), True), (Span(0, 4), Span(4, 9), False), (Span(2, 3), Span(0, 9), True)],
)
def test_spans_overlap_where_they_share_a_code_point(one: Span, other: Span, overlap: bool) -> None:
    """Spans that only touch do not overlap; a span inside another does. It holds both ways round."""
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


def test_a_span_holds_itself_and_what_lies_inside() -> None:
    """Holding includes equal ends; sticking out at either end is not holding."""
    assert Span(2, 8).holds(Span(2, 8))
    assert Span(2, 8).holds(Span(3, 5))
    assert not Span(2, 8).holds(Span(1, 5))
    assert not Span(2, 8).holds(Span(5, 9))


def test_cover_is_the_smallest_span_around_all() -> None:
    """The order of the spans does not matter; none at all is an error."""
    assert cover([Span(7, 9), Span(2, 4)]) == Span(2, 9)
    with pytest.raises(ValueError, match="min"):
        cover([])


def test_merge_joins_what_overlaps_or_touches() -> None:
    """The result is sorted, apart, covers the same code points, and has no empty span."""
    assert merge([Span(5, 7), Span(0, 2), Span(2, 3), Span(6, 9), Span(4, 4)]) == (Span(0, 3), Span(5, 9))
    assert merge([]) == ()
