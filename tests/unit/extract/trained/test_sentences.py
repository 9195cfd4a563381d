"""Sentences end where a reader would end them: abbreviations, initials, figures and quotations do not mislead."""

import pytest

from headstamp.extract.stretches import find_stretches
from headstamp.extract.trained.sentences import find_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ("Gen. Ivan Petrov met Lt. Col. B. Moreno in the U.S. on Monday.", "He left Jan. 5 at 5 p.m. for talks."),
        ("The U.S. Army said no.", "It sells to the U.S.", "The deal is worth $1.2 million."),
        ('"Why now?" Petrov asked.', '"We sent nothing.', 'We will not."', "He left."),
        ("“We waited.”", "Then they left."),
        ("He works for Arms Inc.", "The firm closed."),
        ("No. 5 was lost.", "He said no.", "Nobody came…"),
        ("It ended.", "Visit example.com for more."),
        ("1. The first item.", "See p. 5."),
        ("我们走了。", "他说。"),
    ],
)
def test_sentences(sentences):
    """Joined with blanks, the sentences are found again."""
    text = " ".join(sentences)

    found = find_sentences(text, find_stretches(text))

    assert [text[s.start : s.end] for s in found] == list(sentences)


def test_full_stop_without_blank_and_notes():
    """A full stop between a small letter and a capital ends a sentence; a note's number stays with its sentence."""
    text = "It ended.The next began.[1] More."

    assert [text[s.start : s.end] for s in find_sentences(text, find_stretches(text))] == [
        "It ended.",
        "The next began.[1]",
        "More.",
    ]


def test_no_sentence_crosses_a_stretch():
    """A heading without a full stop is a sentence of its own."""
    text = "Chile buys boats\nThe boats are old."

    assert len(find_sentences(text, find_stretches(text))) == 2
