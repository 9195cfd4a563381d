"""The reference says what the code does."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from headstamp.cli.commands import main
from headstamp.cli.door import STATUSES
from headstamp.errors import HeadstampError

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["cli.md", "format.md"])
def test_the_reference_has_not_drifted(name: str) -> None:
    """The committed page is what `make docs` writes from the code as it is."""
    assert (REFERENCE / name).read_text(encoding="utf-8") == generator().pages()[REFERENCE / name]


def test_every_command_stands_in_the_reference_with_examples() -> None:
    """Each command has its section, and its help shows how it is used."""
    page = (REFERENCE / "cli.md").read_text(encoding="utf-8")

    assert [name for name in main.commands if f"## headstamp {name}\n" not in page] == []
    assert [name for name, command in main.commands.items() if "Examples:" not in (command.epilog or "")] == []


def test_every_class_of_error_has_its_exit_status_in_the_table() -> None:
    """The table of exit statuses holds each error a person can meet, with the status and code that it bears."""
    classes, waiting = [], list(HeadstampError.__subclasses__())
    while waiting:
        classes.append(waiting.pop())
        waiting += classes[-1].__subclasses__()

    assert {(error.status, error.code) for error in classes} - {
        (status, code) for status, code, _ in STATUSES
    } == set()


def test_a_missing_mark_is_named() -> None:
    """A page on formats without a pair of marks is an error that names them."""
    with pytest.raises(ValueError, match="<!-- begin values -->"):
        generator().format_page("no marks here")


def test_the_generator_runs_on_its_own() -> None:
    """Run as a program it writes the same pages again, and says which."""
    before = {path: path.read_bytes() for path in REFERENCE.iterdir()}

    ran = subprocess.run([sys.executable, ROOT / "docs" / "generate.py"], capture_output=True, text=True, check=True)

    assert ran.stdout == "wrote docs/reference/cli.md\nwrote docs/reference/format.md\n"
    assert {path: path.read_bytes() for path in REFERENCE.iterdir()} == before
