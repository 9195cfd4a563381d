"""Options that commands share, and what stands behind them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from headstamp.config import DEFAULT_LEDGER, LEDGER_VARIABLE, ledger_path

if TYPE_CHECKING:
    from headstamp.store.ledger import Ledger

Command = TypeVar("Command", bound=Callable[..., Any])

LEDGER_HELP = f"The ledger file. Default: ${LEDGER_VARIABLE}, or {DEFAULT_LEDGER} in the current folder."


def ledger_option(command: Command) -> Command:
    """`--ledger FILE`, as every command takes it."""
    return click.option("--ledger", "ledger_file", metavar="FILE", type=click.Path(), help=LEDGER_HELP)(command)


def json_option(command: Command) -> Command:
    """`--json`: the answer as JSON on standard output, an error as JSON on standard error."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text; errors too.")(command)


def as_of_option(command: Command) -> Command:
    """`--as-of DATE`, as every command takes it that looks at claims or entries."""
    return click.option(
        "--as-of", metavar="DATE",
        help="Only what was published, said and judged by then, weighed for that date: 2023, 2023-04, 2023-04-01.",
    )(command)  # fmt: skip


@contextmanager
def open_ledger(given: str | None, *, create: bool = False, as_of: str | None = None) -> "Iterator[Ledger]":
    """The ledger that `--ledger`, the environment or the default names; made where `create` allows it.

    With `as_of` it is a passing ledger of what was known by that date.
    """
    from headstamp.store.ledger import Ledger

    with Ledger.open(ledger_path(given), create=create) as ledger:
        if as_of is None:
            yield ledger
            return
        from headstamp.tasks.as_of import ledger_as_of

        with ledger_as_of(ledger, as_of) as then:
            yield then


def next_command(command: str, ledger_file: str | None) -> str:
    """A command to type next, on the same ledger."""
    import shlex

    return f"headstamp {command}" + (f" --ledger {shlex.quote(ledger_file)}" if ledger_file else "")


def country_names() -> Callable[[str], str]:
    """The short English name of a state's code; a code that is no state's stands for itself."""
    from headstamp.lexicon.states import load_states

    names = load_states().names
    return lambda code: names.get(code, code)


def examples(*lines: str) -> str:
    """An epilog that Click leaves as it is written: one command a line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
