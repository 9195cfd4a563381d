"""Firms, bodies and outlets under several names, and people taken for firms."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from headstamp.lexicon.firm_words import load_firm_words
from headstamp.lexicon.words import load_words
from headstamp.model.actor import ActorKind
from headstamp.resolve.candidates import Candidate
from headstamp.resolve.compare import ENOUGH, WORTH_A_LOOK, Comparison, countries_agree
from headstamp.resolve.firm_likeness import (
    ALL_BUT_SAME,
    BEGINS,
    INITIALS,
    LONG,
    ONE_TAIL,
    SHORT,
    SLIP,
    TOO_SHORT,
    contradict,
    firms_alike,
    related,
)
from headstamp.resolve.firm_names import FirmName
from headstamp.resolve.joints import Decision, Joint, components, sole_survivor
from headstamp.resolve.settings import ONE_MATTER, Settings, nowhere, of_one_matter
from headstamp.resolve.spelling import fold, less_one_letter

Blocks = Callable[[FirmName], Iterable[Hashable]]
UNFIT = "others of that name do not fit together"
FIRMS = frozenset({ActorKind.COMPANY})
"""Kinds whose names are cut short to one word; a body's are not: "Ministry" is none in particular."""
CROWD = 24
"""Candidates that share a word from which the word tells none of them: they are not compared over it."""


def same_firms(candidates: list[Candidate]) -> Iterator[Joint]:
    """Firms whose names differ in legal form, order, spelling or marks only are one, the likest first.

    A firm joins others only where the state at the end of its name, its legal form and its numbers fit all of them,
    and its name is like each of theirs: "Orrin (Vostra)" does not make one of all that go by Orrin and by Vostra.
    """
    compared = {
        pair: compare_firms(candidates[pair[0]], candidates[pair[1]]) for pair in _pairs(candidates, _by_name)
    }
    joined: dict[int, frozenset[int]] = {}
    for pair, found in sorted(compared.items(), key=lambda item: (-(item[1].points if item[1] else 0), item[0])):
        if found is None or found.points < ALL_BUT_SAME:
            continue
        left, right = (joined.get(place, frozenset({place})) for place in pair)
        members = left | right
        fits = all(_fit(candidates[one], candidates[other]) for one in sorted(left) for other in sorted(right - left))
        why = "nothing tells them apart" if fits else UNFIT
        if fits:
            joined.update(dict.fromkeys(members, members))
        yield Joint(pair if fits else (), (Decision(found, fits, why),))


def near_firms(candidates: list[Candidate], settings: Settings = nowhere) -> Iterator[Joint]:
    """Firms with a slip in the name, a short name, or initials are one where nobody else is as near.

    What is not near enough for that, or near to several, is kept as a question.
    """
    near: dict[int, set[int]] = defaultdict(set)
    compared: dict[tuple[int, int], Comparison] = {}
    common = _common_words(candidates)
    for pair in _pairs(candidates, _by_part):
        found = compare_firms(candidates[pair[0]], candidates[pair[1]], common)
        if found is None or found.points < WORTH_A_LOOK:
            continue
        if found.points < ENOUGH:
            found = _borne_out(found, candidates[pair[0]], candidates[pair[1]], settings)
        compared[pair] = found
        if found.points >= ENOUGH and not _fit(candidates[pair[0]], candidates[pair[1]]):
            yield Joint((), (Decision(found, accepted=False, why=UNFIT),))
        elif found.points >= ENOUGH:
            near[pair[0]].add(pair[1])
            near[pair[1]].add(pair[0])
    for members in components(near):
        sole = len(members) == 2
        told = [Decision(compared[pair], sole, "the only one who fits" if sole else "more than one fits")
                for pair in combinations(members, 2) if pair in compared]  # fmt: skip
        yield Joint(members if sole else (), tuple(told))
    for comparison in compared.values():
        if comparison.points < ENOUGH:
            yield Joint((), (Decision(comparison, accepted=False, why="not near enough"),))


def _borne_out(found: Comparison, left: Candidate, right: Candidate, settings: Settings) -> Comparison:
    """With 2 points where reports of one matter name both: a slip never in one report, a short name in any.

    Initials are borne out for movements and bodies too, and so is a name of two words or more that the other goes on
    behind: "Orrin Centre" for "Orrin Centre for Maritime Studies".
    """
    named = all(not all(map(str.islower, one.names)) for one in (left, right))
    firms = all(FIRMS & set(one.kinds) for one in (left, right))
    cut = BEGINS in found.reasons[0] and all(len(n.words) > 1 for one in (left, right) for n in one.firm_names())
    if not named or not (firms or cut or INITIALS in found.reasons[0]):
        return found
    mine, its = settings(left.mentions), settings(right.mentions)
    if not of_one_matter(mine, its) or (SLIP in found.reasons[0] and not mine.keys().isdisjoint(its)):
        return found
    return replace(found, points=found.points + 2, reasons=(*found.reasons, ONE_MATTER))


def _common_words(candidates: list[Candidate]) -> frozenset[str]:
    """Words in the names of three firms or more: in this ledger they are no firm's own."""
    counts = Counter(
        word
        for candidate in candidates
        if candidate.organised
        for word in {word for name in candidate.firm_names() for word in name.words}
    )
    return frozenset(word for word, count in counts.items() if count > 2)


def _is_of_any_state(candidate: Candidate) -> bool:
    """Whether it goes by a noun alone that every state has one of, and nothing tells whose it is."""
    nouns = load_words("bare_nouns")["of one state"]
    return not candidate.countries and all(name.lower().removeprefix("the ") in nouns for name in candidate.names)


def compare_firms(left: Candidate, right: Candidate, common: frozenset[str] = frozenset()) -> Comparison | None:
    """Every question asked of two firms; None where their names have nothing in common.

    "Police" and "the army" are some state's, and not that of whoever else goes by the noun.
    One word stands for a longer name only in one state, and where it is none of the `common` ones of the ledger: of
    exhibitors without a state three in ten such pairs were two firms (`benchmarks/actors.py`).
    """
    if (right.countries and _is_of_any_state(left)) or (left.countries and _is_of_any_state(right)):
        return None
    answers = max(
        (firms_alike(one, other) for one in left.firm_names() for other in right.firm_names()),
        key=lambda found: (sum(points for points, _ in found), found),
    )
    if not answers:
        return None
    own = len(left.countries) == len(right.countries) == 1 and set(left.countries) == set(right.countries)
    told = [answer for answer in answers if not (own and answer[1] == ONE_TAIL)]
    firms = all(FIRMS & set(one.kinds) and not one.known for one in (left, right))
    if "is short for" in told[0][1] and (not firms or not own or common & _sole_words(left, right)):
        told[0] = (SHORT - 1, told[0][1])
    if not own and told[0][0] >= ENOUGH and _are_abbreviations(left, right):
        told[0] = (SHORT - 1, told[0][1])
    agreed = countries_agree(left, right)
    if agreed and (agreed[0] < 0 or told[0][0] >= ENOUGH):  # one state does not make a part of a name the whole
        told.append(agreed)
    return Comparison(left.id, right.id, sum(points for points, _ in told), tuple(reason for _, reason in told))


def _are_abbreviations(left: Candidate, right: Candidate) -> bool:
    """Whether one of two candidates has but one word of few letters to go by, which may stand for many firms."""
    return any(
        all(len(name.words) == 1 and len(name.letters) <= TOO_SHORT for name in one.firm_names())
        for one in (left, right)
    )


def _sole_words(left: Candidate, right: Candidate) -> set[str]:
    return {name.letters for one in (left, right) for name in one.firm_names() if len(name.words) == 1}


def _fit(left: Candidate, right: Candidate) -> bool:
    """Whether each two of their names have something in common, and none says that they are not one firm."""
    if any(contradict(one, other) for one in left.firm_names() for other in right.firm_names()):
        return False
    listed = left.known or right.known  # the names on a list need not be like each other
    return bool(listed) or all(related(one, other) for one in left.firm_names() for other in right.firm_names())


def _pairs(candidates: list[Candidate], propose: Blocks) -> list[tuple[int, int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for place, candidate in enumerate(candidates):
        if candidate.organised:
            for block in {block for name in candidate.firm_names() for block in propose(name)}:
                blocks[block].append(place)
    pairs = {
        pair
        for places in blocks.values()
        if 1 < len(places) <= CROWD
        for pair in combinations(places, 2)
        if not (candidates[pair[0]].known and candidates[pair[1]].known)
    }
    return sorted(pairs)


def _by_name(name: FirmName) -> Iterator[Hashable]:
    yield name.letters
    yield name.sounds
    yield tuple(sorted(name.words))
    yield from ("".join(other) for other in name.others)


def _by_part(name: FirmName) -> Iterator[Hashable]:
    """The letters less one, each telling word, the initials."""
    if len(name.letters) >= LONG:
        yield from less_one_letter(name.letters)
    else:
        yield name.letters
    yield from ((word,) for word in name.words if word not in load_firm_words().common and len(word) > 2)
    if len(name.words) > 2:
        yield name.initials
    yield from ("".join(other) for other in (*name.others, *name.beside))


def firm_points(name: FirmName) -> Iterator[Hashable]:
    """What names of firms are compared over: two that share nothing of this are never looked at together."""
    yield from _by_name(name)
    yield from _by_part(name)


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
