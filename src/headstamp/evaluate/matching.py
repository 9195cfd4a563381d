"""Which claim found is which claim of gold: pairs, what is missed, what is found in vain, and the near misses."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from headstamp.evaluate.notes import Note
from headstamp.evaluate.parties import is_same_party
from headstamp.lexicon.same_names import SameNames
from headstamp.model.claim import Kind
from headstamp.model.materiel import Category

NEAR = 200
"""Code points between two pieces of evidence for one claim, at most; less than this, or they share words."""
TOUCHING = 1
"""The same for statements, of which many stand side by side."""
OTHER_CATEGORY = 500
"""Code points that another category counts for, where several claims could be the one of gold."""

Test = Callable[[Note, Note, SameNames], bool]


def _same(role: str) -> Test:
    return lambda found, wanted, same: is_same_party(found.party(role), wanted.party(role), same)


def _equal(name: str) -> Test:
    return lambda found, wanted, _: found.values.get(name) == wanted.values.get(name)


def _polarity(found: Note, wanted: Note, _: SameNames) -> bool:
    return found.values["polarity"] == wanted.values["polarity"]


def _two_participants(found: Note, wanted: Note, same: SameNames) -> bool:
    """Two of those who met, or the one where only one is named."""
    met = wanted.parties.get("participants", ())
    there = found.parties.get("participants", ())
    return sum(any(is_same_party(one, other, same) for one in there) for other in met) >= min(2, len(met))


TESTS: Mapping[Kind, tuple[tuple[str, Test], ...]] = {
    Kind.TRANSFER: (
        ("wrong supplier", _same("supplier")),
        ("wrong recipient", _same("recipient")),
        ("polarity", _polarity),
    ),
    Kind.STATEMENT: (("speaker", _same("speaker")),),
    Kind.LICENCE: (("status", _equal("status")),),
    Kind.CONTACT: (("wrong party", _two_participants),),
    Kind.SANCTION: (("wrong party", _same("target")), ("status", _equal("status"))),
    Kind.POSITION: (("wrong party", _same("actor")), ("status", _equal("stance"))),
}
"""What must agree for a claim found to be the one of gold, under the name of the mistake if that alone does not."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A claim missed and one found in vain on the same words, which differ in one thing that must agree."""

    found: Note
    wanted: Note
    differs: str
    """The name of the mistake."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The claims of one kind in one document against gold. What gold calls optional is in none of the four."""

    kind: Kind
    file: str
    matched: tuple[tuple[Note, Note], ...]
    """(found, wanted)."""
    missed: tuple[Note, ...]
    in_vain: tuple[Note, ...]
    near_misses: tuple[NearMiss, ...]
    """Each of its two sides is also in `missed` and in `in_vain`: for the figures it is both."""


def compare(kind: Kind, file: str, found: Sequence[Note], wanted: Sequence[Note], same: SameNames) -> Comparison:
    """Pair claims one to one: required ones of gold first, then the nearest, for transfers of the same category.

    A further claim that says what gold says, required or optional, is no mistake, and counts for nothing.
    """
    pairs = _pair(found, wanted, same)
    used, met = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = tuple(one for j, one in enumerate(wanted) if j not in met and not one.optional)
    in_vain = tuple(
        one
        for i, one in enumerate(found)
        if i not in used and not any(is_same_claim(one, other, same) for other in wanted)
    )
    matched = tuple((found[i], wanted[j]) for i, j in pairs if not wanted[j].optional)
    return Comparison(kind, file, matched, missed, in_vain, tuple(_near_misses(in_vain, missed, same)))


def is_same_claim(found: Note, wanted: Note, same: SameNames) -> bool:
    """Whether a claim found is the one of gold: all that must agree agrees, and the evidence is near enough."""
    slack = TOUCHING if wanted.kind is Kind.STATEMENT else NEAR
    return _is_near(found, wanted, slack) and not _differences(found, wanted, same)


def is_same_category(found: Note, wanted: Note) -> bool:
    """Whether the category is right; what gold leaves unspecified may be any, and "arms and ammunition" may be."""
    given, expected = found.values.get("category"), wanted.values.get("category")
    if expected in {given, Category.UNSPECIFIED}:
        return True
    return given == Category.UNSPECIFIED and re.search(r"\b(?:arms|weapons?)\b", wanted.words) is not None


def _differences(found: Note, wanted: Note, same: SameNames) -> list[str]:
    return [name for name, test in TESTS[wanted.kind] if not test(found, wanted, same)]


def _is_near(one: Note, other: Note, slack: int) -> bool:
    return max(one.span.start, other.span.start) - min(one.span.end, other.span.end) < slack


def _pair(found: Sequence[Note], wanted: Sequence[Note], same: SameNames) -> list[tuple[int, int]]:
    candidates = (
        ((other.optional, _distance(one, other), i, j), i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(wanted)
        if is_same_claim(one, other, same)
    )
    return _one_to_one(candidates)


def _distance(found: Note, wanted: Note) -> int:
    """How far apart a transfer and one of gold are; other kinds are taken in the order in which they stand."""
    if wanted.kind is not Kind.TRANSFER:
        return 0
    other = found.values.get("category") != wanted.values.get("category")
    return abs(found.span.start - wanted.span.start) + OTHER_CATEGORY * other


def _one_to_one(candidates: Iterable[tuple[tuple[object, ...], int, int]]) -> list[tuple[int, int]]:
    """The best pair first, then the best of those left, and so on."""
    pairs: list[tuple[int, int]] = []
    used: set[int] = set()
    met: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in used and j not in met:
            used.add(i)
            met.add(j)
            pairs.append((i, j))
    return pairs


def _near_misses(in_vain: Sequence[Note], missed: Sequence[Note], same: SameNames) -> list[NearMiss]:
    """Pairs on the same words that one difference keeps apart, nearest first, each claim in one pair at most."""
    differing = {
        (i, j): names[0]
        for i, found in enumerate(in_vain)
        for j, wanted in enumerate(missed)
        if _is_near(found, wanted, TOUCHING) and len(names := _differences(found, wanted, same)) == 1
    }
    pairs = _one_to_one(((_distance(in_vain[i], missed[j]), i, j), i, j) for i, j in differing)
    return [NearMiss(in_vain[i], missed[j], differing[i, j]) for i, j in pairs]
