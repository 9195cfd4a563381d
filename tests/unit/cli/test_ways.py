"""In how many processes a person reads, and how closely."""

from pathlib import Path
from typing import Any

import pytest

from fakes import OneRuleReader
from headstamp.cli.language_model import Choice
from headstamp.cli.ways import check_paths, loader, way
from headstamp.config import READERS
from headstamp.errors import UsageError
from headstamp.extract import default_reader
from headstamp.tasks.readers import open_reader
from headstamp.tasks.side_by_side import SideBySide

PLAIN: dict[str, Any] = {"jobs": 1, "triage": False, "passed_over": False, "reader": None}


def test_paths_and_passed_over_exclude_each_other() -> None:
    """Without a path there is nothing to read, and with --passed-over there is no use for one, nor for a look."""
    check_paths(("reports",), PLAIN)
    check_paths((), PLAIN | {"passed_over": True})

    with pytest.raises(UsageError, match="nothing to read"):
        check_paths((), PLAIN)
    for paths, more in ((("reports",), {}), ((), {"triage": True}), ((), {"reader": "llm"})):
        with pytest.raises(UsageError, match="takes no PATH"):
            check_paths(paths, PLAIN | {"passed_over": True} | more)


def test_one_process_reads_with_what_was_opened() -> None:
    """Nothing else is loaded where nothing was asked for."""
    reader = OneRuleReader()

    assert way(PLAIN, Choice(READERS[0]), reader) is reader
    assert way(PLAIN, Choice(READERS[0]), None) is None


def test_several_processes_load_their_own() -> None:
    """With --jobs every process loads the reader that was chosen; nothing is loaded here."""
    assert way(PLAIN | {"jobs": 2}, Choice(READERS[0]), None) == SideBySide(default_reader, 2)
    load = loader(Choice("llm"))
    assert (load.func, load.args) == (open_reader, ("llm", None))


def test_the_command_refuses_what_does_not_go_together(tmp_path: Path) -> None:
    """The command line says so, with the status of wrong usage."""
    from click.testing import CliRunner

    from headstamp.cli import main

    ledger = ["--ledger", str(tmp_path / "a.db")]
    for words in (["read"], ["read", "--passed-over", "reports"], ["read", "reports", "--jobs", "-1"]):
        assert CliRunner().invoke(main, [*words, *ledger]).exit_code == 2
