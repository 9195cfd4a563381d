"""What each actor of a ledger may be compared with others over, by number."""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.functions import count

from headstamp.store.increments import actor_blocks
from headstamp.store.rows import insert_rows, portions, values_where

_AT = actor_blocks.c


def keep_blocks(connection: Connection, earlier: Iterable[str], blocks: Mapping[str, frozenset[int]]) -> None:
    """Store the blocks of actors, in place of those that they and earlier ones had; what is the same stays."""
    known: dict[str, set[int]] = {}
    for portion in portions({*earlier, *blocks}):
        for block, actor in connection.execute(select(_AT.block, _AT.actor).where(_AT.actor.in_(portion))):
            known.setdefault(actor, set()).add(block)
    changed = sorted(
        actor for actor in {*known, *blocks} if known.get(actor, set()) != blocks.get(actor, frozenset())
    )
    for portion in portions(changed):
        connection.execute(delete(actor_blocks).where(_AT.actor.in_(portion)))
    rows = [{"block": block, "actor": actor} for actor in changed for block in sorted(blocks.get(actor, ()))]
    insert_rows(connection, actor_blocks, rows)


def blocks_kept(connection: Connection, actors: Iterable[str]) -> set[int]:
    """The blocks of these actors."""
    return values_where(connection, _AT.block, _AT.actor, sorted(actors))


def crowds(connection: Connection, blocks: Iterable[int], most: int) -> dict[int, list[str]]:
    """Of these blocks those that more actors have than `most`, with the actors sorted."""
    found: dict[int, list[str]] = {}
    for portion in portions(sorted(blocks)):
        query = select(_AT.block).where(_AT.block.in_(portion)).group_by(_AT.block).having(count() > most)
        for block in connection.execute(query).scalars().all():
            actors = select(_AT.actor).where(_AT.block == block).order_by(_AT.actor)
            found[block] = list(connection.execute(actors).scalars())
    return found


def actors_sharing(connection: Connection, blocks: Iterable[int]) -> set[str]:
    """The actors that have any of these blocks."""
    return values_where(connection, _AT.actor, _AT.block, sorted(blocks))
