"""Figures of a reader on our own texts."""

from training.annotations import Annotated
from training.figures import core_right, measure, share_words

from headstamp.extract.trained.marks import Trigger
from headstamp.model.text import Span

TEXT = "Peru sold Chad tugs; it lent it barges"
SOLD = Trigger(
    "transfer", (Span(5, 9),), {"supplier": (Span(0, 4),), "recipient": (Span(10, 14),)}, {"stage": "agreed"}
)
LENT = Trigger("transfer", (Span(24, 28),), {"supplier": (Span(21, 23),), "implied supplier": (Span(0, 4),)})


def test_an_end_is_known_by_its_words_or_by_its_fuller_name() -> None:
    """The referent elsewhere counts as the end; an end that is open in one alone is wrong."""
    by_name = Trigger("transfer", LENT.spans, {"supplier": (Span(0, 4),)})
    with_recipient = Trigger("transfer", LENT.spans, {"supplier": (Span(0, 4),), "recipient": (Span(29, 31),)})

    assert core_right(TEXT, LENT, by_name)
    assert not core_right(TEXT, LENT, with_recipient)
    assert not core_right(TEXT, SOLD, Trigger("transfer", SOLD.spans, {"supplier": (Span(10, 14),)}))


def test_half_of_the_longer_is_enough() -> None:
    """Spans agree from half of the longer one's letters on, and where both are empty."""
    assert share_words(TEXT, (Span(0, 4),), (Span(0, 9),))
    assert not share_words(TEXT, (Span(0, 4),), (Span(0, 14),))
    assert share_words(TEXT, (), ())


def test_figures_count_what_was_found() -> None:
    """One of two transfers is found with its ends and a wrong stage, and one is made up."""
    gold = Annotated("a", "passages", "a", TEXT, triggers=(SOLD, LENT))
    wrong = Trigger("transfer", SOLD.spans, SOLD.roles, {"stage": "offered"})
    found = Annotated("a", "reader", "a", TEXT, triggers=(wrong, Trigger("transfer", (Span(32, 38),))))

    figures = measure([(gold, found)])

    assert figures["transfer trigger F1"] == 0.5
    assert figures["transfer core F1"] == 0.5
    assert figures["stage right"] == 0.0
    assert figures["licence trigger F1"] == 0.0
