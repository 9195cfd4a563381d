"""A judgement's id follows from all that it says, and its moment is one everywhere."""

from dataclasses import replace

import pytest

from headstamp.errors import UsageError
from headstamp.model.judgement import JudgementKind
from headstamp.model.reliability import Letter
from headstamp.tasks.recording import Author, identify, moment
from judgements_of import judgement
from views import AFFIRMED


def test_ids_follow_from_what_is_said() -> None:
    """The same judgement has the same id anywhere; a word more makes another one; the old id plays no part."""
    one = judgement(1, "reject", claims=[AFFIRMED.claim], why="misread")

    assert identify(one) == identify(replace(one, id="jother"))
    assert identify(one).id != identify(replace(one, why="misread!")).id
    assert len(identify(one).id) == 17


def test_moments_are_kept_in_utc() -> None:
    """Whatever the zone of the one who judged, judgements sort by the moment; a moment without zone is refused."""
    assert moment("2024-03-01T14:00:00+02:00") == "2024-03-01T12:00:00.000000+00:00"
    for words in ("2024-03-01T14:00:00", "noon", "2024-03-01"):
        with pytest.raises(UsageError, match=f'"{words}" is no moment'):
            moment(words)


def test_an_author_needs_a_name() -> None:
    """Blanks around name and reason are cut off; a blank name is refused."""
    made = Author(" Ada Quill ", "2024-03-01T12:00:00Z", " so ").judgement(JudgementKind.NOTE)

    assert (made.who, made.when, made.why, made.id) == ("Ada Quill", "2024-03-01T12:00:00.000000+00:00", "so", "")
    with pytest.raises(UsageError, match="nobody is named"):
        Author(" ", "2024-03-01T12:00:00Z").judgement(JudgementKind.NOTE)


def test_judgements_keep_the_ids_they_had() -> None:
    """A field that came later is part of the id only where it says something."""
    made = Author("Ada Quill", "2024-03-01T12:00:00Z", "so").judgement(JudgementKind.NOTE)

    assert identify(made).id == "jccc41c9e06be71cb"
    assert identify(replace(made, reliability=Letter.B)).id != identify(made).id
