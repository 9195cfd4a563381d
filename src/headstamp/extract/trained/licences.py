"""Licences: export licences, end-user certificates and re-export permissions, and what is said of them."""

from collections.abc import Iterator

from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.transfer_ends import find_parties
from headstamp.extract.trained.voices import Voices
from headstamp.extract.trained.wholes import near, said_of, whole_of
from headstamp.model.claim import Claim, Field, Kind, Licence, LicenceStatus

_KINDS = {
    "export-licence": "export licence",
    "end-user-certificate": "end-user certificate",
    "re-export-permission": "re-export permission",
}


def find(marked: MarkedDocument, voices: Voices) -> Iterator[Claim]:
    """One claim for each trigger of a licence; who grants and who holds it may both be left open."""
    for trigger in marked.decoded.triggers:
        if trigger.kind == Kind.LICENCE:
            yield _claim(marked, voices, trigger)


def _claim(marked: MarkedDocument, voices: Voices, trigger: Trigger) -> Claim:
    authority = next(iter(find_parties(marked, voices, trigger, "authority")), None)
    holder = next(iter(find_parties(marked, voices, trigger, "holder")), None)
    body = Licence(
        licence_kind=_KINDS[trigger.classes.get("licence kind", "export-licence")],
        status=LicenceStatus(trigger.classes.get("licence status", LicenceStatus.GRANTED)),
        authority=authority,
        holder=holder,
    )
    place = trigger.spans[0]
    spans = [
        (whole_of(marked, trigger), Field.WHOLE),
        (place, Field.TRIGGER),
        (authority.span if authority else None, Field.AUTHORITY),
        (holder.span if holder else None, Field.HOLDER),
    ]
    said = said_of(voices, trigger)
    return make_claim(marked, body, evidence(marked, near(place, spans)), said)
