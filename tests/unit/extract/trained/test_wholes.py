"""What all claims of a trigger share."""

from headstamp.extract.trained.voices import Voices
from headstamp.extract.trained.wholes import near, said_of, whole_of
from headstamp.model.claim import Field
from headstamp.model.text import Span
from marked_of import marked_of

PASSAGE = """{s1.source Peru} {s1.cue denied} {s1.content {p1.actor Chile} {p1.trigger supports} it}. Chile waits.
    ; s1 denies speaker="Peru" denies
    ; p1 position supports by=s1"""


def test_the_whole_runs_from_the_first_to_the_last_word():
    """Trigger and roles within the sentence."""
    marked = marked_of(PASSAGE)
    assert whole_of(marked, marked.decoded.triggers[0]).quote(marked.text) == "Chile supports"


def test_who_rejects_the_content_denies_the_claim():
    """A claim without a polarity of its own takes that of the speech around."""
    marked = marked_of(PASSAGE)
    said = said_of(Voices(marked), marked.decoded.triggers[0])
    assert (said.polarity, said.said_by.name, said.confidence) == ("denied", "Peru", 1.0)


def test_far_words_are_no_evidence():
    """What lies 600 letters off, or nowhere, is left out."""
    words = [(Span(0, 5), Field.WHOLE), (Span(700, 705), Field.SUPPLIER), (None, Field.RECIPIENT)]
    assert near(Span(0, 5), words) == [(Span(0, 5), Field.WHOLE)]
