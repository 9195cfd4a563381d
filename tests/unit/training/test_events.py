"""Events of RAMS and WikiEvents."""

import json
from pathlib import Path

from training.annotations import Annotated
from training.events import read_rams, read_wikievents

RAMS = {
    "doc_key": "one",
    "sentences": [["The", "wind", "fell", "."], ["Norway", "lent", "Chad", "tents", "."]],
    "evt_triggers": [[5, 5, [["transaction.transferownership.borrowlend", 1.0]]]],
    "gold_evt_links": [
        [[5, 5], [4, 4], "evt1arg01giver"],
        [[5, 5], [6, 6], "evt1arg02recipient"],
        [[5, 5], [1, 1], "evt1arg05place"],
    ],
}
EVENT = {
    "event_type": "Transaction.ExchangeBuySell",
    "trigger": {"start": 2, "end": 3, "text": "bought"},
    "arguments": [
        {"role": "Recipient", "entity_id": "T1", "text": "Chad"},
        {"role": "AcquiredEntity", "entity_id": "T2", "text": "tents"},
    ],
}
TOKENS = ["tents", ".", "bought", "tents", "Chad"]


def roles(read: Annotated) -> dict[str, list[str]]:
    return {role: [span.quote(read.text) for span in spans] for role, spans in read.triggers[0].roles.items()}


def test_an_event_of_rams_has_our_roles(tmp_path: Path) -> None:
    """Giver and recipient become supplier and recipient; an argument without a role of ours is unsure, not none."""
    path = tmp_path / "rams.jsonl"
    other = RAMS | {"evt_triggers": [[2, 2, [["life.die.n/a", 1.0]]]]}
    path.write_text(json.dumps(RAMS) + "\n" + json.dumps(other) + "\n", encoding="utf-8")

    (read,) = read_rams(path)

    assert read.text == "The wind fell. Norway lent Chad tents."
    assert roles(read) == {"supplier": ["Norway"], "recipient": ["Chad"]}
    assert [span.quote(read.text) for span in read.triggers[0].unsure] == ["wind"]
    assert [mark.span.quote(read.text) for mark in read.marks] == ["The wind fell.", "Norway lent Chad tents."]
    assert "transfer" not in read.complete


def test_both_forms_of_wikievents_are_read(tmp_path: Path) -> None:
    """Arguments are found by entity, or by the words nearest to the trigger where there is no entity."""
    entities = [{"id": "T1", "start": 4, "end": 5}, {"id": "T2", "start": 3, "end": 4}]
    original = {"doc_id": "a", "tokens": TOKENS, "entity_mentions": entities, "event_mentions": [EVENT]}
    bare = [{"role": a["role"], "text": a["text"]} for a in EVENT["arguments"]]
    other = EVENT | {"trigger": {"start_idx": 2, "end_idx": 3, "text": "bought"}, "arguments": bare}
    path = tmp_path / "wiki.jsonl"
    lines = (original, {"docid": "b", "tokens": TOKENS, "event_mentions": [other]})
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")

    first, second = read_wikievents(path)

    assert roles(first) == roles(second) == {"recipient": ["Chad"], "materiel": ["tents"]}
    assert first.triggers[0].roles["materiel"] == second.triggers[0].roles["materiel"]
    assert first.triggers[0].roles["materiel"][0].start > 0
