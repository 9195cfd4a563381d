"""The mark of a claim tells what is needed to find it again."""

from headstamp.model.judgement import ClaimMark, Fit, Judged, JudgementKind, Subject, mark_claim
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


def test_a_note_reviews_nothing() -> None:
    """Claims that a verdict, a correction or an origin fits are reviewed; entries and noted claims are not."""
    fits = tuple(
        Fit(f"j{number}", kind, what, f"x{number}")
        for number, (kind, what) in enumerate(
            (
                (JudgementKind.ACCEPT, Subject.CLAIM),
                (JudgementKind.NOTE, Subject.CLAIM),
                (JudgementKind.MERGE_ENTRIES, Subject.ENTRY),
                (JudgementKind.MARK_ORIGIN, Subject.CLAIM),
            )
        )
    )

    assert Judged(fits=fits).reviewed == {"x0", "x3"}
