"""Names say what a thing is: no drawers for odds and ends, and heavy libraries are not loaded by looking."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "headstamp"
MODULES = sorted(PACKAGE.rglob("*.py"))

FORBIDDEN = {"util", "utils", "helper", "helpers", "common", "misc", "base", "manager", "managers", "stuff", "lib"}
HEAVY = {
    "spacy",
    "trafilatura",
    "dateparser",
    "openpyxl",
    "docx",
    "pypdfium2",
    "py3langid",
    "htmldate",
    "numpy",
    "thinc",
    "onnxruntime",
}
NUMERIC = "extract/trained/"
"""Modules that are loaded with a reader only, and that work on arrays throughout."""


def relative(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imported_at_start(tree: ast.Module) -> set[str]:
    """Top-level packages that importing the module loads; imports inside functions and for types alone are left out."""
    found = set()
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting += node.orelse
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)
    return found


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_no_name_for_odds_and_ends(path: Path) -> None:
    """No module, folder or class is named for being useful: utils, helpers, common, misc, base, manager."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    parts = {part.removesuffix(".py") for part in path.relative_to(PACKAGE).parts}

    assert {part for part in parts if set(part.lower().split("_")) & FORBIDDEN} == set()
    assert {
        name for name in classes if name.lower().endswith(("util", "utils", "helper", "manager", "base"))
    } == set()


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_heavy_libraries_are_imported_where_they_are_used(path: Path) -> None:
    """No module loads a parser, a model or an office library on import: reading commands start fast."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    allowed = {"numpy", "onnxruntime"} if relative(path).startswith(NUMERIC) else set()

    assert imported_at_start(tree) & (HEAVY - allowed) == set()


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_every_module_opens_with_its_purpose(path: Path) -> None:
    """The first thing in a module is a docstring: the file list with these lines tells the story."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
