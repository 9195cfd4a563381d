"""Model values survive the way into JSON and back."""

import json

import pytest

from headstamp.model.actor import Actor
from headstamp.model.claim import Transfer
from headstamp.model.document import Cell, Row, Table
from headstamp.model.entry import Entry, Weight
from headstamp.model.finding import Finding
from headstamp.model.materiel import Quantity
from headstamp.model.text import Span
from headstamp.store.encoding import decode, encode
from views import ACTORS, CLAIMS, ENTRY


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *((type(view.claim.body), view.claim.body) for view in CLAIMS),
        *((Actor, actor) for actor in ACTORS.values()),
        (Entry, ENTRY.entry),
        (Weight, ENTRY.weight),
        (Finding, ENTRY.findings[0]),
        (Table, Table("list", (Row((Cell(Span(0, 3), "goods"),)),))),
        (tuple[Span, ...], (Span(1, 2), Span(4, 9))),
    ],
)
def test_values_survive(kind, value) -> None:
    """What is encoded, written as JSON and read again is equal to what was given, of the same types throughout."""
    back = decode(kind, json.loads(json.dumps(encode(value))))

    assert back == value
    assert repr(back) == repr(value)


def test_enumerations_and_spans_are_plain() -> None:
    """In JSON a closed set is its value and a span its two offsets, so that other programs can read them."""
    assert encode(CLAIMS[2].claim.body) == {
        "speaker": {
            "kind": "person",
            "name": "Otto Brandt",
            "span": None,
            "words": "",
            "country": "XA",
            "office": "Colonel",
        },
        "about": "They left our port",
    }
    assert encode((Span(3, 7),)) == [[3, 7]]


def test_later_fields_take_their_default() -> None:
    """A value stored before the model had a field is read with the field's default."""
    assert decode(Quantity, {"amount": 1.0, "low": 1.0, "high": 1.0}) == Quantity(1.0, 1.0, 1.0)


def test_missing_fields_without_default_are_refused() -> None:
    """A stored value that lacks what the model cannot do without is not silently made up."""
    with pytest.raises(KeyError, match="recipient"):
        decode(Transfer, {"supplier": None, "stage": "delivered", "materiel": {"text": "x"}})


def test_foreign_values_are_refused() -> None:
    """Only what can be read back the same is stored."""
    with pytest.raises(TypeError, match="set"):
        encode({1, 2})


def test_shared_values_are_written_by_id() -> None:
    """Of values that are stored apart only the id is written, and the value of that id is put in its place."""
    actors = {actor.id: actor for actor in ACTORS.values()}
    written = encode(ENTRY.entry, Actor)

    assert (written["supplier"], written["via"]) == ("XA", ["XC"])
    assert decode(Entry, written, actors) == ENTRY.entry
    assert decode(Weight, encode(ENTRY.weight, Actor), actors) == ENTRY.weight
