"""Texts that surely hold no trigger."""

import pytest
from training.annotations import Annotated
from training.negatives import with_negatives

from headstamp.extract.trained.marks import Trigger
from headstamp.model.text import Span


def test_a_kind_is_complete_where_no_word_of_its_matter_stands() -> None:
    """A text without arms is no place of transfers; one that speaks of an embargo teaches nothing on sanctions."""
    text = Annotated("a", "polnear", "a", "The mayor spoke of an embargo on cakes.", frozenset({"source"}))

    assert with_negatives(text).complete == {"source", "transfer", "licence"}


def test_a_text_with_triggers_is_refused() -> None:
    """Where some triggers are marked, the rest cannot be taken for none."""
    text = Annotated("a", "propbank", "a", "gave", triggers=(Trigger("transfer", (Span(0, 4),)),))

    with pytest.raises(ValueError, match='"a" has triggers'):
        with_negatives(text)
