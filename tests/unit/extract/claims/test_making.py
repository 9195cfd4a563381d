"""Claims are made with an id that follows from what they say and where."""

import pytest

from headstamp.extract.claims.making import Saying, evidence, make_claim
from headstamp.model.actor import ActorKind, Mention, voice_of
from headstamp.model.claim import Field, Position, Stance
from headstamp.model.document import Document
from headstamp.model.text import Span


class Page:
    """A document that speaks for itself."""

    document = Document("d1", "h", "a.txt", "text/plain", "Peru backs the treaty.", outlet="Harbour Gazette")

    def voice(self):
        return voice_of(self.document.outlet)


PERU = Mention(ActorKind.STATE, "Peru", Span(0, 4), "Peru", "PE")


def test_evidence_is_sorted_and_quotes_the_text():
    """Spans come in order, each once, with the words at their place; missing ones are left out."""
    found = evidence(
        Page(),
        [(Span(5, 10), Field.TRIGGER), (None, Field.PLACE), (Span(0, 4), Field.ACTOR), (Span(0, 4), Field.ACTOR)],
    )
    assert [(e.quote, e.field.value) for e in found] == [("Peru", "actor"), ("backs", "trigger")]


def test_same_words_give_the_same_id_and_other_words_another():
    """The id depends on what is said and on nothing else."""
    words = evidence(Page(), [(Span(0, 10), Field.WHOLE)])
    said = Saying()
    first = make_claim(Page(), Position(PERU, "the treaty", Stance.SUPPORTS), words, said)
    again = make_claim(Page(), Position(PERU, "the treaty", Stance.SUPPORTS), words, said)
    other = make_claim(Page(), Position(PERU, "the treaty", Stance.OPPOSES), words, said)
    assert first.id == again.id
    assert first.id != other.id
    assert len(first.id) == 17


def test_no_span_no_claim():
    """A claim without evidence is a fault of the program."""
    with pytest.raises(ValueError, match="no span, no claim"):
        make_claim(Page(), Position(PERU, "it", Stance.SUPPORTS), (), Saying())


def test_the_article_speaks_where_nobody_else_does():
    """Without a speaker the outlet is the voice, and the only hop of the chain."""
    words = evidence(Page(), [(Span(0, 10), Field.WHOLE)])
    claim = make_claim(Page(), Position(PERU, "the treaty", Stance.SUPPORTS), words, Saying())
    assert (claim.said_by.name, [m.name for m in claim.chain]) == ("Harbour Gazette", ["Harbour Gazette"])
