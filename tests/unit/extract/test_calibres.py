"""Calibres are told from sums, shares and sizes."""

import pytest

from headstamp.extract.calibres import calibre_at, find_calibres
from headstamp.model.text import Span


@pytest.mark.parametrize(
    ("text", "calibres"),
    [
        ("155mm and 122 mm shells", [("155mm", "155 mm"), ("122 mm", "122 mm")]),
        ("152-mm guns, 120 millimetre mortars", [("152-mm", "152 mm"), ("120 millimetre", "120 mm")]),
        ("7.62x39 and 7.62 × 54R", [("7.62x39", "7.62x39 mm"), ("7.62 × 54R", "7.62x54R mm")]),
        ("12.7x108mm; 5.56 ammunition", [("12.7x108mm", "12.7x108 mm"), ("5.56", "5.56 mm")]),
        ("7,62 mm", [("7,62 mm", "7.62 mm")]),
        (".50 guns, .50-calibre, 50 cal", [(".50", ".50"), (".50-calibre", ".50"), ("50 cal", ".50")]),
        ("60, 81 and 120 mm mortars", [("60", "60 mm"), ("81", "81 mm"), ("120 mm", "120 mm")]),
        ("105/155mm", [("105", "105 mm"), ("155mm", "155 mm")]),
        ("€5mm, 3,500 guns, 5.56 million, 14.5 percent, T-72", []),
        ("3 x 40 tonnes, 1,200 mm of rain", []),
    ],
)
def test_calibres(text, calibres):
    """Calibres are found with their words and one normal form; sums, shares and sizes are none."""
    assert [(span.quote(text), calibre) for span, calibre in find_calibres(text)] == calibres


def test_only_the_span_is_searched():
    """Calibres outside the span are not reported."""
    assert find_calibres("82mm, 120mm", Span(5, 11)) == ((Span(6, 11), "120 mm"),)


def test_no_expression_begins_inside_another():
    """A bore is read where its expression begins, not in the middle of a number or a designation."""
    assert calibre_at("2155mm", 1, 6) == []
    assert calibre_at("D-30mm", 2, 6) == []
