"""Claims are made with an id that follows from what they say and where."""

import pytest

from headstamp.extract.claims.making import evidence, make_claim, saying
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Field, Position, Stance
from headstamp.model.text import Span
from scenes_of import scene_of

PERU = Mention(ActorKind.STATE, "Peru", Span(0, 4), "Peru", "PE")


def test_evidence_is_sorted_and_quotes_the_text():
    """Spans come in order, each once, with the words at their place; missing ones are left out."""
    scene = scene_of("Peru backs the treaty.")
    found = evidence(
        scene,
        [(Span(5, 10), Field.TRIGGER), (None, Field.PLACE), (Span(0, 4), Field.ACTOR), (Span(0, 4), Field.ACTOR)],
    )
    assert [(e.quote, e.field.value) for e in found] == [("Peru", "actor"), ("backs", "trigger")]


def test_same_words_give_the_same_id_and_other_words_another():
    """The id depends on what is said and on nothing else."""
    scene = scene_of("Peru backs the treaty.")
    words = evidence(scene, [(Span(0, 10), Field.WHOLE)])
    said = saying(scene, None)
    first = make_claim(scene, Position(PERU, "the treaty", Stance.SUPPORTS), words, said)
    again = make_claim(scene, Position(PERU, "the treaty", Stance.SUPPORTS), words, said)
    other = make_claim(scene, Position(PERU, "the treaty", Stance.OPPOSES), words, said)
    assert first.id == again.id
    assert first.id != other.id
    assert len(first.id) == 17


def test_no_span_no_claim():
    """A claim without evidence is a fault of the program."""
    scene = scene_of("Peru backs the treaty.")
    with pytest.raises(ValueError, match="no span, no claim"):
        make_claim(scene, Position(PERU, "it", Stance.SUPPORTS), (), saying(scene, None))


def test_article_speaks_for_itself_by_its_outlet():
    """Without an attribution the outlet is the voice, and the only hop of the chain."""
    said = saying(scene_of("Peru backs the treaty.", outlet="Harbour Gazette"), None)
    assert (said.said_by.name, [m.name for m in said.chain]) == ("Harbour Gazette", ["Harbour Gazette"])
