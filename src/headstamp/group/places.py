"""Where claims stand among the others: the place of each is that of its entry."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from headstamp.group.families import Families, Pair, dated, may_be, meant, of_goods, settle, taken_apart
from headstamp.group.parties import LOOSE
from headstamp.group.standings import Standing

Place = tuple[str | None, str | None, str, str]
"""Supplier, recipient, family of materiel, and for claims with an open party that stand alone their document."""


def places_of(pair: Pair, families: Families) -> frozenset[Place]:
    """The entries that the claims of a pair of parties make or stand in."""
    return frozenset(place_of(pair, family, families) for family in of_goods(families.get(pair, ())))


def place_of(pair: Pair, family: str, families: Families) -> Place:
    """The entry of claims of a family that name both parties."""
    whose = meant(pair, families)
    return (*whose, settle(family, families.get(whose, frozenset())), "")


def fitting(family: str, places: Iterable[Place], families: Families) -> list[Place]:
    """Those of the places where a claim of that family may stand."""
    kind, year = taken_apart(family)
    return [place for place in places if may_be(kind, taken_apart(place[2])[0]) and _is_in(year, place, families)]


def _is_in(year: int | None, place: Place, families: Families) -> bool:
    """Whether what is of a year is of the deal that an entry is about."""
    kind, _ = taken_apart(place[2])
    return settle(dated(kind, year), families.get(place[:2], frozenset())) == place[2]


def place_claims(standings: Iterable[Standing], families: Families) -> dict[str, Place]:
    """Where each of the claims stands, by id. The claims are all of their documents.

    `families` holds every pair of parties in which a supplier or a recipient of the claims stands.
    """
    by_party: dict[tuple[int, str | None], set[Place]] = defaultdict(set)
    for pair in families:
        made = places_of(pair, families)
        for side in (0, 1):
            by_party[side, pair[side]] |= made
    listed = list(standings)
    near: dict[str, set[Place]] = defaultdict(set)
    found: dict[str, Place] = {}
    for each in listed:
        if each.names_both:
            found[each.claim] = place_of(each.pair, each.family, families)
            if each.tells:
                near[each.document].add(found[each.claim])
    for each in listed:
        if each.claim not in found:
            here: Iterable[Place] = near[each.document]
            sides = [side for side in (0, 1) if each.pair[side]]
            known = sorted(by_party[sides[0], each.pair[sides[0]]]) if sides else here
            found[each.claim] = _open_place(each, fitting(each.family, known, families), near[each.document])
    return found


def _open_place(standing: Standing, known: Sequence[Place], near: Iterable[Place]) -> Place:
    """The only entry that fits, first of the claim's own document, then of all; else a place of its own."""
    here = set(near)
    sole = [place for place in known if place in here] or known
    if len(sole) == 1:
        return sole[0]
    return (*standing.pair, settle(standing.family, frozenset()), standing.document)


def entry_id(place: Place) -> str:
    """The id of the entry at a place; the same whichever claims stand there."""
    text = "|".join((part or "?").removeprefix(LOOSE) for part in place)
    return "e" + hashlib.sha256(text.encode()).hexdigest()[:16]
