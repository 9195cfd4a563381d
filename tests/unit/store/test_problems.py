"""Problems are kept once, and placed where the document can be found."""

from headstamp.model.problem import Problem
from headstamp.store import documents, problems, tables
from headstamp.store.documents import Sighting
from headstamp.store.ledger import Ledger
from views import HERALD, PROBLEM


def test_a_files_problems_are_replaced(filled: Ledger) -> None:
    """Looking at a file again puts its problems in the place of the earlier ones; a file that is well has none."""
    newer = Problem("damaged", "It is torn.", "reports/void.txt#page 3")
    with filled.writing() as connection:
        assert problems.load_problems(connection) == (PROBLEM,)
        problems.keep_problems_of_source(connection, "reports/void.txt", [newer])
        assert problems.load_problems(connection) == (newer,)
        problems.keep_problems_of_source(connection, "reports/void.txt", [])
        assert problems.count_problems(connection) == 0


def test_a_documents_problems_stand_at_its_first_path(filled: Ledger) -> None:
    """A document met in two folders has its problems once, at the path that sorts first."""
    noted = Problem("odd-date", "The date is odd.", "reports/herald.txt#line 2", HERALD.id)
    with filled.writing() as connection:
        problems.keep_problems_of_document(connection, HERALD.id, "reports/herald.txt", [noted])
        documents.keep_sighting(connection, Sighting(HERALD.id, "archive/herald.txt", "1" * 64, "herald.txt"))
        found = problems.load_problems(connection, tables.problems.c.document == HERALD.id)

    assert found == (Problem("odd-date", "The date is odd.", "archive/herald.txt#line 2", HERALD.id),)


def test_problems_are_sorted(filled: Ledger) -> None:
    """Problems are listed by place, code and message."""
    with filled.writing() as connection:
        for place in ("z.txt", "a.txt"):
            both = [Problem("too-large", "b", place), Problem("binary", "a", place)]
            problems.keep_problems_of_source(connection, place, both)
        found = [(p.place, p.code) for p in problems.load_problems(connection)]

    assert found == [
        ("a.txt", "binary"),
        ("a.txt", "too-large"),
        ("reports/void.txt", "empty"),
        ("z.txt", "binary"),
        ("z.txt", "too-large"),
    ]
