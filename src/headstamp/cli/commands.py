"""The command group, and every command in it."""

import click

from headstamp import __version__
from headstamp.cli.actor import actor
from headstamp.cli.actors import actors
from headstamp.cli.chain import chain
from headstamp.cli.demo import demo
from headstamp.cli.door import Door
from headstamp.cli.evaluate import evaluate
from headstamp.cli.export import export, report
from headstamp.cli.judgements import judgements
from headstamp.cli.judging import accept, correct, note, origin, reject, undo
from headstamp.cli.ledger import ledger
from headstamp.cli.merging import merge, split
from headstamp.cli.options import examples
from headstamp.cli.passed_over import passed_over
from headstamp.cli.problems import problems
from headstamp.cli.read import read
from headstamp.cli.reliability import reliability
from headstamp.cli.search import search
from headstamp.cli.show import show


@click.group(
    cls=Door,
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


COMMANDS = (
    *(read, ledger, show, chain, actors, actor, search, export, report, problems, passed_over),
    *(accept, reject, correct, note, origin, merge, split, undo, judgements, reliability),
    *(evaluate, demo),
)
"""Every command, in the order in which a person meets them."""

for _command in COMMANDS:
    main.add_command(_command)
