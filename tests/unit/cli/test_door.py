"""Where errors stop."""

import json

import click
import pytest
from click.testing import CliRunner, Result

from headstamp.cli.door import Door
from headstamp.errors import (
    FloorError,
    GoldError,
    HeadstampError,
    LedgerBusyError,
    LedgerFullError,
    NewerLedgerError,
    NotALedgerError,
    NotFoundError,
    UsageError,
)


def run(error: BaseException | None, *arguments: str) -> Result:
    """Run a command that raises `error`, behind the door."""

    @click.group(cls=Door)
    def door() -> None:
        pass

    @door.command()
    @click.option("--json", "as_json", is_flag=True)
    @click.argument("words", nargs=-1)
    def act(as_json: bool, words: tuple[str, ...]) -> int:
        if error:
            raise error
        return 7 if words else 0

    return CliRunner().invoke(door, ["act", *arguments])


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (HeadstampError("x"), 1, "error"),
        (UsageError("x"), 2, "usage"),
        (GoldError("x"), 2, "bad-gold"),
        (FloorError("x"), 7, "under-floor"),
        (NotFoundError("x"), 3, "not-found"),
        (NotALedgerError("x"), 4, "not-a-ledger"),
        (NewerLedgerError("x"), 4, "newer-ledger"),
        (LedgerBusyError("x"), 5, "ledger-busy"),
        (LedgerFullError("x"), 6, "ledger-full"),
        (click.BadParameter("x"), 2, "usage"),
        (OSError("x"), 1, "system"),
    ],
)
def test_each_error_has_its_status_and_shape(error: Exception, status: int, code: str) -> None:
    """An error is one line for a person, or with `--json` one object on standard error, and the status of its class."""
    plain, structured = run(error), run(error, "--json")

    assert plain.exit_code == structured.exit_code == status
    assert plain.stderr.startswith("headstamp: ")
    assert plain.stderr.count("\n") == 1
    assert plain.stdout == structured.stdout == ""
    answer = json.loads(structured.stderr)
    assert list(answer) == ["error"]
    assert answer["error"]["code"] == code
    assert "x" in answer["error"]["message"]


def test_what_is_typed_wrongly_is_usage() -> None:
    """An unknown option or command is status 2, as JSON where JSON was asked for."""
    ran = run(None, "--json", "--colour")

    assert ran.exit_code == 2
    assert json.loads(ran.stderr)["error"]["code"] == "usage"


def test_json_after_two_dashes_is_a_word() -> None:
    """Behind `--` the word `--json` is an argument, not the option."""
    ran = run(UsageError("no"), "--", "--json")

    assert ran.stderr == "headstamp: no\n"


def test_interruption_is_130() -> None:
    """Ctrl-C ends a command with status 130 and a line that says that nothing is lost."""
    ran = run(KeyboardInterrupt())

    assert ran.exit_code == 130
    assert ran.stderr.strip() == "headstamp: stopped; what was done before is kept"


def test_a_command_may_name_its_status() -> None:
    """What a command returns is the exit status; nothing is 0."""
    assert run(None).exit_code == 0
    assert run(None, "word").exit_code == 7


def test_messages_cannot_steer_the_terminal() -> None:
    """A file name with control characters shows them as replaced in the message."""
    assert run(UsageError("a\x1b[2Jb")).stderr == "headstamp: a�[2Jb\n"


def test_a_message_is_one_line() -> None:
    """A line break in a file name does not break the message."""
    assert run(UsageError("a\nb")).stderr == "headstamp: a b\n"


def test_a_program_error_is_not_hidden() -> None:
    """What is no error of a person's making is not caught: it stays visible to the tests and the maker."""
    assert isinstance(run(ZeroDivisionError()).exception, ZeroDivisionError)
