"""Stretches of words lead to the actors they mean; the cases are in `tests/cases/referents.txt`."""

from pathlib import Path

import pytest

from headstamp.model.text import Span
from referents_of import place, referents_of

CASES = Path(__file__).parents[3] / "cases" / "referents.txt"


def read_cases():
    """(text, what is given, words, expected) of every line."""
    found, text, given = [], "", []
    for line in CASES.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            text, given = line, []
        elif line.strip().startswith("+ "):
            given.append(line.strip()[2:])
        else:
            words, _, expected = line.strip().partition(" = ")
            found.append((text, tuple(given), words, expected))
    return found


def shown(mention, expected):
    """The mention in the form of the expectation, with as many fields as that has."""
    if mention is None:
        return "nobody"
    fields = [f"{mention.kind.value}: {mention.name}", mention.country or "-", mention.office or "-"]
    return " | ".join(fields[: expected.count(" | ") + 1])


@pytest.mark.parametrize(("text", "given", "words", "expected"), read_cases())
def test_cases(text, given, words, expected):
    """The words lead to this actor, or to nobody, and the span that is given back holds the words shown."""
    mention = referents_of(text, given).who(place(text, words))

    assert shown(mention, expected) == expected
    assert mention is None or mention.span.quote(text) == mention.words


def test_mentions_come_in_order_without_places():
    """Every name is told once, in order; a capital where people meet is no actor."""
    mentions = referents_of("President Ivo Bran met Reuters in Belgrade. Chile paid.").mentions()

    assert [(m.words, m.name) for m in mentions] == [
        ("Ivo Bran", "Ivo Bran"),
        ("Reuters", "Reuters"),
        ("Chile", "Chile"),
    ]


def test_words_outside_any_sentence_name_nobody():
    """A span without a word names nobody."""
    assert referents_of("Chile paid.  ").who(Span(11, 13)) is None
