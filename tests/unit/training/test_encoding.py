"""Windows of pieces and the labels of their words."""

from training.annotations import Annotated
from training.encoding import IGNORED, label

from headstamp.extract.trained.labels import LINKS, MARKERS, ROLE_LABELS
from headstamp.extract.trained.marks import Attribution, Mark, Trigger
from headstamp.extract.trained.windows import windows
from headstamp.extract.trained.word_pieces import FIRST, LAST, LINE_BREAK, WordPieces
from headstamp.model.text import Span

LETTERS = WordPieces({letter: 200 + at for at, letter in enumerate("abcdefgh.,")} | {"##b": 300})
ATTRIBUTION = frozenset({"source", "cue", "content", "inner"})


def test_paragraphs_stay_together_while_they_fit() -> None:
    """Windows end at paragraphs; a word's place is that of its first piece."""
    first, second = windows("a bb c\nd e\nf g", LETTERS, limit=10)

    assert first.ids == (FIRST, 200, 201, 300, 202, LINE_BREAK, 203, 204, LINE_BREAK, LAST)
    assert first.at == (1, 2, 4, 6, 7)
    assert second.words == (Span(11, 12), Span(13, 14))


def test_a_long_paragraph_is_cut_at_a_sentence() -> None:
    """Where a paragraph does not fit it is cut behind a full stop in its second half, else at the limit."""
    found = windows("a b c d . e f g", LETTERS, limit=9)

    assert [[(word.start, word.end) for word in window.words][-1] for window in found] == [(8, 9), (14, 15)]
    assert [len(window.ids) for window in windows("a b c d e f", LETTERS, limit=6)] == [6, 4]


def test_the_words_of_a_span() -> None:
    """Words that share a code point with the span are covered; a span between words covers none."""
    (window,) = windows("a bb c", LETTERS)

    assert list(window.covered(Span(0, 3))) == [0, 1]
    assert list(window.covered(Span(1, 2))) == []
    assert list(window.covered(Span(3, 9))) == [1, 2]


def test_nested_contents_take_two_layers() -> None:
    """The outer content stands in `content`, the inner one in `inner`, with source and cue in layers of their own."""
    said = Attribution((Span(0, 1),), (Span(2, 3),), (Span(4, 13),))
    inner = Attribution((Span(4, 5),), (Span(6, 7),), (Span(8, 11),))
    text = Annotated("x", "polnear", "x", "a b c d e f g", ATTRIBUTION, attributions=(said, inner))

    tags = label(text, windows(text.text, LETTERS)[0])[0].tags

    assert tags["content"] == [0, 0, 1, 2, 2, 2, 2]
    assert tags["inner"] == [0, 0, 0, 0, 1, 2, 0]
    assert tags["source"] == [1, 0, 1, 0, 0, 0, 0]
    assert tags["cue"] == [0, 1, 0, 1, 0, 0, 0]


def test_each_piece_of_a_content_is_linked() -> None:
    """Every piece is an anchor to which source, cue and the other pieces are linked."""
    said = Attribution((Span(4, 5),), (Span(6, 7),), (Span(0, 3), Span(8, 9)))
    text = Annotated("x", "polnear", "x", "a b c d e", ATTRIBUTION, attributions=(said,))

    links = label(text, windows(text.text, LETTERS)[0])[0].links

    assert [(one.anchor, [LINKS[at] for at in one.labels]) for one in links] == [
        (0, ["none", "none", "source", "cue", "more"]),
        (4, ["more", "more", "source", "cue", "none"]),
    ]


def test_what_a_source_does_not_mark_is_ignored() -> None:
    """A layer that is complete is 0 elsewhere, a partial one is ignored elsewhere, others are not there at all."""
    marks = (Mark("goods", "materiel", Span(0, 1)), Mark("names", "place", Span(2, 3)))
    text = Annotated("x", "re3d", "x", "a b c", frozenset({"names"}), frozenset({"goods"}), marks=marks)

    tags = label(text, windows(text.text, LETTERS)[0])[0].tags

    assert tags == {"names": [0, 5, 0], "goods": [1, IGNORED, IGNORED]}


def test_claims_that_share_a_trigger_share_its_roles() -> None:
    """Two transfers of one verb are one row of labels; unsure words are ignored; an implied end gives way to a role."""
    one = Trigger("transfer", (Span(2, 3),), {"supplier": (Span(0, 1),), "materiel": (Span(4, 5),)})
    two = Trigger(
        "transfer",
        (Span(2, 3),),
        {"materiel": (Span(6, 7),), "implied supplier": (Span(0, 1),)},
        unsure=(Span(8, 9),),
    )
    text = Annotated("x", "rams", "x", "a b c d e", triggers=(one, two))

    (look,) = label(text, windows(text.text, LETTERS)[0])

    assert look.window.ids[2:5:2] == (MARKERS["transfer"],) * 2
    assert [ROLE_LABELS[at] if at >= 0 else "ignored" for at in look.roles] == [
        "B-supplier",
        "O",
        "B-materiel",
        "B-materiel",
        "ignored",
    ]


def test_a_mark_that_began_before_the_window_goes_on() -> None:
    """A content cut by a window's edge is inside from the first word on, and does not begin anew."""
    said = Attribution((), (), (Span(0, 7),))
    text = Annotated("x", "polnear", "x", "a b\nc d", ATTRIBUTION, attributions=(said,))

    second = windows(text.text, LETTERS, limit=5)[1]

    assert label(text, second)[0].tags["content"] == [2, 2]
