"""A reader who looks at a source file knows where its tests are."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "headstamp"
UNIT = ROOT / "tests" / "unit"
EXEMPT = Path(__file__).parent / "without_mirror.txt"


def only_names(path: Path) -> bool:
    """Whether a module holds nothing but a docstring, imports, plain names and declarations without a body."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return all(isinstance(node, ast.Expr | ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign) for node in body)


def without_mirror() -> set[str]:
    """Source files with code in them for which `tests/unit` has no file of the same place and name."""
    missing = set()
    for path in PACKAGE.rglob("*.py"):
        relative = path.relative_to(PACKAGE)
        mirror = UNIT / relative.parent / f"test_{relative.stem}.py"
        if not mirror.exists() and not only_names(path):
            missing.add(relative.as_posix())
    return missing


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
        if (
            not (PACKAGE / relative.parent / f"{name}.py").exists()
            and not (PACKAGE / relative.parent / name).is_dir()
        ):
            orphans.append(relative.as_posix())

    assert orphans == []
