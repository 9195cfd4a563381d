"""The schema of an answer."""

import json
from typing import Any

from headstamp.extract.language_model.schemas import SHAPES, answer_schema
from headstamp.model.claim import Stage


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every object that a schema describes, from the outside in."""
    if not isinstance(schema, dict):
        return []
    inner = [found for value in schema.values() for found in objects(value)]
    return [schema, *inner] if schema.get("type") == "object" else inner


def test_every_kind_has_a_list() -> None:
    """The answer has one list for each kind of claim, and one for names."""
    assert list(answer_schema()["properties"]) == [
        "statements", "transfers", "licences", "sanctions", "contacts", "positions", "names",
    ]  # fmt: skip


def test_everything_is_required_and_closed() -> None:
    """Servers that hold a model to a schema take no open object, and nothing that may be missing."""
    found = objects(json.loads(json.dumps(answer_schema())))

    assert len(found) == 8
    assert [
        each for each in found if each["additionalProperties"] or each["required"] != list(each["properties"])
    ] == []


def test_closed_fields_hold_the_words_of_the_model() -> None:
    """The stages of a transfer in the schema are those of the claim format; names in JSON have no blanks."""
    items = answer_schema()["properties"]["transfers"]["items"]["properties"]

    assert items["stage"]["enum"] == [str(stage) for stage in Stage]
    assert items["supplier"] == {"type": "array", "items": {"type": "string"}, "maxItems": 8}
    assert not any(
        " " in name for shape in SHAPES for name in answer_schema()["properties"][shape.listed]["items"]["properties"]
    )
