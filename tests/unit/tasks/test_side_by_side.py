"""How many processes a wish stands for."""

import os

import pytest

from fakes import OneRuleReader
from headstamp.errors import UsageError
from headstamp.extract import default_reader
from headstamp.extract.triage import TriagedReader
from headstamp.tasks.side_by_side import SideBySide, chosen_way, way_of_reading


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


def test_what_a_caller_hands_in_reads() -> None:
    """A reader reads as it is, what loads one is called, and without either the default is loaded when it is needed."""
    reader = OneRuleReader()

    assert chosen_way(reader) is reader
    assert chosen_way(None) is None
    assert isinstance(chosen_way(OneRuleReader), OneRuleReader)
    assert chosen_way(OneRuleReader, jobs=2) == SideBySide(OneRuleReader, 2)
    assert isinstance(chosen_way(reader, triage=True), TriagedReader)
    assert chosen_way(None, jobs=0) == SideBySide(default_reader, 0)


def test_a_reader_cannot_be_in_two_processes() -> None:
    """A reader that is loaded already is refused for several processes, with what to hand in instead."""
    with pytest.raises(UsageError, match="hand in the function that loads it"):
        chosen_way(OneRuleReader(), jobs=2)
