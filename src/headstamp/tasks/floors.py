"""Evaluating against floors: what once was reached must be reached again, on the same data."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from headstamp.errors import UsageError
from headstamp.evaluate.floors import (
    BadFloorsError,
    FloorSet,
    Shortfall,
    find_shortfalls,
    floors_text,
    is_other_data,
    move_floors,
    parse_floors,
)
from headstamp.export.files import write_file
from headstamp.extract.reader import Reader
from headstamp.model.view import Progress
from headstamp.tasks.evaluating import Evaluation, evaluate


class Move(StrEnum):
    """What is done with floors once figures are known."""

    KEEP = "keep"
    RAISE = "raise"
    LOWER = "lower"
    """Puts each floor at what was measured, up or down, and takes other data as the data from now on."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One set of gold against its floors."""

    name: str
    evaluation: Evaluation
    shortfalls: tuple[Shortfall, ...]
    is_other_data: bool
    """Whether gold or texts have changed since the floors were measured; then no figure is compared."""
    moved: bool
    """Whether its floors were written anew."""

    @property
    def holds(self) -> bool:
        """Whether the data is the same and no figure is under its floor."""
        return not self.shortfalls and not self.is_other_data


def check_floors(  # noqa: PLR0913  what a person may say, each with its default
    path: str,
    gold: str = "",
    texts: Sequence[str] = (),
    *,
    move: Move = Move.KEEP,
    reader: Reader | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> tuple[Outcome, ...]:
    """Evaluate the set of `gold`, or every set of the file of floors, and compare figures with floors.

    The file is written, whole or not at all, only where `move` asks for it and a floor moves; a set or a file that is
    not there is then made. Raises UsageError where the file or the set cannot be used, GoldError as `evaluate` does.
    """
    sets = _load(Path(path), may_be_missing=bool(gold) and move is not Move.KEEP)
    chosen = [_choose(path, sets, gold, texts, move)] if gold else sets
    if reader is None:
        from headstamp.extract import default_reader

        reader = default_reader()
    outcomes, after = [], {one.name: one for one in sets}
    for one in chosen:
        outcome, moved = _check(Path(path).parent, one, move, reader, progress)
        outcomes.append(outcome)
        after[one.name] = moved
    if list(after.values()) != sets:
        write_file(Path(path), [floors_text(after.values())])
    return tuple(outcomes)


def _load(path: Path, *, may_be_missing: bool) -> list[FloorSet]:
    if may_be_missing and not path.exists():
        return []
    try:
        sets = list(parse_floors(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, BadFloorsError) as error:
        raise UsageError(
            f'the floors "{path}" cannot be read: {getattr(error, "strerror", None) or error}'
        ) from error
    if not sets and not may_be_missing:
        raise UsageError(f'the file "{path}" holds no floors; make them with: headstamp evaluate GOLD --raise')
    return sets


def _choose(path: str, sets: Sequence[FloorSet], gold: str, texts: Sequence[str], move: Move) -> FloorSet:
    """The set of that gold; a new one where floors may be written."""
    folder = Path(path).parent
    for one in sets:
        if (folder / one.gold).resolve() == Path(gold).resolve():
            return one
    if move is Move.KEEP:
        known = ", ".join(f'"{one.gold}"' for one in sets)
        raise UsageError(f'"{path}" has no floors for "{gold}"; it has some for {known}. Make them with --raise')
    return FloorSet(
        _free_name(Path(gold), sets), _relative(gold, folder), tuple(_relative(one, folder) for one in texts)
    )


def _free_name(gold: Path, sets: Sequence[FloorSet]) -> str:
    """The name of the gold's file, or of its folder where the file is called no more than gold; once each."""
    name = gold.resolve().parent.name if gold.stem == "gold" else gold.stem
    taken = {one.name for one in sets}
    return next(free for free in (name, *(f"{name}-{at}" for at in range(2, len(sets) + 3))) if free not in taken)


def _relative(path: str, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _check(
    folder: Path, floors: FloorSet, move: Move, reader: Reader, progress: Callable[[Progress], None] | None
) -> tuple[Outcome, FloorSet]:
    gold, *texts = (os.path.normpath(folder / one) for one in (floors.gold, *floors.texts))
    evaluation = evaluate(gold, texts, reader=reader, progress=progress)
    hashes = (evaluation.gold_sha256, evaluation.texts_sha256)
    other = is_other_data(floors, *hashes)
    moved = floors
    if move is Move.LOWER or (move is Move.RAISE and not other):
        words = f"{reader.version.name} {reader.version.version}"
        figures = evaluation.scores.figures()
        moved = move_floors(floors, figures, hashes, words, lower=move is Move.LOWER)
        other = False
    shortfalls = () if other else find_shortfalls(moved, evaluation.scores.figures())
    return Outcome(floors.name, evaluation, shortfalls, is_other_data=other, moved=moved != floors), moved
