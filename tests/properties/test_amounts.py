"""What always holds of amounts and times, whatever the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from headstamp.extract.amounts import find_amounts, find_calibres
from headstamp.extract.times import find_times

_VOCABULARY = (
    "about between and to from hundreds of thousands a few dozen million bn $ € euros 5 2014 3,500 1.2 155mm .50 - – ( ) % "
    "March 2 May last year since until Q3 early the end in on Wednesday 08.07.2024 ago two weeks T-72 x 99999999999999 İ"
)
_WORDS = st.sampled_from(_VOCABULARY.split())
_TEXTS = st.lists(_WORDS | st.text(max_size=4), max_size=14).map(" ".join) | st.text(max_size=60)


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_amounts_are_sorted_apart_and_ordered(text):
    """Amounts lie in the text in order without overlap; low is never above amount, amount never above high."""
    reached = 0
    for found in find_amounts(text):
        assert reached <= found.span.start < found.span.end <= len(text)
        reached = found.span.end
        assert (found.quantity is None) != (found.value is None)
        figures = found.quantity or found.value
        known = [figure for figure in (figures.low, figures.amount, figures.high) if figure is not None]
        assert known
        assert known == sorted(known)


@settings(max_examples=300, deadline=None)
@given(_TEXTS, st.sampled_from([None, "2024", "2024-02", "2024-02-29", "junk"]))
def test_times_are_sorted_apart_and_quote_their_words(text, published):
    """Times lie in the text in order without overlap, and the words of a period are those at its span."""
    reached = 0
    for found in find_times(text, None, published):
        assert reached <= found.span.start < found.span.end <= len(text)
        reached = found.span.end
        assert found.period.text == found.span.quote(text)


@settings(max_examples=300, deadline=None)
@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_with_separators_reads_back(number):
    """A whole number written with thousands separators is read as itself."""
    (found,) = find_amounts(f"It sent {number:,} wooden crates.")
    assert found.quantity.amount == number


@settings(max_examples=200, deadline=None)
@given(_TEXTS)
def test_calibres_and_amounts_share_no_character(text):
    """What is read as a calibre is never counted."""
    calibres = [span for span, _ in find_calibres(text)]
    assert not any(span.overlaps(found.span) for span in calibres for found in find_amounts(text))
