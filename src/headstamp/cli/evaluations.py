"""An evaluation for a person, and as JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

import click

from headstamp.cli.tables import Column, print_table
from headstamp.cli.terminal import FAINT, Page
from headstamp.evaluate.confidences import Judged, band, calibration_error
from headstamp.evaluate.mistakes import Fault, Mistake, count_faults
from headstamp.evaluate.scores import Tally
from headstamp.export.wording import plural
from headstamp.model.claim import Kind
from headstamp.model.problem import Problem
from headstamp.tasks.evaluating import Evaluation
from headstamp.tasks.floors import Outcome

LONGEST_WORDS = 240
"""Characters of a mistake's words that are printed; JSON has all."""
FIRST_PROBLEMS = 5

_TALLIES = (
    Column("kind"),
    Column("found", "right"),
    Column("in vain", "right"),
    Column("missed", "right"),
    Column("precision", "right"),
    Column("recall", "right"),
    Column("F1", "right", style="bold"),
)
_FIELDS = (Column("of those found"), Column("right", "right"), Column("of", "right"), Column("share", "right"))


_BANDS = (
    Column("confidence"),
    Column("claims", "right"),
    Column("mean", "right"),
    Column("right", "right", style="bold"),
)


def print_evaluation(evaluation: Evaluation, *, errors: bool, confidence: bool = False) -> None:
    """The figures by kind, the fields that are right, and mistakes by kind; with `errors` every single one.

    With `confidence` also how many are right of claims that are as sure as one another.
    """
    reader = (
        f"read with {evaluation.reader.name} {evaluation.reader.version}" if evaluation.reader else "claims given"
    )
    page = Page()
    page.line((evaluation.gold, "bold"), f": {plural(evaluation.documents, 'text')}, {reader}")
    page.blank()
    print_table(_TALLIES, _tally_rows(evaluation))
    shares = [("transfer", name, share) for name, share in evaluation.scores.fields.items()]
    rows = [
        [f"{kind}: {_named(name)}", f"{share.right:,}", f"{share.of:,}", _figure(share.figure)]
        for kind, name, share in [*shares, ("statement", "act", evaluation.scores.acts)]
        if share.of
    ]
    if rows:
        page.blank()
        print_table(_FIELDS, rows)
    if confidence:
        page.blank()
        _print_confidences(page, evaluation.judged)
    _print_mistakes(page, evaluation.mistakes, errors=errors)
    _print_problems(page, evaluation.problems)


def _print_confidences(page: Page, judged: Sequence[Judged]) -> None:
    bands = band(judged)
    if not bands:
        page.line("Nothing was found whose confidence could be looked at.")
        return
    rows = [
        [f"{one.low:.1f} to {one.high:.1f}", f"{one.claims:,}", _figure(one.confidence), _figure(one.right)]
        for one in bands
    ]
    print_table(_BANDS, rows)
    page.line(f"Off by {_figure(calibration_error(bands))} on average.")


def _named(field: str) -> str:
    return field.replace("_", " ")


def _figure(figure: float) -> str:
    return f"{figure:.3f}"


def _tally_rows(evaluation: Evaluation) -> Iterable[list[str]]:
    scores = evaluation.scores
    for kind, tally in _in_order(scores.tallies):
        if not tally.is_measured:
            continue
        yield _tally_row(f"{kind}s" + ", core" * (kind is Kind.TRANSFER), tally)
        if kind is Kind.TRANSFER:
            yield _tally_row("transfers, full", scores.full)


def _in_order(tallies: dict[Kind, Tally]) -> list[tuple[Kind, Tally]]:
    """Transfers and statements before the other kinds."""
    first = (Kind.TRANSFER, Kind.STATEMENT)
    return [(kind, tallies[kind]) for kind in (*first, *(kind for kind in tallies if kind not in first))]


def _tally_row(name: str, tally: Tally) -> list[str]:
    counts = [f"{count:,}" for count in (tally.found, tally.in_vain, tally.missed)]
    return [name, *counts, *map(_figure, (tally.precision, tally.recall, tally.f1))]


def _print_mistakes(page: Page, mistakes: tuple[Mistake, ...], *, errors: bool) -> None:
    counts = count_faults(mistakes)
    page.blank()
    if not mistakes:
        page.line("No mistakes.")
        return
    listed = ", ".join(f"{fault} {count:,}" for fault, count in counts.items())
    page.line(f"{plural(len(mistakes), 'mistake')}: {listed}")
    if not errors:
        page.line("Each with its words: --errors", indent=2)
        return
    for fault, count in counts.items():
        page.heading(f"{fault} ({count:,})")
        for mistake in mistakes:
            if mistake.fault is fault:
                _print_mistake(page, mistake)


def _print_mistake(page: Page, mistake: Mistake) -> None:
    page.line(f"{mistake.file} {mistake.start}-{mistake.end}", (f"  {mistake.kind}", FAINT), indent=2)
    cut = mistake.words[:LONGEST_WORDS] + "…" * (len(mistake.words) > LONGEST_WORDS)
    page.line(f"“{cut}”", indent=4)
    for name, words in (("gold", mistake.wanted), ("found", mistake.found)):
        if words:
            page.line((f"{name}: ", FAINT), words, indent=4)


def _print_problems(page: Page, problems: tuple[Problem, ...]) -> None:
    if not problems:
        return
    page.blank()
    page.line(f"{plural(len(problems), 'problem')} with the texts:")
    for problem in problems[:FIRST_PROBLEMS]:
        page.line(f"{problem.place}: {problem.message}", indent=2)
    if len(problems) > FIRST_PROBLEMS:
        page.line(f"and {len(problems) - FIRST_PROBLEMS:,} more", indent=2)


def print_floors(outcome: Outcome) -> None:
    """Whether floors hold, in a line or a few."""
    if outcome.is_other_data:
        click.echo(f"Floors of {outcome.name}: gold or texts are not those that the floors were measured on.")
    for one in outcome.shortfalls:
        measured = "not measured" if one.measured is None else f"{one.measured:.4f}"
        click.echo(f"Under its floor in {outcome.name}: {one.figure} {measured}, floor {one.floor:.4f}")
    if outcome.holds:
        click.echo(f"Floors of {outcome.name}: all hold" + ("; written anew." if outcome.moved else "."))


def evaluation_record(evaluation: Evaluation, *, errors: bool) -> dict[str, Any]:
    """An evaluation as JSON; mistakes one by one only with `errors`."""
    scores, reader = evaluation.scores, evaluation.reader
    tallies = {
        f"{kind}s": {"found": one.found, "in_vain": one.in_vain, "missed": one.missed}
        for kind, one in _in_order(scores.tallies)
        if one.is_measured
    }
    shares = {**scores.fields, "act": scores.acts}
    record: dict[str, Any] = {
        "gold": evaluation.gold,
        "gold_sha256": evaluation.gold_sha256,
        "texts_sha256": evaluation.texts_sha256 or None,
        "documents": evaluation.documents,
        "reader": {"name": reader.name, "version": reader.version} if reader else None,
        "figures": {name: round(figure, 4) for name, figure in scores.figures().items()},
        "counts": tallies,
        "right": {name: {"right": share.right, "of": share.of} for name, share in shares.items() if share.of},
        "confidence": [
            {
                "from": b.low,
                "to": b.high,
                "claims": b.claims,
                "mean": round(b.confidence, 4),
                "right": round(b.right, 4),
            }
            for b in band(evaluation.judged)
        ],
        "mistakes": {str(fault): count for fault, count in count_faults(evaluation.mistakes).items()},
        "problems": [{"code": one.code, "message": one.message, "place": one.place} for one in evaluation.problems],
    }
    if errors:
        record["errors"] = [mistake_record(mistake) for mistake in evaluation.mistakes]
    return record


def mistake_record(mistake: Mistake) -> dict[str, Any]:
    """One mistake, as JSON."""
    return {
        "mistake": str(mistake.fault),
        "kind": str(mistake.kind),
        "file": mistake.file,
        "start": mistake.start,
        "end": mistake.end,
        "words": mistake.words,
        "gold": mistake.wanted or None,
        "found": mistake.found or None,
        "confidence": mistake.confidence if mistake.fault is not Fault.MISSED else None,
    }


def floors_record(outcome: Outcome) -> dict[str, Any]:
    """What came of comparing with floors, as JSON."""
    return {
        "set": outcome.name,
        "holds": outcome.holds,
        "other_data": outcome.is_other_data,
        "moved": outcome.moved,
        "under": [{"figure": s.figure, "floor": s.floor, "measured": s.measured} for s in outcome.shortfalls],
    }
