"""The words of a document with their places and sentences: all that is known of its grammar without a parse."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from headstamp.lexicon.words import load_words
from headstamp.model.text import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|['’]s\b|[^\W_]+(?:[-'’](?!s\b)[^\W_]+|[.,]\d+)*|[^\w\s]|_+")


_ARTICLES = frozenset({"al", "el", "as", "ar", "an", "ad", "at", "az"})


class Word(NamedTuple):
    """One word or mark."""

    start: int
    end: int
    text: str
    lower: str
    sentence: int
    """Index into the sentences."""


class Words:
    """The words of the sentences of a document; a possessive 's stands alone, a hyphened word is one."""

    def __init__(self, text: str, sentences: Sequence[Span], dateline: str = "", outlet: str = "") -> None:
        self.text = text
        self.outlet = outlet
        """Whose report it is, where that is known."""
        self.dateline = dateline
        """The place under which the report stands, where its head says so apart from the sentences."""
        self.sentences = sentences
        self.all = [
            Word(match.start(), match.end(), word := match.group(), word.lower(), number)
            for number, sentence in enumerate(sentences)
            for match in _WORD.finditer(text, sentence[0], sentence[1])
        ]
        self._starts = [word[0] for word in self.all]
        self._ends = [word[1] for word in self.all]
        numbers = [word[4] for word in self.all]
        self._firsts = [bisect_left(numbers, number) for number in range(len(sentences) + 1)]

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, index: int) -> Word:
        return self.all[index]

    def within(self, span: Span) -> tuple[int, int]:
        """Words [first, last) that share a code point with `span`; first is last where none does."""
        first = bisect_right(self._ends, span.start)
        return first, max(first, bisect_left(self._starts, span.end))

    def of_sentence(self, number: int) -> tuple[int, int]:
        """Words [first, last) of a sentence."""
        return self._firsts[number], self._firsts[number + 1]

    def span(self, first: int, last: int) -> Span:
        """Code points from word `first` up to, not including, word `last`."""
        return Span(self.all[first].start, self.all[last - 1].end)

    def quote(self, first: int, last: int) -> str:
        """Words [first, last) as written, with single spaces."""
        return " ".join(self.text[self.all[first].start : self.all[last - 1].end].split())

    def is_first(self, index: int) -> bool:
        """Whether a word opens its sentence, quotation marks apart."""
        first = self._firsts[self.all[index].sentence]
        return all(not word.text[0].isalnum() for word in self.all[first:index])

    def is_capital(self, index: int) -> bool:
        """Whether a word begins with a capital, an Arabic article apart: "al-Burhan"."""
        text = self.all[index].text
        return text[0].isupper() or (text[2:3] == "-" and text[3:4].isupper() and text[:2] in _ARTICLES)

    def speaks_before_comma(self, index: int) -> bool:
        """Whether a verb of saying comes before the next comma: "off Cabo Delgado, an officer in Lima said"."""
        saying = load_words("sentences")["saying"]
        stop = min(len(self.all), index + 16, self.of_sentence(self.all[index].sentence)[1])
        for word in self.all[index:stop]:
            if word.text in {",", ".", ")", ";"} or word.lower in {"who", "which", "whose"}:
                return False
            if word.lower in saying:
                return True
        return False

    def touch(self, index: int) -> bool:
        """Whether only blanks stand between a word and the one before it, in one sentence."""
        before, word = self.all[index - 1], self.all[index]
        return before.sentence == word.sentence and word.text[0].isalnum() and before.end < word.start
