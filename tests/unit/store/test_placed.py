"""Where claims stand is kept, and it is told how the families of pairs of parties change."""

from headstamp.group import Standing
from headstamp.store import placed as stored
from headstamp.store.ledger import Ledger

TOLD = Standing("c1", "d1", "NO", "CL", "arms")
OPEN = Standing("c2", "d1", None, "CL", "generic")
ASIDE = Standing("c3", "d2", "NO", "CL", "uav", aside=True)


def test_changed_documents_are_noted_once(ledger: Ledger) -> None:
    """A document that changes twice is weighed once."""
    with ledger.writing() as connection:
        stored.note_documents(connection, ["d2", "d1"])
        stored.note_documents(connection, ["d2"])
        assert stored.noted_documents(connection) == ["d1", "d2"]
        stored.forget_documents(connection)
        assert stored.noted_documents(connection) == []


def test_claims_are_found_by_document_place_and_party(ledger: Ledger) -> None:
    """A claim is kept with its place and its entry; a document read again has other claims."""
    with ledger.writing() as connection:
        stored.replace_placed(connection, ["d1", "d2"], [TOLD, OPEN, ASIDE])
        stored.keep_places(connection, {"c1": "e1", "c2": "e1", "c3": "e2"})
        stored.keep_entries_of(connection, {"c3": "e1"})
        assert [each.standing for each in stored.load_placed(connection, places=["e1"])] == [TOLD, OPEN]
        assert stored.load_placed(connection, documents=["d2"]) == [stored.Placed(ASIDE, "e2", "e1")]
        assert stored.entries_at(connection, ["e2"]) == {"e1"}
        assert list(stored.count_at(connection, ["e1", "e2", "e3"])) == [("e1", 2), ("e2", 1)]
        assert stored.documents_telling(connection, (None, "CL"), "generic") == {"d1"}
        assert stored.families_told(connection, (None, "CL")) == {"generic"}
        stored.replace_placed(connection, ["d1"], [OPEN])
        assert [each.standing.claim for each in stored.load_placed(connection, documents=["d1"])] == ["c2"]


def test_families_are_told_before_and_after(ledger: Ledger) -> None:
    """Only claims that count and name both parties are counted; a family goes with its last claim."""
    counted = stored.count_told([TOLD, TOLD, OPEN, ASIDE])
    assert counted == {("NO", "CL", "arms"): 2}
    with ledger.writing() as connection:
        assert stored.change_families(connection, counted) == {("NO", "CL"): (frozenset(), frozenset({"arms"}))}
        assert stored.change_families(connection, {("NO", "CL", "arms"): -1}) == {}
        assert stored.load_families(connection, ["NO"], []) == {("NO", "CL"): frozenset({"arms"})}
        assert stored.load_families(connection, [], ["NO"]) == {}
        gone = stored.change_families(connection, {("NO", "CL", "arms"): -1})
        assert gone == {("NO", "CL"): (frozenset({"arms"}), frozenset())}
        assert stored.load_families(connection, ["NO"], ["CL"]) == {}
