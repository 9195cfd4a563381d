"""Doing without the search for reference cycles where many values of the model are made at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Python looks for no reference cycles meanwhile: values of the model have none, and looking through thousands of
    them doubled the time of `headstamp ledger` (5,000 claims, `benchmarks/start.py`) and took a quarter of weighing.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
