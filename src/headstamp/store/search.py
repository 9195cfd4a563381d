"""Full-text search over titles and texts: all that is peculiar to SQLite's FTS5."""

import re
from collections.abc import Iterator

from sqlalchemy.engine import Connection

from headstamp.model.text import Span

_INSTALL = (
    """CREATE VIRTUAL TABLE document_search USING fts5(
        title, text, content='documents', content_rowid='number', tokenize='unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER document_search_insert AFTER INSERT ON documents BEGIN
        INSERT INTO document_search(rowid, title, text) VALUES (new.number, new.title, new.text); END""",
    """CREATE TRIGGER document_search_delete AFTER DELETE ON documents BEGIN
        INSERT INTO document_search(document_search, rowid, title, text)
        VALUES ('delete', old.number, old.title, old.text); END""",
    """CREATE TRIGGER document_search_update AFTER UPDATE ON documents BEGIN
        INSERT INTO document_search(document_search, rowid, title, text)
        VALUES ('delete', old.number, old.title, old.text);
        INSERT INTO document_search(rowid, title, text) VALUES (new.number, new.title, new.text); END""",
)
_FIND = """
    SELECT documents.id, snippet(document_search, -1, char(2), char(3), '…', 24)
    FROM document_search JOIN documents ON documents.number = document_search.rowid
    WHERE document_search MATCH ?
    ORDER BY bm25(document_search, 4.0, 1.0), documents.id
    LIMIT ?"""
"""A word of the title weighs as much as four of the text; equals are told apart by id, so that the order is one."""

_TERM = re.compile(r'([+-]?)(?:(title|text):)?(?:"([^"]*)"?|(\S+))')


def install(connection: Connection) -> None:
    """Make the index, and keep it in step with the documents from now on."""
    for statement in _INSTALL:
        connection.exec_driver_sql(statement)


def find_documents(connection: Connection, query: str, limit: int) -> list[tuple[str, str, tuple[Span, ...]]]:
    """(document id, words around the match, the matches in them), best first; nothing where the query has no word."""
    expression = match_expression(query)
    if not expression:
        return []
    rows = connection.exec_driver_sql(_FIND, (expression, limit)).all()
    return [(row[0], *_unmark(row[1])) for row in rows]


def match_expression(query: str) -> str:
    """The query in FTS5's own syntax; never a faulty one, whatever a person types.

    All words must occur, `"several words"` in this order, `-word` must not, `title:word` in the title, and `word*`
    is the beginning of a word. Where only words that must not occur are given, the answer is empty.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for sign, column, phrase, word in _TERM.findall(query):
        words = phrase or word
        if not any(character.isalnum() for character in words):
            continue
        term = '"' + words.rstrip("*").replace('"', '""').replace("\x00", " ") + '"' + ("*" * words.endswith("*"))
        (unwanted if sign == "-" else wanted).append(f"{column} : {term}" if column else term)
    if not wanted:
        return ""
    return " NOT ".join(["(" + " AND ".join(wanted) + ")", *unwanted])


def _unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Words without the marks around the matches, and where the matches stand."""
    words, matches, opened = "", [], 0
    for piece in _pieces(marked):
        if piece == "\x02":
            opened = len(words)
        elif piece == "\x03":
            matches.append(Span(opened, len(words)))
        else:
            words += piece
    return words, tuple(matches)


def _pieces(marked: str) -> Iterator[str]:
    yield from (piece for piece in re.split("([\x02\x03])", marked) if piece)
