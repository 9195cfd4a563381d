"""Contacts: meetings, calls, visits, interviews, letters and talks between parties that are named."""

from collections.abc import Iterator

from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.transfer_ends import find_parties
from headstamp.extract.trained.voices import Voices
from headstamp.extract.trained.wholes import near, said_of, whole_of
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Claim, Contact, Field, Kind
from headstamp.model.text import Span


def find(marked: MarkedDocument, voices: Voices) -> Iterator[Claim]:
    """One claim for each trigger with two parties or more; whoever is only described takes no part.

    A visit to a place abroad is a contact with the state that the place stands for.
    """
    for trigger in marked.decoded.triggers:
        if trigger.kind == Kind.CONTACT:
            parties = find_parties(marked, voices, trigger, "participant")
            named = [m for m in parties if m.kind is not ActorKind.UNNAMED]
            if len(named) == 1:
                named += _hosts(marked, trigger, named[0])
            if len(named) >= 2:
                yield _claim(marked, voices, trigger, tuple(named))


def _hosts(marked: MarkedDocument, trigger: Trigger, visitor: Mention) -> list[Mention]:
    """The state visited, where the visitor is known to be of another."""
    if trigger.classes.get("contact kind") != "visit" or visitor.country is None:
        return []
    places = (marked.known.who(span) for span in trigger.roles.get("place", ()))
    hosts = (m for m in places if m and m.kind is ActorKind.STATE and m.country != visitor.country)
    return list(hosts)[:1]


def _claim(marked: MarkedDocument, voices: Voices, trigger: Trigger, parties: tuple[Mention, ...]) -> Claim:
    places, periods = trigger.roles.get("place", ()), trigger.roles.get("period", ())
    body = Contact(
        participants=parties,
        contact_kind=trigger.classes.get("contact kind", "meeting"),
        place=marked.words(places[0]) if places else None,
        date=marked.period_at(periods[0]) if periods else None,
    )
    at = trigger.spans[0]
    spans: list[tuple[Span | None, Field]] = [(whole_of(marked, trigger), Field.WHOLE), (at, Field.TRIGGER)]
    spans += [(party.span, Field.PARTICIPANT) for party in parties]
    spans += [(span, Field.PLACE) for span in places[:1]]
    spans += [(span, Field.PERIOD) for span in periods[:1]]
    return make_claim(marked, body, evidence(marked, near(at, spans)), said_of(voices, trigger))
