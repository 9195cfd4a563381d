"""Families of materiel: which goods of the same parties are one matter, in which years, and whom a pair can mean."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from headstamp.lexicon.states import load_states
from headstamp.lexicon.words import load_words
from headstamp.model.materiel import Category, Materiel

Pair = tuple[str | None, str | None]
Families = Mapping[Pair, frozenset[str]]
"""For pairs of a supplier and a recipient, the families of materiel of the claims that count and name both."""
_ARMS = "arms"
_GENERIC = "generic"
"""Family of words that name no kind of arms."""
_PARTS = Category.COMPONENTS.value
"""Family of parts, which belong to what else the same parties trade where that is of one family."""
_FLYING = "aircraft or uav"
"""Family of "the aircraft": drones are called so too."""
_FLIERS = frozenset({Category.AIRCRAFT.value, Category.UAV.value})
_HINT = "?"
"""Ends a kind that is only guessed, for the words name nothing."""
_AT = "@"
"""Stands between a family and the year of a claim."""
YEARS_APART = 3
"""Years between two deals from which they are two: the next is about another contract."""
_TOWARDS = "="
"""Begins what stands among the families of a pair for another pair, with whom its claims stand."""
_FAMILIES: Mapping[Category, str] = {
    Category.AMMUNITION: _ARMS,
    Category.SMALL_ARMS: _ARMS,
    Category.ARTILLERY: _ARMS,
    Category.MISSILES: _ARMS,
    Category.AIR_DEFENCE: _ARMS,
    Category.EXPLOSIVES: _ARMS,
    Category.UNSPECIFIED: _GENERIC,
}
"""Arms of land forces are sent, denied and argued about together; what is not listed is a family of its own."""


def family_of(materiel: Materiel, year: int | None) -> str:
    """The family of materiel in a year; words that name nothing ("the lot", "them") only hint at one."""
    kind = _FAMILIES.get(materiel.category, materiel.category.value)
    if kind in _FLIERS and _only_flies(materiel.text):
        return dated(_FLYING, year)
    vague = kind != _GENERIC and _names_nothing(materiel.text)
    return dated(f"{kind}{_HINT}" if vague else kind, year)


def _names_nothing(words: str) -> bool:
    return load_words("bare_nouns")["goods of any kind"].issuperset(re.findall(r"[^\W\d_]+", words.lower()))


def _only_flies(words: str) -> bool:
    """Whether the words say no more than that something flies, and whose it is: "the Slovak aircraft"."""
    lists, states = load_words("bare_nouns"), load_states()
    told = re.findall(r"[^\W\d_]+", words)
    if lists["fliers"].isdisjoint(word.lower() for word in told):
        return False
    known = lists["fliers"], lists["goods of any kind"], load_words("phrases")["owners"]
    return all(any(word.lower() in listed for listed in known) or states.find(word) for word in told)


def dated(kind: str, year: int | None) -> str:
    """The family of a kind of materiel in a year."""
    return kind if year is None else f"{kind}{_AT}{year}"


def taken_apart(family: str) -> tuple[str, int | None]:
    """The kind of materiel of a family, and its year where it has one."""
    kind, _, year = family.partition(_AT)
    return kind, int(year) if year else None


def of_goods(families: Iterable[str]) -> Iterator[str]:
    """Those of the families of a pair that are of goods, and do not stand for another pair."""
    return (family for family in families if not family.startswith(_TOWARDS))


def is_vague(kind: str) -> bool:
    """Whether the words name no kind of arms."""
    return kind == _GENERIC or kind.endswith(_HINT)


def may_be(kind: str, other: str) -> bool:
    """Whether goods of a kind, however vaguely told, can be those of another."""
    return is_vague(kind) or kind == other or (kind == _FLYING and other in _FLIERS)


def settle(family: str, families: frozenset[str]) -> str:
    """The family that a claim goes with, given those told of the same parties; with its first year if it is bygone.

    What is vague goes with the family that it hints at where that is told, else with the only other one, else with
    the arms of land forces. "The aircraft" are drones where the parties trade drones and no other aircraft.
    A deal is bygone where `YEARS_APART` or more lie between it and the next that is told of the same kind; what tells
    no year is of the latest.
    """
    others = [taken_apart(each) for each in of_goods(families)]
    specific = {kind for kind, _ in others if kind not in {_PARTS, _FLYING} and not is_vague(kind)}
    kind, year = taken_apart(family)
    if kind == _FLYING:
        kind = next(iter(specific & _FLIERS)) if len(specific & _FLIERS) == 1 else Category.AIRCRAFT.value
    elif is_vague(kind) and kind.removesuffix(_HINT) in specific:
        kind = kind.removesuffix(_HINT)
    elif (is_vague(kind) or kind == _PARTS) and len(specific) == 1:
        kind = specific.pop()
    elif is_vague(kind):
        kind = _ARMS
    if year is None:
        return kind
    years = sorted({year, *(its for of, its in others if its and (of == kind or is_vague(of)))})
    starts = [years[0], *(after for before, after in pairwise(years) if after - before >= YEARS_APART)]
    own = max(start for start in starts if start <= year)
    return kind if own == starts[-1] else dated(kind, own)


def towards(supplier: str | None, recipient: str | None) -> str:
    """What stands among the families of a pair for another one, with whom its claims stand."""
    return f"{_TOWARDS}{supplier}{_TOWARDS}{recipient}"


def meant(pair: Pair, families: Families) -> Pair:
    """The pair with whom the claims of a pair stand: its own, or the only one that its documents can mean."""
    told_of = {family for family in families.get(pair, ()) if family.startswith(_TOWARDS)}
    if len(told_of) != 1:
        return pair
    _, supplier, recipient = told_of.pop().split(_TOWARDS)
    return supplier, recipient
