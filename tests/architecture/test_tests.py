"""The tests keep the rules that they hold the code to."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
FILES = sorted(TESTS.rglob("test_*.py"))


def asserts(node: ast.FunctionDef) -> bool:
    """Whether a test can fail: an assert, an expected error, or a call of a function named `assert_...`."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Assert):
            return True
        if isinstance(inner, ast.Call) and ast.unparse(inner.func).split(".")[-1].startswith(
            ("raises", "assert_", "fail")
        ):
            return True
    return False


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_each_test_says_what_it_guarantees(path: Path) -> None:
    """Every test opens with a docstring and asserts something."""
    tests = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]

    assert [node.name for node in tests if not ast.get_docstring(node)] == []
    assert [node.name for node in tests if not asserts(node)] == []
    assert tests, "a file of tests without a test"
