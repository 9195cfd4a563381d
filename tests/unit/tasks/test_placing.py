"""A change of the pairs of parties draws along the claims that can only mean what changed."""

from headstamp.group import Standing, entry_id
from headstamp.store import placed as stored
from headstamp.store.ledger import Ledger
from headstamp.tasks.placing import drawn_along, place_documents

ARMS = Standing("c1", "d1", "NO", "CL", "arms")
OPEN = Standing("c2", "d2", None, "CL", "arms")
SHIPS = Standing("c3", "d3", None, "CL", "ships")
GOODS = Standing("c4", "d4", "NO", "CL", "generic")


def keep(ledger: Ledger, *standings: Standing) -> set[str]:
    """Keep claims that each stand in a document of their own; returns the documents drawn along."""
    with ledger.writing() as connection:
        stored.replace_placed(connection, [each.document for each in standings], standings)
        changed = stored.change_families(connection, stored.count_told(standings))
        return drawn_along(connection, changed)


def test_an_open_party_is_drawn_to_the_only_entry_that_fits(ledger: Ledger) -> None:
    """A new pair draws the claims of its family with one of its parties; a second pair lets them go again."""
    keep(ledger, OPEN, SHIPS)
    assert keep(ledger, ARMS) == {"d2"}
    with ledger.writing() as connection:
        places, _ = place_documents(connection, ["d1", "d2", "d3"])
        assert {entry_id(("NO", "CL", "arms", "")), entry_id((None, "CL", "ships", "d3"))} == places
    assert keep(ledger, Standing("c5", "d5", "PE", "CL", "arms")) == {"d2"}
    assert keep(ledger, Standing("c6", "d6", "KE", "CL", "arms")) == set()


def test_goods_of_no_kind_go_with_the_only_family(ledger: Ledger) -> None:
    """Where the first ships come between two parties, what was said of goods of no kind moves to them."""
    keep(ledger, GOODS)
    assert keep(ledger, Standing("c7", "d7", "NO", "CL", "ships")) == {"d4"}
    with ledger.writing() as connection:
        place_documents(connection, ["d4", "d7"])
        assert place_documents(connection, ["d4"]) == (set(), set())
        assert [each.place for each in stored.load_placed(connection, documents=["d4"])] == [
            entry_id(("NO", "CL", "ships", ""))
        ]
