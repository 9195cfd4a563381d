"""What a judgement is about, found by name and marked so that it is found again."""

from sqlalchemy.engine import Connection

from headstamp.errors import UsageError
from headstamp.model.claim import Claim
from headstamp.model.judgement import ActorMark, EntryMark, mark_claim
from headstamp.store.claims import load_actors, load_claims
from headstamp.store.weighed import load_entry_views
from headstamp.tasks.showing import find_named


def find_claim(connection: Connection, name: str) -> Claim:
    """The claim as the machine reads it, by its id or the beginning of it; raises UsageError for anything else."""
    what, identifier = find_named(connection, name)
    if what != "claim":
        raise UsageError(
            f'"{name}" names no claim but the {what} {identifier}; '
            f"its claims are shown by: headstamp show {identifier}"
        )
    (claim,) = load_claims(connection, [identifier])
    return claim


def find_entry_mark(connection: Connection, identifier: str) -> EntryMark:
    """The mark of the entry of that id."""
    (view,) = load_entry_views(connection, [identifier])
    return EntryMark(identifier, tuple(mark_claim(claim) for claim in load_claims(connection, view.entry.claims)))


def mark_actor(connection: Connection, identifier: str) -> ActorMark:
    """The mark of the actor of that id."""
    actor = load_actors(connection, [identifier])[identifier]
    return ActorMark(actor.id, actor.name, actor.kind, actor.country, actor.names)
