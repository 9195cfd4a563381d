"""Which things in a ledger go by an id, the beginning of one, or a name."""

from sqlalchemy import func, or_, select
from sqlalchemy.engine import Connection

from headstamp.store import tables

_NAMED = {
    "c": ("claim", tables.claims.c.id),
    "d": ("document", tables.documents.c.id),
    "e": ("entry", tables.entries.c.id),
    "a": ("actor", tables.actors.c.id),
}


def ids_beginning(connection: Connection, beginning: str, limit: int) -> list[tuple[str, str]]:
    """(what it is, id) of the claims, documents, entries or actors whose ids begin so: the first `limit`, sorted."""
    if beginning[:1] not in _NAMED:
        return []
    what, column = _NAMED[beginning[0]]
    query = select(column).where(column.startswith(beginning, autoescape=True)).order_by(column).limit(limit)
    return [(what, identifier) for identifier in connection.execute(query).scalars()]


def documents_named(connection: Connection, name: str) -> list[str]:
    """Ids of the documents of that name, or met under it or at it, sorted."""
    at = tables.sightings.c
    met = select(at.document).where(or_(at.name == name, at.path == name))
    named = select(tables.documents.c.id).where(func.lower(tables.documents.c.name) == name.lower())
    return sorted({*connection.execute(met).scalars(), *connection.execute(named).scalars()})


def actors_named(connection: Connection, folded: str) -> list[str]:
    """Ids of the actors with a spelling that is `folded` when folded, sorted."""
    query = select(tables.actor_names.c.actor).where(tables.actor_names.c.folded == folded).distinct()
    return sorted(connection.execute(query).scalars())


def is_actor(connection: Connection, identifier: str) -> bool:
    """Whether an actor of the ledger has that id."""
    return connection.execute(select(tables.actors.c.id).where(tables.actors.c.id == identifier)).first() is not None


def all_names(connection: Connection) -> list[str]:
    """The names of all documents and every spelling of all actors, each once, sorted."""
    names = connection.execute(select(tables.documents.c.name).union(select(tables.actor_names.c.name))).scalars()
    return sorted(names)


def spellings_of(connection: Connection, actor: str) -> list[tuple[str, tuple[str, ...]]]:
    """(spelling, ids of the documents whose claims use it) for an actor, sorted."""
    parties, linked, claims = tables.parties.c, tables.party_actors, tables.claims
    same = (linked.c.claim == parties.claim) & (linked.c.position == parties.position)
    joined = tables.parties.join(linked, same).join(claims, claims.c.id == parties.claim)
    query = select(parties.name, claims.c.document).select_from(joined).where(linked.c.actor == actor).distinct()
    found: dict[str, set[str]] = {}
    for name, document in connection.execute(query):
        found.setdefault(name, set()).add(document)
    return [(name, tuple(sorted(documents))) for name, documents in sorted(found.items())]


def entries_with(connection: Connection, actor: str) -> list[str]:
    """Ids of the entries in which an actor supplies, receives, or is named in a claim, sorted."""
    entries, linked = tables.entries.c, tables.party_actors.c
    party = select(entries.id).where(or_(entries.supplier == actor, entries.recipient == actor))
    joined = tables.entry_claims.join(tables.party_actors, linked.claim == tables.entry_claims.c.claim)
    named = select(tables.entry_claims.c.entry).select_from(joined).where(linked.actor == actor).distinct()
    return sorted({*connection.execute(party).scalars(), *connection.execute(named).scalars()})
