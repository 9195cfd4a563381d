"""The time that one document may take."""

import time
from collections.abc import Callable

from headstamp.read.refusals import UnreadableError

Clock = Callable[[], float]
"""Seconds from any fixed moment, never going back."""


class Deadline:
    """Raises `too-slow` from `check` once `seconds` have passed since it was made or last renewed.

    Cooperative: a library that does not come back is not stopped. What was read so far is given up, because
    a text whose length hangs on the machine's speed would make two readings of one file differ.
    """

    def __init__(self, seconds: float, clock: Clock = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._end = clock() + seconds

    def renew(self) -> None:
        """Start again: the next document of the same file has the whole time to itself."""
        self._end = self._clock() + self._seconds

    def check(self) -> None:
        """Raise UnreadableError `too-slow` where the time is up."""
        if self._clock() > self._end:
            raise UnreadableError(
                "too-slow",
                f"reading took longer than {self._seconds:g} seconds; it is left unread, raise the limit to read it",
            )
