"""The command line: what is typed is checked and handed to `headstamp.tasks`, what comes back is shown."""

from headstamp.cli.commands import main

__all__ = ["main"]
