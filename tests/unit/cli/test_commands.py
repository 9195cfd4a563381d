"""The command group."""

from click.testing import CliRunner

from headstamp import __version__
from headstamp.cli.commands import COMMANDS, main


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
    assert all(command.short_help for command in COMMANDS)


def test_version_is_the_package_s() -> None:
    """`--version` prints the version of the package."""
    ran = CliRunner().invoke(main, ["--version"])

    assert (ran.exit_code, ran.stdout) == (0, f"headstamp, version {__version__}\n")


def test_every_command_takes_a_ledger() -> None:
    """Every command takes `--ledger` but the demonstration, which has one of its own, and `evaluate`, which needs none."""
    takers = {command.name for command in COMMANDS if "--ledger" in {o for p in command.params for o in p.opts}}

    assert {command.name for command in COMMANDS} - takers == {"demo", "evaluate"}
