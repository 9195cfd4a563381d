"""Which claims await review follows from the bound they were read with and the judgements in force."""

from headstamp.model.judgement import Fit, Judged, JudgementKind, Subject
from headstamp.store.claims import keep_reading
from headstamp.store.judgements import keep_judged, keep_judgement
from headstamp.store.ledger import Ledger
from headstamp.store.reviews import claims_awaiting, count_awaiting, unsure_claims
from judgements_of import judgement
from ledgers import HERALD_DOCUMENT
from views import CLAIMS, READER

OF_HERALD = [view.claim for view in CLAIMS if view.claim.document == HERALD_DOCUMENT.id]
UNSURE = [claim.id for claim in OF_HERALD if claim.confidence < 0.9]


def test_claims_under_the_bound_await_review(filled: Ledger) -> None:
    """Only those under the bound that their document was read with; where none was asked for, nobody waits."""
    with filled.writing() as connection:
        assert (unsure_claims(connection), claims_awaiting(connection), count_awaiting(connection)) == (set(), [], 0)
        keep_reading(connection, HERALD_DOCUMENT, OF_HERALD, READER, min_confidence=0.9)
        assert len(UNSURE) == 1
        assert unsure_claims(connection) == set(UNSURE)
        assert claims_awaiting(connection) == UNSURE
        assert count_awaiting(connection) == 1


def test_a_claim_at_the_bound_counts(filled: Ledger) -> None:
    """The bound itself is enough."""
    with filled.writing() as connection:
        keep_reading(connection, HERALD_DOCUMENT, OF_HERALD, READER, min_confidence=0.75)
        assert claims_awaiting(connection) == []


def test_a_note_is_no_review(filled: Ledger) -> None:
    """A claim that somebody wrote a note on still waits; one that was accepted does not."""
    noted = judgement(1, JudgementKind.NOTE, claims=OF_HERALD[:1])
    accepted = judgement(2, JudgementKind.ACCEPT, claims=OF_HERALD[:1])
    with filled.writing() as connection:
        keep_reading(connection, HERALD_DOCUMENT, OF_HERALD, READER, min_confidence=0.9)
        for made, waiting in ((noted, UNSURE), (accepted, [])):
            keep_judgement(connection, made)
            fit = Fit(made.id, made.kind, Subject.CLAIM, UNSURE[0])
            keep_judged(connection, Judged(fits=(fit,)))
            assert claims_awaiting(connection) == waiting
        assert unsure_claims(connection) == set(UNSURE)
