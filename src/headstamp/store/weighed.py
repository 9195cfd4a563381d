"""What follows from the claims, in the ledger: actors, entries, weights and findings. Always written as a whole."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.functions import count

from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim
from headstamp.model.entry import Entry, Weight
from headstamp.model.finding import Finding
from headstamp.model.judgement import Judged, Subject
from headstamp.model.view import EntryView
from headstamp.store import tables
from headstamp.store.claims import CORRECTED
from headstamp.store.documents import portions
from headstamp.store.encoding import decode, encode
from headstamp.store.judgements import are_there_any, judgements_on, keep_judged, reviewed_claims

_CHANGES = "changes"
"""Setting: how many times the claims have changed."""
_WEIGHED = "weighed"
"""Setting: which change was weighed last, and by which version of Headstamp."""

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
)

_NOTHING_JUDGED = Judged()


def mark_changed(connection: Connection) -> None:
    """Note that the claims have changed since they were weighed."""
    _set(connection, _CHANGES, str(changes(connection) + 1))


def changes(connection: Connection) -> int:
    """How many times the claims have changed; tells whether they did between two looks."""
    return int(_setting(connection, _CHANGES) or 0)


def mark_weighed(connection: Connection, version: str) -> None:
    """Note that this version of Headstamp has weighed the claims as they are now."""
    _set(connection, _WEIGHED, f"{changes(connection)} {version}")


def is_weighed(connection: Connection, version: str | None = None) -> bool:
    """Whether the claims as they are now have been weighed: by that version of Headstamp, or, with None, by any."""
    change, _, by = (_setting(connection, _WEIGHED) or "").partition(" ")
    return change == str(changes(connection)) and version in {by, None}


def _setting(connection: Connection, name: str) -> str | None:
    query = select(tables.settings.c.value).where(tables.settings.c.name == name)
    return connection.execute(query).scalar_one_or_none()


def _set(connection: Connection, name: str, value: str) -> None:
    connection.execute(delete(tables.settings).where(tables.settings.c.name == name))
    connection.execute(insert(tables.settings).values(name=name, value=value))


def keep_weighed(
    connection: Connection,
    claims: Iterable[Claim],
    actors: Mapping[Mention, Actor],
    weighed: Iterable[tuple[Entry, Weight, tuple[Finding, ...]]],
    judged: Judged = _NOTHING_JUDGED,
) -> None:
    """Store what follows from `claims`, which are all of the ledger's, in place of what followed before.

    `claims` are as the machine reads them; `judged` holds what a person makes of them.
    """
    # needed when weighing only: commands that read the ledger do not load it
    from headstamp.resolve.spelling import fold

    for table in _DERIVED:
        connection.execute(delete(table))
    weighed = list(weighed)
    known = {actor.id: actor for entry, weight, _ in weighed for actor in _actors_in(entry, weight)}
    known |= {actor.id: actor for actor in actors.values()}
    listed = [known[identifier] for identifier in sorted(known)]
    _insert(connection, tables.actors, [_actor_row(actor) for actor in listed])
    names = [(actor.id, name) for actor in listed for name in sorted({actor.name, *actor.names})]
    _insert(connection, tables.actor_names, [{"actor": i, "name": name, "folded": fold(name)} for i, name in names])
    _insert(connection, tables.party_actors, [row for claim in claims for row in _party_rows(claim, judged, actors)])
    _insert(connection, tables.corrected_claims, [_corrected_row(claim) for claim in judged.corrected.values()])
    _insert(connection, tables.entries, [_entry_row(entry) for entry, _, _ in weighed])
    links = [{"entry": entry.id, "claim": claim} for entry, _, _ in weighed for claim in sorted(set(entry.claims))]
    _insert(connection, tables.entry_claims, links)
    _insert(connection, tables.weights, [_weight_row(weight) for _, weight, _ in weighed])
    _insert(connection, tables.findings, [row for _, _, found in weighed for row in _finding_rows(found)])
    keep_judged(connection, judged)


def _insert(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _actors_in(entry: Entry, weight: Weight) -> list[Actor]:
    """The actors that an entry shows; a state may stand in one though only its companies are named in the claims."""
    named = [*entry.via, *weight.origins.named, *(amount.said_by for amount in weight.amounts)]
    return [actor for actor in (entry.supplier, entry.recipient) if actor] + named


def _actor_row(actor: Actor) -> dict[str, Any]:
    row = {"id": actor.id, "name": actor.name, "kind": actor.kind.value, "country": actor.country}
    return row | {"body": encode(actor)}


def _party_rows(claim: Claim, judged: Judged, actors: Mapping[Mention, Actor]) -> list[dict[str, Any]]:
    """The actors of the machine's reading, by the places of its parties, then those of a person's reading."""
    mentions = [mention for _, mention in claim.mentions()]
    if claim.id in judged.corrected:
        mentions += [mention for _, mention in judged.corrected[claim.id].mentions()]
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


def _weight_row(weight: Weight) -> dict[str, Any]:
    row = {"entry": weight.entry, "affirming": weight.affirming, "denying": weight.denying}
    return row | {"body": encode(weight, Actor)}


def _finding_rows(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {"entry": finding.entry, "position": position, "rule": finding.rule, "body": encode(finding)}
        for position, finding in enumerate(findings)
    ]


class _Actors(dict[str, Actor]):
    """The actors of a ledger by id; each is built when it is first asked for, and then shared."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        rows = connection.execute(select(tables.actors.c.id, tables.actors.c.body))
        self._bodies = {row[0]: row[1] for row in rows}

    def __missing__(self, identifier: str) -> Actor:
        actor = self[identifier] = decode(Actor, self._bodies[identifier])
        return actor


def load_entry_views(connection: Connection, ids: Iterable[str] | None = None) -> list[EntryView]:
    """Entries with their weights and findings, by id: all of them, or those of the ids that are known."""
    entries, weights, findings = tables.entries.c, tables.weights.c, tables.findings.c
    listed = select(entries.id, entries.body, weights.body).join_from(tables.entries, tables.weights)
    found = select(findings.entry, findings.body).order_by(findings.entry, findings.position)
    views = []
    actors = _Actors(connection)
    judged = are_there_any(connection)
    reviewed = reviewed_claims(connection) if judged else {}
    for portion in [None] if ids is None else list(portions(ids)):
        rows = connection.execute(listed if portion is None else listed.where(entries.id.in_(portion))).all()
        on = judgements_on(connection, Subject.ENTRY, (row[0] for row in rows)) if judged else {}
        noted: dict[str, list[Finding]] = {}
        for entry, body in connection.execute(found if portion is None else found.where(findings.entry.in_(portion))):
            noted.setdefault(entry, []).append(decode(Finding, body))
        views += [
            EntryView(
                decode(Entry, entry, actors),
                decode(Weight, weight, actors),
                tuple(noted.get(identifier, ())),
                reviewed.get(identifier, 0),
                on.get(identifier, ()),
            )
            for identifier, entry, weight in rows
        ]
    return sorted(views, key=lambda view: view.entry.id)


def count_entries(connection: Connection) -> int:
    """How many entries there are."""
    return connection.execute(select(count()).select_from(tables.entries)).scalar_one()
