"""What follows from the claims is kept as a whole, and known to be stale when they change."""

from headstamp.store import weighed
from headstamp.store.ledger import Ledger
from views import ACTORS, AFFIRMED, CLAIMS, ENTRY


def test_entries_survive(filled: Ledger) -> None:
    """An entry, its weight and its findings are equal to themselves after storing."""
    with filled.reading() as connection:
        assert weighed.load_entry_views(connection) == [ENTRY]
        assert weighed.load_entry_views(connection, [ENTRY.entry.id, "e-none"]) == [ENTRY]
        assert weighed.load_entry_views(connection, []) == []
        assert weighed.count_entries(connection) == 1


def test_writing_replaces_everything(filled: Ledger) -> None:
    """Weighing anew leaves nothing of what followed before."""
    with filled.writing() as connection:
        weighed.keep_weighed(connection, [view.claim for view in CLAIMS], ACTORS, [])
    with filled.reading() as connection:
        assert weighed.load_entry_views(connection) == []
        assert connection.exec_driver_sql("SELECT count(*) FROM entry_claims").scalar_one() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM actors").scalar_one() == 7


def test_a_party_that_no_claim_names_is_kept(ledger: Ledger) -> None:
    """A state stands in an entry also where only its company is named in the claims."""
    entry = (ENTRY.entry, ENTRY.weight, ENTRY.findings)
    with ledger.writing() as connection:
        # the claims of the entry itself are needed by its links alone
        from dataclasses import replace

        bare = (replace(ENTRY.entry, claims=()), *entry[1:])
        weighed.keep_weighed(connection, [], {}, [bare])
        stored = connection.exec_driver_sql("SELECT id FROM actors ORDER BY id").scalars().all()

    assert stored == ["XA", "XB", "XC", "a000000000000000b"]


def test_staleness_is_known(filled: Ledger) -> None:
    """The ledger is weighed until its claims change, and for another version of Headstamp it is not."""
    with filled.writing() as connection:
        weighed.mark_weighed(connection, "7.0")
        assert weighed.is_weighed(connection, "7.0")
        assert weighed.is_weighed(connection)
        assert not weighed.is_weighed(connection, "8.0")
        before = weighed.changes(connection)
        weighed.mark_changed(connection)
        assert weighed.changes(connection) == before + 1
        assert not weighed.is_weighed(connection, "7.0")
        assert not weighed.is_weighed(connection)


def test_claims_know_their_actors(filled: Ledger) -> None:
    """Every mention of a claim, in its order, has its actor."""
    query = f"SELECT actor FROM party_actors WHERE claim = '{AFFIRMED.claim.id}' ORDER BY position"
    with filled.reading() as connection:
        actors = connection.exec_driver_sql(query).scalars().all()

    assert actors == ["XA", "XB", "XC", "a000000000000000a", "a000000000000000b", "a000000000000000b"]
