"""A claim as a person reads it."""

from dataclasses import replace

from headstamp.model.claim import Act, Certainty, Claim, Polarity, Stage, Transfer
from headstamp.model.judgement import OF_EVERY_CLAIM, Correctable, Correction
from headstamp.model.materiel import Category


def may_correct(claim: Claim, field: Correctable) -> bool:
    """Whether the claim has that field."""
    return field in OF_EVERY_CLAIM or isinstance(claim.body, Transfer)


def correct(claim: Claim, correction: Correction) -> Claim:
    """The claim with one field as a person reads it; its id, its words and all other fields stay.

    A claim that has no such field stays as it is.
    """
    sole = correction.mentions[0] if correction.mentions else None
    match correction.field:
        case Correctable.POLARITY:
            return replace(claim, polarity=Polarity(correction.text))
        case Correctable.CERTAINTY:
            return replace(claim, certainty=Certainty(correction.text))
        case Correctable.ACT:
            return replace(claim, act=Act(correction.text))
        case Correctable.SAID_BY if sole is not None:
            through = claim.chain[:-1] if claim.chain[-1:] == (claim.said_by,) else claim.chain
            return replace(claim, said_by=sole, chain=(*through, sole))
    if isinstance(claim.body, Transfer):
        return replace(claim, body=_correct_transfer(claim.body, correction))
    return claim


def _correct_transfer(body: Transfer, correction: Correction) -> Transfer:
    sole = correction.mentions[0] if correction.mentions else None
    match correction.field:
        case Correctable.STAGE:
            return replace(body, stage=Stage(correction.text))
        case Correctable.SUPPLIER:
            return replace(body, supplier=sole)
        case Correctable.RECIPIENT:
            return replace(body, recipient=sole)
        case Correctable.VIA:
            return replace(body, via=correction.mentions)
        case Correctable.PERIOD:
            return replace(body, period=correction.period)
        case Correctable.CATEGORY:
            return replace(body, materiel=replace(body.materiel, category=Category(correction.text)))
        case Correctable.QUANTITY:
            return replace(body, materiel=replace(body.materiel, quantity=correction.quantity))
        case Correctable.VALUE:
            return replace(body, materiel=replace(body.materiel, value=correction.value))
    return body
