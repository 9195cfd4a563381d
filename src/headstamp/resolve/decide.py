"""Which candidates are one actor: only a sole survivor is accepted, doubt leaves two. A person's word goes first."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations

from headstamp.lexicon.states import States
from headstamp.model.judgement import ActorDecision
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.compare import ENOUGH, SURNAME_FIRST, WORTH_A_LOOK, Comparison, compare
from headstamp.resolve.firms import near_firms, people_taken_for_firms, same_firms
from headstamp.resolve.identities import sounds, without_articles
from headstamp.resolve.joints import Decision, Joint, components, joined, name_decisions, sole_survivor
from headstamp.resolve.judged import told_apart, told_one
from headstamp.resolve.romanised import divided, family_name, french, joined_parts, korean_sound, skeleton
from headstamp.resolve.settings import Settings, nowhere
from headstamp.resolve.spelling import garbled, less_one_letter, sound
from headstamp.resolve.tenures import gather_offices, office_holders

Given = Mapping[str, str]
VERSION = "9"
"""Of the rules of comparison; goes up whenever the same names may lead to other decisions."""
_CROWD = 60
"""Persons of one surname and initial from which near misses among them are not looked for."""


def decide(
    candidates: Sequence[Candidate],
    states: States,
    given: Given,
    settings: Settings = nowhere,
    told: Sequence[ActorDecision] = (),
) -> tuple[list[Candidate], list[Decision]]:
    """The candidates with those that are one joined, in order of id, and every decision on the way.

    What a person told comes first and is never undone. Then the surest questions, so that later ones are asked of
    whole persons: the same letters, the same sound, a near miss that office and state bear out, then short names,
    initials and bare offices.
    """
    decisions: list[Decision] = []
    alike = partial(compare, given=given, settings=settings)
    steps: tuple[tuple[str, Callable[[list[Candidate]], Iterator[Joint]]], ...] = (
        ("told", partial(told_one, told=told)),
        ("same letters", partial(_among_equals, propose=_by_letters, alike=alike)),
        ("same sound", partial(_among_equals, propose=_by_sound, alike=alike)),
        ("near miss", partial(_among_equals, propose=partial(_by_near_miss, given=given), alike=alike)),
        ("romanised", partial(_among_equals, propose=_by_script, alike=alike)),
        ("person for firm", people_taken_for_firms),
        ("short name", partial(_short_names, alike=alike)),
        ("office", partial(office_holders, states=states)),
        ("one office", gather_offices),
        ("same firm", same_firms),
        ("near firm", partial(near_firms, settings=settings)),
    )
    current = told_apart(list(candidates), told)
    for rule, step in steps:
        joints = list(step(current))
        decisions += name_decisions(joints, current, f"{rule}/{VERSION}")
        current = joined(current, [joint.members for joint in joints if len(joint.members) > 1])
    return current, decisions


Blocks = Callable[[Candidate], Iterable[Hashable]]
Alike = Callable[[Candidate, Candidate], Comparison]


def _among_equals(candidates: list[Candidate], propose: Blocks, alike: Alike) -> Iterator[Joint]:
    """Persons of a block who are all near enough to each other are one; where only some are, all stay apart."""
    near: dict[int, set[int]] = defaultdict(set)
    compared: dict[tuple[int, int], Comparison] = {}
    for pair in _pairs(candidates, propose):
        comparison = alike(candidates[pair[0]], candidates[pair[1]])
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
    return sorted(
        {pair for places in blocks.values() if 1 < len(places) <= _CROWD for pair in combinations(places, 2)}
    )


def _by_letters(candidate: Candidate) -> Iterator[Hashable]:
    for key in candidate.keys:
        yield tuple(sorted(key))
        if len("".join(key)) > 5:
            yield "".join(key)


def _by_sound(candidate: Candidate) -> Iterator[Hashable]:
    for key in candidate.keys:
        spoken = sounds(key)
        yield tuple(sorted(spoken))
        yield "".join(spoken)
        yield "article", *without_articles(spoken)


def _by_near_miss(candidate: Candidate, given: Given) -> Iterator[Hashable]:
    """Surname with the first letter of the given name, or all but its H, or with G for it.

    Given name with a surname near to it, and for a second surname also the words before the last one.
    """
    for key in candidate.keys:
        if len(key) > 1:
            spoken = sounds(key)
            first = given.get(spoken[0], spoken[0])
            if len(first) > 1:
                yield spoken[-1], first[0]
                yield spoken[-1], first.lstrip("h"), "h"
                yield spoken[-1], first.replace("h", "g", 1), "g"
                for rest in less_one_letter(spoken[-1]):
                    yield first, rest, "given"
                yield first, garbled(spoken[-1]), "garbled"
            yield "surnames", *spoken
            if len(spoken) > 2:
                yield "surnames", *spoken[:-1]


def _by_script(candidate: Candidate) -> Iterator[Hashable]:
    """The consonants of each word; the Chinese syllables; a family name under its usual spelling."""
    for key in candidate.keys:
        if len(key) < 2:
            continue
        parts = joined_parts(key)
        yield skeleton(parts[0])[0][:1], skeleton(parts[-1].removeprefix("ben"))[0], len(parts)
        syllables = [divided(word) for word in key]
        if all(syllables):
            yield tuple(syllable for part in syllables if part for syllable in part)
        yield "".join(sorted("".join(key)))
        yield "french", *(skeleton(word)[0] for word in french(key))
        yield family_name(key[0]), korean_sound("".join(key[1:]))
        yield family_name(key[-1]), korean_sound("".join(key[:-1]))


def _short_names(candidates: list[Candidate], alike: Alike) -> Iterator[Joint]:
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
            (other, alike(candidates[place], candidates[other]))
            for other in sorted(full[surname] - {place})
            if not candidates[place].told_apart(candidates[other])
        ]
        yield sole_survivor(place, [(other, found) for other, found in comparisons if found.points >= ENOUGH])


def person_points(candidate: Candidate, given: Given) -> Iterator[Hashable]:
    """What full names of persons are compared over: two that share nothing of this are never looked at together."""
    for propose in (_by_letters, _by_sound, partial(_by_near_miss, given=given), _by_script):
        yield from propose(candidate)
