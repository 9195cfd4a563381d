"""Sanctions: who imposes them on whom, or refuses, lifts, extends or proposes them."""

from collections.abc import Iterator

from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.trained.embargoes import passed_over
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.transfer_ends import find_parties, pairs_of
from headstamp.extract.trained.voices import Voices
from headstamp.extract.trained.wholes import near, said_of, whole_of
from headstamp.model.actor import Mention
from headstamp.model.claim import Claim, Field, Kind, Sanction, SanctionStatus


def find(marked: MarkedDocument, voices: Voices) -> Iterator[Claim]:
    """A claim for each imposer and target of each trigger; none where neither is named."""
    for trigger in (*marked.decoded.triggers, *passed_over(marked)):
        if trigger.kind == Kind.SANCTION:
            imposers = find_parties(marked, voices, trigger, "imposer")
            targets = find_parties(marked, voices, trigger, "target")
            for imposer, target in pairs_of(imposers, targets):
                if imposer is None and target is None:
                    continue
                yield _claim(marked, voices, trigger, imposer, target)


def _claim(
    marked: MarkedDocument, voices: Voices, trigger: Trigger, imposer: Mention | None, target: Mention | None
) -> Claim:
    status = SanctionStatus(trigger.classes.get("sanction status", SanctionStatus.IMPOSED))
    place = trigger.spans[0]
    spans = [
        (whole_of(marked, trigger), Field.WHOLE),
        (place, Field.TRIGGER),
        (imposer.span if imposer else None, Field.IMPOSER),
        (target.span if target else None, Field.TARGET),
    ]
    body = Sanction(status=status, imposer=imposer, target=target)
    return make_claim(marked, body, evidence(marked, near(place, spans)), said_of(voices, trigger))
