"""Whatever is typed is searched for, and nothing that is typed breaks the search."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headstamp.store import documents
from headstamp.store.ledger import Ledger
from headstamp.store.search import find_documents, match_expression
from ledgers import HERALD_DOCUMENT
from views import HERALD, WIRE


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("shells", [HERALD.id]),
        ("MINISTERS met", [WIRE.id]),
        ("shells ministers", []),
        ('"artillery shells"', [HERALD.id]),
        ('"shells artillery"', []),
        ("port -shells", [WIRE.id]),
        ("+port +ash", [WIRE.id]),
        ("title:shells", [HERALD.id]),
        ("title:artillery", []),
        ("artill*", [HERALD.id]),
        ("-port", []),
        ("", []),
        ('"unclosed shells', []),
        ('"artillery shells', [HERALD.id]),
        ("shells AND OR NOT", []),
        ("NEAR(shells)", []),
        ("*", []),
        ("text:", []),
    ],
)
def test_queries(filled: Ledger, query: str, expected: list[str]) -> None:
    """Words, phrases, beginnings, exclusions and the title are searched as people write them."""
    with filled.reading() as connection:
        assert [hit[0] for hit in find_documents(connection, query, 20)] == expected


def test_matches_are_marked(filled: Ledger) -> None:
    """A hit says where in its words the matches stand."""
    with filled.reading() as connection:
        ((_, words, matches),) = find_documents(connection, "ministers ash", 20)

    assert [match.quote(words) for match in matches] == ["Ministers", "Ash"]


def test_diacritics_do_not_matter(filled: Ledger) -> None:
    """A name is found with and without its diacritics, also after the document was replaced."""
    with filled.writing() as connection:
        documents.keep_document(connection, replace(HERALD_DOCUMENT, text="Colonel Šarić spoke."), b"raw")
        assert [hit[0] for hit in find_documents(connection, "saric", 20)] == [HERALD.id]
        assert find_documents(connection, "artillery", 20) == []


@given(st.text(alphabet=st.sampled_from("ab\"*-+:^(){}\x00\\ '\n") | st.characters(codec="utf-8"), max_size=30))
def test_any_query_is_well_formed(query: str) -> None:
    """The expression made of any text is one that the index takes."""
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(title, text, tokenize='unicode61 remove_diacritics 2')")
    connection.execute("INSERT INTO t VALUES ('a b', 'b a')")
    expression = match_expression(query)

    assert (
        expression == "" or len(connection.execute("SELECT * FROM t WHERE t MATCH ?", (expression,)).fetchall()) < 2
    )
