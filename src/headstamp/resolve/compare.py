"""How like two persons are: each question is one function that answers with points and a reason.

The points are ours. They were set so that the pairs of `tests/cases/resolve.yaml`, written by hand from the
troubles that names give in this field, come out right, and hold the rule that a doubt leaves two actors. Add a pair
there to measure a change of points again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from headstamp.resolve.candidates import Candidate
from headstamp.resolve.identities import sounds, without_articles
from headstamp.resolve.offices import is_sole_office, office_words
from headstamp.resolve.romanised import (
    divided,
    family_name,
    french,
    is_family,
    joined_parts,
    korean_sound,
    skeleton,
    vowels_agree,
)
from headstamp.resolve.settings import ONE_MATTER, Settings, nowhere, of_one_matter
from headstamp.resolve.spelling import fold, garbled, sound

ENOUGH = 6
"""Points from which two candidates are taken for one, if nobody else is as near."""
WORTH_A_LOOK = 3
"""Points from which a refused comparison is kept as a question."""
KIN = ("with other names between that differ", "as a man's and a woman's do")
"""Ends of reasons that tell of names that two of one family often have: what is told around bears nothing out."""
VOWELS = "surnames that differ in vowels alone"
"""Begins the reason that weighs more in reports of one matter: it is how one name is written by two editors."""
SURNAME_FIRST = frozenset({"CN", "KP", "KR", "TW", "HK", "VN", "KH"})
"""States whose people put the family name first: "Kim" is short for "Kim Jong Un"."""
TWO_SURNAMES = frozenset({
    "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GQ", "GT", "HN", "MX", "NI", "PA", "PE",
    "PR", "PY", "SV", "UY", "VE",
})  # fmt: skip
"""States whose people bear a second surname behind the first, which is often left out."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What speaks for and against two candidates being one."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    points: int
    reasons: tuple[str, ...]


def compare(left: Candidate, right: Candidate, given: Mapping[str, str], settings: Settings = nowhere) -> Comparison:
    """Every question asked of the pair; `given` maps the sound of a given name to that of its standard spelling.

    State, office and the matter of their documents bear out names that are alike, and never take the place of them:
    an office has another holder.
    """
    alike = names_alike(left, right, given)
    answers = [alike, countries_agree(left, right), offices_agree(left, right)] if alike else []
    told = [answer for answer in answers if answer]
    if not any(kin in reason for _, reason in told for kin in KIN):
        vowels = any(VOWELS in reason for _, reason in told)
        for bear_out in (called_alike, partial(met_alike, settings=settings, points=3 if vowels else 2)):
            if WORTH_A_LOOK <= sum(points for points, _ in told) < ENOUGH and (more := bear_out(left, right)):
                told.append(more)
    return Comparison(left.id, right.id, sum(points for points, _ in told), tuple(reason for _, reason in told))


def names_alike(left: Candidate, right: Candidate, given: Mapping[str, str]) -> tuple[int, str] | None:
    """Points for the most alike pair of their names: 8 same letters, 7 same sound, down to 3 for a near miss."""
    by_sound = not SURNAME_FIRST & (set(left.countries) | set(right.countries))
    second = TWO_SURNAMES & (set(left.countries) | set(right.countries))
    pairs = [
        found
        for one in left.keys
        for other in right.keys
        for found in (
            _names(one, other, given) if by_sound else _syllables(one, other),
            _second_surname(one, other) if second else None,
        )
    ]
    return max((pair for pair in pairs if pair), default=None)


def _names(one: tuple[str, ...], other: tuple[str, ...], given: Mapping[str, str]) -> tuple[int, str] | None:
    if sorted(one) == sorted(other):
        return 8, f'the same name but for marks and order: "{" ".join(one)}"'
    left, right = sounds(one), sounds(other)
    if sorted(left) == sorted(right):
        return 7, f'"{" ".join(one)}" and "{" ".join(other)}" sound the same'
    if "".join(left) == "".join(right) and len("".join(left)) > 5:
        return 7, f'"{" ".join(one)}" and "{" ".join(other)}" differ only in where words end'
    if len(left) > 1 and without_articles(left) == without_articles(right):
        return 7, f'"{" ".join(one)}" and "{" ".join(other)}" differ only in an article'
    if len(left) > 1 and len(right) > 1:
        if _of_two_sexes(given.get(left[0], left[0]), given.get(right[0], right[0])):
            return None
        answers = _full_names(one, other, given), _romanised(one, other, given), _one_name_more(left, right)
        return max(filter(None, answers), default=None)
    short, full = sorted((left, right), key=len)
    if len(short) == 1 < len(full) and short[0] in {full[0], full[-1]}:
        return 6, f'"{short[0]}" is short for "{" ".join(full)}"'
    return None


def _one_name_more(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[int, str] | None:
    """Points for two names with a third behind them in one of the two, as that of a father or grandfather is."""
    short, full = sorted((one, other), key=len)
    if 1 < len(short) == len(full) - 1 and full[:-1] == short:
        return 3, f'"{" ".join(short)}" with one name more, "{full[-1]}"'
    return None


def _second_surname(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[int, str] | None:
    """Points for a given name and surname with a second surname behind them in one of the two."""
    short, full = sorted((sounds(one), sounds(other)), key=len)
    if 1 < len(short) == len(full) - 1 and full[:-1] == short:
        return 6, f'"{" ".join(short)}" without the second surname "{full[-1]}"'
    return None


def _syllables(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[int, str] | None:
    """Points for names of short syllables, where one letter makes another name: sounds are not brought together."""
    if sorted(one) == sorted(other):
        return 8, f'the same name but for marks and order: "{" ".join(one)}"'
    if "".join(other) in {"".join(one), "".join((*one[1:], one[0])), "".join((one[-1], *one[:-1]))}:
        return 7, f'"{" ".join(one)}" and "{" ".join(other)}" differ only in where words end and which comes first'
    short, full = sorted((one, other), key=len)
    if len(short) == 1 < len(full) and short[0] in {full[0], full[-1]}:
        return 6, f'"{short[0]}" is short for "{" ".join(full)}"'
    if len(short) > 1:
        return _romanised(one, other, {})
    return None


def _full_names(one: tuple[str, ...], other: tuple[str, ...], given: Mapping[str, str]) -> tuple[int, str] | None:
    left, right = sounds(one), sounds(other)
    firsts = given.get(left[0], left[0]), given.get(right[0], right[0])
    if left[-1] == right[-1]:
        if firsts[0] == firsts[1] and _middles_differ(left[1:-1], right[1:-1]):
            return 3, f'the surname "{left[-1]}" and one given name, {KIN[0]}'
        if firsts[0] == firsts[1]:
            return 7, f'the surname "{left[-1]}" with spellings of one given name'
        if 1 in map(len, firsts) and (firsts[0][0] == firsts[1][0] or one[0][0] == other[0][0]):
            return 6, f'an initial that fits the given name of "{left[-1]}"'
        if firsts[0].lstrip("h") == firsts[1].lstrip("h") and min(map(len, firsts)) > 3:
            return 6, f'the surname "{left[-1]}" and a given name with and without its H'
        if firsts[0].replace("h", "g", 1) == firsts[1].replace("h", "g", 1) and min(map(len, firsts)) > 3:
            return 6, f'the surname "{left[-1]}" and a given name with G or H, which are one letter in Cyrillic'
        if JaroWinkler.similarity(*firsts) >= 0.85:
            kin = f" {KIN[1]}" if firsts[0].endswith("a") != firsts[1].endswith("a") else ""
            return 3, f'the surname "{left[-1]}" with given names that differ a little{kin}'
        return None
    if left[:-1] == right[:-1] and _differ_in_vowels(one[-1], other[-1], len(left)):
        return 3, f'one given name, and {VOWELS}: "{one[-1]}" and "{other[-1]}"'
    near = min(len(left[-1]), len(right[-1])) > 4 and DamerauLevenshtein.distance(left[-1], right[-1]) == 1
    if near and firsts[0] == firsts[1]:
        return 3, f'surnames one letter apart: "{left[-1]}" and "{right[-1]}"'
    if firsts[0] == firsts[1] and len(left[-1]) > 4 and garbled(left[-1]) == garbled(right[-1]):
        return 4, f'surnames as one is when it comes back out of another script: "{left[-1]}" and "{right[-1]}"'
    return None


def _differ_in_vowels(one: str, other: str, words: int) -> bool:
    """Whether surnames have the same consonants, and with the words of the name enough of them to tell it."""
    mine = skeleton(one)[0]
    return mine == skeleton(other)[0] and len(mine) + words > 4


def _of_two_sexes(one: str, other: str) -> bool:
    """Whether one given name is the other with the ending of the other sex: "Ivan" and "Ivana"."""
    short, full = sorted((one, other), key=len)
    return full == f"{short}a" or (one[:-1] == other[:-1] and {one[-1], other[-1]} == {"a", "o"})


def _romanised(one: tuple[str, ...], other: tuple[str, ...], given: Mapping[str, str]) -> tuple[int, str] | None:
    """Points where both can be one name in another script, written in Latin letters by different systems."""
    told = f'"{" ".join(one)}" and "{" ".join(other)}" can be one name of another script in Latin letters'
    left, right = joined_parts(one), joined_parts(other)
    if (
        not is_family(one[0])
        and len(left) == len(right) > 1
        and all(_same_script(*pair, given) for pair in zip(left, right, strict=True))
    ):
        return 5, told
    chinese = [_chinese(words) for words in (one, other)]
    korean = is_family(one[0]) and one[0] == other[0] != "li"
    if chinese[0] and chinese[0] == chinese[1] and len(chinese[0]) > 1 and not korean:
        return 5, told
    if french(one) != one or french(other) != other:
        left, right = sounds(french(one)), sounds(french(other))
        if (given.get(left[0], left[0]), *left[1:]) == (given.get(right[0], right[0]), *right[1:]):
            return 5, told
    if _family_first(one) & _family_first(other):
        return 5, told
    return (3, told) if _family_first(one, korean_sound) & _family_first(other, korean_sound) else None


def _family_first(words: tuple[str, ...], spell: Callable[[str], str] = str) -> frozenset[tuple[str, str]]:
    """The listed family name, before or behind, and the letters of the others, as `spell` brings spellings together.

    None where it is not listed.
    """
    orders = (words, (words[-1], *words[:-1]))
    return frozenset(
        (family_name(o[0]), spell("".join(o[1:]))) for o in orders if family_name(o[0]) != o[0] or is_family(o[0])
    )


def _same_script(one: str, other: str, given: Mapping[str, str]) -> bool:
    one, other = _without_father(one, given), _without_father(other, given)
    if one == other or given.get(sound(one), sound(one)) == given.get(sound(other), sound(other)):
        return True
    left, right = skeleton(one), skeleton(other)
    return len(left[0]) > 1 and left[0] == right[0] and vowels_agree(left[1], right[1])


def _without_father(word: str, given: Mapping[str, str]) -> str:
    """The listed given name behind a "ben" that is written as one with it: "benyoussef", as in "bin Yusuf"."""
    return word[3:] if word.startswith("ben") and sound(word[3:]) in given else word


def _chinese(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """The syllables of a name, as romanisations agree on them; None where a word is none or two Chinese ones."""
    parts = [divided(word) for word in words]
    return tuple(syllable for part in parts if part for syllable in part) if all(parts) else None


def _middles_differ(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether both give middle names and they cannot be the same, initials counting as names."""
    return bool(left and right) and not any(
        one == other or (1 in {len(one), len(other)} and one[0] == other[0]) for one in left for other in right
    )


def countries_agree(left: Candidate, right: Candidate) -> tuple[int, str] | None:
    """2 points where both are of one state, 5 off where they are of different ones; nothing where one is unknown."""
    if not left.countries or not right.countries:
        return None
    if set(left.countries) & set(right.countries):
        return 2, "of the same state"
    return -5, "of different states"


def offices_agree(left: Candidate, right: Candidate) -> tuple[int, str] | None:
    """4 points for an office that one person of a state holds at a time, 3 for another of two telling words."""
    theirs = set(map(office_words, right.offices))
    shared = {one: words for one in sorted(left.offices) if (words := office_words(one)) in theirs}
    sole = [one for one, words in shared.items() if is_sole_office(words)]
    if sole:
        return 4, f'both hold the office "{sole[0]}"'
    telling = [one for one, words in shared.items() if len(words) > 1]
    return (3, f'both are called "{telling[0]}"') if telling else None


def called_alike(left: Candidate, right: Candidate) -> tuple[int, str] | None:
    """1 point for one rank, or an office that one has in fewer words: "Minister", "Minister of Trade"."""
    pairs = ((one, office_words(one), office_words(other)) for one in sorted(left.offices) for other in right.offices)
    called = next((one for one, mine, its in pairs if mine and its and (mine <= its or its <= mine)), None)
    return (1, f'both are called "{called}", in more words or fewer') if called else None


def met_alike(left: Candidate, right: Candidate, settings: Settings, points: int = 2) -> tuple[int, str] | None:
    """Points where reports of one matter name them, and no report names both: it would keep to one spelling."""
    mine, its = settings(left.mentions), settings(right.mentions)
    if mine.keys().isdisjoint(its) and of_one_matter(mine, its):
        return points, f"{ONE_MATTER}, and never in one report"
    return None


def spoken_given_names(given: Mapping[str, str]) -> dict[str, str]:
    """Sound of each listed spelling of a given name to the sound of the name that stands for it."""
    return {sound(fold(spelling)): sound(fold(name)) for spelling, name in sorted(given.items())}
