"""What always holds of reading: no character moves, marks are in order, and cleaning again finds nothing new."""

from hypothesis import given, settings
from hypothesis import strategies as st

from headstamp.config import Limits
from headstamp.lexicon.boilerplate import load_boilerplate
from headstamp.model.text import Span
from headstamp.read import read_bytes
from headstamp.read.clean import find_boilerplate
from headstamp.read.delimited import split_rows
from headstamp.read.heads import find_heads

WORDS = load_boilerplate()
PIECES = st.sampled_from(
    [
        "The carrier denied it.", "Crates at night", "Leave a Reply", "Most Read", "scroll to top", "Getty", "\n", "\n\n", "\r\n",
        " ", "*", "Your email address will not be published. Required fields are marked *", "Read more: x", "Share this post",
        "By Jane Roe", "3 March 2024", "BELGRADE (Agency) - ", "Related Articles", "Zubrowka", "\f", "\u2028", "é", "“no”", "3 Min Read",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=300))


def in_order(spans: tuple[Span, ...] | list[Span], text: str) -> bool:
    """Whether spans are filled, inside the text, sorted and apart."""
    bounds = [edge for span in spans for edge in span]
    return bounds == sorted(set(bounds)) and all(0 <= edge <= len(text) for edge in bounds)


@given(TEXTS)
def test_marks_are_sorted_and_apart(text):
    """Boilerplate and heads are stretches of the text that do not overlap."""
    marks = find_boilerplate(text, WORDS)

    assert in_order(marks, text)
    assert in_order(find_heads(text, marks).spans, text)


@given(TEXTS)
def test_cleaning_again_finds_nothing_new(text):
    """With what was marked blanked out, nothing is left to be marked."""
    blanked = list(text)
    for span in find_boilerplate(text, WORDS):
        blanked[span.start : span.end] = " " * (span.end - span.start)

    assert find_boilerplate("".join(blanked), WORDS) == ()


@given(TEXTS)
@settings(deadline=None)
def test_a_text_file_is_its_text(text):
    """Whatever is read of a text is that text, code point for code point, with its marks and places inside."""
    results, problems = read_bytes(text.encode("utf-8", "replace"), "a.txt", Limits(), place="a.txt")

    assert len(results) + len(problems) == 1
    for result in results:
        document = result.document
        assert document.text == text.encode("utf-8", "replace").decode().removeprefix("\ufeff")
        assert in_order(document.skips, document.text)


@given(
    st.binary(max_size=400),
    st.sampled_from(["a", "a.txt", "a.html", "a.pdf", "a.docx", "a.xlsx", "a.eml", "a.csv", "a.jsonl", "a.md"]),
)
@settings(deadline=None)
def test_no_bytes_raise(data, name):
    """Any bytes under any name give documents and Problems, and texts that can be stored."""
    results, problems = read_bytes(data, name, Limits(), place=name)

    assert results or problems
    for result in results:
        assert "\x00" not in result.document.text
        assert result.document.text.encode("utf-8")


@given(st.text(alphabet='ab,;"\r\n \t', max_size=60), st.sampled_from([",", ";", "\t"]))
def test_rows_hold_their_cells(text, delimiter):
    """Rows follow each other, and every cell lies in its row."""
    end = 0
    for row, cells in split_rows(text, delimiter):
        assert row.start >= end
        end = row.end
        assert all(row.holds(cell) for cell in cells)
