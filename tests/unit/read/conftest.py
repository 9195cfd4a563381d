"""Bytes to be read, made in code: no test of reading needs a file that lies somewhere."""

from collections.abc import Callable

import pytest

from headstamp.config import Limits
from headstamp.model.document import Document
from headstamp.model.problem import Problem
from headstamp.read import read_bytes
from headstamp.read.deadlines import Deadline
from headstamp.read.drafts import Raw


def new_raw(data: bytes | str, name: str = "report.txt", **limits: float) -> Raw:
    given = Limits(**limits)
    encoded = data.encode() if isinstance(data, str) else data
    return Raw(encoded, name, f"reports/{name}", given, Deadline(given.seconds))


def read_only(data: bytes | str, name: str = "report.txt", **limits: float) -> Document:
    """The only document in some bytes, which give no problem beside it."""
    encoded = data.encode() if isinstance(data, str) else data
    results, problems = read_bytes(encoded, name, Limits(**limits), place=f"reports/{name}")
    assert problems == []
    assert len(results) == 1
    return results[0].document


def refuse(data: bytes | str, name: str = "report.txt", **limits: float) -> Problem:
    """The only problem of some bytes, which give no document."""
    encoded = data.encode() if isinstance(data, str) else data
    results, problems = read_bytes(encoded, name, Limits(**limits), place=f"reports/{name}")
    assert results == []
    assert len(problems) == 1
    return problems[0]


@pytest.fixture
def raw() -> Callable[..., Raw]:
    return new_raw


@pytest.fixture
def read() -> Callable[..., Document]:
    return read_only


@pytest.fixture
def refused() -> Callable[..., Problem]:
    return refuse
