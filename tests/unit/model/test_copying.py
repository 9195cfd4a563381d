"""Of several texts that a document follows, one is what it copies."""

from headstamp.model.copying import Copy, Likeness, choose_copies


def likeness(document: str, of: str, share: float) -> Likeness:
    return Likeness(document, Copy(of, share))


def test_the_text_that_has_most_of_it_is_chosen() -> None:
    """A document that has nine tenths of one text and half of another copies the first."""
    chosen = choose_copies("abc", [likeness("c", "a", 0.5), likeness("c", "b", 0.9)])

    assert chosen == {"c": Copy("b", 0.9)}


def test_among_equals_the_original_is_chosen() -> None:
    """Where a copy and its original have as much of it, it is told to copy the original, in whatever order they come."""
    found = [likeness("c", "b", 1.0), likeness("b", "a2", 1.0), likeness("c", "a2", 1.0)]

    assert choose_copies(["a2", "b", "c"], found)["c"].of == "a2"
    assert choose_copies(["c", "b", "a2"], reversed(found)) == choose_copies(["a2", "b", "c"], found)


def test_only_the_documents_asked_for_count() -> None:
    """A copy of a text that is not among the documents copies the next best that is."""
    found = [likeness("c", "a", 1.0), likeness("c", "b", 0.7), likeness("b", "a", 0.7)]

    assert choose_copies("bc", found) == {"c": Copy("b", 0.7)}
