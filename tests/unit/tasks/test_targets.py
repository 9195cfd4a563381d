"""What a judgement is to be about is found by name and marked."""

from pathlib import Path

import pytest

from headstamp.errors import NotFoundError, UsageError
from headstamp.model.judgement import ActorMark, EntryMark, mark_claim
from headstamp.store.ledger import Ledger
from headstamp.tasks.targets import find_claim, find_entry_mark, mark_actor
from judged_ledgers import claim_of, entry_of, read_judgeable


def test_marks(ledger: Ledger, tmp_path: Path) -> None:
    """A claim goes by the beginning of its id; an entry is marked with its claims, an actor with its spellings."""
    read_judgeable(ledger, tmp_path / "reports")
    claim, entry = claim_of(ledger, "Bay", supplier="Peru").claim, entry_of(ledger, "Peru").entry
    with ledger.reading() as connection:
        assert find_claim(connection, claim.id[:12]) == claim
        assert find_entry_mark(connection, entry.id) == EntryMark(entry.id, (mark_claim(claim),))
        assert mark_actor(connection, "PE") == ActorMark("PE", "Peru", entry.supplier.kind, "PE", ("Peru",))
        with pytest.raises(UsageError, match="names no claim but the entry"):
            find_claim(connection, entry.id)
        with pytest.raises(NotFoundError, match="nothing in the ledger"):
            find_claim(connection, "c999999")
