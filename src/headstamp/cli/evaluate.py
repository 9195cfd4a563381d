"""`headstamp evaluate`: how well the reader reads, against gold."""

from typing import TYPE_CHECKING, Any

import click

from headstamp.cli.options import examples, json_option
from headstamp.cli.progress import progress_bar
from headstamp.errors import FloorError, UsageError

if TYPE_CHECKING:
    from headstamp.tasks.evaluating import Evaluation
    from headstamp.tasks.floors import Outcome

SCHEMA = "headstamp.evaluation/1"


@click.command(
    short_help="Compare what is found with gold.",
    epilog=examples(
        "headstamp evaluate gold.jsonl                         the texts lie beside it",
        "headstamp evaluate gold.jsonl texts/ --errors         with every mistake and its words",
        "headstamp evaluate gold.jsonl --claims claims.jsonl   of claims exported before",
        "headstamp evaluate --floors floors.toml               fail where a figure fell",
    ),
)
@click.argument("gold", metavar="[GOLD", required=False)
@click.argument("texts", metavar="[TEXTS]...]", nargs=-1)
@click.option("--claims", metavar="FILE", help="Compare these claims (as exported, or other gold) and read nothing.")
@click.option("--errors", is_flag=True, help="List every mistake by kind, with its words, the worst first.")
@click.option("--confidence", is_flag=True, help="Show how many claims are right of those that are as sure.")
@click.option("--floors", metavar="FILE", help="Fail (status 7) where a figure is under its floor in FILE, or the "
              "data changed. Without GOLD: every set in FILE.")  # fmt: skip
@click.option(
    "--raise", "higher", is_flag=True, help="Write floors that are higher than those in the file of --floors."
)
@click.option("--lower-floors", "lower", is_flag=True,
              help="Write what was measured as the floors, lower ones too, and for data that changed.")  # fmt: skip
@json_option
def evaluate(gold: str | None, texts: tuple[str, ...], *, claims: str | None, floors: str | None, as_json: bool,
             **options: bool) -> None:  # fmt: skip
    """Read texts, compare what is found with GOLD, and print how much is found and right, by kind.

    GOLD is JSON Lines, an object for each document: "file" names its text, and "transfers", "statements",
    "licences", "contacts", "sanctions" and "positions" list what a careful reader finds, each with "evidence"
    [start, end] in code points. What is "optional" neither helps nor hurts. The texts are looked for in TEXTS (files
    or folders), or beside GOLD. Nothing is stored.

    A transfer is found (core) if supplier, recipient and polarity are right and its words are near those of GOLD; it
    is right in full if who says so and the category are right too.
    """
    _check_usage(gold, claims, floors, options)
    if floors is None:
        _print([_evaluate(gold or "", texts, claims, quiet=as_json)], options, as_json=as_json)
        return
    outcomes = _check(floors, gold or "", texts, options, quiet=as_json)
    _print([outcome.evaluation for outcome in outcomes], options, as_json=as_json, outcomes=outcomes)
    _refuse(floors, outcomes)


def _check_usage(gold: str | None, claims: str | None, floors: str | None, options: dict[str, bool]) -> None:
    if gold is None and floors is None:
        raise UsageError("name a file of gold, or a file of floors with --floors")
    if claims is not None and floors is not None:
        raise UsageError("floors hold for reading texts: --claims and --floors cannot go together")
    if floors is None and (options["higher"] or options["lower"]):
        raise UsageError("--raise and --lower-floors write the file of --floors: name it")
    if options["higher"] and options["lower"]:
        raise UsageError("--lower-floors writes higher floors too: leave out --raise")


def _evaluate(gold: str, texts: tuple[str, ...], claims: str | None, *, quiet: bool) -> "Evaluation":
    from headstamp.tasks.evaluating import evaluate as evaluate_gold

    with progress_bar(wanted=not quiet) as progress:
        return evaluate_gold(gold, texts, claims=claims, progress=progress)


def _check(
    floors: str, gold: str, texts: tuple[str, ...], options: dict[str, bool], *, quiet: bool
) -> "tuple[Outcome, ...]":
    from headstamp.tasks.floors import Move, check_floors

    move = Move.LOWER if options["lower"] else Move.RAISE if options["higher"] else Move.KEEP
    with progress_bar(wanted=not quiet) as progress:
        return check_floors(floors, gold, texts, move=move, progress=progress)


def _print(
    evaluations: "list[Evaluation]",
    options: dict[str, bool],
    *,
    as_json: bool,
    outcomes: "tuple[Outcome, ...]" = (),
) -> None:
    from headstamp.cli.evaluations import evaluation_record, floors_record, print_evaluation, print_floors
    from headstamp.cli.terminal import print_json

    if as_json:
        answer: dict[str, Any] = {
            "schema": SCHEMA,
            "sets": [evaluation_record(one, errors=options["errors"]) for one in evaluations],
        }
        if outcomes:
            answer["floors"] = [floors_record(outcome) for outcome in outcomes]
        print_json(answer)
        return
    for place, evaluation in enumerate(evaluations):
        if place:
            click.echo()
        print_evaluation(evaluation, errors=options["errors"], confidence=options["confidence"])
    if outcomes:
        click.echo()
    for outcome in outcomes:
        print_floors(outcome)


def _refuse(floors: str, outcomes: "tuple[Outcome, ...]") -> None:
    """Raise FloorError that names what does not hold; nothing where all does."""
    other = [outcome.name for outcome in outcomes if outcome.is_other_data]
    under = [f"{outcome.name} {one.figure}" for outcome in outcomes for one in outcome.shortfalls]
    told = [
        *([f"under the floors of {floors}: {', '.join(under)}"] if under else []),
        *([f"gold or texts changed since floors were measured: {', '.join(other)}"] if other else []),
    ]
    if told:
        raise FloorError("; ".join(told) + "; --lower-floors writes the floors anew")
