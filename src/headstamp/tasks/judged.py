"""The judgements of a ledger: listed, written to a file, and brought in from one."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy.engine import Connection

from headstamp.errors import HeadstampError
from headstamp.judge import in_force
from headstamp.model.judgement import Judgement
from headstamp.model.problem import Problem
from headstamp.model.view import JudgementOutcome, JudgementView
from headstamp.store.encoding import decode, encode
from headstamp.store.judgements import judgements_beginning, load_judgements, load_misfits, targets_of
from headstamp.store.ledger import Ledger
from headstamp.tasks.recording import add, identify, moment
from headstamp.tasks.showing import find_named
from headstamp.tasks.weighing import weighed

JUDGEMENT_SCHEMA = "headstamp.judgement/1"


def list_judgements(
    ledger: Ledger, target: str | None = None, *, unfit: bool = False, standing: bool = False
) -> tuple[JudgementView, ...]:
    """Every judgement by time, superseded ones too: all, those on one thing, or those that fit nothing any more.

    `target` is a claim, an entry, an actor or a judgement, named as for `show`; with `standing` what is superseded
    is left out.
    """
    with weighed(ledger) as connection:
        judgements = load_judgements(connection)
        in_effect = {judgement.id for judgement in in_force(judgements)}
        targets = targets_of(connection)
        misfits = {misfit.judgement: misfit.reason for misfit in load_misfits(connection)}
        wanted = _named(connection, target) if target is not None else None
    views = (
        JudgementView(each, each.id in in_effect, tuple(targets.get(each.id, ())), misfits.get(each.id))
        for each in judgements
    )
    return tuple(
        view
        for view in views
        if (wanted is None or wanted in _about(view))
        and (view.misfit is not None or not unfit)
        and (view.in_force or not standing)
    )


def _named(connection: Connection, name: str) -> str:
    found = judgements_beginning(connection, name.strip().lower(), 2) if name.strip()[:1] in {"j", "J"} else []
    return found[0] if len(found) == 1 else find_named(connection, name)[1]


def _about(view: JudgementView) -> set[str]:
    """The ids of all that a judgement is about now, or was when it was made, and of what it supersedes."""
    judgement = view.judgement
    then = [
        *(mark.id for mark in judgement.claims),
        *(mark.id for mark in judgement.entries),
        *(mark.id for mark in judgement.actors if mark.id),
    ]
    return {judgement.id, *judgement.supersedes, *then, *(identifier for _, identifier in view.targets)}


def judgement_lines(ledger: Ledger) -> Iterator[str]:
    """Every judgement as one line of JSON, by time, with all that another ledger needs to take it in."""
    with ledger.reading() as connection:
        judgements = load_judgements(connection)
    for judgement in judgements:
        yield json.dumps({"schema": JUDGEMENT_SCHEMA, **encode(judgement)}, ensure_ascii=False) + "\n"


def load_lines(ledger: Ledger, lines: Iterable[str], place: str) -> JudgementOutcome:
    """Bring the judgements of another ledger in; those that are known are passed over.

    A line that is no judgement, or was altered since it was written, becomes a Problem; the rest is taken.
    """
    found: dict[str, Judgement] = {}
    problems: list[Problem] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            judgement = _read(line)
        except (ValueError, TypeError, KeyError, AttributeError, HeadstampError) as error:
            message = f"this line is no judgement ({error}); it was passed over"
            problems.append(Problem("bad-judgement", message, f"{place}#{number}"))
            continue
        found[judgement.id] = judgement
    return replace(add(ledger, found.values()), problems=tuple(problems))


def _read(line: str) -> Judgement:
    data = json.loads(line)
    if not isinstance(data, dict) or data.get("schema") != JUDGEMENT_SCHEMA:
        raise ValueError(f'its schema is not "{JUDGEMENT_SCHEMA}"')
    judgement = decode(Judgement, data)
    if not _is(Judgement, judgement) or moment(judgement.when) != judgement.when:
        raise ValueError("a field holds what does not belong there")
    if identify(judgement).id != judgement.id:
        raise ValueError("it was altered since it was written: its id does not follow from what it says")
    return judgement


def _is(kind: Any, value: object) -> bool:
    """Whether a value is of a type of the model, all the way down: a file is written by strangers."""
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return isinstance(value, kind) and all(_is(hints[f.name], getattr(value, f.name)) for f in fields(kind))
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple and isinstance(value, tuple):
        kinds = arguments[:1] * len(value) if arguments[-1] is Ellipsis else arguments
        return len(kinds) == len(value) and all(map(_is, kinds, value))
    if arguments:
        return any(_is(each, value) for each in arguments)
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if isinstance(kind, type) and issubclass(kind, StrEnum | tuple | str | bool | type(None)):
        return isinstance(value, kind) and (not isinstance(value, tuple) or all(isinstance(x, int) for x in value))
    return False
