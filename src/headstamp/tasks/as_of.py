"""The ledger as it would have stood on a date: what was published, said and judged by then, weighed for that day."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from headstamp.errors import UsageError
from headstamp.store.as_of import copy_as_of
from headstamp.store.ledger import Ledger
from headstamp.store.weighed import mark_changed
from headstamp.tasks.finding import is_date


@contextmanager
def ledger_as_of(ledger: Ledger, date: str) -> Iterator[Ledger]:
    """A passing ledger of what was known by `date`, for every task that looks at one; the ledger itself is only read.

    Documents without a date of publication are left out: nothing says that they were known. Raises UsageError for
    what is no date of ISO 8601 (2024, 2024-03, 2024-03-01; a month or year means its last day).
    """
    if not is_date(date):
        raise UsageError(f'"{date}" is no date; allowed are a year, month or day: 2024, 2024-03, 2024-03-01')
    with tempfile.TemporaryDirectory(prefix="headstamp-") as folder:
        path = Path(folder) / ledger.path.name
        with Ledger.open(path, create=True) as then:
            with ledger.reading() as source, then.writing() as target:
                copy_as_of(source, target, date)
                mark_changed(target)
            yield then
