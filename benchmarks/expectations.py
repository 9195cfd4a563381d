"""What a careful reader expects of a dossier's ledger, and which of it a ledger meets.

An answer (YAML) has `entries`, the main one first, each with its ends (a name, or names that will do) and any of `categories` (where several matters
lie between the same ends), `affirming`, `denying` (a number, or the least and the most), `origins` [low, high],
`named` (each a name or a list of names for one origin), findings `present` and `absent`; and `actors`: `one` (lists
of spellings of one actor) and `apart` (lists of names of which no two are one; who is not found is not one with anybody).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from headstamp.evaluate.parties import fold, is_same_party, read_party
from headstamp.lexicon.same_names import SameNames

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing expected of one dossier, and whether it is so."""

    dossier: str
    kind: str
    """`entry`, `one entry`, `affirming`, `denying`, `low`, `high`, `named`, `present`, `absent`, `one`, `apart`."""
    about: str
    met: bool
    found: str
    """What is there instead."""
    above: bool = False
    """Of `high`: whether more origins were counted than there can be."""


def check_answer(dossier: str, answer: Record, ledger: Record, actors: Record, same: SameNames) -> list[Expectation]:
    """Every expectation of an answer, in its order, held against `headstamp ledger --json` and `actors --json`."""
    spellings = {actor["id"]: frozenset(fold(each, same) for each in _spellings(actor)) for actor in actors["actors"]}
    found = list(_check_entries(dossier, answer["entries"], ledger["entries"], spellings, same))
    return found + list(_check_actors(dossier, answer.get("actors") or {}, actors["actors"], same))


def _check_entries(
    dossier: str,
    wanted: Sequence[Record],
    entries: Sequence[Record],
    spellings: Mapping[str, frozenset[str]],
    same: SameNames,
) -> Iterator[Expectation]:
    for at, one in enumerate(wanted):
        ends = f"{_told(one, 'supplier')} → {_told(one, 'recipient')}"
        label = f"{ends} {'/'.join(one.get('categories', ()))}".strip()
        between = [entry for entry in entries if _is_between(entry, one, spellings, same)]
        fitting = [entry for entry in between if _is_of(entry, one)]
        best = max(fitting, key=lambda entry: len(entry["claims"]), default=None)
        yield Expectation(dossier, "entry", label, best is not None, "-" if best else "no such entry")
        others = sum(1 for other in wanted if _same_ends(other, one))
        if at == next(i for i, other in enumerate(wanted) if _same_ends(other, one)):
            yield Expectation(
                dossier, "one entry", f"{ends}: {others}", len(between) == others, f"{len(between)} entries"
            )
        yield from _check_counts(dossier, label, one, best, same)


def _is_between(entry: Record, wanted: Record, spellings: Mapping[str, frozenset[str]], same: SameNames) -> bool:
    return all(
        any(_goes_by(entry[role], name, spellings, same) for name in _allowed(wanted, role))
        for role in ("supplier", "recipient")
    )


def _goes_by(
    found: Record | None, name: str | None, spellings: Mapping[str, frozenset[str]], same: SameNames
) -> bool:
    """Whether the party goes by that name, or the actor by it in another spelling."""
    wanted = read_party(name, same)
    if is_same_party(read_party(found, same), wanted, same):
        return True
    return found is not None and wanted.folded in spellings.get(found.get("id", ""), frozenset())


def _allowed(wanted: Record, role: str) -> Sequence[str | None]:
    """The names that one end may go by."""
    given = wanted.get(role)
    return given if isinstance(given, list) else [given]


def _told(wanted: Record, role: str) -> str:
    return " or ".join(name or "-" for name in _allowed(wanted, role))


def _is_of(entry: Record, wanted: Record) -> bool:
    """Whether an entry has any of the categories, as the ledger or as the marks write them (`small-arms`)."""
    found = {category.replace(" ", "-") for category in entry["materiel"]["categories"]}
    return "categories" not in wanted or not found.isdisjoint(one.replace(" ", "-") for one in wanted["categories"])


def _same_ends(one: Record, other: Record) -> bool:
    return all(one.get(role) == other.get(role) for role in ("supplier", "recipient"))


def _check_counts(
    dossier: str, label: str, wanted: Record, entry: Record | None, same: SameNames
) -> Iterator[Expectation]:
    for name in ("affirming", "denying"):
        if name in wanted:
            least, most = _range(wanted[name])
            number = entry[name] if entry else None
            met = number is not None and least <= number <= most
            yield Expectation(dossier, name, f"{label}: {wanted[name]}", met, str(number))
    origins = entry["origins"] if entry else {"low": None, "high": None, "named": []}
    for name, expected in zip(("low", "high"), wanted.get("origins", ()), strict=False):
        above = name == "high" and entry is not None and origins["high"] > expected
        yield Expectation(
            dossier, name, f"{label}: {expected}", origins[name] == expected, str(origins[name]), above=above
        )
    there = [read_party(actor, same) for actor in origins["named"]]
    for names in wanted.get("named", ()):
        allowed = [names] if isinstance(names, str) else names
        met = any(is_same_party(party, read_party(name, same), same) for party in there for name in allowed)
        told = ", ".join(party.name for party in there) or "nobody"
        yield Expectation(dossier, "named", f"{label}: {' or '.join(allowed)}", met, told)
    rules = {finding["rule"]: finding["says"] for finding in entry["findings"]} if entry else {}
    for rule in wanted.get("present", ()):
        yield Expectation(dossier, "present", f"{label}: {rule}", rule in rules, ", ".join(rules) or "no findings")
    for rule in wanted.get("absent", ()):
        met = entry is not None and rule not in rules
        yield Expectation(dossier, "absent", f"{label}: {rule}", met, rules.get(rule, "no such entry"))


def _range(given: int | Sequence[int]) -> tuple[int, int]:
    return (given, given) if isinstance(given, int) else (given[0], given[1])


def _check_actors(dossier: str, wanted: Record, actors: Sequence[Record], same: SameNames) -> Iterator[Expectation]:
    for spellings in wanted.get("one", ()):
        ids = [_ids(name, actors, same) for name in spellings]
        met = all(ids) and bool(frozenset.intersection(*ids))
        told = "; ".join(f"{name}: {_names(one, actors)}" for name, one in zip(spellings, ids, strict=True))
        yield Expectation(dossier, "one", " = ".join(spellings), met, told)
    for names in wanted.get("apart", ()):
        ids = [_ids(name, actors, same) for name in names]
        together = [_names(one & other, actors) for one, other in combinations(ids, 2) if one & other]
        told = "; ".join(together)
        yield Expectation(dossier, "apart", " ≠ ".join(names), not together, told)


def _ids(name: str, actors: Sequence[Record], same: SameNames) -> frozenset[str]:
    """The actors that go by a name or, where none does, by one that the name is a part of or that is a part of it."""
    exact = {one["id"] for one in actors if any(fold(each, same) == fold(name, same) for each in _spellings(one))}
    party = read_party(name, same)
    near = {
        one["id"] for one in actors if any(is_same_party(read_party(s, same), party, same) for s in _spellings(one))
    }
    return frozenset(exact or near)


def _spellings(actor: Record) -> list[str]:
    return [actor["name"], *actor["names"]]


def _names(ids: frozenset[str], actors: Sequence[Record]) -> str:
    return " | ".join(one["name"] for one in actors if one["id"] in ids) or "nobody"
