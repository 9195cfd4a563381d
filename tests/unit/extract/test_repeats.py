"""Sentences that a document says twice are known as repeats."""

from headstamp.extract.repeats import find_repeats
from headstamp.model.text import Span

LONG = "The ministry in Lima said that no tanks had been sent to anybody at all."


def _spans(sentences):
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    return text, spans


def test_caption_with_a_word_more_is_a_repeat():
    """The second of two almost equal sentences is the repeat."""
    text, spans = _spans([LONG, "Something else was said.", LONG.replace("at all", "at all on Friday")])
    assert find_repeats(text, spans) == [spans[2]]


def test_short_sentences_may_recur():
    """Short sentences recur by chance."""
    text, spans = _spans(["He declined to comment.", "He declined to comment."])
    assert find_repeats(text, spans) == []


def test_other_words_are_no_repeat():
    """A like beginning is not enough."""
    text, spans = _spans([LONG, "The ministry in Lima said that the harvest had been better than feared this year."])
    assert find_repeats(text, spans) == []
