"""The worked example of the README is real: run as it stands there, it prints what stands there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from headstamp.cli import main

README = Path(__file__).parents[2] / "README.md"


def example() -> tuple[str, list[tuple[list[str], list[str]]]]:
    """The text of `report.txt`, and each command's arguments with the lines shown below it."""
    text = README.read_text(encoding="utf-8").split("## One example")[1].split("\n## ")[0]
    blocks = re.findall(r"(?:^    .*\n)+", text, flags=re.MULTILINE)
    report, session = (re.sub(r"^    ", "", block, flags=re.MULTILINE) for block in blocks)
    runs = [part.split("\n", 1) for part in session.split("$ headstamp ")[1:]]
    return report, [(shlex.split(command), shown.splitlines()) for command, shown in runs]


def stretches(lines: list[str]) -> Iterator[str]:
    """The stretches of lines between the marks that lines are left out."""
    yield from (
        stretch for stretch in re.split(r"^\.\.\.$\n?", "\n".join(lines), flags=re.MULTILINE) if stretch.strip()
    )


def test_the_example_prints_what_the_readme_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line of the example is printed, in the order shown; `...` stands for lines left out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HEADSTAMP_LEDGER", raising=False)
    report, runs = example()
    Path("report.txt").write_text(report, encoding="utf-8")

    assert [arguments[0] for arguments, _ in runs] == ["read", "show", "show"]
    for arguments, lines in runs:
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, result.output
        rest = result.output
        for stretch in stretches(lines):
            assert stretch.rstrip("\n") in rest, f"headstamp {shlex.join(arguments)} printed:\n{result.output}"
            rest = rest.split(stretch.rstrip("\n"), 1)[1]
