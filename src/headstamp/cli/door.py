"""Where errors stop: every refusal becomes one line for a person, or one JSON object, and an exit status."""

import errno
import json
import os
import sys
from collections.abc import Sequence
from typing import Any, Never

import click

from headstamp.errors import HeadstampError, LedgerFullError

INTERRUPTED = 130
"""Exit status after Ctrl-C: 128 and the number of the signal, as shells have it."""
NOTHING_READ = 1
"""Exit status of `read` where there were problems and no document at all."""
SYSTEM = ("system", 1)
"""Code and exit status where the system refuses something that is no matter of the ledger."""

STATUSES = (
    (0, "", "done; documents that could not be read are problems, not failures"),
    (1, "", "`read` found no document that can be read; its summary says why"),
    (1, "system", "the system refused something else"),
    (
        2,
        "usage",
        "an argument cannot be used: an unknown option or format, a date that is none, a folder that is not there",
    ),
    (2, "bad-gold", "gold, or claims to compare with it, cannot be used; every fault is told with its line"),
    (3, "not-found", "no entry, claim, document or actor goes by that name"),
    (4, "ledger", "the ledger cannot be used"),
    (4, "not-a-ledger", "the file is not a Headstamp ledger, or is damaged"),
    (4, "newer-ledger", "a newer version of Headstamp wrote the ledger"),
    (5, "ledger-busy", "another process is writing to the ledger"),
    (6, "ledger-full", "the disk is full, or the ledger or output may not be written"),
    (7, "under-floor", "a figure of `evaluate` is under its floor, or its floor was measured on other gold or texts"),
    (8, "endpoint", "the server of a language model refuses every call, or cannot be reached; what was read is kept"),
    (130, "interrupted", "stopped by Ctrl-C; what was read is kept, and reading again goes on from there"),
)
"""Exit status, code in JSON, and meaning of every way a command can end."""


class Door(click.Group):
    """The command group that turns every error a person can act on into a message and an exit status."""

    def main(self, args: Sequence[str] | None = None, *_: Any, **extra: Any) -> Never:
        """Run a command and exit. With `--json` among the arguments an error is one JSON object on standard error."""
        given = list(sys.argv[1:] if args is None else args)
        options = given[: given.index("--")] if "--" in given else given
        _forgive_encodings()
        sys.exit(self._run(given, as_json="--json" in options, extra=extra))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which they were added."""
        del ctx
        return list(self.commands)

    def _run(self, args: list[str], *, as_json: bool, extra: dict[str, Any]) -> int:
        try:
            extra.update(standalone_mode=False)
            status = super().main(args, **extra)
            sys.stdout.flush()
        except click.Abort:
            return _refuse("interrupted", "stopped; what was done before is kept", INTERRUPTED, as_json=as_json)
        except click.exceptions.NoArgsIsHelpError as help_asked:
            click.echo(help_asked.format_message(), err=True)
            return help_asked.exit_code
        except click.ClickException as error:
            return _refuse("usage", _with_hint(error), error.exit_code, as_json=as_json)
        except HeadstampError as error:
            return _refuse(error.code, str(error), error.status, as_json=as_json)
        except (BrokenPipeError, SystemExit):  # Click itself exits where a pipe breaks, and only there
            _leave_pipe()
            return 0
        except OSError as error:
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                _leave_pipe()
                full = LedgerFullError(f"standard output could not be written: {error.strerror}")
                return _refuse(full.code, str(full), full.status, as_json=as_json)
            return _refuse(SYSTEM[0], str(error), SYSTEM[1], as_json=as_json)
        return status if isinstance(status, int) else 0


def _refuse(code: str, message: str, status: int, *, as_json: bool) -> int:
    """Say on standard error what was wrong; returns the status to exit with."""
    if as_json:
        click.echo(json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False), err=True)
    else:
        from headstamp.cli.terminal import printable

        line = printable(message).replace("\n", " ")  # names of files may hold line breaks
        click.echo(f"headstamp: {line}", err=True)
    return status


def _with_hint(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f" (see: {context.command_path} --help)" if context is not None else ""
    return f"{error.format_message()}{hint}"


def _forgive_encodings() -> None:
    """A terminal that cannot show a letter shows its code point; it never stops the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _leave_pipe() -> None:
    """Nobody takes our output any more: what is still buffered goes nowhere, quietly."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
