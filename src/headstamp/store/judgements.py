"""Judgements in the ledger, only ever added to, and what they are about in the ledger as it was weighed last."""

from collections.abc import Iterable

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.functions import count

from headstamp.model.judgement import REVIEWING, Judged, Judgement, Misfit, Subject
from headstamp.store import tables
from headstamp.store.encoding import decode, encode
from headstamp.store.rows import insert_rows, portions

_AT = tables.judgements.c
_JUDGED = tables.judged.c


def keep_judgement(connection: Connection, judgement: Judgement) -> bool:
    """Add a judgement; returns whether it is new. One that is known by its id stays as it is."""
    if connection.execute(select(_AT.id).where(_AT.id == judgement.id)).first() is not None:
        return False
    row = {"id": judgement.id, "kind": judgement.kind.value, "made": judgement.when, "body": encode(judgement)}
    connection.execute(insert(tables.judgements).values(row))
    return True


def load_judgements(connection: Connection) -> list[Judgement]:
    """Every judgement, superseded ones too, by the time at which it was made, then by id."""
    query = select(_AT.body).order_by(_AT.made, _AT.id)
    return [decode(Judgement, body) for body in connection.execute(query).scalars()]


def judgements_beginning(connection: Connection, beginning: str, limit: int) -> list[str]:
    """Ids of the judgements that begin so: the first `limit`, sorted."""
    query = select(_AT.id).where(_AT.id.startswith(beginning, autoescape=True)).order_by(_AT.id).limit(limit)
    return list(connection.execute(query).scalars())


def keep_judged(connection: Connection, judged: Judged) -> None:
    """Store what the judgements in force are about; what was stored of that before has been cleared."""
    fits = {(fit.judgement, fit.what, fit.target): fit for fit in judged.fits}
    rows = [
        {"judgement": fit.judgement, "what": fit.what.value, "target": fit.target, "kind": fit.kind.value}
        for _, fit in sorted(fits.items())
    ]
    insert_rows(connection, tables.judged, rows)
    lost = [{"judgement": misfit.judgement, "reason": misfit.reason} for misfit in judged.misfits]
    insert_rows(connection, tables.misfits, lost)


def forget_judged(connection: Connection, judgements: Iterable[str]) -> None:
    """Clear what was stored of what these judgements are about."""
    for portion in portions(judgements):
        connection.execute(delete(tables.judged).where(_JUDGED.judgement.in_(portion)))
        connection.execute(delete(tables.misfits).where(tables.misfits.c.judgement.in_(portion)))


def judgements_weighed(connection: Connection) -> set[str]:
    """Ids of the judgements that were in force when the ledger was weighed last, undos left out."""
    found = connection.execute(select(_JUDGED.judgement).union(select(tables.misfits.c.judgement)))
    return set(found.scalars())


def load_misfits(connection: Connection) -> tuple[Misfit, ...]:
    """The judgements in force that find nothing that they are about, by id of the judgement."""
    query = select(tables.misfits.c.judgement, tables.misfits.c.reason).order_by(tables.misfits.c.judgement)
    return tuple(Misfit(row[0], row[1]) for row in connection.execute(query))


def targets_of(connection: Connection) -> dict[str, list[tuple[Subject, str]]]:
    """For each judgement in force what it is about now, sorted."""
    query = select(_JUDGED.judgement, _JUDGED.what, _JUDGED.target)
    found: dict[str, list[tuple[Subject, str]]] = {}
    for judgement, what, target in connection.execute(query.order_by(_JUDGED.what, _JUDGED.target)):
        found.setdefault(judgement, []).append((Subject(what), target))
    return found


def judgements_on(connection: Connection, what: Subject, targets: Iterable[str]) -> dict[str, tuple[Judgement, ...]]:
    """For each claim, entry or actor the judgements in force on it, by time; those without are left out."""
    joined = select(_JUDGED.target, _AT.body).join_from(tables.judged, tables.judgements, _JUDGED.judgement == _AT.id)
    found: dict[str, list[Judgement]] = {}
    for portion in portions(targets):
        query = joined.where(_JUDGED.what == what.value, _JUDGED.target.in_(portion)).order_by(_AT.made, _AT.id)
        for target, body in connection.execute(query):
            found.setdefault(target, []).append(decode(Judgement, body))
    return {target: tuple(judgements) for target, judgements in found.items()}


def reviewed_claims(connection: Connection) -> dict[str, int]:
    """For each entry how many of its claims a person has accepted, rejected, corrected or given an origin."""
    linked = tables.entry_claims
    kinds = [kind.value for kind in REVIEWING]
    query = (
        select(linked.c.entry, count(linked.c.claim.distinct()))
        .join_from(tables.judged, linked, _JUDGED.target == linked.c.claim)
        .where(_JUDGED.what == Subject.CLAIM.value, _JUDGED.kind.in_(kinds))
        .group_by(linked.c.entry)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def are_there_any(connection: Connection) -> bool:
    """Whether any judgement is in force on anything."""
    return connection.execute(select(_JUDGED.judgement).limit(1)).first() is not None
