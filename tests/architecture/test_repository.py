"""What must never be committed: the paths of one machine, addresses of package registries, borrowed sentences."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
MADE = {".git", ".venv", "demo", "dist", "build", "node_modules", "__pycache__", "work"}
"""Folders that are made, not written; hidden caches are left out by their leading full stop."""
NOT_TEXT = {".pdf", ".docx", ".xlsx", ".db", ".pyc", ".zip", ".png", ".onnx", ".npz"}
WINDOW = 10
"""Words in a row that count as borrowed: fewer meet by chance ("chief of the general staff of the armed forces")."""
FORMULAS = (
    "Leave a Reply. Your email address will not be published. Required fields are marked",
    "Chief of the General Staff of the Armed Forces of",
)
"""Boilerplate of half the web and titles of office: they belong to nobody, and the code must know them."""

# Written in pieces, so that this file does not hold what it looks for.
MACHINE_PATH = re.compile(r"(?<![\w.~<>/-])/(?:" + "home|Users|work|tmp|root|mnt" + r")/\w")
WINDOWS_PATH = re.compile(r"\b[A-Z]:\\" + r"(?:Users|Documents|Temp)\b")
REGISTRY = re.compile(
    "|".join(("py" + r"pi\.org", "python" + r"hosted\.org", "index" + r"[-_]url\b", "registry" + r"\.npmjs"))
)


def written() -> Iterator[tuple[str, str]]:
    """(path, text) of every text file that people wrote into the repository."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = sorted(f for f in folders if f not in MADE and not (f.startswith(".") and f != ".ci"))
        for name in sorted(files):
            path = Path(folder) / name
            if path.suffix not in NOT_TEXT and not path.name.endswith((".db-wal", ".db-shm")):
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace")


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """`path:line: text` of every line in which the pattern is found."""
    return [
        f"{path}:{number}: {line.strip()[:120]}"
        for path, text in written()
        if pattern.search(text)
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def windows(text: str) -> set[tuple[str, ...]]:
    """Every run of `WINDOW` words, in lower case."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + WINDOW]) for at in range(len(words) - WINDOW + 1)}


def test_no_path_of_a_machine() -> None:
    """No file names a folder that exists on one machine only."""
    assert lines_with(MACHINE_PATH) == []
    assert lines_with(WINDOWS_PATH) == []


def test_no_path_of_a_machine_in_the_weights() -> None:
    """Nor do the weights, where an exporter may have noted in which files it stood."""
    weights = [path for path in (ROOT / "src").rglob("*") if path.suffix in {".onnx", ".npz"}]

    assert weights
    assert [path.name for path in weights if MACHINE_PATH.search(path.read_bytes().decode("latin-1"))] == []


def test_no_address_of_a_package_registry() -> None:
    """No file says where packages are fetched from: that is the business of the machine that installs them."""
    assert lines_with(REGISTRY) == []


def test_the_patterns_find_what_they_look_for() -> None:
    """The patterns are not blind: each finds an example of its kind, and leaves an address of the web alone."""
    assert MACHINE_PATH.search("see /" + "home/ann/ledger.db")
    assert not MACHINE_PATH.search("https://outlet.example/" + "home/article")
    assert WINDOWS_PATH.search("C:\\" + "Users\\ann")
    assert REGISTRY.search("--index" + "-url")


def test_no_sentence_of_the_seeds() -> None:
    """No ten words in a row of the news texts beside the repository stand in it; skipped where they are not there."""
    if not SEEDS.is_dir():
        pytest.skip("the seeds are not beside this repository")
    borrowed = set().union(*(windows(path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))))
    borrowed -= set().union(*(windows(formula) for formula in FORMULAS))

    found = {path: sorted(" ".join(w) for w in windows(text) & borrowed) for path, text in written()}

    assert {path: runs[:3] for path, runs in found.items() if runs} == {}
