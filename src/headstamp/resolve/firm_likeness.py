"""How like two firms or bodies are by their names: each question answers with points and a reason.

The points were set on `benchmarks/actors.py`: exhibitors of arms fairs that are one by their web site, and others
that are not; run it again to measure a change. As with persons, a doubt leaves two.
"""

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from headstamp.lexicon.firm_words import load_firm_words
from headstamp.resolve.firm_names import FirmName
from headstamp.resolve.spelling import sound

Answer = tuple[int, str]
ALL_BUT_SAME = 7
"""Points from which names differ in nothing that tells."""
SHORT = 6
"""Points for one word that stands for a longer name."""
ONE_TAIL = "only one of the names ends in a state"
SLIP = "apart"
"""Word of every reason that tells of letters that differ."""
BEGINS = "begins with"
"""Words of the reason that one name gives which goes on behind the other."""
INITIALS = "is the initials of"
"""Words of the reason that an abbreviation gives."""
TOO_SHORT = 4
"""Letters below which one abbreviation stands for many firms."""
LONG = 8
"""Letters from which one wrong letter does not make another name."""
ABBREVIATED = 5
"""Letters up to which one word may be an abbreviation, of words that are not given."""
VERY_LONG = 14
"""Letters from which two wrong letters are worth a question."""


def firms_alike(left: FirmName, right: FirmName) -> tuple[Answer, ...]:
    """What speaks for two names being one firm's, then what against it; nothing where nothing does."""
    found = max((answer for answer in _for(left, right) if answer), default=None)
    return (found, *_against(left, right)) if found else ()


def _for(left: FirmName, right: FirmName) -> Iterator[Answer | None]:
    yield _same_words(left, right)
    yield _other_name(left, right)
    yield _one_slip(left, right)
    yield _abbreviation(left, right)
    yield _beginning(left, right)


def _same_words(left: FirmName, right: FirmName) -> Answer | None:
    if sorted(left.words) == sorted(right.words):
        if set(left.words) <= load_firm_words().common:
            return 5, f'the same common words: "{" ".join(left.words)}"'
        return 8, f'the same name but for legal form, order and marks: "{" ".join(left.words)}"'
    if left.letters == right.letters:
        return 8 if len(left.letters) >= TOO_SHORT else 5, f'the same letters, divided otherwise: "{left.letters}"'
    near = DamerauLevenshtein.distance(left.letters, right.letters, score_cutoff=2) <= 2
    near = near and min(map(len, set(left.words) ^ set(right.words)), default=0) > 3
    if len(left.letters) > 5 and near and left.sounds == right.sounds:
        return 7, f'"{" ".join(left.words)}" and "{" ".join(right.words)}" sound the same'
    return None


def _other_name(left: FirmName, right: FirmName) -> Answer | None:
    """One gives the other's name in brackets or behind a dash."""
    for one, other in ((left, right), (right, left)):
        letters = {"".join(words) for words in one.others}
        if other.letters in letters and len(other.letters) > 2 and set(other.words) - load_firm_words().common:
            return 7 if len(
                other.letters
            ) >= TOO_SHORT else 5, f'one gives the other\'s name beside its own: "{" ".join(other.words)}"'
    for one, other in ((left, right), (right, left)):
        if other.letters in {"".join(words) for words in one.beside} and set(other.words) - load_firm_words().common:
            return 5, f'one has "{" ".join(other.words)}" as a part set off by a dash or brackets'
    shared = {"".join(words) for words in left.others} & {"".join(words) for words in right.others}
    if any(len(each) >= TOO_SHORT for each in shared) and _share(left, right):
        return 6, f'both give "{min(shared)}" beside their name'
    return None


def _share(left: FirmName, right: FirmName) -> bool:
    return bool(set(left.words) & set(right.words) - load_firm_words().common)


def _one_slip(left: FirmName, right: FirmName) -> Answer | None:
    if left.numbers != right.numbers:
        return None
    shorter = min(len(left.letters), len(right.letters))
    distance = DamerauLevenshtein.distance(left.letters, right.letters, score_cutoff=2)
    differing = set(left.words) ^ set(right.words)
    long = LONG if len(left.words) > 1 else LONG + 2
    same_start = left.letters[0] == right.letters[0]
    if distance == 1 and same_start and shorter >= long and min(map(len, differing), default=0) > 5:
        return 6, f'one letter apart: "{left.letters}" and "{right.letters}"'
    if distance <= 1 and shorter > 4:
        return 4, f'one letter apart in a short word: "{left.letters}" and "{right.letters}"'
    if distance == 2 and shorter >= VERY_LONG:
        return 4, f'two letters apart: "{left.letters}" and "{right.letters}"'
    return None


def _abbreviation(left: FirmName, right: FirmName) -> Answer | None:
    short, full = sorted((left, right), key=lambda name: (len(name.words), len(name.letters)))
    if len(short.words) == 1 and 3 <= len(short.letters) == len(full.words) and short.letters == full.initials:
        return 5 if len(short.letters) > 3 else 4, f'"{short.letters}" {INITIALS} "{" ".join(full.words)}"'
    return None


def _beginning(left: FirmName, right: FirmName) -> Answer | None:
    """One name is the other with words left out; common words alone tell nothing."""
    lists = load_firm_words()
    short, full = sorted((left, right), key=lambda name: len(name.words))
    told, other = (set(name.words) - lists.generic for name in (short, full))
    if told == other and told - lists.common and not set(short.words) < set(full.words):
        return 4, f'the same but for "{" ".join(sorted(set(left.words) ^ set(right.words)))}"'
    if not set(short.words) < set(full.words) or not set(short.words) - lists.common:
        return None
    left_out = set(full.words) - set(short.words)
    if left_out <= lists.generic:
        return 7 if len(short.letters) >= TOO_SHORT else 5, f'the same but for "{" ".join(sorted(left_out))}"'
    begins = full.words[: len(short.words)] == short.words
    if begins and len(short.words) == 1 and len(short.letters) > 4 and left_out <= lists.common:
        return SHORT, f'"{short.letters}" is short for "{" ".join(full.words)}"'
    if begins:
        return 5, f'"{" ".join(full.words)}" {BEGINS} "{" ".join(short.words)}"'
    if len(short.words) > 1 or (full.words[-1:] == short.words and len(short.letters) > TOO_SHORT):
        return 4, f'"{" ".join(short.words)}" is part of "{" ".join(full.words)}"'
    return None


def contradict(left: FirmName, right: FirmName) -> bool:
    """Whether two names cannot be one firm's: states at the end, legal forms or numbers that differ."""
    return (
        bool(left.tail and right.tail and not left.tail & right.tail)
        or bool(left.forms and right.forms and not left.forms & right.forms)
        or left.numbers != right.numbers
    )


def related(left: FirmName, right: FirmName) -> bool:
    """Whether two names of one firm need no third name to say so: a telling word but for a slip, or an abbreviation.

    "Orrin (Vostra)" is related to "Orrin" and to "Vostra"; these two are not related to each other.
    """
    if left.sounds == right.sounds or _other_name(left, right) or _one_slip(left, right):
        return True
    words, others = (set(map(sound, set(name.words) - load_firm_words().common)) for name in (left, right))
    if any(one == other or (min(len(one), len(other)) > 4 and DamerauLevenshtein.distance(one, other) == 1)
           for one in words for other in others):  # fmt: skip
        return True
    return _can_shorten(left, right) or _can_shorten(right, left)


def _can_shorten(short: FirmName, full: FirmName) -> bool:
    """Whether one word of few letters may be an abbreviation of the other name: its letters stand there in order."""
    if len(short.words) > 1 or len(short.letters) > ABBREVIATED:
        return False
    rest = iter(full.letters)
    return all(letter in rest for letter in short.letters)


def _against(left: FirmName, right: FirmName) -> Iterator[Answer]:
    if left.tail and right.tail and not left.tail & right.tail:
        yield -5, "the names end in different states"
    elif left.tail != right.tail:
        yield -3, ONE_TAIL
    if left.forms and right.forms and not left.forms & right.forms:
        yield -3, "legal forms of different states"
    if left.numbers != right.numbers:
        yield -5, "the numbers differ"
