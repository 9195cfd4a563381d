"""What a change is weighed by outlives what it is about."""

from headstamp.store import increments
from headstamp.store.tables import METADATA


def test_nothing_in_them_goes_with_a_claim_or_document() -> None:
    """They belong to the ledger, and none of their rows refers to another table's."""
    own = [table for table in vars(increments).values() if getattr(table, "metadata", None) is METADATA]

    assert sorted(table.name for table in own) == [
        "actor_blocks",
        "changed_documents",
        "document_faces",
        "faces",
        "pair_families",
        "placed",
    ]
    assert [key for table in own for key in table.foreign_keys] == []
