"""Actors as plain JSON values, in the key order of the published formats."""

from collections.abc import Iterable

from headstamp.export.records import Country, Record, actor_record, claim_record, document_record, entry_record
from headstamp.model.actor import Actor
from headstamp.model.actor_page import ActorPage, ActorQuestion, OfficeHeld

ACTORS_SCHEMA = "headstamp.actors/1"
QUESTIONS_SCHEMA = "headstamp.actor-questions/1"
PAGE_SCHEMA = "headstamp.actor/1"


def actors_record(actors: Iterable[Actor], country: Country) -> Record:
    """What `headstamp actors --json` prints: each actor with every spelling met."""
    return {"schema": ACTORS_SCHEMA, "actors": [_with_names(actor, country) for actor in actors]}


def questions_record(questions: Iterable[ActorQuestion], country: Country) -> Record:
    """What `headstamp actors --questions --json` prints: two actors, why they may be one, and the rule."""
    return {
        "schema": QUESTIONS_SCHEMA,
        "questions": [
            {
                "actors": [_with_names(asked.first, country), _with_names(asked.second, country)],
                "names": list(asked.question.names),
                "score": asked.question.score,
                "reasons": list(asked.question.reasons),
                "why": asked.question.why,
                "rule": asked.question.rule,
            }
            for asked in questions
        ],
    }


def page_record(page: ActorPage, country: Country) -> Record:
    """What `headstamp actor NAME --json` prints. Claims are listed by id, and whole under `claims`."""
    actor = page.detail.actor
    return {
        "schema": PAGE_SCHEMA,
        "actor": {**_with_names(actor, country), "offices": list(actor.offices)},
        "names": [{"name": name, "documents": list(documents)} for name, documents in page.detail.names],
        "offices": [_office(held) for held in page.offices],
        "statements": [view.claim.id for view in page.statements],
        "positions": [view.claim.id for view in page.positions],
        "contacts": [view.claim.id for view in page.contacts],
        "merges": [
            {
                "names": list(merge.names),
                "score": merge.score,
                "reasons": list(merge.reasons),
                "why": merge.why,
                "rule": merge.rule,
            }
            for merge in actor.merges
        ],
        "questions": [
            {"other": q.other, "names": list(q.names), "score": q.score, "reasons": list(q.reasons), "why": q.why,
             "rule": q.rule}
            for q in actor.questions
        ],
        "documents": [document_record(document) for document in page.documents],
        "entries": [entry_record(view, country) for view in page.detail.entries],
        "claims": [{**claim_record(view, country), "entry": view.entry} for view in page.detail.claims],
    }  # fmt: skip


def _with_names(actor: Actor, country: Country) -> Record:
    return {**actor_record(actor, country), "names": list(actor.names or (actor.name,))}


def _office(held: OfficeHeld) -> Record:
    first, last = held.dates
    return {
        "office": held.office,
        "former": held.former,
        "first": first,
        "last": last,
        "documents": [{"id": document.id, "published": document.published} for document in held.documents],
    }
