"""What actors share is kept, and it is told who shares what."""

from headstamp.store.blocks import actors_sharing, blocks_kept, keep_blocks
from headstamp.store.ledger import Ledger


def test_who_shares_a_block_is_told(ledger: Ledger) -> None:
    """Blocks take the place of those an actor had; an earlier actor that has none any more is gone."""
    with ledger.writing() as connection:
        keep_blocks(connection, (), {"a1": frozenset({1, -2}), "a2": frozenset({1, 3})})
        assert actors_sharing(connection, [1]) == {"a1", "a2"}
        assert blocks_kept(connection, ["a1"]) == {1, -2}
        keep_blocks(connection, ["a1"], {"a2": frozenset({4})})
        assert (actors_sharing(connection, [1, -2]), actors_sharing(connection, [4])) == (set(), {"a2"})
