"""Listed phrases in a text: states and what stands for them, organisations, services, outlets, companies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from anyascii import anyascii

from headstamp.model.text import Span

_WORD = re.compile(r"\w+")
_JOIN = re.compile(r"(?:\s|[-.&'’/]){0,3}\Z")
"""What may stand between two words of one phrase; a comma or a full sentence's end may not."""

Meaning = TypeVar("Meaning")


@cache
def fold(word: str) -> str:
    """Lower case without diacritics, other scripts in Latin letters."""
    return word.lower() if word.isascii() else anyascii(word).lower()


@dataclass(frozen=True, slots=True)
class Hit(Generic[Meaning]):
    """A listed phrase at its place."""

    span: Span
    meaning: Meaning


class Gazetteer(Generic[Meaning]):
    """Finds the longest listed phrases. Spaces, full stops, hyphens and diacritics do not matter; case does so far
    that a phrase listed with a capital must begin with one, an article apart ("The diplomat" is not The Diplomat),
    and one listed in capitals must stand in capitals.
    """

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, Meaning]]] = {}
        for phrase, meaning in phrases:
            words = tuple(fold(w) for w in _WORD.findall(phrase))
            if words:
                self._by_first.setdefault(words[0], []).append((words, phrase, meaning))
        for listed in self._by_first.values():
            listed.sort(key=lambda item: -len(item[0]))

    def find(self, text: str, within: Iterable[Span]) -> Iterator[Hit[Meaning]]:
        """The phrases in the given stretches, in order, without overlap."""
        for stretch in within:
            words = list(_WORD.finditer(text, stretch.start, stretch.end))
            folded = [fold(w.group()) for w in words]
            at = 0
            while at < len(words):
                hit = self._longest(text, words, folded, at)
                if hit is None:
                    at += 1
                else:
                    yield hit[1]
                    at += hit[0]

    def _longest(
        self, text: str, words: list[re.Match[str]], folded: list[str], at: int
    ) -> tuple[int, Hit[Meaning]] | None:
        for phrase, listed, meaning in self._by_first.get(folded[at], ()):
            size = len(phrase)
            if tuple(folded[at : at + size]) != phrase:
                continue
            gaps = (text[words[i].end() : words[i + 1].start()] for i in range(at, at + size - 1))
            span = Span(words[at].start(), words[at + size - 1].end())
            if all(_JOIN.match(gap) for gap in gaps) and _case_fits(listed, span.quote(text)):
                return size, Hit(span, meaning)
        return None


def _case_fits(listed: str, found: str) -> bool:
    if listed.isupper():
        return found.isupper()
    telling = 4 if listed.startswith("The ") and found[:4].lower() == "the " else 0
    return not listed[telling : telling + 1].isupper() or found[telling : telling + 1].isupper()
