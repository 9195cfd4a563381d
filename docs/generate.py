"""Write the parts of the reference that come from the code: `make docs`. A test fails where they have drifted.

`reference/cli.md` is written whole. In `reference/format.md` only what stands between a pair of marks
(`<!-- begin NAME -->`, `<!-- end NAME -->`) is written anew; the rest is written by hand.
"""

import inspect
import re
import sys
from enum import StrEnum
from pathlib import Path

import click

from headstamp.cli.commands import main
from headstamp.cli.door import STATUSES
from headstamp.export.spreadsheet import COLUMNS
from headstamp.model.actor import ActorKind
from headstamp.model.claim import Act, Certainty, Field, Kind, LicenceStatus, Polarity, SanctionStatus, Stage, Stance
from headstamp.model.judgement import Correctable, JudgementKind
from headstamp.model.materiel import Category

REFERENCE = Path(__file__).parent / "reference"
WIDTH = 100
VALUES: tuple[tuple[str, type[StrEnum]], ...] = (
    ("`kind` of a claim", Kind),
    ("`act`", Act),
    ("`polarity`", Polarity),
    ("`certainty`", Certainty),
    ("`field` of evidence", Field),
    ("`kind` of an actor", ActorKind),
    ("`stage` of a transfer", Stage),
    ("`category` of materiel", Category),
    ("`status` of a licence", LicenceStatus),
    ("`status` of a sanction", SanctionStatus),
    ("`stance` of a position", Stance),
    ("`kind` of a judgement", JudgementKind),
    ("`field` that can be corrected", Correctable),
)
"""Every closed set of words of the formats, under the name that the formats give it."""


def command_page() -> str:
    """The help of every command as it is printed, and the exit statuses."""
    parts = [
        "# Commands\n",
        "Written by `docs/generate.py` from the commands themselves.\n",
        _help(main),
        *(part for name, command in main.commands.items() for part in _sections(name, command)),
        "## Exit statuses\n",
        'With `--json` an error is one line on standard error: `{"error": {"code": "usage", "message": "..."}}`.\n',
        "| status | code | meaning |\n|---|---|---|",
    ]
    rows = [f"| {status} | {f'`{code}`' if code else ''} | {meaning} |" for status, code, meaning in STATUSES]
    return "\n".join([*parts, *rows]) + "\n"


def _sections(name: str, command: click.Command) -> list[str]:
    """The help of a command, then that of each command under it."""
    under = command.commands if isinstance(command, click.Group) else {}
    parts = [f"## headstamp {name}\n\n{_help(command)}"]
    return parts + [f"### headstamp {name} {each}\n\n{_help(of, command)}" for each, of in under.items()]


def _help(command: click.Command, *above: click.Command) -> str:
    context = click.Context(main, info_name="headstamp", **main.context_settings)
    for each in (*above, *((command,) if command is not main else ())):
        context = click.Context(each, info_name=each.name, parent=context)
    context.terminal_width = context.max_content_width = WIDTH
    return f"```\n{command.get_help(context)}\n```\n"


def sections() -> dict[str, str]:
    """The generated parts of the page on formats, by name."""
    rows = [f"| {name} | {', '.join(f'`{value}`' for value in kind)} | {_meaning(kind)} |" for name, kind in VALUES]
    return {
        "values": "\n".join(["| where | values | meaning |", "|---|---|---|", *rows]),
        "columns": ", ".join(f"`{column}`" for column in COLUMNS) + ".",
    }


def _meaning(kind: type[StrEnum]) -> str:
    """The first sentence of the docstring, as one line of a table."""
    words = " ".join((inspect.getdoc(kind) or "").split())
    return re.split(r"(?<=\.) ", words)[0].replace("|", "\\|")


def format_page(page: str) -> str:
    """The page with its generated parts written anew; raises ValueError where a pair of marks is missing."""
    for name, text in sections().items():
        begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
        if page.count(begin) != 1 or page.count(end) != 1:
            raise ValueError(f"the page on formats needs the marks {begin} and {end}, once each")
        before, rest = page.split(begin)
        page = f"{before}{begin}\n{text}\n{end}{rest.split(end)[1]}"
    return page


def pages() -> dict[Path, str]:
    """Every page that is written, as it should be."""
    formats = REFERENCE / "format.md"
    return {REFERENCE / "cli.md": command_page(), formats: format_page(formats.read_text(encoding="utf-8"))}


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"wrote {path.relative_to(Path(__file__).parents[1])}\n")
