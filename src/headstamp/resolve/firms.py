"""Firms and outlets that no list knows: slips of one letter, short names, and people taken for firms."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.compare import ENOUGH, Comparison
from headstamp.resolve.joints import Decision, Joint, components, sole_survivor
from headstamp.resolve.spelling import fold, less_one_letter


def misspelt_firms(candidates: list[Candidate]) -> Iterator[Joint]:
    """Two unlisted names of a firm or outlet of eight letters or more that differ in one letter are one."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, candidate in enumerate(candidates):
        if candidate.known is None and set(candidate.kinds) & {ActorKind.COMPANY, ActorKind.OUTLET}:
            for key in candidate.keys:
                if len(" ".join(key)) >= 8:
                    for rest in less_one_letter(" ".join(key)):
                        blocks[rest].append(place)
    near: dict[int, set[int]] = defaultdict(set)
    for places in blocks.values():
        for left, right in combinations(sorted(set(places)), 2):
            if _one_letter_apart(candidates[left], candidates[right]):
                near[left].add(right)
                near[right].add(left)
    for members in components(near):
        if all(len(near[member]) == len(members) - 1 for member in members):
            comparison = Comparison(
                candidates[members[0]].id, candidates[members[-1]].id, ENOUGH, ("names one letter apart",)
            )
            yield Joint(members, (Decision(comparison, accepted=True, why="nobody else is as near"),))


def _one_letter_apart(left: Candidate, right: Candidate) -> bool:
    if left.countries and right.countries and not set(left.countries) & set(right.countries):
        return False
    if any(character.isdigit() for candidate in (left, right) for name in candidate.names for character in name):
        return False  # "Plant 12" and "Plant 13" are two
    return any(
        DamerauLevenshtein.distance(" ".join(one), " ".join(other), score_cutoff=1) == 1
        for one in left.keys
        for other in right.keys
    )


def short_firms(candidates: list[Candidate]) -> Iterator[Joint]:
    """A firm named by one word is the only unlisted firm whose name begins with that word."""
    longer: dict[str, set[int]] = defaultdict(set)
    short: list[tuple[int, str]] = []
    for place, candidate in enumerate(candidates):
        if candidate.known or ActorKind.COMPANY not in candidate.kinds:
            continue
        firsts = {fold(name).split()[0] for name in candidate.names if len(fold(name).split()) > 1}
        for first in firsts:
            longer[first].add(place)
        if not firsts and len(candidate.keys) == 1:
            short.append((place, next(iter(candidate.keys))[0]))
    for place, word in short:
        survivors = [
            (other, Comparison(candidates[place].id, candidates[other].id, ENOUGH, (f'begins with "{word}"',)))
            for other in sorted(longer[word] - {place})
            if not candidates[place].countries
            or not candidates[other].countries
            or set(candidates[place].countries) & set(candidates[other].countries)
        ]
        yield sole_survivor(place, survivors)


def people_taken_for_firms(candidates: list[Candidate]) -> Iterator[Joint]:
    """An unlisted firm of two or three words is a person where a person goes by that very name, or by its last word.

    Readers take rare names of people for names of firms. A firm whose name says that it is one stays a firm.
    """
    people: dict[str, set[int]] = defaultdict(set)
    for place, candidate in enumerate(candidates):
        if candidate.person:
            for key in candidate.keys:
                people[" ".join(key)].add(place)
    for place, candidate in enumerate(candidates):
        if candidate.known or candidate.id[0] != "organised" or len(candidate.names) != 1:
            continue
        name = next(iter(candidate.names))
        words = fold(name).split()
        if not 2 <= len(words) <= 3 or not name.istitle() or load_words("resolving")["bodies"] & set(words):
            continue
        persons = people[" ".join(words)] or people[words[-1]]
        survivors = [
            (other, Comparison(candidate.id, candidates[other].id, ENOUGH, (f'a person goes by "{words[-1]}"',)))
            for other in sorted(persons)
        ]
        yield sole_survivor(place, survivors)
