"""Notes for tests of what compares them."""

from typing import Any

from headstamp.evaluate.notes import Note, note
from headstamp.lexicon.same_names import load_same_names
from headstamp.model.claim import Kind

SAME = load_same_names()


def transfer(supplier: str | None = "Norway", recipient: str | None = "Chile", **fields: Any) -> Note:
    record = {
        "supplier": supplier, "recipient": recipient, "materiel": "howitzers", "category": "artillery",
        "stage": "delivered", "polarity": "affirmed", "certainty": "asserted", "said_by": "Ada Quill",
        "chain": ["article", "Ada Quill"], "evidence": [0, 40],
    }  # fmt: skip
    return note({**record, **fields}, Kind.TRANSFER, "a.txt", SAME)


def statement(speaker: str = "Ada Quill", **fields: Any) -> Note:
    return note({"speaker": speaker, "act": "asserts", "evidence": [0, 40], **fields}, Kind.STATEMENT, "a.txt", SAME)
