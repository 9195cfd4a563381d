"""What follows from judgements for single claims: verdicts, corrections, origins."""

from collections.abc import Iterable, Sequence

from headstamp.judge.corrections import correct
from headstamp.judge.fitting import ClaimFinder
from headstamp.model.actor import Mention
from headstamp.model.claim import Claim
from headstamp.model.judgement import VERDICTS, Fit, Judged, Judgement, JudgementKind, Misfit, Subject


def judge_claims(standing: Iterable[Judgement], claims: Sequence[Claim]) -> Judged:
    """The claims as the judgements in force leave them; of two on the same matter the later one holds.

    `standing` comes by time, as `in_force` gives it; judgements of entries and actors are passed over.
    """
    own = [judgement for judgement in standing if judgement.claims and not judgement.entries]
    if not own:
        return Judged()
    finder = ClaimFinder(claims)
    corrected: dict[str, Claim] = {}
    verdicts: dict[str, JudgementKind] = {}
    origins: dict[str, Mention] = {}
    fits: list[Fit] = []
    misfits: list[Misfit] = []
    for judgement in own:
        mark = judgement.claims[0]
        claim = finder.find(mark, same_polarity=judgement.kind in VERDICTS)
        if claim is None:
            misfits.append(Misfit(judgement.id, finder.why_not(mark)))
            continue
        fits.append(Fit(judgement.id, judgement.kind, Subject.CLAIM, claim.id))
        if judgement.kind in VERDICTS:
            verdicts[claim.id] = judgement.kind
        elif judgement.correction is not None:
            corrected[claim.id] = correct(corrected.get(claim.id, claim), judgement.correction)
        elif judgement.origin is not None:
            origins[claim.id] = judgement.origin
    rejected = frozenset(claim for claim, verdict in verdicts.items() if verdict is JudgementKind.REJECT)
    return Judged(corrected, rejected, origins, tuple(fits), tuple(misfits))
