"""Gold for the reports of `ledgers`, with what the reader with one rule gets wrong in them."""

import json
from pathlib import Path

from ledgers import write_reports

_TRANSFER = {"category": "artillery", "stage": "delivered", "certainty": "asserted", "said_by": "article"}
DOCUMENTS = [
    {"file": "ember.txt", "transfers": [
        {**_TRANSFER, "supplier": "Norway", "recipient": "Chile", "polarity": "affirmed", "materiel": "howitzers",
         "quantity": 40, "evidence": [0, 34]}]},
    {"file": "flint.md", "transfers": [
        {**_TRANSFER, "supplier": "Norway", "recipient": "Chile", "polarity": "denied", "materiel": "howitzers",
         "evidence": [0, 37]}],
     "statements": [{"speaker": "Ada Quill", "act": "denies", "about": "no such ship", "evidence": [38, 92]}]},
    {"file": "gravel.txt", "transfers": [
        {**_TRANSFER, "supplier": "Kenya", "recipient": "Ghana", "polarity": "affirmed", "materiel": "drones",
         "category": "uav", "evidence": [0, 30]}]},
    {"file": "hazel.jsonl#2", "transfers": [
        {**_TRANSFER, "supplier": "Kenya", "recipient": "Nepal", "polarity": "affirmed", "materiel": "drones",
         "category": "uav", "evidence": [0, 30]}]},
]  # fmt: skip
FIGURES = {"transfers_core_precision": 0.6, "transfers_core_recall": 0.75, "statements_act": 0.0}
"""Of five transfers found in these four texts three are right, a recipient is wrong and one is in vain."""


def write_gold(folder: Path) -> Path:
    """The folder filled with the reports, and the gold beside them; returns the path of the gold."""
    path = write_reports(folder) / "gold.jsonl"
    path.write_text("".join(json.dumps(document) + "\n" for document in DOCUMENTS), encoding="utf-8")
    return path
