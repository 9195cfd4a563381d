"""Names that one language's letters were turned into Latin ones for by different systems.

Arabic and Persian names keep their consonants and lose or change their vowels; Chinese ones change both, syllable by
syllable. What is alike here is near, not the same: it takes something else, such as the state, to make it one.
"""

import re
from functools import cache, lru_cache
from typing import Any

from headstamp.lexicon.words import load_yaml

_SERVANT = re.compile(r"abd(?:[aeou]u?[lrnsdtz])?(?=[a-z]{4})")
_ARTICLE = re.compile(r"^(?:al|el|ul|as|ar|an|ad|az|ash)$")
_FATHERS = {
    "ben": "ben",
    "bin": "ben",
    "ibn": "ben",
    "bou": "abu",
    "abu": "abu",
    "abou": "abu",
    "ould": "ould",
    "umm": "umm",
}
"""Words that a family name begins with, written apart or not, to the spelling that stands for them."""
_W = re.compile(r"(?<=[bcdfghjklmnpqrstvxz])w(?=[aeiouy])")
"""A W that is spoken, and elsewhere written, as a U: "Hamukwaya", "Quek"."""
_FRENCH_ENDING = re.compile(r"(?<=[a-z]{3})ine$")
_KOREAN = (
    ("eo", "o"),
    ("eu", "o"),
    ("oo", "o"),
    ("u", "o"),
    ("ae", "e"),
    ("ch", "j"),
    ("k", "g"),
    ("p", "b"),
    ("t", "d"),
)
"""Spellings of one sound in the systems of the South, the North and of people themselves."""
_VOWELS = "aeiouy"


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> tuple[str, tuple[str, ...]]:
    """The consonants of a folded word, as all systems agree on them, and the vowels before, between and after them.

    "gaddafi" and "kadhafi" have one skeleton; whether their vowels agree is asked by `vowels_agree`.
    """
    word = _W.sub("u", word)
    consonants: list[str] = []
    vowels: list[str] = []
    run = ""
    at = 0
    listed = _romanisations()["consonants"]
    while at < len(word):
        letter = word[at]
        if letter in _VOWELS and not (letter == "y" and at == 0):
            run += letter
            at += 1
            continue
        pair = word[at : at + 2]
        found = listed.get(pair, "") if len(pair) == 2 else ""
        at += 2 if found else 1
        found = found or listed.get(letter, letter)
        if consonants and not run and consonants[-1] == found:
            continue
        consonants.append(found)
        vowels.append(run)
        run = ""
    vowels.append(run)
    return "".join(consonants), tuple(vowels)


def vowels_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two words of one skeleton can be one name by their vowels: a, i and u are not taken for one another.

    A word without any vowel, as Arabic is written, agrees with all; else a vowel that only one of them has tells them
    apart: "Amin" and "Amina" are two.
    """
    if len(left) != len(right):
        return False
    if not any(left) or not any(right):
        return True
    return all(
        bool(one) == bool(other) and (not one or bool(_sounds(one) & _sounds(other)))
        for one, other in zip(left, right, strict=True)
    )


def _sounds(run: str) -> frozenset[str]:
    """What a run of vowels may stand for; a pair such as "ay" and "ei" is a sound of its own."""
    if run in {"oo", "ou", "uw", "ow"}:
        return frozenset("u")
    if run in {"ee", "ie", "iy"}:
        return frozenset("i")
    if len(set(run)) > 1:
        return frozenset("2" + run[0]) if run[-1] in "iy" else frozenset(run)
    return frozenset(_romanisations()["vowels"][run[0]])


def joined_parts(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with "Abd al-Karim", "Abdel Karim" and "Abdulkarim" written as one, and no articles."""
    found: list[str] = []
    held = ""
    for word in words:
        if _ARTICLE.fullmatch(word) and len(words) > 1:
            continue
        if word in _servants() or (word in _FATHERS and len(words) > 1):
            held = "abd" if word in _servants() else _FATHERS[word]
            continue
        found.append(held + word if held else _SERVANT.sub("abd", word, count=1))
        held = ""
    return (*found, held) if held else tuple(found)


@lru_cache(maxsize=65_536)
def syllable(word: str) -> str:
    """A Chinese syllable as Pinyin and Wade-Giles agree on it; the word itself where it is no syllable."""
    lists = _romanisations()
    for length in (2, 1, 0):
        start, rest = word[:length], word[length:]
        initial = lists["chinese_initials"].get(start, "" if length == 0 else None)
        if initial is not None and rest in lists["chinese_finals"]:
            return str(initial + lists["chinese_finals"][rest])
    return word


@cache
def divided(word: str) -> tuple[str, ...] | None:
    """The Chinese syllables of a word of one or two of them, each as `syllable` gives it; None for other words."""
    lists = _romanisations()
    if not word.isalpha():
        return None
    if _is_syllable(word):
        return (syllable(word),)
    for cut in range(len(word) - 1, 0, -1):
        if _is_syllable(word[:cut]) and _is_syllable(word[cut:]) and word[cut] in lists["chinese_initials"]:
            return syllable(word[:cut]), syllable(word[cut:])
    return None


def _is_syllable(word: str) -> bool:
    lists = _romanisations()
    return any(
        (length == 0 or word[:length] in lists["chinese_initials"]) and word[length:] in lists["chinese_finals"]
        for length in (2, 1, 0)
    )


def french(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words of a Slavic name that were spelt for readers of French, spelt for readers of English: "Jigalkine"."""
    return tuple(
        re.sub(r"^j(?!h)", "zh", re.sub(r"gu(?=[ei])", "g", _FRENCH_ENDING.sub("in", word))) for word in words
    )


def korean_sound(name: str) -> str:
    """The letters of a Korean given name without what systems disagree on: "sangcheol", "sangchul" and "sangchol".

    Names that differ in these vowels alone fall together too: what is alike here is a question.
    """
    for letters, simple in _KOREAN:
        name = name.replace(letters, simple)
    return name


def family_name(word: str) -> str:
    """The spelling that stands for a Korean family name; the word itself where it is not listed."""
    return _family_names().get(word, word)


def is_family(word: str) -> bool:
    """Whether it is a listed Korean family name."""
    return word in _family_names()


@cache
def _family_names() -> dict[str, str]:
    return {name: names[0] for names in _romanisations()["surnames"] for name in names}


@cache
def _servants() -> frozenset[str]:
    return frozenset({"abd", "abdul", "abdel", "abdal", "abdoul", "abdol", "abdur", "abdu"})


@cache
def _romanisations() -> dict[str, Any]:
    return load_yaml("romanisations")
