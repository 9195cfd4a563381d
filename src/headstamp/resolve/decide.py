"""Which candidates are one actor: only a sole survivor is accepted, doubt leaves two."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import combinations

from headstamp.lexicon.states import States
from headstamp.resolve.candidates import Candidate, sounds
from headstamp.resolve.compare import ENOUGH, SURNAME_FIRST, Comparison, compare
from headstamp.resolve.firms import misspelt_firms, people_taken_for_firms, short_firms
from headstamp.resolve.joints import Decision, Joint, components, joined, sole_survivor
from headstamp.resolve.offices import is_sole_office, office_words, own_words
from headstamp.resolve.spelling import less_one_letter, sound

Given = Mapping[str, str]
WORTH_A_LOOK = 3
"""Points from which a refused comparison is kept for a reviewer."""


def decide(candidates: Sequence[Candidate], states: States, given: Given) -> tuple[list[Candidate], list[Decision]]:
    """The candidates with those that are one joined, in order of id, and every decision on the way.

    The surest questions come first, so that later ones are asked of whole persons: the same letters, the same
    sound, a near miss that office and state bear out, then short names, initials and bare offices.
    """
    decisions: list[Decision] = []
    steps: tuple[Callable[[list[Candidate]], Iterator[Joint]], ...] = (
        partial(_among_equals, propose=_by_letters, given=given),
        partial(_among_equals, propose=_by_sound, given=given),
        partial(_among_equals, propose=partial(_by_near_miss, given=given), given=given),
        people_taken_for_firms,
        partial(_short_names, given=given),
        partial(_office_holders, states=states),
        misspelt_firms,
        short_firms,
    )
    current = list(candidates)
    for step in steps:
        joints = list(step(current))
        decisions += [decision for joint in joints for decision in joint.decisions]
        current = joined(current, [joint.members for joint in joints if len(joint.members) > 1])
    return current, decisions


Blocks = Callable[[Candidate], Iterable[Hashable]]


def _among_equals(candidates: list[Candidate], propose: Blocks, given: Given) -> Iterator[Joint]:
    """Persons of a block who are all near enough to each other are one; where only some are, all stay apart."""
    near: dict[int, set[int]] = defaultdict(set)
    compared: dict[tuple[int, int], Comparison] = {}
    for pair in _pairs(candidates, propose):
        comparison = compare(candidates[pair[0]], candidates[pair[1]], given)
        compared[pair] = comparison
        if comparison.points >= ENOUGH:
            near[pair[0]].add(pair[1])
            near[pair[1]].add(pair[0])
    for members in components(near):
        sole = all(len(near[member]) == len(members) - 1 for member in members)
        why = "near enough, and nobody else is" if sole else "some of those near to each other do not fit together"
        yield Joint(
            members if sole else (),
            tuple(Decision(compared[pair], sole, why) for pair in combinations(members, 2) if pair in compared),
        )
    for comparison in compared.values():
        if WORTH_A_LOOK <= comparison.points < ENOUGH:
            yield Joint((), (Decision(comparison, accepted=False, why="not near enough"),))


def _pairs(candidates: list[Candidate], propose: Blocks) -> list[tuple[int, int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for place, candidate in enumerate(candidates):
        if candidate.person:
            for block in set(propose(candidate)):
                blocks[block].append(place)
    return sorted({pair for places in blocks.values() if len(places) > 1 for pair in combinations(places, 2)})


def _by_letters(candidate: Candidate) -> Iterator[Hashable]:
    for key in candidate.keys:
        yield tuple(sorted(key))


def _by_sound(candidate: Candidate) -> Iterator[Hashable]:
    for key in candidate.keys:
        yield tuple(sorted(sounds(key)))


def _by_near_miss(candidate: Candidate, given: Given) -> Iterator[Hashable]:
    """Surname with the first letter of the given name; given name with the surname less one letter."""
    for key in candidate.keys:
        if len(key) > 1:
            spoken = sounds(key)
            first = given.get(spoken[0], spoken[0])
            if len(first) > 1:
                yield spoken[-1], first[0]
                for rest in less_one_letter(spoken[-1]):
                    yield first, rest, "given"


def _short_names(candidates: list[Candidate], given: Given) -> Iterator[Joint]:
    """A bare surname, or one with an initial, is the only person of that surname whose state does not differ."""
    full: dict[str, set[int]] = defaultdict(set)
    short: list[tuple[int, str]] = []
    for place, candidate in enumerate(candidates):
        if not candidate.person:
            continue
        for key in candidate.keys:
            spoken = sounds(key)
            if len(spoken) > 1 and len(spoken[0]) > 1:
                full[spoken[-1]].add(place)
                if SURNAME_FIRST & set(candidate.countries):
                    full[spoken[0]].add(place)
        if all(len(key) == 1 or len(key[0]) == 1 for key in candidate.keys):
            short.append((place, sound(min(candidate.keys)[-1])))
    for place, surname in short:
        comparisons = [
            (other, compare(candidates[place], candidates[other], given)) for other in sorted(full[surname] - {place})
        ]
        yield sole_survivor(place, [(other, found) for other, found in comparisons if found.points >= ENOUGH])


def _office_holders(candidates: list[Candidate], states: States) -> Iterator[Joint]:
    """An office without a name is the only person known to hold it in that state, if one holds it at a time."""
    holders: dict[tuple[str, frozenset[str]], set[int]] = defaultdict(set)
    bare: list[tuple[int, tuple[str, frozenset[str]]]] = []
    own = lru_cache(maxsize=None)(partial(own_words, states))
    for place, candidate in enumerate(candidates):
        if len(candidate.countries) != 1:
            continue
        country = next(iter(candidate.countries))
        for words in {office_words(office) - own(country) for office in candidate.offices}:
            if is_sole_office(words) and candidate.office_holder:
                bare.append((place, (country, words)))
            elif is_sole_office(words):
                holders[country, words].add(place)
    for place, office in bare:
        named = [
            (
                other,
                Comparison(candidates[place].id, candidates[other].id, ENOUGH, ("holds that office of that state",)),
            )
            for other in sorted(holders[office])
        ]
        yield sole_survivor(place, named)
