"""Where transfer claims stood when the ledger was weighed last, and what may have changed since."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.functions import count

from headstamp.group import Pair, Standing, meant, told, towards
from headstamp.store.increments import changed_documents, pair_families, placed
from headstamp.store.rows import insert_rows, portions, values_where

_AT = placed.c
_PAIR = pair_families.c
Told = tuple[str, str, str]
"""Supplier, recipient and family of materiel."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim and where it stands."""

    standing: Standing
    place: str
    """Id of the entry that it belongs to by itself; empty until that is known."""
    entry: str
    """Id of the entry that it stands in after a person's judgements."""


def note_documents(connection: Connection, documents: Iterable[str]) -> None:
    """Note that these documents, read or judged anew or gone, are to be weighed."""
    at = changed_documents.c.document
    noted = dict.fromkeys(documents)
    known = values_where(connection, at, at, noted)
    insert_rows(connection, changed_documents, [{"document": each} for each in noted if each not in known])


def noted_documents(connection: Connection) -> list[str]:
    """The documents to be weighed, sorted."""
    return sorted(connection.execute(select(changed_documents.c.document)).scalars())


def forget_documents(connection: Connection) -> None:
    """Note that all has been weighed."""
    connection.execute(delete(changed_documents))


def load_placed(
    connection: Connection, *, documents: Iterable[str] = (), places: Iterable[str] = (), claims: Iterable[str] = ()
) -> list[Placed]:
    """The claims of these documents, those at these places, and these claims, sorted by id."""
    found: dict[str, Placed] = {}
    for column, values in ((_AT.document, documents), (_AT.place, places), (_AT.claim, claims)):
        for portion in portions(values):
            for row in connection.execute(select(placed).where(column.in_(portion))):
                parties = row.supplier or None, row.recipient or None
                standing = Standing(row.claim, row.document, *parties, row.family, bool(row.aside))
                found[row.claim] = Placed(standing, row.place, row.entry)
    return [found[claim] for claim in sorted(found)]


def replace_placed(connection: Connection, documents: Iterable[str], standings: Iterable[Standing]) -> None:
    """Store the claims of documents, not yet placed, in place of those they had."""
    for portion in portions(documents):
        connection.execute(delete(placed).where(_AT.document.in_(portion)))
    rows = [
        {
            "claim": each.claim,
            "document": each.document,
            "supplier": each.supplier or "",
            "recipient": each.recipient or "",
            "family": each.family,
            "aside": int(each.aside),
            "place": "",
            "entry": "",
        }
        for each in standings
    ]
    insert_rows(connection, placed, rows)


def keep_places(connection: Connection, places: Mapping[str, str]) -> None:
    """Store where claims stand, by id; no judgement has shaped their entries yet."""
    rows = [{"at": claim, "place": place, "entry": place} for claim, place in places.items()]
    if rows:
        connection.execute(update(placed).where(_AT.claim == bindparam("at")), rows)


def keep_entries_of(connection: Connection, entries: Mapping[str, str]) -> None:
    """Store the entries that claims stand in after judgements, by the id of the claim."""
    rows = [{"at": claim, "entry": entry} for claim, entry in entries.items()]
    if rows:
        connection.execute(update(placed).where(_AT.claim == bindparam("at")), rows)


def count_told(standings: Iterable[Standing]) -> Counter[Told]:
    """How many of the claims that count name both parties, for each pair and family; what they mean, by document.

    The claims are all of their documents.
    """
    return Counter((pair[0] or "", pair[1] or "", family) for pair, family in told(standings))


def change_families(
    connection: Connection, more: Mapping[Told, int]
) -> dict[Pair, tuple[frozenset[str], frozenset[str]]]:
    """Count claims in, or, with numbers under 0, out; returns the families of pairs before and after a change."""
    changing = [each for each, times in more.items() if times]
    known: dict[Pair, dict[str, int]] = {}
    for supplier, recipient in dict.fromkeys((each[0], each[1]) for each in changing):
        query = select(_PAIR.family, _PAIR.times).where(_PAIR.supplier == supplier, _PAIR.recipient == recipient)
        known[supplier, recipient] = {row[0]: row[1] for row in connection.execute(query)}
    new: list[dict[str, object]] = []
    moved: list[dict[str, object]] = []
    gone: list[dict[str, object]] = []
    changed: dict[Pair, tuple[frozenset[str], frozenset[str]]] = {}
    before = {pair: frozenset(counts) for pair, counts in known.items()}
    for supplier, recipient, family in changing:
        counts = known[supplier, recipient]
        times = counts.get(family, 0) + more[supplier, recipient, family]
        key = {"s": supplier, "r": recipient, "f": family}
        (gone if not times else moved if family in counts else new).append({**key, "times": times})
        counts[family] = times
    for pair, counts in known.items():
        after = frozenset(family for family, times in counts.items() if times)
        if after != before[pair]:
            changed[pair] = before[pair], after
    at = (_PAIR.supplier == bindparam("s")) & (_PAIR.recipient == bindparam("r")) & (_PAIR.family == bindparam("f"))
    if new:
        rows = [{"supplier": r["s"], "recipient": r["r"], "family": r["f"], "times": r["times"]} for r in new]
        connection.execute(insert(pair_families), rows)
    if moved:
        rows = [{"s": r["s"], "r": r["r"], "f": r["f"], "times": r["times"]} for r in moved]
        connection.execute(update(pair_families).where(at), rows)
    if gone:
        connection.execute(delete(pair_families).where(at), [{k: row[k] for k in "srf"} for row in gone])
    return changed


def load_families(
    connection: Connection, suppliers: Collection[str], recipients: Collection[str]
) -> dict[Pair, frozenset[str]]:
    """The families of every pair with one of these suppliers or one of these recipients, and of those they mean."""
    found: dict[Pair, set[str]] = defaultdict(set)
    for column, parties in ((_PAIR.supplier, suppliers), (_PAIR.recipient, recipients)):
        for portion in portions(sorted(parties)):
            query = select(_PAIR.supplier, _PAIR.recipient, _PAIR.family).where(column.in_(portion))
            for supplier, recipient, family in connection.execute(query):
                found[supplier, recipient].add(family)
    families = {pair: frozenset(of) for pair, of in found.items()}
    return families | load_pairs(connection, {meant(pair, families) for pair in families} - families.keys())


def load_pairs(connection: Connection, pairs: Iterable[Pair]) -> dict[Pair, frozenset[str]]:
    """The families of each of these pairs, none where no claim that counts tells of it."""
    query = select(_PAIR.family)
    return {
        (supplier, recipient): frozenset(
            connection.execute(query.where(_PAIR.supplier == supplier, _PAIR.recipient == recipient)).scalars()
        )
        for supplier, recipient in pairs
    }


def pairs_meaning(connection: Connection, pair: Pair) -> set[Pair]:
    """The pairs among whose families this pair stands: their claims may stand with it. They share a party with it."""
    query = select(_PAIR.supplier, _PAIR.recipient).where(_PAIR.family == towards(*pair))
    sides = _PAIR.supplier == pair[0], _PAIR.recipient == pair[1]
    return {(row[0], row[1]) for side in sides for row in connection.execute(query.where(side))}


def documents_of(connection: Connection, *where: ColumnElement[bool]) -> set[str]:
    """The documents of the claims that conditions on the table of placed claims hold for."""
    return set(connection.execute(select(_AT.document).where(*where).distinct()).scalars())


def documents_telling(connection: Connection, pair: Pair, family: str | None = None) -> set[str]:
    """The documents with a claim (of a family) between two parties; None stands for a party that is not named."""
    sides = _AT.supplier == (pair[0] or ""), _AT.recipient == (pair[1] or "")
    return documents_of(connection, *sides, *(() if family is None else (_AT.family == family,)))


def families_told(connection: Connection, pair: Pair) -> set[str]:
    """The families of the claims between two parties; None stands for a party that is not named."""
    sides = _AT.supplier == (pair[0] or ""), _AT.recipient == (pair[1] or "")
    return set(connection.execute(select(_AT.family).where(*sides).distinct()).scalars())


def entries_at(connection: Connection, places: Iterable[str]) -> set[str]:
    """The entries that the claims at these places stand in after judgements."""
    return values_where(connection, _AT.entry, _AT.place, sorted(places)) - {""}


def count_at(connection: Connection, places: Iterable[str]) -> Iterator[tuple[str, int]]:
    """(place, how many claims stand there) of those of the places where any stands, sorted."""
    for portion in portions(sorted(places)):
        query = select(_AT.place, count()).where(_AT.place.in_(portion)).group_by(_AT.place).order_by(_AT.place)
        yield from ((row[0], row[1]) for row in connection.execute(query).all())
