"""A corrected claim differs in one field."""

from dataclasses import replace

import pytest

from claims_of import party, transfer_claim
from headstamp.judge.corrections import correct, may_correct
from headstamp.model.claim import Act, Certainty, Polarity, Stage, Statement
from headstamp.model.judgement import Correctable, Correction
from headstamp.model.materiel import Category, Period, Quantity, Value

SPEAKER = party("person:Jane Example:NO")
OUTLET = party("outlet:Northern Herald")
CLAIM = transfer_claim(1, "d1", "Serbia", "Ukraine", words="shells", said_by=SPEAKER, chain=(OUTLET, SPEAKER))
BODY, GOODS = CLAIM.body, CLAIM.body.materiel
KENYA = party("Kenya")
QUANTITY, VALUE = Quantity(5.0, 5.0, 5.0, "shells"), Value(7.0, 7.0, 7.0, "EUR")


def fix(field: str, text: str = "", **parts) -> Correction:
    return Correction(Correctable(field), text, **parts)


@pytest.mark.parametrize(
    ("correction", "expected"),
    [
        (fix("polarity", "denied"), replace(CLAIM, polarity=Polarity.DENIED)),
        (fix("certainty", "alleged"), replace(CLAIM, certainty=Certainty.ALLEGED)),
        (fix("act", "admits"), replace(CLAIM, act=Act.ADMITS)),
        (fix("said_by", mentions=(KENYA,)), replace(CLAIM, said_by=KENYA, chain=(OUTLET, KENYA))),
        (fix("stage", "agreed"), replace(CLAIM, body=replace(BODY, stage=Stage.AGREED))),
        (fix("supplier", mentions=(KENYA,)), replace(CLAIM, body=replace(BODY, supplier=KENYA))),
        (fix("recipient", "none"), replace(CLAIM, body=replace(BODY, recipient=None))),
        (fix("via", mentions=(KENYA,)), replace(CLAIM, body=replace(BODY, via=(KENYA,)))),
        (fix("period", period=Period("2023")), replace(CLAIM, body=replace(BODY, period=Period("2023")))),
        (
            fix("category", "ammunition"),
            replace(CLAIM, body=replace(BODY, materiel=replace(GOODS, category=Category.AMMUNITION))),
        ),
        (
            fix("quantity", quantity=QUANTITY),
            replace(CLAIM, body=replace(BODY, materiel=replace(GOODS, quantity=QUANTITY))),
        ),
        (fix("value", value=VALUE), replace(CLAIM, body=replace(BODY, materiel=replace(GOODS, value=VALUE)))),
    ],
    ids=lambda value: str(value.field) if isinstance(value, Correction) else "",
)
def test_one_field_changes(correction, expected) -> None:
    """The field is as the person reads it; id, evidence and all else stay."""
    assert correct(CLAIM, correction) == expected


def test_a_claim_without_the_field_stays() -> None:
    """Only transfers have goods and parties; every claim has a polarity, a certainty, an act and a speaker."""
    statement = replace(CLAIM, body=Statement(SPEAKER, "it was so"))

    assert correct(statement, fix("stage", "agreed")) == statement
    assert [field for field in Correctable if may_correct(statement, field)] == [
        Correctable.POLARITY,
        Correctable.CERTAINTY,
        Correctable.ACT,
        Correctable.SAID_BY,
    ]
    assert all(may_correct(CLAIM, field) for field in Correctable)
