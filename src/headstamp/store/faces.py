"""The faces of a ledger's mentions, how often and when each is met, and the actor each was resolved to last."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.engine import Connection

from headstamp.model.actor import Mention
from headstamp.resolve.faces import Face, face_of
from headstamp.resolve.settings import MET_OFTEN, Setting, Settings
from headstamp.store.encoding import decode, encode
from headstamp.store.increments import document_faces, faces
from headstamp.store.rows import insert_rows, portions, values_where

_AT = faces.c
_IN = document_faces.c


@dataclass(frozen=True, slots=True)
class KnownFace:
    """A face of the ledger as it is kept."""

    id: int
    mention: Mention
    face: Face
    actor: str
    """Id of the actor that it was resolved to last; empty for a new one."""


def face_id(face: Mention) -> int:
    """The number of a face: 63 bits of what it says, the same in every ledger."""
    said = json.dumps(encode(face), ensure_ascii=False)
    return int.from_bytes(hashlib.sha256(said.encode(errors="replace")).digest()[:8], "big") >> 1


def replace_faces(connection: Connection, found: Mapping[str, Mapping[Mention, Face]]) -> set[int]:
    """Store the faces of documents in place of those they had; returns the ids of those that resolving sees changed.

    These are new ones, those that are gone, that are met twice or half as often, or at earlier or later dates. A
    face that nobody has any more keeps its row, with no times, until `forget_faces`.
    """
    before = _of_documents(connection, found)
    bodies: dict[int, Mention] = {}
    after: dict[tuple[str, int], dict[str, int]] = {}
    for document, met in found.items():
        for mention, face in met.items():
            identifier = face_id(mention)
            bodies[identifier] = mention
            dates = sorted(face.dates) or [""]
            after[document, identifier] = {date: 0 if place else face.times for place, date in enumerate(dates)}
    changed = {key for key in {*before, *after} if before.get(key) != after.get(key)}
    for document in dict.fromkeys(document for document, _ in changed):
        connection.execute(delete(document_faces).where(_IN.document == document))
    touched = {document for document, _ in changed}
    rows = [
        {"document": document, "face": face, "date": date, "times": times}
        for (document, face), dates in after.items()
        if document in touched
        for date, times in dates.items()
    ]
    insert_rows(connection, document_faces, rows)
    difference: dict[int, int] = {}
    for key in changed:
        more = sum(after.get(key, {}).values()) - sum(before.get(key, {}).values())
        difference[key[1]] = difference.get(key[1], 0) + more
    return _count(connection, difference, bodies)


def _of_documents(connection: Connection, documents: Iterable[str]) -> dict[tuple[str, int], dict[str, int]]:
    found: dict[tuple[str, int], dict[str, int]] = {}
    for portion in portions(documents):
        query = select(_IN.document, _IN.face, _IN.date, _IN.times).where(_IN.document.in_(portion))
        for document, face, date, times in connection.execute(query):
            found.setdefault((document, face), {})[date] = times
    return found


def _count(connection: Connection, difference: Mapping[int, int], bodies: Mapping[int, Mention]) -> set[int]:
    """Bring the rows of faces up to date; returns those that changed for resolving."""
    known: dict[int, tuple[Any, int, str, str]] = {}
    for portion in portions(difference):
        query = select(_AT.id, _AT.body, _AT.times, _AT.first, _AT.last).where(_AT.id.in_(portion))
        known |= {row[0]: (row[1], row[2], row[3], row[4]) for row in connection.execute(query)}
    changed: set[int] = set()
    new, moved = [], []
    for identifier, more in difference.items():
        body, times, *extent = known.get(identifier) or (encode(bodies[identifier]), 0, "", "")
        dates = _extent(connection, identifier) if body["office"] else ("", "")
        by_day = body["office"] == body["name"]
        row = {"times": times + more, "first": dates[0], "last": dates[1]}
        if Face(times).votes != Face(times + more).votes or extent != list(dates) or by_day:
            changed.add(identifier)
        if identifier in known:
            moved.append({"at": identifier, **row})
        else:
            new.append({**row, "id": identifier, "body": body, "actor": ""})
            changed.add(identifier)
    insert_rows(connection, faces, new)
    if moved:
        connection.execute(update(faces).where(_AT.id == bindparam("at")), moved)
    return changed


def _extent(connection: Connection, face: int) -> tuple[str, str]:
    """First and last date of the documents with a face; empty where none is dated."""
    dated = select(_IN.date).where(_IN.face == face, _IN.date > "").limit(1)
    ends = (connection.execute(dated.order_by(order)).scalar_one_or_none() for order in (_IN.date, _IN.date.desc()))
    first, last = ends
    return first or "", last or ""


def load_faces(connection: Connection, actors: Iterable[str] | None = None) -> list[KnownFace]:
    """The faces that documents have, of all actors where None; "" asks for those of no actor yet. Sorted by id."""
    query = select(faces).where(_AT.times > 0)
    queries = [query] if actors is None else [query.where(_AT.actor.in_(portion)) for portion in portions(actors)]
    rows = sorted((row for part in queries for row in connection.execute(part)), key=lambda row: row.id)
    found = []
    for row in rows:
        mention = decode(Mention, row.body)
        dates = {date for date in (row.first, row.last) if date}
        if dates and mention.office == mention.name:
            dates = set(connection.execute(select(_IN.date).where(_IN.face == row.id, _IN.date > "")).scalars())
        found.append(KnownFace(row.id, mention, Face(row.times, dates), row.actor))
    return found


def actors_of_faces(connection: Connection, mentions: Iterable[Mention]) -> dict[Mention, str]:
    """For the face of each mention the id of its actor; faces that are not known are left out."""
    asked = {face_id(face): face for face in set(map(face_of, mentions))}
    found = {}
    for portion in portions(asked):
        query = select(_AT.id, _AT.actor).where(_AT.id.in_(portion))
        found.update({asked[row[0]]: row[1] for row in connection.execute(query)})
    return found


def faces_of_documents(connection: Connection, documents: Iterable[str]) -> set[int]:
    """Ids of the faces that any of the documents has."""
    return values_where(connection, _IN.face, _IN.document, documents)


def faces_of_actors(connection: Connection, actors: Iterable[str]) -> set[int]:
    """Ids of the faces that were resolved to any of the actors last."""
    return values_where(connection, _AT.id, _AT.actor, actors)


def is_met_in(connection: Connection, actor: str, documents: int) -> bool:
    """Whether the faces of an actor stand in so many documents or more."""
    query = select(_IN.document).join(faces, _IN.face == _AT.id).where(_AT.actor == actor)
    return len(connection.execute(query.distinct().limit(documents)).all()) >= documents


def kept_settings(connection: Connection) -> Settings:
    """The settings of faces, looked up as they are asked for."""
    country = func.json_extract(_AT.body, "$.country")
    told = select(_IN.document, country).join(faces, _IN.face == _AT.id).where(country.is_not(None)).distinct()
    states: dict[str, frozenset[str]] = {}

    @cache
    def documents(own: frozenset[int]) -> frozenset[str]:
        query = select(_IN.document).where(_IN.face.in_(sorted(own))).distinct().limit(MET_OFTEN + 1)
        return frozenset(connection.execute(query).scalars())

    def setting(mentions: Iterable[Mention]) -> Setting:
        found = documents(frozenset(map(face_id, mentions)))
        if len(found) > MET_OFTEN:
            return {}
        if new := found - states.keys():
            named: dict[str, set[str]] = {document: set() for document in new}
            for document, state in connection.execute(told.where(_IN.document.in_(sorted(new)))):
                named[document].add(state)
            states.update({document: frozenset(codes) for document, codes in named.items()})
        return {document: states[document] for document in found}

    return setting


def keep_actors_of_faces(connection: Connection, actors: Mapping[int, str]) -> None:
    """Store which actor each of the faces is."""
    rows = [{"at": face, "actor": actor} for face, actor in actors.items()]
    if rows:
        connection.execute(update(faces).where(_AT.id == bindparam("at")), rows)


def forget_faces(connection: Connection) -> None:
    """Drop the faces that no document has any more."""
    connection.execute(delete(faces).where(_AT.times == 0))


def documents_with(connection: Connection, ids: Iterable[int]) -> set[str]:
    """Ids of the documents with any of the faces."""
    return values_where(connection, _IN.document, _IN.face, ids)


def gone_actors(connection: Connection) -> set[str]:
    """The actors of the faces that no document has any more."""
    return set(connection.execute(select(_AT.actor).where(_AT.times == 0, _AT.actor > "")).scalars())


def actors_having(connection: Connection, ids: Iterable[int]) -> set[str]:
    """The actors of these faces; faces of no actor yet are passed over."""
    found: set[str] = set()
    for portion in portions(ids):
        found.update(connection.execute(select(_AT.actor).where(_AT.id.in_(portion), _AT.actor > "")).scalars())
    return found
