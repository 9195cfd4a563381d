from collections.abc import Iterator
from pathlib import Path

import pytest

from headstamp.store.ledger import Ledger
from ledgers import keep_views


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with nothing in it."""
    with Ledger.open(tmp_path / "new.db", create=True) as opened:
        yield opened


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger with the claims of `views`."""
    keep_views(ledger)
    return ledger
