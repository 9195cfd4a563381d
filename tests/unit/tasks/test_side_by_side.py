"""How many processes a wish stands for."""

import os

import pytest

from fakes import OneRuleReader
from headstamp.errors import UsageError
from headstamp.extract.triage import TriagedReader
from headstamp.tasks.side_by_side import SideBySide, way_of_reading


def test_a_number_is_taken_as_it_is() -> None:
    """Three are three, and nought is one for every core."""
    assert SideBySide(OneRuleReader, 3).count() == 3
    assert 1 <= SideBySide(OneRuleReader, 0).count() <= (os.cpu_count() or 1)


def test_less_than_none_is_refused() -> None:
    """A negative number is a mistake, and said to be one."""
    with pytest.raises(UsageError, match='"-1" is no number of processes'):
        SideBySide(OneRuleReader, -1).count()


def test_a_way_is_a_reader_or_a_wish() -> None:
    """One process has the reader itself, several the wish; a look stands before either."""
    alone, looking = way_of_reading(OneRuleReader), way_of_reading(OneRuleReader, triage=True)
    several = way_of_reading(OneRuleReader, jobs=2, triage=True)

    assert isinstance(alone, OneRuleReader)
    assert isinstance(looking, TriagedReader)
    assert isinstance(several, SideBySide)
    assert isinstance(several.load(), TriagedReader)
