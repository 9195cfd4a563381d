"""What a model may answer: kinds of things, the fields of each, and the words that each closed field may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from headstamp.extract.language_model.endpoint import Schema
from headstamp.extract.trained.labels import CLASSES, LAYERS, ROLES

STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of thing that a model may find in a sentence."""

    kind: str
    words: tuple[str, ...]
    """Fields that hold words of the text, each a list."""
    classes: tuple[str, ...]
    """Fields that hold one word of a closed set, by the names of the trained reader's classes."""
    needed: tuple[str, ...]
    """Fields of words without which there is no such thing."""

    @property
    def listed(self) -> str:
        """The name of its list in the answer."""
        return f"{self.kind}s"


def _roles(kind: str) -> tuple[str, ...]:
    return ("trigger", *(role for role in ROLES[kind] if not role.startswith("implied ")))


SHAPES = (
    Shape(STATEMENT, ("source", "cue", "content", "speaker", "chain"), ("act", "denies", "alleged"), ("content",)),
    Shape("transfer", _roles("transfer"), ("polarity", "certainty", "stage", "category"), ("trigger",)),
    Shape("licence", _roles("licence"), ("licence kind", "licence status"), ("trigger",)),
    Shape("sanction", _roles("sanction"), ("sanction status",), ("trigger",)),
    Shape("contact", _roles("contact"), ("contact kind",), ("trigger", "participant")),
    Shape("position", _roles("position"), ("stance",), ("trigger", "actor")),
)
"""In the order in which they are asked for: who speaks comes first, since it says in whose mouth the rest is."""
NAMES = "names"
NAME_KINDS = LAYERS["names"]
SENTENCE = "sentence"
MOST_WORDS = 8
"""Of one field. Left free, a small model was seen to repeat one word in one list until its room was used up."""
MOST_ITEMS = 60
"""Of one list: more than a window of 6,000 code points has sentences."""


def key(field: str) -> str:
    """The name of a field in JSON."""
    return field.replace(" ", "_")


def answer_schema() -> Schema:
    """The JSON Schema of an answer. Everything is required and closed, as servers that hold a model to it demand."""
    lists: dict[str, Any] = {shape.listed: _list_of(_properties(shape)) for shape in SHAPES}
    lists[NAMES] = _list_of({"words": {"type": "string"}, "kind": _one_of(NAME_KINDS)})
    return _object(lists)


def _properties(shape: Shape) -> dict[str, Any]:
    words = {key(field): _array({"type": "string"}, MOST_WORDS) for field in shape.words}
    classes = {key(name): _one_of(CLASSES[name]) for name in shape.classes}
    return {SENTENCE: {"type": "integer"}, **words, **classes}


def _one_of(values: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


def _list_of(properties: Mapping[str, Any]) -> dict[str, Any]:
    return _array(_object(properties), MOST_ITEMS)


def _array(items: Mapping[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "items": dict(items), "maxItems": most}


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }
