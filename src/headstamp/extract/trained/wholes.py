"""What all claims of a trigger share: the words that stand for the whole, those near enough, the voice around."""

from collections.abc import Iterable
from dataclasses import replace

from headstamp.extract.claims.making import Saying
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.voices import Voices
from headstamp.model.claim import Field, Polarity
from headstamp.model.text import Span, cover

FARTHEST = 600
"""Code points between a trigger and a name that is meant: what lies farther off is known, but no evidence here."""

Words = tuple[Span | None, Field]


def whole_of(marked: MarkedDocument, trigger: Trigger) -> Span:
    """From the first to the last word of trigger and roles, within the sentence of the trigger."""
    place = cover(trigger.spans)
    sentence = marked.sentence_of(place)
    plain = (span for role, spans in trigger.roles.items() if "implied" not in role for span in spans)
    return cover([place, *(span for span in plain if sentence.holds(span))])


def near(place: Span, words: Iterable[Words]) -> list[Words]:
    """The words that lie near a trigger; those that are nowhere are left out."""
    return [
        (span, field)
        for span, field in words
        if span is not None and max(span.start - place.end, place.start - span.end) < FARTHEST
    ]


def said_of(voices: Voices, trigger: Trigger) -> Saying:
    """The voice of a claim that has no polarity of its own: who rejects the content denies what it says."""
    place = trigger.spans[0]
    said = voices.saying(place, raw=trigger.confidence)
    around = voices.around(place)
    denied = around is not None and around.classes.get("denies") == "yes"
    return replace(
        said,
        polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
    )
