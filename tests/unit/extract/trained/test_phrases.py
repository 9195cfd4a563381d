"""A stretch of words is taken apart into owner, noun and what stands behind."""

import pytest

from headstamp.extract.trained.phrases import Phrases
from headstamp.extract.trained.words import Words
from headstamp.lexicon.roles import load_roles
from headstamp.model.text import Span


@pytest.mark.parametrize(
    ("text", "noun", "extent"),
    [
        ("a senior source in the port", "source", "senior source in the port"),
        ("the documents obtained by us", "documents", "documents"),
        ("the firm's spokesman", "spokesman", "firm's spokesman"),
        ("officials and traders", "officials", "officials"),
        ("two officials familiar with the talks", "officials", "two officials familiar with the talks"),
        ("the arms industry", "arms industry", "arms industry"),
    ],
)
def test_phrases(text, noun, extent):
    """The noun that heads the phrase, and the words that name the actor."""
    words = Words(text, [Span(0, len(text))])
    phrases = Phrases(words, {}, {}, load_roles())
    phrase = phrases.parse(*phrases.trimmed(0, len(words)))

    assert phrase.noun == noun
    assert words.quote(*phrases.extent(phrase)) == extent
