"""Who is meant: faces are resolved anew, actors are kept, and it is told in which documents that made a change."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from headstamp.lexicon.names import Names
from headstamp.lexicon.states import States
from headstamp.model.actor import Actor, Mention
from headstamp.model.judgement import Fit, Judgement, Misfit
from headstamp.pipeline import cast_faces
from headstamp.resolve import Cast, face_of
from headstamp.store.claims import load_actors
from headstamp.store.entries import keep_actors
from headstamp.store.faces import (
    actors_of_faces,
    documents_with,
    forget_faces,
    gone_actors,
    keep_actors_of_faces,
    load_faces,
)


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


def recast(connection: Connection, states: States, names: Names, standing: Sequence[Judgement]) -> Recast:
    """Resolve every face of the ledger and keep the actors; the faces themselves are kept already."""
    known = load_faces(connection)
    earlier = {face.actor for face in known if face.actor} | gone_actors(connection)
    before = load_actors(connection, sorted(earlier))
    cast, fits, misfits = cast_faces({face.mention: face.face for face in known}, states, names, standing)
    changed = [face.id for face in known if before.get(face.actor) != cast[face.mention]]
    keep_actors(connection, cast.values())
    keep_actors_of_faces(
        connection, {face.id: cast[face.mention].id for face in known if cast[face.mention].id != face.actor}
    )
    forget_faces(connection)
    gone = earlier - {actor.id for actor in cast.values()}
    documents = documents_with(connection, changed)
    return Recast(frozenset(documents), before, frozenset(gone), tuple(fits), tuple(misfits))


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
