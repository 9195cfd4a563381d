"""Problems in the ledger: of documents, and of files that gave none."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, delete, insert, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.functions import coalesce, count
from sqlalchemy.sql.functions import min as smallest

from headstamp.model.problem import Problem
from headstamp.store import tables

_AT = tables.problems.c


def keep_problems_of_document(connection: Connection, document: str, path: str, problems: Iterable[Problem]) -> None:
    """Store the problems of a document met at `path`, in place of those it had.

    Only the part of a place after the path is kept: the document may be met elsewhere too.
    """
    connection.execute(delete(tables.problems).where(_AT.document == document))
    for problem in problems:
        part = problem.place.removeprefix(path) if problem.place.startswith(path) else ""
        _keep(connection, document, "", part, problem)


def keep_problems_of_source(connection: Connection, path: str, problems: Iterable[Problem]) -> None:
    """Store the problems of the file at `path` that belong to no document, in place of those it had."""
    connection.execute(delete(tables.problems).where(_AT.document.is_(None), _AT.path == path))
    for problem in problems:
        under = problem.place.startswith(path)
        _keep(connection, None, path, problem.place.removeprefix(path) if under else "", problem)


def _keep(connection: Connection, document: str | None, path: str, part: str, problem: Problem) -> None:
    row = {"document": document, "path": path, "part": part, "code": problem.code, "message": problem.message}
    connection.execute(insert(tables.problems).values(row))


def load_problems(connection: Connection, where: ColumnElement[bool] | None = None) -> tuple[Problem, ...]:
    """Problems sorted by place, code and message; a document's are placed at the first path that it was met at."""
    path = smallest(tables.sightings.c.path)
    joined = tables.problems.outerjoin(tables.sightings, tables.sightings.c.document == _AT.document)
    query = select(_AT.code, _AT.message, coalesce(path, _AT.path), _AT.part, _AT.document).select_from(joined)
    query = query.group_by(_AT.number, _AT.code, _AT.message, _AT.path, _AT.part, _AT.document)
    rows = connection.execute(query if where is None else query.where(where))
    problems = (Problem(code, message, path + part, document) for code, message, path, part, document in rows)
    return tuple(sorted(problems, key=lambda p: (p.place, p.code, p.message, p.document or "")))


def count_problems(connection: Connection) -> int:
    """How many problems there are."""
    return connection.execute(select(count()).select_from(tables.problems)).scalar_one()
