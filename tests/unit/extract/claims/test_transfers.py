"""Transfers are found with their ends, hands, goods, stage and polarity."""

import pytest

from headstamp.extract.claims.transfers import find
from scenes_of import cases, scene_of, written


def _amount(quantity):
    if quantity is None:
        return ""
    return f"{quantity.amount:g} " if quantity.amount is not None else f"{quantity.low:g}-{quantity.high:g} "


def _line(claim):
    body = claim.body
    via = f" via {', '.join(m.name for m in body.via)}" if body.via else ""
    value = body.materiel.value
    worth = f" for {value.amount:g} {value.currency}" if value else ""
    goods = f"{_amount(body.materiel.quantity)}{body.materiel.text} [{body.materiel.category.value}]{worth}"
    return written(claim, f"{body.stage.value}: {body.supplier.name} > {body.recipient.name}{via}: {goods}")


@pytest.mark.parametrize(("text", "expected"), cases("transfers.txt"))
def test_case(text, expected):
    """Each text of the golden file gives the transfers written below it, and no others."""
    assert [_line(claim) for claim in find(scene_of(text))] == expected


def test_open_recipient_is_carried_from_the_sentence_before():
    """A delivery without a recipient goes to the one that the sentence before names."""
    claims = list(find(scene_of("Peru sent rifles to Chile. Bolivia also sent rockets.")))
    assert [(c.body.supplier.name, c.body.recipient.name) for c in claims] == [
        ("Peru", "Chile"),
        ("Bolivia", "Chile"),
    ]


def test_denial_is_not_carried_into_an_affirmation():
    """A supplier who is said to have sent nothing is not taken for the supplier of the next sentence."""
    claims = list(find(scene_of("Peru did not send rifles to Chile. Rockets were delivered to Chile.")))
    assert [(c.body.supplier.name, c.polarity.value) for c in claims] == [("Peru", "denied")]


def test_we_is_the_side_of_the_speaker():
    """ "We" in a quotation stands for the firm or state that the speaker speaks for."""
    text = '"We have never sold a round to Chile," said Maria Solis, the head of Condor Munitions in Lima.'
    (claim,) = find(scene_of(text))
    assert (claim.body.supplier.name, claim.polarity.value) == ("Condor Munitions", "denied")


def test_every_claim_has_evidence_in_the_words():
    """Each piece of evidence quotes the text at its place, and ends and goods have evidence of their own."""
    text = "Fourteen tanks were delivered to Peru by Chile in March."
    (claim,) = find(scene_of(text))
    assert {e.field.value: e.quote for e in claim.evidence} == {
        "claim": "Fourteen tanks were delivered to Peru by Chile in March",
        "quantity": "Fourteen",
        "materiel": "tanks",
        "trigger": "delivered",
        "recipient": "Peru",
        "supplier": "Chile",
    }
    assert all(text[e.span.start : e.span.end] == e.quote for e in claim.evidence)
