"""Where claims stand: the entries of changed documents, and of those whose claims a change elsewhere draws along."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.engine import Connection

from headstamp.group import (
    Families,
    Pair,
    Place,
    entry_id,
    fitting,
    meant,
    place_claims,
    place_of,
    places_of,
)
from headstamp.store.placed import (
    documents_telling,
    families_told,
    keep_places,
    load_families,
    load_pairs,
    load_placed,
    pairs_meaning,
)

PORTION = 20_000
"""Documents whose claims are placed at a time: bounds the memory that they take."""
Changed = Mapping[Pair, tuple[frozenset[str], frozenset[str]]]
"""For pairs of parties the families of materiel before and after a change."""


def drawn_along(connection: Connection, changed: Changed) -> set[str]:
    """The documents in which a claim may have to move because the families of pairs of parties changed.

    Those are claims between these parties that go with another family or year, all claims of parties that now mean
    others than before, and claims with one of them as their only party where the one entry that they can mean is not
    what it was.
    """
    pairs = changed.keys() | {each for pair in changed for each in pairs_meaning(connection, pair)}
    now = load_pairs(connection, pairs)
    before = now | {pair: families for pair, (families, _) in changed.items()}
    targets = {meant(pair, families) for pair in pairs for families in (now, before)} - now.keys()
    beside = load_pairs(connection, targets)
    now, before = beside | now, beside | before
    documents = {each for pair in pairs for each in _moving(connection, pair, before, now)}
    for side in (0, 1):
        for party in sorted({pair[side] or "" for pair in pairs}):
            documents |= _open(connection, side, party, before)
    return documents


def _moving(connection: Connection, pair: Pair, before: Families, now: Families) -> set[str]:
    """The documents with a claim that names both parties and stands elsewhere than before."""
    if meant(pair, before) != meant(pair, now):
        return documents_telling(connection, pair)
    families = families_told(connection, pair)
    moving = [family for family in families if place_of(pair, family, before) != place_of(pair, family, now)]
    return {document for family in moving for document in documents_telling(connection, pair, family)}


def _open(connection: Connection, side: int, party: str, before: Families) -> set[str]:
    """The documents with a claim of one party only, whose sole fitting entry is another than before, or none."""
    alone: Pair = (party, None) if side == 0 else (None, party)
    families = families_told(connection, alone)
    if not families:
        return set()
    now = load_families(connection, [party] if side == 0 else [], [party] if side == 1 else [])
    pairs = {pair for pair in {*now, *before} if pair[side] == party}
    ways = [(then, {place for pair in pairs for place in places_of(pair, then)}) for then in ({**now, **before}, now)]
    return {
        document
        for family in families
        if len({_sole(family, places, then) for then, places in ways}) > 1
        for document in documents_telling(connection, alone, family)
    }


def _sole(family: str, places: Iterable[Place], families: Families) -> Place | None:
    found = fitting(family, places, families)
    return found[0] if len(found) == 1 else None


def place_documents(connection: Connection, documents: Sequence[str]) -> tuple[set[str], set[str]]:
    """Work out where the claims of documents stand, and keep it.

    Returns the places and the entries in which the claims of those documents stood or stand where any claim moved.
    """
    places: set[str] = set()
    entries: set[str] = set()
    for start in range(0, len(documents), PORTION):
        placed = load_placed(connection, documents=documents[start : start + PORTION])
        standings = [each.standing for each in placed]
        sides: tuple[set[str], set[str]] = (set(), set())
        for standing in standings:
            if standing.names_both or standing.supplier:
                sides[0].add(standing.supplier or "")
            else:
                sides[1].add(standing.recipient or "")
        found = {
            claim: entry_id(place)
            for claim, place in place_claims(standings, load_families(connection, *sides)).items()
        }
        moving = {each.standing.document for each in placed if each.place != found[each.standing.claim]}
        moved = [each for each in placed if each.standing.document in moving]
        keep_places(connection, {each.standing.claim: found[each.standing.claim] for each in moved})
        places |= {each.place for each in moved} | {found[each.standing.claim] for each in moved}
        entries |= {each.entry for each in moved}
    return places - {""}, entries - {""}
