"""Answers, taken apart."""

import json
from typing import Any

import pytest

from headstamp.extract.language_model.answers import Answer, parse_answer

SALE = {"sentence": 2, "trigger": ["sold"], "supplier": ["Norway"], "materiel": ["rifles"], "stage": "delivered"}


def parsed(**lists: Any) -> Answer:
    answer = parse_answer(json.dumps(lists))
    assert answer is not None
    return answer


def test_an_item_keeps_its_words_and_classes() -> None:
    """Fields with words, closed fields and the number of the sentence; empty fields are left out."""
    (item,) = parsed(transfers=[SALE | {"recipient": [], "via": None, "licence_kind": "x"}]).items

    assert (item.shape.kind, item.sentence) == ("transfer", 2)
    assert item.words == {"trigger": ("sold",), "supplier": ("Norway",), "materiel": ("rifles",)}
    assert item.classes == {"stage": "delivered"}


@pytest.mark.parametrize(
    "around",
    ["{}", "```json\n{}\n```", "<think>Is {it} one?</think>{}", "Here it is: {} I hope this helps.", "\ufeff {} "],
)
def test_json_is_found_in_what_stands_around_it(around: str) -> None:
    """Fences, thoughts and politeness around the object are no fault."""
    answer = parse_answer(around.replace("{}", json.dumps({"transfers": [SALE]})))

    assert answer is not None
    assert len(answer.items) == 1


@pytest.mark.parametrize("text", ["", "I cannot help with that.", "{", '{"transfers": [', "[1, 2]", "}{", "[" * 9000])
def test_what_is_no_object_is_none(text: str) -> None:
    """An answer that is cut off, or is no JSON object, is no answer."""
    assert parse_answer(text) is None


def test_other_shapes_are_forgiven_where_they_are_clear() -> None:
    """A lone word for a list, a number for its words, one object for a list of one, blanks in a closed word."""
    (item,) = parsed(
        transfers=SALE | {"trigger": "sold", "quantity": 40, "category": " Small Arms", "sentence": "2"}
    ).items

    assert item.words["trigger"] == ("sold",)
    assert item.words["quantity"] == ("40",)
    assert item.classes["category"] == "small-arms"
    assert item.sentence == 0


def test_faults_are_told_once() -> None:
    """A closed field with another word, a field of the wrong kind, an item without its words, a list of no objects."""
    answer = parsed(
        transfers=[SALE | {"stage": "flying"}, SALE | {"stage": "flying"}, SALE | {"supplier": [{"name": "x"}]}, 7],
        contacts=[{"trigger": ["met"]}],
        names=[{"words": "Ann Berg", "kind": "minister"}, {"words": "Peru", "kind": "place"}, {"words": 3}],
    )

    assert len(answer.items) == 3
    assert answer.names == (("Peru", "place"),)
    stages = "considered, requested, offered, agreed, licensed, delivered, refused, halted"
    assert answer.faults == (
        f'"stage" of a transfer is "flying"; allowed are {stages}',
        '"supplier" of a transfer is {"name": "x"}, which is no text',
        '"transfers" holds 7, which is no object',
        'a contact has no "participant"',
        '"kind" of a name is "minister"; allowed are person, organisation, place',
    )


def test_long_wrong_values_are_cut() -> None:
    """A model that writes a book into a closed field does not fill the list of problems with it."""
    (fault,) = parsed(transfers=[SALE | {"stage": "x" * 5000}]).faults

    assert len(fault) < 250


@pytest.mark.parametrize(
    ("behind", "items"),
    [
        ("", 0),
        ('{"sen', 0),
        ("SALE", 1),
        ("SALE, ", 1),
        ('SALE, {"sentence": 1, "trigger": ["gave {', 1),
        ('SALE], "contacts": [{"trigger": ["met"]', 1),
        ("SALE, SALE, {}", 2),
    ],
)
def test_what_is_whole_of_a_torn_answer(behind: str, items: int) -> None:
    """Where asked for, the items that were finished before an answer broke off count, and the tear is told."""
    torn = '<think>{</think>{"statements": [], "transfers": [' + behind.replace("SALE", json.dumps(SALE))

    assert parse_answer(torn) is None
    answer = parse_answer(torn, cut=True)

    assert (0 if answer is None else len(answer.items)) == items
    assert answer is None or answer.faults[0] == "it broke off; what stood before counts"


def test_a_bracket_in_a_text_is_none() -> None:
    """Brackets and quotation marks inside the copied words do not end an item."""
    item = {"trigger": ['sold "{[" to'], "supplier": ["a\\"]}
    answer = parse_answer('{"transfers": [' + json.dumps(item) + ', {"x', cut=True)

    assert answer is not None
    assert answer.items[0].words == {"trigger": ('sold "{[" to',), "supplier": ("a\\",)}
