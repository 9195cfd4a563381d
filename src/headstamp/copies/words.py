"""Sentences and words of a text, in plain letters, so that spelling and signs are no bar."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from headstamp.lexicon.amounts import load_amount_words
from headstamp.lexicon.words import load_words

WIDEST = 120
"""Letters of the widest line of a text that is wrapped by hand or by an editor."""
STEM = 5
"""Letters by which two words are one: "Serbia" and "Serbian", "shipped" and "shipment"."""
_QUOTES = str.maketrans({"«": '"', "»": '"', "„": '"', "‟": '"', "“": '"', "”": '"', "–": " - ", "—": " - "})
_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])|\n+")
_WORD = re.compile(r"\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*|[A-Za-z]+(?:'[A-Za-z]+)?")
_GROUPS = re.compile(r"(?<=\d),(?=\d{3})")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, as it is compared."""

    text: str
    """Lower case, plain letters; of a number its digits: "40" for "forty"."""
    capital: bool = False
    number: bool = False
    first: bool = False
    """Whether it opens the sentence."""

    @property
    def stem(self) -> str:
        """What it has in common with its other forms."""
        return self.text if self.number else self.text[:STEM]


Sentence = tuple[Word, ...]


def plain(text: str) -> str:
    """The text in ASCII, quotation marks made alike."""
    from anyascii import anyascii

    return str(anyascii(text.translate(_QUOTES)))


def sentences(text: str) -> list[Sentence]:
    """The sentences of a plain text, without those that have no word.

    A line ends a sentence, unless the text is wrapped: then a line to which the next word would have fitted does.
    """
    split = (tuple(_words(part)) for part in _END.split(_unwrapped(text)))
    return [sentence for sentence in split if sentence]


def _unwrapped(text: str) -> str:
    lines = [line.rstrip() for line in text.split("\n")]
    widest = max(map(len, lines))
    if widest > WIDEST:
        return text
    joined = []
    for line, after in pairwise([*lines, ""]):
        full = after and len(line) + 1 + len(after.split(maxsplit=1)[0]) > widest
        joined.append(line + (" " if full else "\n"))
    return "".join(joined)


def _words(sentence: str) -> Iterator[Word]:
    found = [_GROUPS.sub("", each) for each in _WORD.findall(sentence)]
    at = 0
    while at < len(found):
        value, used = _number(found[at : at + 8])
        if used:
            yield Word(f"{value:.10g}", number=True, first=at == 0)
            at += used
            continue
        word = found[at].removesuffix("'s")
        yield Word(word.lower(), capital=word[:1].isupper(), first=at == 0)
        at += 1


def _number(words: Sequence[str]) -> tuple[float, int]:
    """The number that the words open with, and how many of them it takes; "one" alone is none."""
    values, scales = _numerals()
    total, current, used = 0.0, 0.0, 0
    for word in words:
        low = word.lower()
        digits = word.replace(",", ".")
        if word[0].isdigit() and word[-1].isdigit() and digits.count(".") < 2 and not used:
            current = float(digits)
        elif low in values and not (used and current % 10):
            current += values[low]
        elif low in scales and used:
            current *= scales[low]
            if scales[low] >= 1000:
                total, current = total + current, 0.0
        else:
            break
        used += 1
    if used == 1 and words[0].lower() == "one":
        return 0.0, 0
    return total + current, used


@cache
def _numerals() -> tuple[dict[str, int], dict[str, int]]:
    words = load_amount_words()
    return dict(words.numbers), {**words.scales, **words.short_scales}


def quotations(text: str) -> list[str]:
    """What stands in quotation marks in a plain text, from four words on, in lower case without punctuation."""
    found = (" ".join(_WORD.findall(each.lower())) for each in re.findall(r'"([^"\n]{12,600})"', text))
    return [each for each in found if each.count(" ") >= 3]


def telling(words: Iterable[Word]) -> frozenset[str]:
    """The stems of the words that tell what a text is about, numbers included."""
    idle = load_words("copies")["idle"]
    return frozenset(word.stem for word in words if word.number or (word.text not in idle and len(word.text) > 1))
