"""Names brought to a form in which spellings of one name look alike."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_NOT_LETTERS = re.compile(r"[^0-9a-z]+")
_SOUNDS = (
    ("shch", "s"),
    ("sch", "s"),
    ("tch", "c"),
    ("dj", "d"),
    ("dzh", "d"),
    ("zh", "z"),
    ("sh", "s"),
    ("ch", "c"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("ts", "c"),
    ("tz", "c"),
    ("ck", "k"),
    ("ks", "x"),
    ("w", "v"),
    ("j", "i"),
    ("y", "i"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
)
"""Letters that romanisations of one name disagree on, longest first."""
_DOUBLED = re.compile(r"(.)\1+")
_SYLLABLES = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IDEOGRAPHS = re.compile("[\u3400-\u9fff\uac00-\ud7af]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_GREEK_PAIRS = (
    (re.compile(r"\bμπ"), "b"),
    (re.compile(r"\bντ"), "d"),
    (re.compile(r"\bγκ"), "g"),
    (re.compile("γ(?=[γκξχ])"), "n"),
    (re.compile("ου"), "ou"),
    (re.compile(r"(?<=[αε])υ(?=[θκξπσςτφχψ]|\b)"), "f"),
    (re.compile("(?<=[αε])υ"), "v"),
)
"""Greek letters that are read together, to what they are in Latin ones."""
_OWN_LETTERS = str.maketrans("гГиИ", "hHyY")
_UMLAUT = re.compile(r"(?<=[^aeiou])([aou])e(?=[^aeiou])")
_GLIDE = re.compile(r"(?<=[aeou])i(?=[aeou])")
_LOST = str.maketrans("cqz", "kks")
_SOFT = re.compile(r"^[yj](?=e)")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Lower-case ASCII words with single spaces, from any script: "Вучић", "Vučić" and "VUCIC" are "vucic".

    Apostrophes vanish, other marks divide words. Đ and its spelling Dj are both "d". Each Chinese or Korean sign is a
    word; Ukrainian г and и are h and y.
    """
    if _UKRAINIAN.search(text):
        text = text.translate(_OWN_LETTERS)
    if _GREEK.search(text):
        text = _without_accents(text)
        for letters, latin in _GREEK_PAIRS:
            text = letters.sub(latin, text)
    ascii_text = text if text.isascii() else anyascii(text)
    if ascii_text is not text and _IDEOGRAPHS.search(text):
        ascii_text = _SYLLABLES.sub(" ", ascii_text)
    ascii_text = ascii_text.lower().replace("'", "").replace("dj", "d")
    return _NOT_LETTERS.sub(" ", ascii_text).strip()


def _without_accents(text: str) -> str:
    marked = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in marked if not unicodedata.combining(sign))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """What is left of a folded word when spelling habits are taken out: "mozhayev" and "mozhajev" are the same.

    It tells spellings of one name from other names better than a distance does, and never makes Vučević Vučić.
    """
    word = _UMLAUT.sub(r"\1", _SOFT.sub("", word))
    for letters, simple in _SOUNDS:
        if letters in word:
            word = word.replace(letters, simple)
    return _DOUBLED.sub(r"\1", _GLIDE.sub("", word))


def garbled(spoken: str) -> str:
    """A word's sound without what is lost when Latin letters go into another script and come back: "mankuzo"."""
    return spoken.translate(_LOST)


def less_one_letter(word: str) -> set[str]:
    """The word, and it without each one of its letters: two words one slip apart share at least one of these."""
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}
