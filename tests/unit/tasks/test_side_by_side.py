"""How many processes a wish stands for."""

import os

import pytest

from fakes import OneRuleReader
from headstamp.errors import UsageError
from headstamp.tasks.side_by_side import SideBySide


def test_a_number_is_taken_as_it_is() -> None:
    """Three are three, and nought is one for every core."""
    assert SideBySide(OneRuleReader, 3).count() == 3
    assert 1 <= SideBySide(OneRuleReader, 0).count() <= (os.cpu_count() or 1)


def test_less_than_none_is_refused() -> None:
    """A negative number is a mistake, and said to be one."""
    with pytest.raises(UsageError, match='"-1" is no number of processes'):
        SideBySide(OneRuleReader, -1).count()
