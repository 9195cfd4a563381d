"""The wish to read in several processes at once."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import cast

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


def chosen_way(
    reader: Reader | LoadReader | None, *, jobs: int = 1, triage: bool = False
) -> Reader | SideBySide | None:
    """What reads for a caller who hands in a reader, what loads one, or None for the default, which stays None.

    Raises UsageError where several processes are to read with a reader that is loaded already.
    """
    if reader is None:
        if jobs == 1 and not triage:
            return None
        from headstamp.extract import default_reader

        return way_of_reading(default_reader, jobs=jobs, triage=triage)
    if isinstance(reader, type) or not hasattr(reader, "read"):
        return way_of_reading(cast("LoadReader", reader), jobs=jobs, triage=triage)
    if jobs != 1:
        raise UsageError("several processes cannot share one reader; hand in the function that loads it")
    return way_of_reading(partial(_itself, cast("Reader", reader)), triage=triage)


def _itself(reader: Reader) -> Reader:
    return reader


def way_of_reading(load: LoadReader, *, jobs: int = 1, triage: bool = False) -> Reader | SideBySide:
    """The reader that `load` gives, or the wish to read with it side by side; with `triage` it looks first."""
    if triage:
        from headstamp.extract.triage import load_triaged

        load = partial(load_triaged, load)
    return load() if jobs == 1 else SideBySide(load, jobs)
