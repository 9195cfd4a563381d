"""Answers of a model, taken apart: what has the right shape is kept, what has not is told."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from headstamp.extract.language_model.schemas import NAME_KINDS, NAMES, SENTENCE, SHAPES, Shape, key
from headstamp.extract.trained.labels import CLASSES

LONGEST_SHOWN = 60
"""Code points of a wrong value that a message shows."""
_MARKS = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)
"""Brackets, and texts, whose brackets are none."""
_IN_A_LIST = 2
"""Open brackets around an item: those of the object and of the list."""
_THOUGHTS = re.compile(r"<think>.*?</think>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the model says it found."""

    shape: Shape
    sentence: int
    """From 1, as it was shown; 0 where the model gave none."""
    words: Mapping[str, tuple[str, ...]]
    """By field; only fields with words."""
    classes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model found in one window, before any of its words was looked for in the text."""

    items: tuple[Item, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    """(words, kind) of proper names."""
    faults: tuple[str, ...] = ()
    """What did not have the right shape, each once, in plain words."""


def parse_answer(text: str, *, cut: bool = False) -> Answer | None:
    """The answer in a text that may have thoughts or a fence around its JSON; None where there is no JSON object.

    With `cut` the object may break off: what was whole before counts, and that it broke off is a fault. A closed
    field with another word than it may hold is told as a fault and left out, and so is an item that is no object; a
    lone word in the place of a list is a list of one.
    """
    faults: dict[str, None] = {}
    answer = _object_in(text)
    if answer is None and cut:
        answer = _object_in(_whole_part(text))
        faults["it broke off; what stood before counts"] = None
    if answer is None:
        return None
    items = [item for shape in SHAPES for each in _listed(answer, shape.listed, faults)
             if (item := _item(shape, each, faults))]  # fmt: skip
    names = [name for each in _listed(answer, NAMES, faults) if (name := _name(each, faults))]
    return Answer(tuple(items), tuple(dict.fromkeys(names)), tuple(faults))


def _object_in(text: str) -> Mapping[str, Any] | None:
    bare = _THOUGHTS.sub("", text)
    first, last = bare.find("{"), bare.rfind("}")
    if first < 0 or last < first:
        return None
    try:
        found = json.loads(bare[first : last + 1], strict=False)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _whole_part(text: str) -> str:
    """The text up to the last item of a list that is whole, the list and the object closed behind it; or empty."""
    bare = _THOUGHTS.sub("", text)
    depth, whole, at = 0, 0, max(bare.find("{"), 0)
    for mark in _MARKS.finditer(bare, at):
        if mark[0] in "{[":
            depth += 1
        elif mark[0] in "}]":
            depth -= 1
            whole = mark.end() if mark[0] == "}" and depth == _IN_A_LIST else whole
    return bare[at:whole] + "]}" if whole else ""


def _listed(answer: Mapping[str, Any], name: str, faults: dict[str, None]) -> Iterator[Mapping[str, Any]]:
    listed = answer.get(name)
    if listed is None:
        return
    for each in listed if isinstance(listed, list) else [listed]:
        if isinstance(each, dict):
            yield each
        else:
            faults[f'"{name}" holds {_shown(each)}, which is no object'] = None


def _item(shape: Shape, given: Mapping[str, Any], faults: dict[str, None]) -> Item | None:
    words = {name: found for name in shape.words if (found := _words(shape, name, given.get(key(name)), faults))}
    for name in shape.needed:
        if name not in words:
            faults[f'a {shape.kind} has no "{key(name)}"'] = None
            return None
    classes = {}
    for name in shape.classes:
        value = given.get(key(name))
        plain = re.sub(r"[\s_]+", "-", value.strip().lower()) if isinstance(value, str) else value
        if plain in CLASSES[name]:
            classes[name] = str(plain)
        elif value is not None:
            allowed = ", ".join(CLASSES[name])
            faults[f'"{key(name)}" of a {shape.kind} is {_shown(value)}; allowed are {allowed}'] = None
    number = given.get(SENTENCE)
    sentence = number if isinstance(number, int) and not isinstance(number, bool) else 0
    return Item(shape, sentence, words, classes)


def _words(shape: Shape, name: str, given: object, faults: dict[str, None]) -> tuple[str, ...]:
    found = []
    for each in given if isinstance(given, list) else [given]:
        if isinstance(each, str):
            found.append(each)
        elif isinstance(each, int | float) and not isinstance(each, bool):
            found.append(str(each))
        elif each is not None:
            faults[f'"{key(name)}" of a {shape.kind} is {_shown(each)}, which is no text'] = None
    return tuple(dict.fromkeys(each for each in found if each.strip()))


def _name(given: Mapping[str, Any], faults: dict[str, None]) -> tuple[str, str] | None:
    words, kind = given.get("words"), given.get("kind")
    if not isinstance(words, str) or not words.strip():
        return None
    if kind not in NAME_KINDS:
        faults[f'"kind" of a name is {_shown(kind)}; allowed are {", ".join(NAME_KINDS)}'] = None
        return None
    return words, str(kind)


def _shown(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return written if len(written) <= LONGEST_SHOWN else written[:LONGEST_SHOWN] + "…"
