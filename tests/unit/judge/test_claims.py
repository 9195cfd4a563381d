"""What judgements of single claims come to."""

from claims_of import party, transfer_claim
from headstamp.judge.claims import judge_claims
from headstamp.model.judgement import Correctable, Correction, Fit, Judged, JudgementKind, Misfit, Subject
from judgements_of import judgement

ONE = transfer_claim(1, "d1", "Serbia", "Ukraine", words="shells")
TWO = transfer_claim(2, "d2", "Serbia", "Ukraine", words="shells")
JANE = party("person:Jane Example:NO")


def test_nothing_judged() -> None:
    """Without judgements of claims there is nothing; notes on entries and undos are passed over."""
    assert judge_claims([], [ONE]) == Judged()
    assert judge_claims([judgement(1, "undo"), judgement(2, "note", entries=[[ONE]])], [ONE]) == Judged()


def test_the_later_verdict_holds() -> None:
    """Of two verdicts on one claim the later counts."""
    both = [judgement(1, "reject", claims=[ONE]), judgement(2, "accept", claims=[ONE])]

    assert judge_claims(both[:1], [ONE, TWO]).rejected == {ONE.id}
    assert judge_claims(both, [ONE, TWO]).rejected == frozenset()


def test_corrections_add_up() -> None:
    """Corrections of several fields of one claim stand together, beside its verdict and its origin."""
    judged = judge_claims(
        [
            judgement(1, "correct", claims=[ONE], correction=Correction(Correctable.STAGE, "agreed")),
            judgement(2, "correct", claims=[ONE], correction=Correction(Correctable.ACT, "admits")),
            judgement(3, "mark-origin", claims=[ONE], origin=JANE),
        ],
        [ONE],
    )

    assert (str(judged.corrected[ONE.id].body.stage), str(judged.corrected[ONE.id].act)) == ("agreed", "admits")
    assert judged.origins == {ONE.id: JANE}
    assert judged.fits[2] == Fit("j3", JudgementKind.MARK_ORIGIN, Subject.CLAIM, ONE.id)


def test_what_fits_no_claim_is_told() -> None:
    """A judgement on a claim that is not there is a misfit with its reason, and does nothing."""
    judged = judge_claims([judgement(1, "reject", claims=[TWO])], [ONE])

    assert judged.misfits == (Misfit("j1", "document d2 has no transfer claim in this ledger"),)
    assert judged.rejected == frozenset()
