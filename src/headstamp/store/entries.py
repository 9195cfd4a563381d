"""What follows from the claims, written into the ledger: actors, who is meant in claims, entries, weights."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.engine import Connection

from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim
from headstamp.model.entry import Entry, Weight
from headstamp.model.finding import Finding
from headstamp.store import increments, tables
from headstamp.store.claims import CORRECTED
from headstamp.store.encoding import encode
from headstamp.store.rows import insert_rows, portions, values_where

_DERIVED = (
    tables.judged,
    tables.misfits,
    tables.corrected_claims,
    tables.findings,
    tables.weights,
    tables.entry_claims,
    tables.entries,
    tables.party_actors,
    tables.actor_names,
    tables.actors,
    increments.changed_documents,
    increments.document_faces,
    increments.faces,
    increments.actor_blocks,
    increments.placed,
    increments.pair_families,
)
Result = tuple[Entry, Weight, tuple[Finding, ...]]


def forget_weighed(connection: Connection) -> None:
    """Clear all that follows from claims and judgements."""
    for table in _DERIVED:
        connection.execute(delete(table))


def keep_actors(connection: Connection, actors: Iterable[Actor]) -> None:
    """Store actors, each in place of one of its id, with their names; those that are the same stay untouched."""
    # needed when weighing only: commands that read the ledger do not load it
    from headstamp.resolve.spelling import fold

    given = {actor.id: actor for actor in actors}
    known = {}
    for portion in portions(given):
        query = select(tables.actors.c.id, tables.actors.c.body).where(tables.actors.c.id.in_(portion))
        known.update({row[0]: row[1] for row in connection.execute(query)})
    rows = {each: _actor_row(given[each]) for each in sorted(given)}
    changed = [each for each, row in rows.items() if known.get(each) != row["body"]]
    insert_rows(connection, tables.actors, [rows[each] for each in changed if each not in known])
    moved = [{"at": each, **rows[each]} for each in changed if each in known]
    if moved:
        connection.execute(update(tables.actors).where(tables.actors.c.id == bindparam("at")), moved)
    for portion in portions(changed):
        connection.execute(delete(tables.actor_names).where(tables.actor_names.c.actor.in_(portion)))
    names = [(each, name) for each in changed for name in sorted({given[each].name, *given[each].names})]
    insert_rows(
        connection, tables.actor_names, [{"actor": i, "name": name, "folded": fold(name)} for i, name in names]
    )


def add_missing_actors(connection: Connection, actors: Iterable[Actor]) -> None:
    """Store those of the actors that the ledger has not: a state of which only firms and bodies are named."""
    given = {actor.id: actor for actor in actors}
    known = values_where(connection, tables.actors.c.id, tables.actors.c.id, given)
    keep_actors(connection, [actor for each, actor in given.items() if each not in known])


def drop_actors(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Drop the actors that no mention and no entry has any more; returns those that only stand in an entry."""
    shown: set[str] = set()
    gone: set[str] = set()
    entries = tables.entries.c
    for each in ids:
        if connection.execute(select(increments.faces.c.id).where(increments.faces.c.actor == each).limit(1)).first():
            continue
        in_entry = select(entries.id).limit(1)
        sides = (entries.supplier == each, entries.recipient == each)
        (shown if any(connection.execute(in_entry.where(side)).first() for side in sides) else gone).add(each)
    for portion in portions(sorted(gone)):
        connection.execute(delete(tables.actors).where(tables.actors.c.id.in_(portion)))
    return shown


def keep_parties(
    connection: Connection, claims: Iterable[Claim], corrected: Mapping[str, Claim], actors: Mapping[Mention, Actor]
) -> None:
    """Store who is meant in claims, and how a person reads them, in place of what was stored of these claims.

    `claims` are as the machine reads them; `corrected` holds some of them, and others, as a person does.
    """
    given = list(claims)
    for portion in portions(claim.id for claim in given):
        connection.execute(delete(tables.party_actors).where(tables.party_actors.c.claim.in_(portion)))
        connection.execute(delete(tables.corrected_claims).where(tables.corrected_claims.c.claim.in_(portion)))
    own = [corrected[claim.id] for claim in given if claim.id in corrected]
    insert_rows(
        connection, tables.party_actors, [row for claim in given for row in _party_rows(claim, corrected, actors)]
    )
    insert_rows(connection, tables.corrected_claims, [_corrected_row(claim) for claim in own])


def replace_entries(connection: Connection, gone: Iterable[str], weighed: Iterable[Result]) -> None:
    """Store entries with their weights and findings in place of those that are gone and of those of their ids.

    Their actors are in the ledger already, but for states of which only firms and bodies are named.
    """
    new = list(weighed)
    for portion in portions([*gone, *(entry.id for entry, _, _ in new)]):
        connection.execute(delete(tables.entries).where(tables.entries.c.id.in_(portion)))
    add_missing_actors(connection, (actor for entry, weight, _ in new for actor in actors_in(entry, weight)))
    insert_rows(connection, tables.entries, [_entry_row(entry) for entry, _, _ in new])
    links = [{"entry": entry.id, "claim": claim} for entry, _, _ in new for claim in sorted(set(entry.claims))]
    insert_rows(connection, tables.entry_claims, links)
    insert_rows(connection, tables.weights, [_weight_row(entry, weight) for entry, weight, _ in new])
    insert_rows(connection, tables.findings, [row for _, _, found in new for row in _finding_rows(found)])


def actors_in(entry: Entry, weight: Weight) -> list[Actor]:
    """The actors that an entry shows; a state may stand in one though only its companies are named in the claims."""
    named = [*entry.via, *weight.origins.named, *(amount.said_by for amount in weight.amounts)]
    return [actor for actor in (entry.supplier, entry.recipient) if actor] + named


def _actor_row(actor: Actor) -> dict[str, Any]:
    row = {"id": actor.id, "name": actor.name, "kind": actor.kind.value, "country": actor.country}
    return row | {"body": encode(actor)}


def _party_rows(
    claim: Claim, corrected: Mapping[str, Claim], actors: Mapping[Mention, Actor]
) -> list[dict[str, Any]]:
    """The actors of the machine's reading, by the places of its parties, then those of a person's reading."""
    mentions = [mention for _, mention in claim.mentions()]
    if claim.id in corrected:
        mentions += [mention for _, mention in corrected[claim.id].mentions()]
    return [{"claim": claim.id, "position": at, "actor": actors[one].id} for at, one in enumerate(mentions)]


def _corrected_row(claim: Claim) -> dict[str, Any]:
    body = {name: encode(getattr(claim, name)) for name in CORRECTED}
    return {"claim": claim.id, "body": body}


def _entry_row(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "supplier": entry.supplier.id if entry.supplier else None,
        "recipient": entry.recipient.id if entry.recipient else None,
        "body": encode(entry, Actor),
    }


def _weight_row(entry: Entry, weight: Weight) -> dict[str, Any]:
    return {
        "entry": weight.entry,
        "affirming": weight.affirming,
        "denying": weight.denying,
        "body": encode(weight, Actor),
        "claims": len(entry.claims),
        "tellings": weight.affirming + weight.denying,
        "low": weight.origins.low,
        "high": weight.origins.high,
        "contested": int(weight.contested),
        "said_first": weight.said[0] or "",
        "said_last": weight.said[1] or "",
    }


def _finding_rows(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {"entry": finding.entry, "position": position, "rule": finding.rule, "body": encode(finding)}
        for position, finding in enumerate(findings)
    ]
