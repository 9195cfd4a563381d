"""Things are found by the beginning of an id and by name."""

from headstamp.store import lookups
from headstamp.store.ledger import Ledger
from views import AFFIRMED, BRANDT, ENTRY, HERALD, WIRE


def test_the_beginning_of_an_id_is_enough(filled: Ledger) -> None:
    """The first letter says what it is; all that begin so come, up to the limit."""
    with filled.reading() as connection:
        assert lookups.ids_beginning(connection, "e0000", 5) == [("entry", ENTRY.entry.id)]
        assert lookups.ids_beginning(connection, "d0", 5) == [("document", HERALD.id), ("document", WIRE.id)]
        assert lookups.ids_beginning(connection, "c0", 1) == [("claim", AFFIRMED.claim.id)]
        assert lookups.ids_beginning(connection, "a%", 5) == []
        assert lookups.ids_beginning(connection, "x1", 5) == []


def test_documents_are_found_by_name_and_path(filled: Ledger) -> None:
    """A document goes by its name in any case, and by the path it was met at."""
    with filled.reading() as connection:
        assert lookups.documents_named(connection, "HERALD.txt") == [HERALD.id]
        assert lookups.documents_named(connection, "reports/herald.txt") == [HERALD.id]
        assert lookups.documents_named(connection, "herald") == []


def test_actors_are_found_by_folded_spelling(filled: Ledger) -> None:
    """An actor goes by any of its spellings, folded."""
    with filled.reading() as connection:
        assert lookups.actors_named(connection, "otto brandt") == ["a000000000000000b"]
        assert lookups.actors_named(connection, "otto") == []
        assert lookups.is_actor(connection, "XA")
        assert not lookups.is_actor(connection, "XZ")


def test_all_names_are_listed(filled: Ledger) -> None:
    """The names of documents and actors are what a mistyped name is compared with."""
    with filled.reading() as connection:
        assert lookups.all_names(connection) == [
            "=wire.html", "Avaria", "Borduna", "Coast Agency", "Corvia", "Ministry of Defence of Borduna",
            "Otto Brandt", "article", "herald.txt",
        ]  # fmt: skip


def test_spellings_name_their_documents(filled: Ledger) -> None:
    """Each spelling of an actor comes with the documents that use it."""
    with filled.reading() as connection:
        assert lookups.spellings_of(connection, "XC") == [("Corvia", (HERALD.id, WIRE.id))]
        assert lookups.spellings_of(connection, "a000000000000000b") == [(BRANDT.name, (HERALD.id,))]


def test_entries_are_found_by_party_and_by_claim(filled: Ledger) -> None:
    """An actor's entries are those it is a party to and those in whose claims it is named."""
    with filled.reading() as connection:
        for actor in ("XA", "XC", "a000000000000000b"):
            assert lookups.entries_with(connection, actor) == [ENTRY.entry.id]
        assert lookups.entries_with(connection, "a000000000000000d") == []
