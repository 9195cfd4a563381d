"""Texts changed with their marks."""

from hypothesis import given
from hypothesis import strategies as st
from training.annotations import Annotated
from training.rewriting import Edit, join, rewrite

from headstamp.extract.trained.marks import Mark
from headstamp.model.text import Span


def marked(text: str, *spans: tuple[int, int]) -> Annotated:
    return Annotated("a", "passages", "a", text, marks=tuple(Mark("names", "place", Span(*span)) for span in spans))


def quotes(annotated: Annotated) -> list[str]:
    return [mark.span.quote(annotated.text) for mark in annotated.marks]


def test_marks_stay_on_their_words() -> None:
    """A mark around, before, inside and behind an edit holds the words it held, the new ones for the old."""
    text = marked("Peru sold Chad four tugs", (0, 4), (5, 19), (10, 14), (20, 24))

    changed = rewrite(text, [Edit(Span(10, 14), "North Macedonia")])

    assert changed.text == "Peru sold North Macedonia four tugs"
    assert quotes(changed) == ["Peru", "sold North Macedonia four", "North Macedonia", "tugs"]


def test_a_mark_that_cuts_an_edit_takes_all_of_it() -> None:
    """Where a mark begins or ends inside edited words it grows over the new ones."""
    changed = rewrite(marked("Papua New Guinea pays", (6, 16), (0, 5)), [Edit(Span(0, 16), "Fiji")])

    assert quotes(changed) == ["Fiji", "Fiji"]


def test_of_overlapping_edits_the_first_is_made() -> None:
    """The text is never changed twice in one place."""
    changed = rewrite(marked("abcdef"), [Edit(Span(2, 5), "x"), Edit(Span(0, 3), "y")])

    assert changed.text == "ydef"


def test_texts_are_joined_with_their_marks() -> None:
    """The marks of the second text move behind the first."""
    both = join([marked("Peru pays.", (0, 4)), marked("In Chad", (3, 7))])

    assert both.text == "Peru pays.\n\nIn Chad"
    assert quotes(both) == ["Peru", "Chad"]


@given(st.data())
def test_words_outside_edits_are_never_lost(data: st.DataObject) -> None:
    """Whatever is edited, a mark that touches no edit holds the same words, and every mark lies in the text."""
    text = data.draw(st.text(alphabet="abc đ“\n", min_size=1, max_size=40))
    place = st.integers(0, len(text) - 1)
    spans = st.tuples(place, st.integers(1, 6)).map(lambda p: Span(p[0], min(len(text), p[0] + p[1])))
    edits = [Edit(s, w) for s, w in data.draw(st.lists(st.tuples(spans, st.text("xyž ", min_size=1, max_size=9))))]
    marks = data.draw(st.lists(spans, min_size=1))

    changed = rewrite(marked(text, *marks), edits)

    for before, after in zip(marks, changed.marks, strict=True):
        assert 0 <= after.span.start < after.span.end <= len(changed.text)
        if not any(edit.span.overlaps(before) for edit in edits):
            assert after.span.quote(changed.text) == before.quote(text)
