"""A reader who looks at a source file knows where its tests are."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "headstamp"
TESTS = ROOT / "tests"
UNIT = TESTS / "unit"
EXEMPT = Path(__file__).parent / "without_mirror.txt"
ELSEWHERE = {"api": "doors"}
"""Parts whose tests stand in a folder of their own, by name: a door is tested by what goes through it."""


def only_names(path: Path) -> bool:
    """Whether a module holds nothing that runs: docstrings, imports, plain names, and classes that only declare."""
    return all(_declares(node) for node in ast.parse(path.read_text(encoding="utf-8")).body)


def _declares(node: ast.stmt) -> bool:
    if isinstance(node, ast.ClassDef):
        return all(_declares(inner) for inner in node.body)
    if isinstance(node, ast.FunctionDef):  # a method of a protocol: a docstring and three dots
        return all(isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Constant) for inner in node.body)
    return isinstance(node, ast.Expr | ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign)


def without_mirror() -> set[str]:
    """Source files with code in them for which the tests have no file of the same place and name."""
    missing = set()
    for path in PACKAGE.rglob("*.py"):
        relative = path.relative_to(PACKAGE)
        if not only_names(path) and not any(mirror.exists() for mirror in mirrors(relative)):
            missing.add(relative.as_posix())
    return missing


def mirrors(relative: Path) -> list[Path]:
    """Where the tests of a module may stand; those of a package's own `__init__` may bear the package's name."""
    found = [UNIT / relative.parent / f"test_{relative.stem}.py"]
    if relative.stem == "__init__":
        found.append(UNIT / relative.parent / f"test_{relative.parent.name}.py")
    part = Path(relative.parts[0]).stem
    if part in ELSEWHERE:
        found.append(TESTS / ELSEWHERE[part] / f"test_{relative.stem}.py")
    return found


def exempt() -> dict[str, str]:
    """The exempted files, each with its reason."""
    lines = EXEMPT.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(maxsplit=1) for line in lines if line.strip() and not line.startswith("#")]
    return dict(pairs)


def test_every_source_file_has_its_test_file() -> None:
    """Each module has a mirror in tests/unit, or stands in the list of exemptions with a reason."""
    assert without_mirror() - set(exempt()) == set()


def test_exemptions_only_shrink() -> None:
    """A file that has its mirror, or is gone, has left the list."""
    assert set(exempt()) - without_mirror() == set()


def test_no_mirror_reflects_nothing() -> None:
    """Each test file in tests/unit stands where a module of that name stands: a moved module takes its tests along."""
    orphans = []
    for path in UNIT.rglob("test_*.py"):
        relative = path.relative_to(UNIT)
        name = relative.stem.removeprefix("test_")
        if relative.parts[0] == "training":  # the folder beside the package, which is not in the wheel
            continue
        if (
            not (PACKAGE / relative.parent / f"{name}.py").exists()
            and not (PACKAGE / relative.parent / name).is_dir()
        ):
            orphans.append(relative.as_posix())

    assert orphans == []
