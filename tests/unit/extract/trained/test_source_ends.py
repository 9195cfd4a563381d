"""Sources that were cut short are read on, whole ones are left alone."""

import pytest

from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.source_ends import completed
from referents_of import place


@pytest.mark.parametrize(
    ("text", "source", "cue", "whole"),
    [
        ("Tanks left, the Ugandan army said.", "the Ugandan", "said", "the Ugandan army"),
        ("Tanks left, the army said.", "the", "said", "the army"),
        ("The defence ministry denied it.", "The defence", "denied", "The defence ministry"),
        ("The yard's head denied it.", "The yard's", "denied", "The yard's head"),
        ("Captain Zonga denied it.", "Captain", "denied", "Captain Zonga"),
        ("The Serbs denied it.", "The Serbs", "denied", "The Serbs"),
        ("A former Japanese said so.", "Japanese", "", "Japanese"),
        ("The minister of trade denied it.", "The minister", "denied", "The minister"),
        ("Officials, the army said, left.", "Officials", "said", "Officials"),
    ],
)
def test_a_source_ends_where_its_phrase_does(text, source, cue, whole):
    """What cannot end a phrase is read on; never over a mark, into the cue or a verb of saying."""
    said = Attribution(source=(place(text, source),), cue=(place(text, cue),) if cue else ())
    assert completed(text, said.source[0], said).quote(text) == whole


def test_a_source_at_the_end_of_a_text_stays():
    """Nothing behind it is nothing to read on."""
    said = Attribution(source=(place("It left, said the", "the"),))
    assert completed("It left, said the", said.source[0], said) == said.source[0]
