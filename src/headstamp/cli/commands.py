"""The command group, and every command in it: each is loaded when it is asked for."""

from collections import UserDict
from importlib import import_module
from typing import Any

import click

from headstamp import __version__
from headstamp.cli.door import Door
from headstamp.cli.options import examples

COMMANDS = {
    **{name: name for name in ("read", "ledger", "show", "chain", "actors", "actor", "search", "export")},
    "report": "export",
    "problems": "problems",
    "passed-over": "passed_over",
    **dict.fromkeys(("accept", "reject", "correct", "note", "origin"), "judging"),
    "merge": "merging",
    "split": "merging",
    "undo": "judging",
    **{name: name for name in ("judgements", "reliability", "evaluate", "demo")},
}
"""Every command, in the order in which a person meets them, with the module of `headstamp.cli` that it is in."""


class Commands(UserDict[str, Any]):
    """All commands by name, in order. One is loaded when it is looked up: a run needs one, and each takes time."""

    def __init__(self) -> None:
        super().__init__(COMMANDS)

    def __getitem__(self, name: str) -> click.Command:
        """The command; raises KeyError where there is none of that name."""
        held = self.data[name]
        if isinstance(held, str):
            held = self.data[name] = getattr(import_module(f"headstamp.cli.{held}"), name.replace("-", "_"))
        command: click.Command = held
        return command


@click.group(
    cls=Door,
    commands=Commands(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        "headstamp read reports/                  read a folder into headstamp.db",
        "headstamp ledger --contested             who says what was sent, and who denies it",
        "headstamp show ENTRY                     the exact words, for and against",
        "headstamp report -o dossier.html         one file for a colleague",
    ),
)
@click.version_option(__version__, prog_name="headstamp")
def main() -> None:
    """Read reports about arms transfers and keep a ledger of who says what, in which words.

    Headstamp records claims and never asserts that they are true. It works offline, on one file.
    """
