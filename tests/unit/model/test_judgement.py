"""The mark of a claim tells what is needed to find it again."""

from headstamp.model.judgement import ClaimMark, mark_claim
from headstamp.model.text import Span
from views import AFFIRMED


def test_a_mark_holds_place_and_parties() -> None:
    """Document, kind, polarity, the spans of the evidence and every party by role."""
    claim = AFFIRMED.claim

    assert mark_claim(claim) == ClaimMark(
        claim.id,
        claim.document,
        claim.kind,
        claim.polarity,
        (Span(34, 40), Span(41, 48), Span(61, 77), Span(168, 184)),
        (("supplier", "Avaria"), ("recipient", "Borduna"), ("via", "Corvia")),
    )
