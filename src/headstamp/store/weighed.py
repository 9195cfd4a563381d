"""What follows from the claims, in the ledger: whether it is in step with them, and what is shown of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql.functions import count

from headstamp.model.actor import Actor, Mention
from headstamp.model.claim import Claim
from headstamp.model.entry import Entry, Weight
from headstamp.model.finding import Finding
from headstamp.model.judgement import Judged, Subject
from headstamp.model.view import EntryQuery, EntryView
from headstamp.store import tables
from headstamp.store.claims import load_actors
from headstamp.store.encoding import decode
from headstamp.store.entries import forget_weighed, keep_actors, keep_parties, replace_entries
from headstamp.store.judgements import are_there_any, judgements_on, keep_judged, reviewed_claims
from headstamp.store.placed import forget_documents, note_documents
from headstamp.store.rows import portions

_CHANGES = "changes"
"""Setting: how many times the claims have changed."""
_WEIGHED = "weighed"
"""Setting: which change was weighed last, and by which version of Headstamp."""
_BROUGHT_IN = "brought in"
"""Setting: that results were stored which were worked out elsewhere, so that no change can be weighed alone."""

_NOTHING_JUDGED = Judged()
_LATEST = "~"
"""Sorts after every digit: a year with it behind stands for the year's last day."""
_AT = tables.weights.c
ORDERS = {
    "claims": (_AT.claims.desc(), _AT.tellings.desc()),
    "said": (_AT.said_last == "", (_AT.said_last + _LATEST).desc()),
    "origins": (_AT.low.desc(), _AT.high.desc()),
}
"""Orders of entries that the database gives: largest first, latest said first, most origins first."""


def mark_changed(connection: Connection, documents: Iterable[str] | None = None) -> None:
    """Note that the claims have changed since they were weighed: those of some documents, or, with None, any."""
    _set(connection, _CHANGES, str(changes(connection) + 1))
    if documents is None:
        _set(connection, _WEIGHED, "")
    else:
        note_documents(connection, documents)


def changes(connection: Connection) -> int:
    """How many times the claims have changed; tells whether they did between two looks."""
    return int(_setting(connection, _CHANGES) or 0)


def mark_weighed(connection: Connection, version: str) -> None:
    """Note that this version of Headstamp has weighed the claims as they are now."""
    _set(connection, _WEIGHED, f"{changes(connection)} {version}")
    forget_documents(connection)


def was_weighed(connection: Connection, version: str) -> bool:
    """Whether that version weighed the ledger but for the documents that are noted."""
    by = (_setting(connection, _WEIGHED) or "").partition(" ")[2]
    return by == version and _setting(connection, _BROUGHT_IN) is None


def begin_anew(connection: Connection) -> None:
    """Clear all that follows from claims and judgements, to weigh the whole ledger."""
    forget_weighed(connection)
    connection.execute(delete(tables.settings).where(tables.settings.c.name == _BROUGHT_IN))


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

    `claims` are as the machine reads them; `judged` holds what a person makes of them. It is for results that were
    worked out elsewhere: the next change of the ledger weighs it as a whole.
    """
    forget_weighed(connection)
    keep_actors(connection, actors.values())
    keep_parties(connection, claims, judged.corrected, actors)
    replace_entries(connection, (), weighed)
    keep_judged(connection, judged)
    _set(connection, _BROUGHT_IN, "yes")


def _actors_of(entry: Any, weight: Any) -> Iterator[str]:
    """The ids of the actors in an entry and its weight as they are stored."""
    yield from filter(None, (entry["supplier"], entry["recipient"], *entry["via"], *weight["origins"]["named"]))
    yield from (amount["said_by"] for amount in weight["amounts"])


def _counts_of(weight: Any) -> Any:
    """A weight as it is stored, without the actors in it."""
    return weight | {"origins": weight["origins"] | {"named": []}, "amounts": []}


def page_of_entries(connection: Connection, query: EntryQuery) -> tuple[list[str], int]:
    """Ids of the first entries that fit by date and contest, in an order of `ORDERS`, and how many fit in all."""
    conditions = [_AT.contested == 1] if query.contested else []
    if query.since is not None:
        conditions += [_AT.said_last != "", _AT.said_last + _LATEST >= query.since]
    if query.until is not None:
        conditions += [_AT.said_first != "", _AT.said_first <= query.until + _LATEST]
    listed = select(_AT.entry).where(*conditions).order_by(*ORDERS[query.sort], _AT.entry).limit(query.limit)
    total = connection.execute(select(count()).select_from(tables.weights).where(*conditions)).scalar_one()
    return list(connection.execute(listed).scalars()), total


def load_entry_views(
    connection: Connection,
    ids: Iterable[str] | None = None,
    actors_then: Mapping[str, Actor] | None = None,
    *,
    brief: bool = False,
) -> list[EntryView]:
    """Entries with their weights and findings, by id: all of them, or those of the ids that are known.

    Actors are as they are now, but for those in `actors_then`. A `brief` view has neither findings nor who stands
    behind origins and amounts: the largest entries of a large ledger have hundreds of each.
    """
    entries, weights, findings = tables.entries.c, tables.weights.c, tables.findings.c
    listed = select(entries.id, entries.body, weights.body).join_from(tables.entries, tables.weights)
    found = select(findings.entry, findings.body).order_by(findings.entry, findings.position)
    views = []
    actors = dict(actors_then or {})
    judged = are_there_any(connection)
    reviewed = reviewed_claims(connection) if judged else {}
    for portion in [None] if ids is None else list(portions(ids)):
        asked = listed if portion is None else listed.where(entries.id.in_(portion))
        stored = connection.execute(asked)
        rows = [(one, entry, _counts_of(weight) if brief else weight) for one, entry, weight in stored]
        named = {actor for _, entry, weight in rows for actor in _actors_of(entry, weight)}
        actors |= load_actors(connection, sorted(named - actors.keys()))
        on = judgements_on(connection, Subject.ENTRY, (row[0] for row in rows)) if judged else {}
        noted: dict[str, list[Finding]] = {}
        noting = found if portion is None else found.where(findings.entry.in_(portion))
        for entry, body in () if brief else connection.execute(noting):
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
