"""Steps that are done once."""

from pathlib import Path
from types import ModuleType

import pytest
from training.steps import Step, code_hash, data_hash


def test_a_step_is_done_once(tmp_path: Path) -> None:
    """The second time the result is found; other settings or inputs are another step."""
    made: list[Path] = []
    told: list[str] = []
    step = Step("texts", {"seed": 1}, {"data": "abc"})

    first = step.do(made.append, told.append, tmp_path)
    second = step.do(made.append, told.append, tmp_path)

    assert first == second == tmp_path / f"texts-{step.hash}"
    assert made == [first]
    assert Step("texts", {"seed": 2}, {"data": "abc"}).hash != step.hash
    assert Step("texts", {"seed": 1}, {"data": "abd"}).hash != step.hash


def test_a_step_that_was_cut_off_goes_on_in_its_folder(tmp_path: Path) -> None:
    """What a broken run left is still there for the next one."""

    def break_off(folder: Path) -> None:
        (folder / "checkpoint").write_text("7", encoding="utf-8")
        raise KeyboardInterrupt

    seen: list[str] = []
    step = Step("train", {}, {})
    with pytest.raises(KeyboardInterrupt):
        step.do(break_off, seen.append, tmp_path)
    step.do(lambda folder: seen.append((folder / "checkpoint").read_text(encoding="utf-8")), lambda _: None, tmp_path)

    assert seen[-1] == "7"


def test_comments_and_docstrings_do_not_count(tmp_path: Path) -> None:
    """A module's hash changes with its code alone."""
    hashes = []
    for at, code in enumerate(
        ("def f():\n    '''A.'''\n    return 1\n", "# b\ndef f(): return 1\n", "def f(): return 2\n")
    ):
        module = ModuleType("m")
        path = tmp_path / f"{at}.py"
        path.write_text(code, encoding="utf-8")
        module.__file__ = str(path)
        hashes.append(code_hash(module))

    assert hashes[0] == hashes[1] != hashes[2]


def test_data_is_known_by_names_and_contents(tmp_path: Path) -> None:
    """The same bytes under another name in a folder are other data; the folder's own name does not count."""
    for folder, name in (("a", "x"), ("b", "x"), ("c", "y")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text("words", encoding="utf-8")

    assert data_hash(tmp_path / "a") == data_hash(tmp_path / "b") != data_hash(tmp_path / "c")
