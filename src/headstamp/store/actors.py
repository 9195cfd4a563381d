"""Actors in the ledger: all of them, and every spelling."""

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from headstamp.model.actor import Actor, ActorKind
from headstamp.store import tables
from headstamp.store.encoding import decode


def list_actors(connection: Connection, kind: ActorKind | None = None) -> list[tuple[Actor, int]]:
    """The actors (of a kind, or all) with how often claims name them, the most often named first, then by id."""
    at, linked = tables.actors.c, tables.party_actors.c
    named = select(linked.actor, func.count().label("times")).group_by(linked.actor).subquery()
    query = select(at.body, func.coalesce(named.c.times, 0)).outerjoin(named, named.c.actor == at.id)
    if kind is not None:
        query = query.where(at.kind == kind.value)
    found = [(decode(Actor, row[0]), int(row[1])) for row in connection.execute(query)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0].id))


def actor_spellings(connection: Connection) -> list[str]:
    """Every spelling of every actor, each once, sorted."""
    return sorted(connection.execute(select(tables.actor_names.c.name).distinct()).scalars())
