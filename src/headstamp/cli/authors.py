"""Who judges, when and why, as the command line knows it; and what every judging command takes and prints."""

import getpass
import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from headstamp.cli.options import json_option, ledger_option, open_ledger
from headstamp.cli.outcomes import print_outcome
from headstamp.errors import UsageError

if TYPE_CHECKING:
    from headstamp.model.view import JudgementOutcome
    from headstamp.tasks.recording import Author

Command = TypeVar("Command", bound=Callable[..., Any])

REVIEWER_VARIABLE = "HEADSTAMP_REVIEWER"
"""Environment variable: the name under which judgements are recorded."""


def judges(command: "Callable[..., JudgementOutcome]") -> Callable[..., None]:
    """A command that is handed the open ledger and the author, and whose outcome is printed.

    It takes `--by`, `--ledger` and `--json` besides its own, and `--why` where `why_option` stands above it.
    """

    @wraps(command)
    def judge(*, by: str | None, ledger_file: str | None, as_json: bool, why: str = "", **about: Any) -> None:
        with open_ledger(ledger_file) as ledger:
            outcome = command(ledger, author(by, why), **about)
        print_outcome(outcome, as_json=as_json)

    return by_option(ledger_option(json_option(judge)))


def by_option(command: Command) -> Command:
    """`--by NAME`: who judges."""
    return click.option(
        "--by", metavar="NAME", help=f"Who judges. Default: ${REVIEWER_VARIABLE}, or the name you are logged in by."
    )(command)


def why_option(*, required: bool = False) -> Callable[[Command], Command]:
    """`--why`: the reason, which stands beside the judgement for good."""
    words = "The reason; it is kept and shown."
    if required:
        return click.option("--why", metavar="TEXT", required=True, help=words)
    return click.option("--why", metavar="TEXT", default="", help=words)


def author(by: str | None, why: str = "", environment: Mapping[str, str] = os.environ) -> "Author":
    """Who judges, now: `--by`, else HEADSTAMP_REVIEWER, else the login name; raises UsageError without any."""
    from headstamp.tasks.recording import Author

    who = by or environment.get(REVIEWER_VARIABLE) or _login_name()
    return Author(who, datetime.now(UTC).isoformat(timespec="microseconds"), why)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise UsageError(f"nobody is logged in; name who judges with --by or {REVIEWER_VARIABLE}") from error
