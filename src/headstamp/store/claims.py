"""Readings in the ledger: the claims of a document, their evidence and their parties."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select
from sqlalchemy.engine import Connection, RowMapping
from sqlalchemy.sql.functions import count

from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import (
    Act,
    Body,
    Certainty,
    Claim,
    Contact,
    Evidence,
    Field,
    Kind,
    Licence,
    Polarity,
    Position,
    ReaderVersion,
    Sanction,
    Statement,
    Transfer,
)
from headstamp.model.document import Document, Place
from headstamp.model.judgement import Subject
from headstamp.model.text import Span
from headstamp.model.view import ClaimView
from headstamp.store import tables
from headstamp.store.documents import load_summaries
from headstamp.store.encoding import decode, encode
from headstamp.store.judgements import judgements_on
from headstamp.store.likenesses import forget_signature
from headstamp.store.rows import insert_rows, portions

READ, UNREAD = "read", "unread"
"""Status of a reading: a reader read the document, or it was stored without being read (not English)."""

_BODIES: Mapping[str, type[Body]] = {
    body.kind.value: body for body in (Transfer, Statement, Licence, Contact, Sanction, Position)
}
CORRECTED = ("polarity", "certainty", "act", "said_by", "chain", "body")
"""Fields of a claim in which a person may read something else than the machine."""
_AT = tables.claims.c
_BY_PLACE = (_AT.document, _AT.first, _AT.last, _AT.kind, _AT.id)


def keep_reading(  # noqa: PLR0913  all that is kept of one reading
    connection: Connection,
    document: Document,
    claims: Iterable[Claim],
    reader: ReaderVersion,
    status: str = READ,
    *,
    min_confidence: float = 0.0,
) -> None:
    """Store what a reader found in a document, in place of every earlier reading of it.

    Its claims under `min_confidence` count only when a person has reviewed them.
    """
    of_document = tables.readings.c.document == document.id
    connection.execute(delete(tables.readings).where(of_document))
    connection.execute(delete(tables.claims).where(_AT.document == document.id))
    forget_signature(connection, document.id)
    row = {"document": document.id, "reader": reader.name, "version": reader.version, "status": status}
    connection.execute(insert(tables.readings).values(row | {"min_confidence": min_confidence}))
    kept = list({claim.id: claim for claim in claims}.values())
    labels = place_labels(document.places, (e.span.start for claim in kept for e in claim.evidence))
    insert_rows(connection, tables.claims, [_claim_row(claim) for claim in kept])
    insert_rows(connection, tables.evidence, [row for claim in kept for row in _evidence_rows(claim, labels)])
    insert_rows(connection, tables.parties, [row for claim in kept for row in _party_rows(claim)])


def _claim_row(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "document": claim.document,
        "kind": claim.kind.value,
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
        "act": claim.act.value,
        "said_on": claim.said_on,
        "confidence": claim.confidence,
        "first": min(e.span.start for e in claim.evidence),
        "last": max(e.span.end for e in claim.evidence),
        "body": encode(claim.body),
        "said_by": encode(claim.said_by),
        "chain": encode(claim.chain),
    }


def _evidence_rows(claim: Claim, labels: Mapping[int, str]) -> Iterator[dict[str, Any]]:
    for position, evidence in enumerate(claim.evidence):
        yield {
            "claim": claim.id,
            "position": position,
            "field": evidence.field.value,
            "start": evidence.span.start,
            "end": evidence.span.end,
            "quote": evidence.quote,
            "place": labels[evidence.span.start],
        }


def _party_rows(claim: Claim) -> Iterator[dict[str, Any]]:
    for position, (role, mention) in enumerate(claim.mentions()):
        yield {
            "claim": claim.id,
            "position": position,
            "role": role,
            "kind": mention.kind.value,
            "name": mention.name,
            "words": mention.words,
            "country": mention.country,
            "office": mention.office,
            "start": mention.span.start if mention.span else None,
            "end": mention.span.end if mention.span else None,
        }


def place_labels(places: Iterable[Place], offsets: Iterable[int]) -> dict[int, str]:
    """For each offset the label that `Document.place_of` gives, for all of them in one walk over the places."""
    waiting = sorted(places, key=lambda p: (-p.span.start, p.span.end))
    open_places: list[Place] = []
    labels = {}
    for offset in sorted(set(offsets)):
        while waiting and waiting[-1].span.start <= offset:
            open_places.append(waiting.pop())
        open_places = [place for place in open_places if offset < place.span.end]
        inner = min(open_places, key=lambda p: p.span.end - p.span.start, default=None)
        labels[offset] = inner.label if inner else ""
    return labels


def load_claims(connection: Connection, ids: Iterable[str] | None = None) -> list[Claim]:
    """Claims sorted by document and place: all of them, or those of the ids that are known."""
    return _load_claims(connection, None if ids is None else [_AT.id.in_(portion) for portion in portions(ids)])


def claims_of(connection: Connection, documents: Iterable[str]) -> list[Claim]:
    """The claims of documents, sorted by document and place."""
    return _load_claims(connection, [_AT.document.in_(portion) for portion in portions(documents)])


def _load_claims(connection: Connection, conditions: list[ColumnElement[bool]] | None) -> list[Claim]:
    rows: list[Any] = []
    query = select(tables.claims)
    for part in [query] if conditions is None else [query.where(condition) for condition in conditions]:
        rows += connection.execute(part).mappings().all()
    rows.sort(key=lambda row: tuple(row[column] for column in _BY_PLACE))
    evidence = _evidence_of(connection, None if conditions is None else [row["id"] for row in rows])
    return [_claim(row, (e for e, _ in evidence[row["id"]])) for row in rows]


def claim_ids(connection: Connection, where: ColumnElement[bool] | None = None) -> list[str]:
    """Ids of the claims that a condition on the table of claims holds for, sorted by document and place."""
    query = select(_AT.id).order_by(*_BY_PLACE)
    return list(connection.execute(query if where is None else query.where(where)).scalars())


def load_views(connection: Connection, ids: Iterable[str]) -> Iterator[ClaimView]:
    """Claims with their document, actors and places, in the order of `ids`; unknown ones are left out.

    Where a person has corrected a claim, the view's claim is the person's reading, with the machine's beside it.
    """
    for portion in portions(ids):
        query = select(tables.claims).where(_AT.id.in_(portion))
        rows = {row["id"]: row for row in connection.execute(query).mappings()}
        listed = [rows[identifier] for identifier in portion if identifier in rows]
        documents = load_summaries(connection, (row["document"] for row in listed))
        readings = _readings_of(connection, documents)
        evidence = _evidence_of(connection, portion)
        actors = _actors_of(connection, portion)
        entries = _entries_of(connection, portion)
        corrected = _corrected_of(connection, portion)
        judgements = judgements_on(connection, Subject.CLAIM, portion)
        for row in listed:
            found = evidence[row["id"]]
            machine = _claim(row, (one for one, _ in found))
            claim = _claim({**row, **corrected[machine.id]}, machine.evidence) if machine.id in corrected else machine
            both = (machine,) if claim is machine else (machine, claim)
            mentions = [mention for reading in both for _, mention in reading.mentions()]
            reader, min_confidence = readings[claim.document]
            yield ClaimView(
                claim=claim,
                document=documents[claim.document],
                actors=dict(zip(mentions, actors[claim.id], strict=True)),
                reader=reader,
                places=tuple(place for _, place in found),
                entry=entries.get(claim.id),
                machine=None if claim is machine else machine,
                judgements=judgements.get(claim.id, ()),
                min_confidence=min_confidence,
            )


def _corrected_of(connection: Connection, claims: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The fields of those of the claims that a person has corrected, by claim."""
    at = tables.corrected_claims.c
    query = select(at.claim, at.body).where(at.claim.in_(claims))
    return {row[0]: row[1] for row in connection.execute(query)}


def _readings_of(connection: Connection, documents: Iterable[str]) -> dict[str, tuple[ReaderVersion, float]]:
    """For each document the reader, and the least confidence at which its claims count unreviewed."""
    at = tables.readings.c
    query = select(at.document, at.reader, at.version, at.min_confidence).where(at.document.in_(list(documents)))
    return {row[0]: (ReaderVersion(row[1], row[2]), row[3]) for row in connection.execute(query)}


def _claim(row: RowMapping | Mapping[str, Any], evidence: Iterable[Evidence]) -> Claim:
    return Claim(
        id=row["id"],
        document=row["document"],
        body=decode(_BODIES[row["kind"]], row["body"]),
        said_by=decode(Mention, row["said_by"]),
        chain=decode(tuple[Mention, ...], row["chain"]),
        evidence=tuple(evidence),
        polarity=Polarity(row["polarity"]),
        certainty=Certainty(row["certainty"]),
        act=Act(row["act"]),
        said_on=row["said_on"],
        confidence=row["confidence"],
    )


Found = dict[str, list[tuple[Evidence, str]]]


def _evidence_of(connection: Connection, ids: Iterable[str] | None) -> Found:
    """Evidence with the labels of their places, by claim; of every claim where `ids` is None."""
    query = select(tables.evidence).order_by(tables.evidence.c.claim, tables.evidence.c.position)
    queries = [query] if ids is None else [query.where(tables.evidence.c.claim.in_(ids_)) for ids_ in portions(ids)]
    found: Found = {}
    for part in queries:
        for claim, _, field, start, end, quote, place in connection.execute(part):
            found.setdefault(claim, []).append((Evidence(Span(start, end), Field(field), quote), place))
    return found


def _actors_of(connection: Connection, claims: Iterable[str]) -> dict[str, list[Actor]]:
    """The actor of every mention of the claims, in the order of `Claim.mentions`."""
    at = tables.party_actors.c
    query = select(at.claim, at.actor).where(at.claim.in_(claims)).order_by(at.claim, at.position)
    pairs = [(row[0], row[1]) for row in connection.execute(query)]
    actors = load_actors(connection, (actor for _, actor in pairs))
    found: dict[str, list[Actor]] = {}
    for claim, actor in pairs:
        found.setdefault(claim, []).append(actors[actor])
    return found


def load_actors(connection: Connection, ids: Iterable[str]) -> dict[str, Actor]:
    """Actors by id; ids that are not known are left out."""
    found = {}
    for portion in portions(ids):
        query = select(tables.actors.c.id, tables.actors.c.body).where(tables.actors.c.id.in_(portion))
        found.update({row[0]: decode(Actor, row[1]) for row in connection.execute(query)})
    return found


def _entries_of(connection: Connection, claims: Iterable[str]) -> dict[str, str]:
    at = tables.entry_claims.c
    query = select(at.claim, at.entry).where(at.claim.in_(claims)).order_by(at.entry.desc())
    return {row[0]: row[1] for row in connection.execute(query)}


def count_claims(connection: Connection) -> dict[Kind, int]:
    """How many claims there are of each kind, in the order of kinds; kinds without one are left out."""
    found = {row[0]: row[1] for row in connection.execute(select(_AT.kind, count()).group_by(_AT.kind))}
    return {kind: found[kind.value] for kind in Kind if kind.value in found}
