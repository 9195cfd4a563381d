"""Floors: figures that were once reached, beside the hashes of the data that they were measured on."""

import math
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

ROOM = 0.01
"""How far below what was measured a floor is put unless the file says otherwise: processors differ in rounding."""
DIGITS = 4
"""Decimals of a floor."""
SHARPNESS = 10.0**DIGITS
HEADER = """\
# Floors of accuracy. `headstamp evaluate --floors` fails where a figure falls under its floor, or where gold or
# texts are no longer those that the floors were measured on. `--raise` writes higher floors; only
# `--lower-floors` writes lower ones, and floors for other data. Paths start at this file. Written by the
# command: what is added by hand is lost.
"""


class BadFloorsError(ValueError):
    """A file of floors, or one of its sets, cannot be used."""


@dataclass(frozen=True, slots=True)
class FloorSet:
    """The floors of one set of gold. Paths are relative to the file of floors, with `/` between folders."""

    name: str
    gold: str
    texts: tuple[str, ...]
    """Files and folders; none where the texts lie beside the gold."""
    gold_sha256: str = ""
    texts_sha256: str = ""
    reader: str = ""
    """What the floors were measured with, for whoever reads the file."""
    room: float = ROOM
    figures: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A figure under its floor; `measured` is None where it is not measured any more."""

    figure: str
    floor: float
    measured: float | None


def parse_floors(text: str) -> tuple[FloorSet, ...]:
    """The sets of a file, in its order; raises BadFloorsError that says what cannot be used."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadFloorsError(f"this is no TOML ({error})") from None
    return tuple(_parse_set(name, table) for name, table in raw.items())


def _parse_set(name: str, table: Any) -> FloorSet:
    if not isinstance(table, dict) or not isinstance(table.get("gold"), str):
        raise BadFloorsError(f'[{name}] needs gold = "PATH"')
    texts = table.get("texts", [])
    figures = table.get("floors", {})
    if not isinstance(texts, list) or not all(isinstance(path, str) for path in texts):
        raise BadFloorsError(f"[{name}] texts must be a list of paths")
    if not isinstance(figures, dict) or not all(isinstance(floor, int | float) for floor in figures.values()):
        raise BadFloorsError(f"[{name}.floors] must hold numbers")
    return FloorSet(
        name,
        table["gold"],
        tuple(texts),
        gold_sha256=str(table.get("gold_sha256", "")),
        texts_sha256=str(table.get("texts_sha256", "")),
        reader=str(table.get("reader", "")),
        room=float(table.get("room", ROOM)),
        figures={figure: float(floor) for figure, floor in figures.items()},
    )


def floors_text(sets: Iterable[FloorSet]) -> str:
    """The file of the sets, as TOML; `parse_floors` gives them back."""
    return "\n".join([HEADER, *map(_set_text, sets)])


def _set_text(one: FloorSet) -> str:
    lines = [
        f"[{_key(one.name)}]",
        f"gold = {_quoted(one.gold)}",
        f"texts = [{', '.join(map(_quoted, one.texts))}]",
        f"gold_sha256 = {_quoted(one.gold_sha256)}",
        f"texts_sha256 = {_quoted(one.texts_sha256)}",
        f"reader = {_quoted(one.reader)}",
        f"room = {one.room}",
        "",
        f"[{_key(one.name)}.floors]",
        *(f"{_key(figure)} = {floor}" for figure, floor in one.figures.items()),
    ]
    return "\n".join(lines) + "\n"


def _key(words: str) -> str:
    return words if re.fullmatch(r"[A-Za-z0-9_-]+", words) else _quoted(words)


def _quoted(words: str) -> str:
    escaped = "".join(
        f"\\{sign}" if sign in '"\\' else sign if sign.isprintable() else f"\\U{ord(sign):08X}" for sign in words
    )
    return f'"{escaped}"'


def is_other_data(floors: FloorSet, gold_sha256: str, texts_sha256: str) -> bool:
    """Whether gold or texts are not those that the floors were measured on; a set without floors has no data yet."""
    return bool(floors.figures) and (floors.gold_sha256, floors.texts_sha256) != (gold_sha256, texts_sha256)


def find_shortfalls(floors: FloorSet, figures: Mapping[str, float]) -> tuple[Shortfall, ...]:
    """Every figure under its floor, in the order of the file."""
    return tuple(
        Shortfall(name, floor, figures.get(name))
        for name, floor in floors.figures.items()
        if name not in figures or round(figures[name], DIGITS) < floor
    )


def move_floors(
    floors: FloorSet, figures: Mapping[str, float], hashes: Sequence[str], reader: str, *, lower: bool
) -> FloorSet:
    """The set with floors at what was measured, less its room; without `lower` no floor goes down.

    `hashes` are those of gold and texts.
    """
    moved = {name: _floor(figure, floors.room) for name, figure in figures.items()}
    if not lower:
        moved = {name: max(floor, floors.figures.get(name, 0.0)) for name, floor in moved.items()}
        moved = {**moved, **{name: floor for name, floor in floors.figures.items() if name not in moved}}
    if moved == dict(floors.figures) and not lower:
        return floors
    return replace(floors, gold_sha256=hashes[0], texts_sha256=hashes[1], reader=reader, figures=moved)


def _floor(figure: float, room: float) -> float:
    return max(0.0, math.floor(round((figure - room) * SHARPNESS, 6)) / SHARPNESS)
