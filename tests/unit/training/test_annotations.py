"""What training texts are made of."""

from training.annotations import Annotated, is_held_out

from headstamp.extract.trained.marks import Attribution, Trigger
from headstamp.model.text import Span


def test_about_a_tenth_is_held_out_for_good() -> None:
    """The same groups are held out today and always; about one in ten of many is."""
    assert [name for name in "abcdefgh" if is_held_out(name)] == ["d", "e"]
    assert 80 < sum(is_held_out(f"scenario-{n}") for n in range(1000)) < 120


def test_every_span_is_given() -> None:
    """All parts of statements, triggers and roles are among the spans."""
    said = Attribution((Span(0, 1),), (Span(1, 2),), (Span(2, 3),), (Span(3, 4),), (Span(4, 5),))
    trigger = Trigger("transfer", (Span(5, 6),), {"via": (Span(6, 7),)}, {}, (Span(7, 8),))

    spans = set(Annotated("a", "x", "a", "abcdefgh", attributions=(said,), triggers=(trigger,)).spans())

    assert spans == {Span(n, n + 1) for n in range(8)}
