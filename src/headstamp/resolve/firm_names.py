"""The names of firms and bodies, taken apart: what tells them from others, the legal form, the state at the end."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from headstamp.lexicon.firm_words import FirmWords, load_firm_words
from headstamp.lexicon.states import Form, load_states
from headstamp.resolve.spelling import fold, sound

_BRACKETS = re.compile(r"\s*[(（\[]([^)）\]]*)[)）\]]")
_DASH = re.compile(r"\s+[–—-]\s+")
_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?([a-z0-9-]+)\.(?:com|org|net|info|news|co\.[a-z]{2}|[a-z]{2})", re.IGNORECASE
)
"""An address that stands for a name: "orrin.com"."""
_AND = re.compile(r"[&+]")
_REGION = "region"
"""Stands in a tail for what is no state: "Europe"."""


@dataclass(frozen=True, slots=True)
class FirmName:
    """One name of a firm or body."""

    words: tuple[str, ...]
    """The telling words in their order, each in the spelling that stands for all of it."""
    tail: frozenset[str] = frozenset()
    """Codes of the states that the name ends in: "(UK)", "France"."""
    forms: frozenset[str] = frozenset()
    """Codes of the states whose law knows its legal form; none where it has none, or one known anywhere."""
    others: frozenset[tuple[str, ...]] = frozenset()
    """The words of other names given with it in brackets: abbreviations, old names. One of both is a single word."""
    beside: frozenset[tuple[str, ...]] = frozenset()
    """The words before and behind a dash, or before brackets with more in them: another name, an owner, a part."""
    letters: str = field(init=False)
    """The telling words without spaces."""
    sounds: tuple[str, ...] = field(init=False)
    """The sound of each telling word, sorted."""
    numbers: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "letters", "".join(self.words))
        object.__setattr__(self, "sounds", tuple(sorted(map(sound, self.words))))
        digits = tuple(sorted(part for word in self.words for part in re.findall(r"\d+", word)))
        object.__setattr__(self, "numbers", digits)

    @property
    def initials(self) -> str:
        """The first letter of each telling word."""
        return "".join(word[0] for word in self.words)


@cache
def take_apart(name: str) -> FirmName:
    """The name of a firm or body, with what it is told apart by. Words that tell nothing stay where all are such."""
    lists = load_firm_words()
    address = _DOMAIN.fullmatch(name.strip())
    name = address[1] if address else name
    inside = _BRACKETS.findall(name)
    bare = _BRACKETS.sub(" ", name)
    parts = [part for part in _DASH.split(bare) if part.strip()]
    words, forms = _without_forms(_words(bare), lists)
    words, tail = _without_tail(words or _words(name), lists)
    telling = _telling(words, lists) or (fold(name) or name,)
    others: set[tuple[str, ...]] = set()
    beside = {_reduced(part, lists) for part in parts} if len(parts) > 1 else set()
    for other in inside:
        found, more = _without_forms(_words(other), lists)
        rest, place = _without_tail(found, lists)
        forms |= more
        if found and not rest:
            tail |= place
        elif found and 1 in {len(rest), len(telling)}:
            others.add(_telling(rest, lists))
        elif found:
            beside.add(telling)
            telling = (*telling, *_telling(rest, lists))
    others -= {(), telling}
    return FirmName(telling, tail, forms, frozenset(others), frozenset(beside - {(), telling}))


def _reduced(text: str, lists: FirmWords) -> tuple[str, ...]:
    return _telling(_without_tail(_without_forms(_words(text), lists)[0], lists)[0], lists)


def _words(text: str) -> list[str]:
    """Folded words; letters that stand alone are put together: "S.p.A." is "spa", "B/E" is "be"."""
    found: list[str] = []
    run = False
    for word in fold(_AND.sub(" and ", text)).split():
        single = len(word) == 1 and word.isalpha()
        if single and run:
            found[-1] += word
        else:
            found.append(word)
        run = single
    return found


def _without_forms(words: list[str], lists: FirmWords) -> tuple[list[str], frozenset[str]]:
    """The words less legal forms, and the states whose law knows one of them. Never less than one word."""
    words = _without_phrases(words, lists)
    states: set[str] = set()
    while len(words) > 1 and words[-1] in lists.forms:
        states |= lists.forms[words.pop()]
    while not states and len(words) > 1 and words[0] in lists.leading:
        states |= lists.forms.get(words.pop(0), frozenset())
    kept = [word for word in words if len(word) < 3 or word not in lists.forms or word == "private"]
    return kept or words, frozenset(states)


def _without_phrases(words: list[str], lists: FirmWords) -> list[str]:
    text = f" {' '.join(words)} "
    for phrase in lists.phrases:
        said = f" {' '.join(phrase)} "
        if said in text and len(text.split()) > len(phrase):
            text = text.replace(said, " ")
    return text.split()


def _without_tail(words: list[str], lists: FirmWords) -> tuple[list[str], frozenset[str]]:
    """The words less states and regions at their end, and the codes of those."""
    codes: set[str] = set()
    states = _state_names()
    for _ in range(2):
        for length in (3, 2, 1):
            last = tuple(words[-length:])
            found = states.get(last) or (_REGION if last in lists.regions else None)
            if found and len(last) == length and (len(words) > length or not codes):
                words = words[:-length]
                codes.add(found)
                break
    return words, frozenset(codes)


def _telling(words: list[str], lists: FirmWords) -> tuple[str, ...]:
    kept = [lists.same.get(word, word) for word in words if word not in lists.empty]
    return tuple(kept or words)


@cache
def _state_names() -> Mapping[tuple[str, ...], str]:
    words = load_states().phrases()
    return {tuple(fold(phrase).split()): word.code for phrase, word in words if word.form is Form.NAME}
