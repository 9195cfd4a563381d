"""Steps whose results are kept: a step with the same name, settings and inputs is done once.

A step's folder is `training/work/NAME-HASH`; the hash covers its settings, the hashes of what goes in, and the code
of the modules that it names (comments and docstrings apart). `done.json` is written last, so that a step that was cut
off is taken up again, in the same folder.
"""

import ast
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

WORK = Path(__file__).parent / "work"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what decides its result, and where that lies."""

    name: str
    settings: Mapping[str, object]
    inputs: Mapping[str, str]
    """What goes in, by name, to its hash."""
    code: Sequence[ModuleType] = ()

    @property
    def hash(self) -> str:
        """First 16 hexadecimal digits of the SHA-256 of all that decides the result."""
        decides = {
            "settings": self.settings,
            "inputs": self.inputs,
            "code": {module.__name__: code_hash(module) for module in self.code},
        }
        return hashlib.sha256(json.dumps(decides, sort_keys=True, default=str).encode()).hexdigest()[:16]

    def folder(self, work: Path = WORK) -> Path:
        """Where the result lies."""
        return work / f"{self.name}-{self.hash}"

    def do(self, make: Callable[[Path], None], tell: Callable[[str], None], work: Path = WORK) -> Path:
        """The folder of the result, made by `make` unless it is there already."""
        folder = self.folder(work)
        done = folder / "done.json"
        if done.exists():
            tell(f"{self.name}: known, {folder.name}")
            return folder
        tell(f"{self.name}: {folder.name}")
        folder.mkdir(parents=True, exist_ok=True)
        make(folder)
        record = {"name": self.name, "settings": self.settings, "inputs": self.inputs}
        done.write_text(json.dumps(record, indent=1, default=str) + "\n", encoding="utf-8")
        return folder


def code_hash(module: ModuleType) -> str:
    """Changes with what a module does, not with its comments, docstrings and layout."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [n for n in body if not _is_docstring(n)]  # type: ignore[attr-defined]
    return hashlib.sha256(ast.dump(tree).encode()).hexdigest()[:16]


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def data_hash(path: Path) -> str:
    """SHA-256 of a file, or of the names and contents of a folder's files in order; first 16 hexadecimal digits."""
    total = hashlib.sha256()
    for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
        total.update(file.relative_to(path).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]
