"""`headstamp actors`: who is in the ledger, and who may be one."""

from collections.abc import Iterator, Sequence

import click

from headstamp.cli.options import country_names, examples, json_option, ledger_option, open_ledger
from headstamp.cli.tables import Column, print_table
from headstamp.cli.terminal import is_terminal, print_json
from headstamp.config import ledger_path
from headstamp.export.actors import actors_record, questions_record
from headstamp.model.actor import Actor, ActorKind
from headstamp.model.actor_page import ActorQuestion
from headstamp.tasks.collecting import without_collecting

SCREEN = 50
"""Actors or questions shown in a terminal where no limit is asked for; a pipe gets all."""


@click.command(
    short_help="List who is named, under which spellings.",
    epilog=examples(
        "headstamp actors",
        "headstamp actors --kind person --limit 20",
        "headstamp actors --questions",
        "headstamp actors --json | jq '.actors[] | select(.names | length > 1)'",
    ),
)
@ledger_option
@click.option("--kind", type=click.Choice([str(kind) for kind in ActorKind]), help="Only actors of this kind.")
@click.option("--questions", is_flag=True, help="List pairs that may be one actor, for you to decide.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N",
              help=f"No more than N; 0 for all. Default: {SCREEN} in a terminal, all in a pipe.")  # fmt: skip
@json_option
@without_collecting()
def actors(ledger_file: str | None, *, kind: str | None, questions: bool, limit: int | None, as_json: bool) -> None:
    """List the actors: persons, states, bodies, companies, outlets, each with every spelling, the most named first.

    Names are taken for one actor only where nothing tells them apart and nobody else fits. Where that is in doubt
    they stay apart, and --questions lists them with what speaks for and against; "headstamp merge" answers.
    """
    from headstamp.tasks.actors import find_actors, find_questions

    asked = ActorKind(kind) if kind else None
    with open_ledger(ledger_file) as ledger:
        found = find_questions(ledger, asked) if questions else find_actors(ledger, asked)
    most = limit if limit is not None else SCREEN if is_terminal() and not as_json else 0
    shown = found[: most or None]
    if as_json:
        country = country_names()
        record = questions_record(shown, country) if questions else actors_record(shown, country)  # type: ignore[arg-type]  # one flag, one kind
        print_json(record)
    elif shown:
        _print(shown, total=len(found), questions=questions)
    else:
        what = "question" if questions else "actor"
        click.echo(f"No {what} of that kind in {ledger_path(ledger_file)}.", err=True)


def _print(shown: Sequence[Actor] | Sequence[ActorQuestion], *, total: int, questions: bool) -> None:
    if questions:
        print_table(_QUESTIONS, _question_rows(shown))  # type: ignore[arg-type]  # as the flag says
    else:
        print_table(_ACTORS, _actor_rows(shown))  # type: ignore[arg-type]  # as the flag says
    if not is_terminal():
        return
    if total > len(shown):
        option = " --questions" if questions else ""
        click.echo(f"The first {len(shown):,} of {total:,}; all with: headstamp actors{option} --limit 0")
    click.echo("One is the other: headstamp merge ID ID" if questions else "All on one of them: headstamp actor NAME")


_ACTORS = (
    Column("name", wraps=True, share=3),
    Column("kind"),
    Column("country"),
    Column("also named", wraps=True, share=4),
    Column("actor", style="cyan"),
)
_QUESTIONS = (
    Column("points", "right"),
    Column("name", wraps=True, share=3),
    Column("may be", wraps=True, share=3),
    Column("because", wraps=True, share=4),
    Column("not settled", wraps=True, share=2),
    Column("actors", style="cyan"),
)


def _actor_rows(shown: Sequence[Actor]) -> Iterator[list[str]]:
    country = country_names()
    for actor in shown:
        also = [name for name in actor.names if name != actor.name]
        place = country(actor.country) if actor.country else ""
        yield [actor.name, str(actor.kind), place, "; ".join(also), actor.id]


def _question_rows(shown: Sequence[ActorQuestion]) -> Iterator[list[str]]:
    for asked in shown:
        question = asked.question
        yield [
            str(question.score),
            asked.first.name,
            asked.second.name,
            "; ".join(question.reasons),
            question.why,
            f"{asked.first.id} {asked.second.id}",
        ]
