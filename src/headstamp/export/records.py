"""Claims and entries as plain JSON values, in the key order of the published formats.

A country's code is turned into its short English name by the `country` function that the caller hands in.
"""

from collections.abc import Callable, Iterator
from typing import Any

from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.model.claim import Claim, Contact, Licence, Position, Sanction, Statement, Transfer
from headstamp.model.entry import Grade, RollUp, Weight
from headstamp.model.finding import Finding
from headstamp.model.judgement import Judgement
from headstamp.model.materiel import Materiel, Period, Quantity, Value
from headstamp.model.view import ClaimView, DocumentSummary, EntryView

CLAIM_SCHEMA = "headstamp.claim/1"
LEDGER_SCHEMA = "headstamp.ledger/1"

Country = Callable[[str], str]
"""The short English name of an ISO 3166-1 alpha-2 code."""
Record = dict[str, Any]


def number(amount: float | None) -> float | None:
    """The same amount, without a fraction where it has none: 120000, not 120000.0."""
    return int(amount) if amount is not None and float(amount).is_integer() else amount


def actor_record(actor: Actor, country: Country) -> Record:
    """ACTOR of the claim format. A state goes by the short English name of its code."""
    place = country(actor.country) if actor.country else None
    name = place if actor.kind is ActorKind.STATE and place else actor.name
    return {"id": actor.id, "name": name, "kind": str(actor.kind), "country": place}


def claim_record(view: ClaimView, country: Country) -> Record:
    """One claim as one line of `headstamp export --format jsonl`: as it counts, a person's corrections taken in.

    Each correction among its `judgements` holds the machine's reading of the field beside the person's.
    """
    claim = view.claim
    fields = _claim_fields(view, claim, country)
    machine = fields if view.machine is None else _claim_fields(view, view.machine, country)
    return {
        "schema": CLAIM_SCHEMA,
        "id": claim.id,
        "kind": str(claim.kind),
        "document": document_record(view.document),
        **{name: fields.pop(name) for name in ("said_by", "chain", "act")},
        "said_on": claim.said_on,
        **{name: fields.pop(name) for name in ("polarity", "certainty")},
        "evidence": evidence_records(claim),
        "reader": {"name": view.reader.name, "version": view.reader.version},
        "confidence": claim.confidence,
        "awaiting": view.awaiting,
        **fields,
        "judgements": [_on_claim(judgement, view, machine, country) for judgement in view.judgements],
    }


def _claim_fields(view: ClaimView, claim: Claim, country: Country) -> Record:
    """The fields of one reading of the view's claim in which a person's may differ from the machine's."""

    def actor(mention: Mention | None) -> Record | None:
        return actor_record(view.actor(mention), country) if mention else None

    return {
        "said_by": actor(claim.said_by),
        "chain": [actor(mention) for mention in claim.chain],
        "act": str(claim.act),
        "polarity": str(claim.polarity),
        "certainty": str(claim.certainty),
        **_body(claim, actor),
    }


def _on_claim(judgement: Judgement, view: ClaimView, machine: Record, country: Country) -> Record:
    record = judgement_record(judgement)
    if judgement.correction is not None:
        field = judgement.correction.field.value
        person = _claim_fields(view, view.claim, country)
        record |= {"machine": _field(machine, field), "person": _field(person, field)}
    return record


def _field(record: Record, field: str) -> Any:
    return record[field] if field in record else (record.get("materiel") or {}).get(field)


def judgement_record(judgement: Judgement) -> Record:
    """One judgement: what was decided, by whom, when and why. `value` is what was typed."""
    correction, origin = judgement.correction, judgement.origin
    return {
        "id": judgement.id,
        "kind": str(judgement.kind),
        "field": str(correction.field) if correction else None,
        "value": correction.text if correction else origin.name if origin else judgement.reliability,
        "who": judgement.who,
        "when": judgement.when,
        "why": judgement.why or None,
        "supersedes": list(judgement.supersedes),
    }


def document_record(document: DocumentSummary) -> Record:
    """The document of a claim; what is not known of it is null."""
    return {
        "id": document.id,
        "name": document.name,
        "title": document.title or None,
        "outlet": document.outlet or None,
        "published": document.published,
        "url": document.url,
    }


def evidence_records(claim: Claim) -> list[Record]:
    """The evidence by place: offsets in code points, the words there, and the field that they stand behind."""
    found = sorted(claim.evidence, key=lambda e: (e.span.start, e.span.end, str(e.field)))
    return [{"start": e.span.start, "end": e.span.end, "quote": e.quote, "field": str(e.field)} for e in found]


def entry_record(view: EntryView, country: Country) -> Record:
    """ENTRY of `headstamp ledger --json`."""
    entry, weight = view.entry, view.weight
    return {
        "id": entry.id,
        "supplier": actor_record(entry.supplier, country) if entry.supplier else None,
        "recipient": actor_record(entry.recipient, country) if entry.recipient else None,
        "via": [actor_record(actor, country) for actor in entry.via],
        "materiel": {"words": list(entry.words), "categories": list(entry.categories)},
        "stages": dict(weight.stages),
        "affirming": weight.affirming,
        "denying": weight.denying,
        "documents": weight.documents,
        "origins": _origins(weight, country),
        "amounts": list(_amounts(weight, country)),
        "roll_ups": [roll_up_record(each) for each in weight.roll_ups],
        "happened": {"from": weight.happened[0], "to": weight.happened[1]},
        "said": {"first": weight.said[0], "last": weight.said[1]},
        "grade": grade_record(weight.grade),
        "findings": [finding_record(finding) for finding in view.findings],
        "claims": list(entry.claims),
        "reviewed": view.reviewed,
        "judgements": [judgement_record(judgement) for judgement in view.judgements],
    }


def finding_record(finding: Finding) -> Record:
    """One finding of an entry."""
    return {"rule": finding.rule, "says": finding.says, "claims": list(finding.claims), "clears": finding.clears}


def grade_record(grade: Grade) -> Record:
    """The Admiralty grade. A new source is F and its information 6 until something says otherwise."""
    return {"reliability": grade.reliability, "credibility": grade.credibility, "reasons": list(grade.reasons)}


def _origins(weight: Weight, country: Country) -> Record:
    origins = weight.origins
    return {
        "low": origins.low,
        "high": origins.high,
        "named": [actor_record(actor, country) for actor in origins.named],
        "collapsed": [{"reason": c.reason, "claims": list(c.claims)} for c in origins.collapsed],
    }


def _amounts(weight: Weight, country: Country) -> Iterator[Record]:
    for amount in weight.amounts:
        yield {
            "kind": amount.kind,
            "low": number(amount.low),
            "high": number(amount.high),
            "unit": amount.unit,
            "said_by": actor_record(amount.said_by, country),
            "claim": amount.claim,
        }


def roll_up_record(rolled: RollUp) -> Record:
    """One of the three ways to put amounts that disagree in one figure."""
    return {
        "name": rolled.name,
        "kind": rolled.kind,
        "low": number(rolled.low),
        "high": number(rolled.high),
        "unit": rolled.unit,
        "claims": list(rolled.claims),
        "reason": rolled.reason,
    }


ActorOf = Callable[[Mention | None], Record | None]


def _body(claim: Claim, actor: ActorOf) -> Record:
    match claim.body:
        case Transfer() as body:
            return _transfer(body, actor)
        case Statement() as body:
            return {"speaker": actor(body.speaker), "about": body.about}
        case Licence() as body:
            return {
                "licence_kind": body.licence_kind,
                "authority": actor(body.authority),
                "holder": actor(body.holder),
                "status": str(body.status),
            }
        case Contact() as body:
            return {
                "participants": [actor(mention) for mention in body.participants],
                "contact_kind": body.contact_kind,
                "place": body.place,
                "date": _period(body.date),
            }
        case Sanction() as body:
            return {"imposer": actor(body.imposer), "target": actor(body.target), "status": str(body.status)}
        case Position() as body:
            return {"actor": actor(body.actor), "issue": body.issue, "stance": str(body.stance)}


def _transfer(body: Transfer, actor: ActorOf) -> Record:
    return {
        "supplier": actor(body.supplier),
        "recipient": actor(body.recipient),
        "via": [actor(mention) for mention in body.via],
        "stage": str(body.stage),
        "materiel": _materiel(body.materiel),
        "period": _period(body.period),
    }


def _materiel(materiel: Materiel) -> Record:
    return {
        "text": materiel.text,
        "category": str(materiel.category),
        "quantity": _quantity(materiel.quantity),
        "value": _value(materiel.value),
    }


def _quantity(quantity: Quantity | None) -> Record | None:
    if quantity is None:
        return None
    return {
        "amount": number(quantity.amount),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "estimate": quantity.estimate,
    }


def _value(value: Value | None) -> Record | None:
    if value is None:
        return None
    return {
        "amount": number(value.amount),
        "low": number(value.low),
        "high": number(value.high),
        "currency": value.currency,
        "estimate": value.estimate,
    }


def _period(period: Period | None) -> Record | None:
    return {"text": period.text, "from": period.start, "to": period.end} if period else None
