"""Documents come out of a ledger as they went in."""

from dataclasses import replace

from headstamp.model.document import Cell, Place, Row, Table
from headstamp.model.text import Span
from headstamp.store import documents
from headstamp.store.documents import Sighting
from headstamp.store.ledger import Ledger
from ledgers import HERALD_DOCUMENT, WIRE_DOCUMENT
from views import HERALD, WIRE

FULL = replace(
    HERALD_DOCUMENT,
    dateline="PORT ASH",
    published="2023-04",
    language="und",
    encoding="cp1250",
    text="Ünïcode 🙂\x00 text",
    places=(Place(Span(0, 9), "page 1"), Place(Span(2, 4), "page 1 line 2")),
    tables=(Table("list.csv", (Row((Cell(Span(0, 2), "goods"), Cell(Span(3, 4), ""))),)),),
)


def test_every_field_survives(ledger: Ledger) -> None:
    """A document is equal to itself after storing, and so are its bytes."""
    with ledger.writing() as connection:
        documents.keep_document(connection, FULL, b"\x00\xff raw")
    with ledger.reading() as connection:
        assert documents.load_documents(connection, [FULL.id, "d-none"]) == {FULL.id: FULL}
        assert documents.original_of(connection, FULL.id) == b"\x00\xff raw"
        assert documents.original_of(connection, "d-none") is None
        assert documents.count_documents(connection) == 1


def test_a_document_is_replaced_in_place(filled: Ledger) -> None:
    """Keeping a document again changes its fields and leaves its claims and sightings."""
    with filled.writing() as connection:
        documents.keep_document(connection, replace(HERALD_DOCUMENT, title="New"), b"raw")
    with filled.reading() as connection:
        assert documents.load_summaries(connection, [HERALD.id]) == {HERALD.id: replace(HERALD, title="New")}
        assert documents.paths_of(connection, HERALD.id) == ("reports/herald.txt",)
        assert connection.exec_driver_sql("SELECT count(*) FROM claims").scalar_one() == 7


def test_the_smallest_name_stays(ledger: Ledger) -> None:
    """Of the names that a document is met under, the one that sorts first is its name, in whatever order they come."""
    with ledger.writing() as connection:
        documents.keep_document(connection, WIRE_DOCUMENT, b"raw")
        documents.keep_smaller_name(connection, WIRE.id, "b.html")
        documents.keep_smaller_name(connection, WIRE.id, "!.html")
        assert documents.names_of(connection, [WIRE.id]) == {WIRE.id: "!.html"}


def test_sightings_are_kept_once_and_sorted(filled: Ledger) -> None:
    """A document met twice at one path is noted once; its paths are listed in order."""
    with filled.writing() as connection:
        for path in ("reports/herald.txt", "copies/herald.txt"):
            documents.keep_sighting(connection, Sighting(HERALD.id, path, HERALD_DOCUMENT.hash, HERALD.name))
    with filled.reading() as connection:
        assert documents.paths_of(connection, HERALD.id) == ("copies/herald.txt", "reports/herald.txt")


def test_a_source_is_known_by_content_and_name(filled: Ledger) -> None:
    """A file is passed over only where the same bytes were read under the same name, which may tell its format."""
    with filled.writing() as connection:
        documents.keep_source(connection, "a/feed.jsonl", "5" * 64, "feed.jsonl")
        documents.keep_source(connection, "a/feed.jsonl", "5" * 64, "feed.jsonl")
    with filled.reading() as connection:
        assert documents.known_sources(connection, "5" * 64, "feed.jsonl") == ["a/feed.jsonl"]
        assert documents.known_sources(connection, "5" * 64, "feed.txt") == []
        assert documents.known_sources(connection, "6" * 64, "feed.jsonl") == []


def test_members_of_a_file_are_found_by_its_path(filled: Ledger) -> None:
    """The documents inside a file are those below its path, and not those of a file whose path begins alike."""
    feed = "5" * 64
    first, second = Sighting(HERALD.id, "a_b.jsonl#1", feed, "a_b.jsonl#1"), Sighting(WIRE.id, "a_b.jsonl", feed, "w")
    other = Sighting(WIRE.id, "aXb.jsonl#1", feed, "w")
    with filled.writing() as connection:
        for seen in (first, second, other):
            documents.keep_sighting(connection, seen)
    with filled.reading() as connection:
        assert documents.sightings_from(connection, feed, "a_b.jsonl", "#") == [second, first]
