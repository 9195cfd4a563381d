"""The command group."""

import subprocess
import sys

from click.testing import CliRunner

from headstamp import __version__
from headstamp.cli.commands import main


def test_commands_stand_in_the_order_of_use() -> None:
    """Help lists the commands as a person meets them, each with a line of its own, and a worked example."""
    ran = CliRunner().invoke(main, ["--help"], terminal_width=100)

    listed = [
        line.split()[0]
        for line in ran.stdout.splitlines()
        if line.startswith("  ") and line.split()[0] in main.commands
    ]
    assert listed == [
        *(
            "read",
            "ledger",
            "show",
            "chain",
            "actors",
            "actor",
            "search",
            "export",
            "report",
            "problems",
            "passed-over",
        ),
        *("accept", "reject", "correct", "note", "origin", "merge", "split", "undo", "judgements", "reliability"),
        *("evaluate", "demo"),
    ]
    assert "headstamp ledger --contested " in ran.stdout
    assert all(command.short_help for command in main.commands.values())


def test_version_is_the_package_s() -> None:
    """`--version` prints the version of the package."""
    ran = CliRunner().invoke(main, ["--version"])

    assert (ran.exit_code, ran.stdout) == (0, f"headstamp, version {__version__}\n")


def test_every_command_takes_a_ledger() -> None:
    """Every command takes `--ledger` but the demonstration, which has one of its own, and `evaluate`, which needs none."""
    options = {name: {o for p in command.params for o in p.opts} for name, command in main.commands.items()}

    assert {name for name, taken in options.items() if "--ledger" not in taken} == {"demo", "evaluate"}


def test_a_command_is_loaded_when_it_is_asked_for() -> None:
    """Looking up one command loads its module and no other; the command of each name is the one of that name."""
    script = (
        "import sys; from headstamp.cli.commands import main; main.commands['undo']; "
        "print([name for name in sys.modules if name in {'headstamp.cli.judging', 'headstamp.cli.read'}])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stdout == "['headstamp.cli.judging']\n"
    assert {name: command.name for name, command in main.commands.items()} == {name: name for name in main.commands}
