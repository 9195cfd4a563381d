"""Quotations open and close where a reader sees it."""

import pytest

from headstamp.extract.quotations import find_quotations, is_speech
from scenes_of import scene_of


def _quoted(text):
    return [q.span.quote(text) for q in find_quotations(scene_of(text).parsed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said: "We sold it." Then he left.', ['"We sold it."']),
        ("He said: “We sold it.” Then he left.", ["“We sold it.”"]),
        ("«We sold it», he said.", ["«We sold it»"]),
        ("He said: ''We sold it.'' Then he left.", ["''We sold it.''"]),
        ("'We sold it,' he said of the workers' rifles.", ["'We sold it,'"]),
        ("The workers' union and the pilots' union met.", []),
        ("From the works,” a firm of arms, came shells.", []),
        ("“We sold the lot\n“and we are glad.”", ["“We sold the lot", "“and we are glad.”"]),
        ('"We sold it, he said.', ['"We sold it, he said.']),
    ],
)
def test_marks(text, expected):
    """Curly, straight, angled and doubled marks pair up; apostrophes and stray closing marks open nothing."""
    assert _quoted(text) == expected


def test_an_unclosed_quotation_says_so():
    """A quotation that its paragraph cuts off is marked as open."""
    text = "“We sold the lot\n“and we are glad.”"
    assert [q.closed for q in find_quotations(scene_of(text).parsed)] == [False, True]


def test_a_word_set_off_is_no_speech():
    """A quotation counts as an utterance of its own from a few words and a verb."""
    text = 'The "gift" was small. "We never asked for it."'
    parsed = scene_of(text).parsed
    assert [is_speech(parsed, q) for q in find_quotations(parsed)] == [False, True]
