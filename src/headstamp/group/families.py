"""Families of materiel: which goods of the same parties are one matter, in which years, and whom a pair can mean."""

from collections.abc import Mapping
from itertools import pairwise

from headstamp.model.materiel import Category

Pair = tuple[str | None, str | None]
Families = Mapping[Pair, frozenset[str]]
"""For pairs of a supplier and a recipient, the families of materiel of the claims that count and name both."""
_ARMS = "arms"
GENERIC = "generic"
"""Family of words that name no kind of arms."""
PARTS = Category.COMPONENTS.value
"""Family of parts, which belong to what else the same parties trade where that is of one family."""
_AT = "@"
"""Stands between a family and the year of a claim."""
YEARS_APART = 3
"""Years between two deals from which they are two: the next is about another contract."""
TOWARDS = "="
"""Begins what stands among the families of a pair for another pair, with whom its claims stand."""
_FAMILIES: Mapping[Category, str] = {
    Category.AMMUNITION: _ARMS,
    Category.SMALL_ARMS: _ARMS,
    Category.ARTILLERY: _ARMS,
    Category.MISSILES: _ARMS,
    Category.AIR_DEFENCE: _ARMS,
    Category.EXPLOSIVES: _ARMS,
    Category.UNSPECIFIED: GENERIC,
}
"""Arms of land forces are sent, denied and argued about together; what is not listed is a family of its own."""


def family_of(category: Category, year: int | None) -> str:
    """The family of materiel of a category in a year."""
    return dated(_FAMILIES.get(category, category.value), year)


def dated(kind: str, year: int | None) -> str:
    """The family of a kind of materiel in a year."""
    return kind if year is None else f"{kind}{_AT}{year}"


def taken_apart(family: str) -> tuple[str, int | None]:
    """The kind of materiel of a family, and its year where it has one."""
    kind, _, year = family.partition(_AT)
    return kind, int(year) if year else None


def settle(family: str, families: frozenset[str]) -> str:
    """The family that a claim goes with, given those told of the same parties; with its first year if it is bygone.

    A deal is bygone where `YEARS_APART` or more lie between it and the next that is told of the same kind.
    """
    others = [taken_apart(each) for each in families if not each.startswith(TOWARDS)]
    specific = {kind for kind, _ in others} - {GENERIC, PARTS}
    kind, year = taken_apart(family)
    if kind in {GENERIC, PARTS} and len(specific) == 1:
        kind = specific.pop()
    elif kind == GENERIC:
        kind = _ARMS
    if year is None:
        return kind
    years = sorted({year, *(its for of, its in others if its and of in {kind, GENERIC})})
    starts = [years[0], *(after for before, after in pairwise(years) if after - before >= YEARS_APART)]
    own = max(start for start in starts if start <= year)
    return kind if own == starts[-1] else dated(kind, own)


def towards(supplier: str | None, recipient: str | None) -> str:
    """What stands among the families of a pair for another one, with whom its claims stand."""
    return f"{TOWARDS}{supplier}{TOWARDS}{recipient}"


def meant(pair: Pair, families: Families) -> Pair:
    """The pair with whom the claims of a pair stand: its own, or the only one that its documents can mean."""
    told_of = {family for family in families.get(pair, ()) if family.startswith(TOWARDS)}
    if len(told_of) != 1:
        return pair
    _, supplier, recipient = told_of.pop().split(TOWARDS)
    return supplier, recipient
