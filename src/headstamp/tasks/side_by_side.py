"""The wish to read in several processes at once."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from headstamp.errors import UsageError
from headstamp.extract.reader import Reader

LoadReader = Callable[[], Reader]
"""Gives the reader; a plain function, or a partial of one, that every process can be told of and calls once."""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The wish to read in `jobs` processes; 0 stands for one on every core that this process may use."""

    load: LoadReader
    jobs: int = 0

    def count(self) -> int:
        """How many processes that is. Raises UsageError below 0."""
        if self.jobs < 0:
            raise UsageError(f'"{self.jobs}" is no number of processes; it is 1 or more, or 0 for one on every core')
        if self.jobs:
            return self.jobs
        if hasattr(os, "sched_getaffinity"):
            return len(os.sched_getaffinity(0))
        return os.cpu_count() or 1


def way_of_reading(load: LoadReader, *, jobs: int = 1, triage: bool = False) -> Reader | SideBySide:
    """The reader that `load` gives, or the wish to read with it side by side; with `triage` it looks first."""
    if triage:
        from headstamp.extract.triage import load_triaged

        load = partial(load_triaged, load)
    return load() if jobs == 1 else SideBySide(load, jobs)
