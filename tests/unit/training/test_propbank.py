"""PropBank's frames of giving and getting."""

import json
from pathlib import Path

from training.propbank import read_events, read_propbank, trim

TOKENS = ["Norway", "sold", "forty", "old", "ferries", "to", "the", "town", ",", "which", "sank", "."]
SENTENCE = {
    "sent_id": "news-0001",
    "text": "Norway sold forty old ferries to the town, which sank.",
    "tokens": TOKENS,
    "frames": [
        {"roleset": "sell.01", "v": [1, 1], "args": [["ARG0", 0, 0], ["ARG1", 2, 4], ["ARG2", 5, 10]]},
        {"roleset": "sink.01", "v": [10, 10], "args": [["ARG1", 5, 7]]},
    ],
}


def test_a_sale_has_our_roles(tmp_path: Path) -> None:
    """Seller, goods, amount and buyer become our roles without preposition, article and clause; sinking is left out."""
    path = tmp_path / "srl.jsonl"
    path.write_text(json.dumps(SENTENCE) + "\n" + json.dumps(SENTENCE | {"sent_id": "news-0002"}), encoding="utf-8")

    (read,) = read_propbank(path)

    assert [t.spans[0].quote(read.text) for t in read.triggers] == ["sold", "sold"]
    assert {role: [s.quote(read.text) for s in spans] for role, spans in read.triggers[1].roles.items()} == {
        "supplier": ["Norway"],
        "quantity": ["forty"],
        "materiel": ["old ferries"],
        "recipient": ["town"],
    }
    assert read.triggers[1].spans[0].start > len(SENTENCE["text"])
    assert read.complete == {"sentence"}


def test_edges_are_trimmed() -> None:
    """A period keeps its preposition; other roles lose theirs."""
    assert trim("recipient", ["to", "the", "town"], 0, 2) == {"recipient": (2, 2)}
    assert trim("period", ["in", "the", "spring"], 0, 2) == {"period": (0, 2)}
    assert trim("materiel", ["two", "ferries"], 0, 1) == {"materiel": (1, 1), "quantity": (0, 0)}


def test_every_event_is_told_with_its_arguments(tmp_path: Path) -> None:
    """Sinking is an event as well as selling; arguments stay whole."""
    path = tmp_path / "srl.jsonl"
    path.write_text(json.dumps(SENTENCE) + "\n", encoding="utf-8")

    (read,) = read_events(path)

    assert [
        (t.spans[0].quote(read.text), {role: [s.quote(read.text) for s in spans] for role, spans in t.roles.items()})
        for t in read.triggers
    ] == [
        ("sold", {"agent": ["Norway"], "theme": ["forty old ferries"], "goal": ["to the town, which sank"]}),
        ("sank", {"theme": ["to the town"]}),
    ]
    assert not read.complete
