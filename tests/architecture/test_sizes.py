"""Modules stay readable in one sitting and functions on one screen; exemptions are listed, and can only go."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "headstamp"
MODULES = sorted(PACKAGE.rglob("*.py"))

STOP = 500
TALK = 300
FUNCTION_LINES = 50
PARAMETERS = 6


def listed(name: str) -> dict[str, int]:
    """What a list of exemptions allows: `subject figure  reason`, a line each; `#` opens a comment."""
    allowed = {}
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            subject, figure, reason = line.split(maxsplit=2)
            assert reason, f"{name}: {subject} gives no reason"
            allowed[subject] = int(figure)
    return allowed


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module_lines() -> dict[str, int]:
    return {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}


def functions(path: Path) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """(`path:Class.function`, node) for every function of a module, nested ones included."""

    def within(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                name = f"{prefix}{child.name}"
                if not isinstance(child, ast.ClassDef):
                    yield f"{relative(path)}:{name}", child
                yield from within(child, f"{name}.")
            else:
                yield from within(child, prefix)

    yield from within(ast.parse(path.read_text(encoding="utf-8")), "")


def function_lines() -> dict[str, int]:
    """Lines of each function from `def` to its end; decorators are left out, the docstring counts."""
    return {name: (node.end_lineno or 0) - node.lineno + 1 for path in MODULES for name, node in functions(path)}


def parameters() -> dict[str, int]:
    """Parameters of each function, `self` and `cls` left out; `*args` and `**rest` count one each."""
    counted = {}
    for path in MODULES:
        for name, node in functions(path):
            given = node.args
            names = [
                a.arg for a in (*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg) if a
            ]
            counted[name] = len([n for n in names if n not in {"self", "cls"}])
    return counted


def test_no_module_passes_the_stop() -> None:
    """No module of the package is longer than 500 lines, and no list can exempt one."""
    too_long = {path: lines for path, lines in module_lines().items() if lines > STOP}

    assert too_long == {}


@pytest.mark.parametrize(
    ("name", "measured", "limit"),
    [
        ("long_modules.txt", module_lines(), TALK),
        ("long_functions.txt", function_lines(), FUNCTION_LINES),
        ("many_parameters.txt", parameters(), PARAMETERS),
    ],
    ids=["modules", "functions", "parameters"],
)
def test_sizes_hold_and_exemptions_only_shrink(name: str, measured: dict[str, int], limit: int) -> None:
    """Whatever is over its guide is listed with a reason and has not grown; what came under it has left the list."""
    allowed = listed(name)

    over = {subject: figure for subject, figure in measured.items() if figure > max(limit, allowed.get(subject, 0))}
    stale = {subject: figure for subject, figure in allowed.items() if measured.get(subject, 0) != figure}

    assert over == {}, f"over {limit}: make it smaller, or talk and list it in {name}"
    assert stale == {}, (
        f"{name} may only shrink: correct or remove these lines, now {[measured.get(s) for s in stale]}"
    )
