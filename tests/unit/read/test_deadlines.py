"""Reading a document ends when its time is up."""

import pytest

from headstamp.read.deadlines import Deadline
from headstamp.read.refusals import UnreadableError


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_time_is_up_only_after_the_seconds_have_passed():
    """At the very second it is still in time; a moment later it is too slow."""
    clock = Clock()
    deadline = Deadline(5, clock)

    clock.now = 105.0
    deadline.check()
    clock.now = 105.1
    with pytest.raises(UnreadableError, match="longer than 5 seconds"):
        deadline.check()


def test_the_next_document_has_its_own_time():
    """Renewing gives the whole time again."""
    clock = Clock()
    deadline = Deadline(5, clock)
    clock.now = 110.0

    deadline.renew()
    clock.now = 114.0

    assert deadline.check() is None
