"""A marked origin stands at the end of the chain when origins are counted."""

from claims_of import actors_of, party, transfer_claim
from headstamp.judge.origins import note_origins, rest_claims
from headstamp.model.entry import Collapse, Origins

JANE = party("person:Jane Example:NO")
ONE = transfer_claim(1, "d1", "Serbia", "Ukraine", words="shells")
TWO = transfer_claim(2, "d2", "Serbia", "Ukraine", words="shells")


def test_the_chain_ends_with_the_origin() -> None:
    """A claim with a marked origin is told by it, through those it was told by; others stay."""
    rested, other = rest_claims([ONE, TWO], {ONE.id: JANE})

    assert (rested.said_by, rested.chain, rested.id) == (JANE, (*ONE.chain, JANE), ONE.id)
    assert other == TWO


def test_the_reason_is_noted() -> None:
    """Each marked claim of the entry has a note that a person marked it; those of other entries have none."""
    actors = actors_of(rest_claims([ONE], {ONE.id: JANE}))
    noted = note_origins(Origins(1, 1), [ONE.id], {ONE.id: JANE, TWO.id: JANE}, actors)

    assert noted.collapsed == (Collapse("a person marked that it rests on Jane Example", (ONE.id,)),)
