"""Claims as they are noted down."""

import pytest

from headstamp.evaluate.notes import BadRecordError, note, read_spans
from headstamp.lexicon.same_names import load_same_names
from headstamp.model.claim import Kind
from headstamp.model.text import Span

SAME = load_same_names()
GOLD = {
    "supplier": "Norway", "recipient": None, "via": ["Kenya"], "materiel": "old  howitzers", "category": "artillery",
    "quantity": 40, "value": {"amount": 1.5, "currency": "EUR"}, "stage": "delivered", "polarity": "denied",
    "certainty": "asserted", "said_by": "Ada Quill", "chain": ["article", "Ada Quill"], "evidence": [10, 30],
    "optional": True,
}  # fmt: skip
CLAIM = {
    "kind": "transfer", "supplier": {"id": "NO", "name": "Norway", "kind": "state", "country": "Norway"},
    "recipient": None, "materiel": {"text": "howitzers", "category": "artillery", "quantity": {"amount": 40}},
    "evidence": [
        {"start": 10, "end": 30, "quote": "Norway sent howitzers", "field": "claim"},
        {"start": 22, "end": 31, "quote": "howitzers", "field": "materiel"},
    ],
    "confidence": 0.5,
}  # fmt: skip


def test_gold_and_claims_come_to_one_shape():
    """A record of gold and a claim of the same transfer agree in what is compared."""
    gold, claim = (note(record, Kind.TRANSFER, "a.txt", SAME) for record in (GOLD, CLAIM))

    assert (gold.party("supplier").folded, claim.party("supplier").folded) == ("norway", "norway")
    assert (gold.party("recipient").folded, gold.party("via").folded) == ("", "kenya")
    assert (gold.quantity, claim.quantity, gold.value, claim.value) == (40, 40, 1.5, None)
    assert gold.values == {
        "polarity": "denied", "certainty": "asserted", "stage": "delivered", "category": "artillery",
    }  # fmt: skip
    assert claim.values == {"polarity": "affirmed", "category": "artillery"}
    assert (gold.span, claim.span) == (Span(10, 30), Span(10, 31))
    assert (gold.words, gold.optional, claim.confidence) == ("old howitzers", True, 0.5)


def test_the_longest_quotation_stands_for_those_inside_it():
    """The words of a claim are those of its evidence, none of them twice."""
    assert note(CLAIM, Kind.TRANSFER, "a.txt", SAME).quote == "Norway sent howitzers"


def test_evidence_is_one_span_or_several():
    """[start, end], a list of those, or the evidence of a claim; no evidence is the beginning of the text."""
    assert read_spans([3, 9]) == [Span(3, 9)]
    assert read_spans([[3, 9], [12, 20]]) == [Span(3, 9), Span(12, 20)]
    assert read_spans([{"start": 1, "end": 2}]) == [Span(1, 2)]
    assert read_spans(None) == [Span(0, 0)]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"stage": "shipped"}, "\"stage\" is 'shipped'; allowed are considered, requested"),
        ({"evidence": [9, 3]}, "ends before it starts"),
        ({"evidence": "all"}, '"evidence" must be'),
        ({"evidence": [1.5, 3]}, "in code points"),
        ({"supplier": 7}, '"supplier" must be a name or null, not 7'),
        ({"quantity": "many"}, "\"quantity\" must be a number, not 'many'"),
    ],
)
def test_what_cannot_be_used_is_said(change: dict[str, object], message: str):
    """Words outside a closed set, offsets that are none, parties and amounts of the wrong type are refused."""
    with pytest.raises(BadRecordError, match=message.replace("[", r"\[")):
        note({**GOLD, **change}, Kind.TRANSFER, "a.txt", SAME)
