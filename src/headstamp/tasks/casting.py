"""Who is meant: faces are resolved anew, actors are kept, and it is told in which documents that made a change."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.engine import Connection

from headstamp.lexicon.names import Names
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.model.judgement import Fit, Judgement, Misfit
from headstamp.pipeline import cast_faces
from headstamp.resolve import (
    CROWD,
    MET_OFTEN,
    Cast,
    blocks_of,
    blocks_of_actor,
    blocks_of_marks,
    face_of,
    hangs_on_setting,
    may_crowd,
    partner,
)
from headstamp.store.blocks import actors_sharing, blocks_kept, crowds, keep_blocks
from headstamp.store.claims import load_actors
from headstamp.store.entries import keep_actors
from headstamp.store.faces import (
    actors_having,
    actors_of_faces,
    documents_with,
    faces_of_actors,
    forget_faces,
    gone_actors,
    is_met_in,
    keep_actors_of_faces,
    kept_settings,
    load_faces,
)

MOST = 3000
"""Actors that are resolved together for a change: for more the whole ledger is. Those that may bear on one another,
directly or through others, were at most 1,209 of 5,700 in a generated ledger: 0.8 s, and 2.3 s for all of them."""

BESIDE = 20
"""How many more than `CROWD` have to share a block before it is known to stay crowded: some may yet be one."""


@dataclass(frozen=True, slots=True)
class Recast:
    """What resolving anew changed."""

    documents: frozenset[str] = frozenset()
    """Those in which somebody is meant who is not what he was."""
    before: Mapping[str, Actor] | None = None
    """By id, the actors that were looked at, as they were."""
    gone: frozenset[str] = frozenset()
    """Ids that no mention leads to any more."""
    fits: tuple[Fit, ...] = ()
    misfits: tuple[Misfit, ...] = ()


def recast(
    connection: Connection,
    lists: tuple[States, Names],
    standing: Sequence[Judgement],
    changed: Collection[int] | None = None,
) -> Recast:
    """Resolve the faces that changed, by id, with all that may bear on them, and keep the actors.

    With None every face of the ledger is resolved; so it is where too many may bear on one another. The faces
    themselves, with their times and dates, are kept already.
    """
    judged = [each for each in standing if each.actors]
    bridges = {each.id: blocks_of_marks(each.actors) for each in judged}
    around = _Around() if changed is None else _near(connection, lists, changed, tuple(bridges.values()))
    while True:
        near = around.actors
        known = load_faces(connection, near)
        own = judged if near is None else [each for each in judged if bridges[each.id] & around.blocks]
        beside = load_faces(connection, around.crowds())
        asked = {face.mention: face.face for face in (*known, *beside)}
        everybody, fits, misfits = cast_faces(asked, *lists, own, kept_settings(connection))
        cast = {face.mention: everybody[face.mention] for face in known}
        blocks = _blocks_of(cast, lists)
        if near is None:
            break
        wider = _reach(connection, frozenset().union(*blocks.values()), near, tuple(bridges.values()))
        if wider == around and around.holds({face.actor: everybody[face.mention].id for face in beside}):
            break
        around = wider if wider != around else _Around()
    earlier = {face.actor for face in known} if near is None else set(near)
    earlier = (earlier - {""}) | gone_actors(connection)
    before = load_actors(connection, sorted(earlier))
    faces = [face.id for face in known if before.get(face.actor) != cast[face.mention]]
    keep_actors(connection, cast.values())
    moved = {face.id: cast[face.mention].id for face in known if cast[face.mention].id != face.actor}
    keep_actors_of_faces(connection, moved)
    keep_blocks(connection, earlier, blocks)
    forget_faces(connection)
    gone = earlier - {actor.id for actor in cast.values()}
    documents = documents_with(connection, faces)
    return Recast(frozenset(documents), before, frozenset(gone), tuple(fits), tuple(misfits))


def faces_in_doubt(connection: Connection, faces: Collection[int], changed: int) -> set[int]:
    """Those of the faces whose actors a change of so many documents that have them may join or part.

    The documents of names bear out those that are all but one: actors that are like no other are not asked of, nor
    are those who are met so often that nothing follows from it, before the change and after.
    """
    actors = load_actors(connection, sorted(actors_having(connection, faces))).values()
    liable = [each.id for each in actors if hangs_on_setting(each)]
    doubtful = [each for each in liable if not is_met_in(connection, each, MET_OFTEN + changed + 1)]
    return faces_of_actors(connection, doubtful) & set(faces)


def _blocks_of(cast: Mapping[Mention, Actor], lists: tuple[States, Names]) -> dict[str, frozenset[int]]:
    """What each actor of a cast may be compared over."""
    found = blocks_of({mention: actor.id for mention, actor in cast.items()}, *lists)
    return {actor.id: found[actor.id] | blocks_of_actor(actor) for actor in cast.values()}


@dataclass(frozen=True, slots=True)
class _Around:
    """Actors that may bear on one another, all of the ledger where None, and what they share."""

    actors: frozenset[str] | None = None
    blocks: frozenset[int] = frozenset()
    crowded: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Blocks over which nobody is compared, since so many others have them, with enough of those to show it."""

    def crowds(self) -> set[str]:
        """The others that have to be there, so that the blocks are as crowded as they are in the ledger."""
        return {actor for actors in self.crowded.values() for actor in actors}

    def holds(self, resolved: Mapping[str, str]) -> bool:
        """Whether enough of the others stayed apart, where they were resolved beside the actors."""
        return all(len({resolved[actor] for actor in of}) > CROWD for of in self.crowded.values())


def _near(
    connection: Connection, lists: tuple[States, Names], changed: Collection[int], bridges: Sequence[frozenset[int]]
) -> _Around:
    """The actors that may bear on changed faces, with "" for what is new."""
    new = {face.mention: "" for face in load_faces(connection, [""])}
    start = frozenset({"", *actors_having(connection, changed)} | gone_actors(connection))
    return _reach(connection, blocks_of(new, *lists).get("", frozenset()), start, bridges)


def _reach(
    connection: Connection, blocks: frozenset[int], start: frozenset[str], bridges: Sequence[frozenset[int]]
) -> _Around:
    """The actors that share a block with these ones or with `blocks`, directly or through others; all if too many."""
    reached = set(start)
    seen: set[int] = set()
    crowded: dict[int, list[str]] = {}
    waiting = set(blocks) | blocks_kept(connection, start)
    while waiting:
        waiting |= {block for bridge in bridges if not bridge.isdisjoint(waiting) for block in bridge}
        crowded |= crowds(connection, filter(may_crowd, waiting - seen), CROWD + BESIDE)
        followed = {partner(block) for block in waiting - seen - crowded.keys()}
        found = actors_sharing(connection, followed) - reached
        seen |= waiting
        reached |= found
        if len(reached) > MOST:
            return _Around()
        waiting = blocks_kept(connection, found) - seen
    others = {block: tuple(actor for actor in of if actor not in reached) for block, of in crowded.items()}
    if any(len(of) < CROWD + BESIDE for of in others.values()):
        return _Around()
    return _Around(frozenset(reached), frozenset(seen), {block: of[: CROWD + BESIDE] for block, of in others.items()})


class Casting:
    """The actors of mentions as they were resolved last, each read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._faces: dict[Mention, str] = {}
        self._actors: dict[str, Actor] = {}

    def of(self, mentions: Iterable[Mention]) -> Mapping[Mention, Actor]:
        """The actor of each of the mentions."""
        faces: Collection[Mention] = set(map(face_of, mentions))
        self._faces |= actors_of_faces(self._connection, [face for face in faces if face not in self._faces])
        ids = {self._faces[face] for face in faces}
        self._actors |= load_actors(self._connection, sorted(ids - self._actors.keys()))
        return Cast({face: self._actors[self._faces[face]] for face in faces})
