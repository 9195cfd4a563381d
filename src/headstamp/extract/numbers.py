"""Numbers as English writes them, read at one place of a text: digits, words, scales, vague plurals."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from headstamp.lexicon.amounts import AmountWords

GAP = r"(?:[ \u00a0\u2009\u202f-]|\r?\n(?!\s))"
"""What stands between the words of one number: a space, a hyphen or a line's end, never a paragraph's."""

_DIGITS = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d|,\d)|\d{1,3}(?:(?:\.\d{3})+,\d{1,2}|(?:\.\d{3}){2,})(?!\d|[.,]\d)|\d{1,3}(?:[’']\d{3})+(?!\d)"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\w.,]?\d|-?\s?mm\b|[ -]?millimet)"
    r"|\d+(?:[.,]\d+)?(?!\d|[.,]\d)"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at [start, end). `amount` is None where the words are vague; `scale` is what multiplied the digits."""

    start: int
    end: int
    amount: float | None
    low: float | None
    high: float | None
    scale: float = 1
    estimate: bool = False
    digits: bool = False
    """Whether it is written in digits."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    scale: re.Pattern[str]
    word: re.Pattern[str]
    half: re.Pattern[str]
    and_a_half: re.Pattern[str]
    group: re.Pattern[str]
    few: re.Pattern[str]
    multi: re.Pattern[str]
    plural: re.Pattern[str]
    link: re.Pattern[str]


def any_of(words: Iterable[str]) -> str:
    """An alternation of phrases, the longest first, in which each space stands for any gap."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", GAP) for word in listed)


@lru_cache(maxsize=4)
def _patterns_of(words: AmountWords) -> _Patterns:
    scales, plain = any_of(words.scales), re.IGNORECASE
    one_letter = any_of(w for w in words.short_scales if len(w) == 1)
    short = any_of(w for w in words.short_scales if len(w) > 1)
    return _Patterns(
        scale=re.compile(rf"{GAP}?({scales})(?!\w)|[ \u00a0]?({short})(?!\w)|({one_letter})(?![\w'’])", plain),
        word=re.compile(rf"(an?|and|{any_of(words.numbers)}|{scales})(?!\w)", plain),
        half=re.compile(
            rf"(half|a{GAP}quarter|three{GAP}quarters){GAP}(?:of{GAP})?(?:an?{GAP})?({scales})(?!\w)", plain
        ),
        and_a_half=re.compile(rf"{GAP}and{GAP}a{GAP}half(?:{GAP}({scales}))?(?!\w)", plain),
        group=re.compile(rf"an?{GAP}({any_of(words.groups)})(?:{GAP}of(?:{GAP}({scales})(?!\w))?)?(?!\w)", plain),
        few=re.compile(
            rf"(an?{GAP}|the{GAP})?({any_of(words.few)})(?:(?:{GAP}of)?{GAP}({scales})(?!\w))?(?!\w)", plain
        ),
        multi=re.compile(rf"multi-?({scales})(?!\w)", plain),
        plural=re.compile(rf"({any_of(words.plurals)})(?!\w)", plain),
        link=re.compile(rf"{GAP}of{GAP}", plain),
    )


_HALVES = {"half": 0.5, "a": 0.25, "three": 0.75}


def number_at(text: str, start: int, end: int, words: AmountWords) -> Number | None:
    """The longest number that begins at `start` and does not pass `end`; None where none begins there.

    What it counts, and whether it is a count at all, is not judged here: "3.500" is read as thousands, since
    nobody writes three decimals of a thing, but "3.500 million" is three and a half.
    """
    patterns = _patterns_of(words)
    if text[start].isdigit():
        return _digits(text, start, end, words, patterns)
    return (
        _half(text, start, end, words, patterns)
        or _few(text, start, end, words, patterns)
        or _spelt(text, start, end, words, patterns)
        or _plural(text, start, end, words, patterns)
    )


def _exact(start: int, end: int, amount: float, scale: float = 1, *, digits: bool = False) -> Number:
    return Number(start, end, amount, amount, amount, scale, digits=digits)


def _digits(text: str, start: int, end: int, words: AmountWords, patterns: _Patterns) -> Number | None:
    found = _DIGITS.match(text, start, end)
    if not found:
        return None
    at, scale = found.end(), 1.0
    while following := patterns.scale.match(text, at, end):
        long, short, letter = following.groups()
        scale *= words.scales[long.lower()] if long else words.short_scales[(short or letter).lower()]
        at = following.end()
    amount = _digit_value(found.group(), scaled=scale > 1)
    return None if amount is None else _exact(start, at, round(amount * scale, 6), scale, digits=True)


def _digit_value(written: str, *, scaled: bool) -> float | None:
    plain = re.sub(r"[\s’']", "", written)
    commas, points = plain.count(","), plain.count(".")
    if commas and points:
        plain = plain.replace(",", "") if plain.rindex(".") > plain.rindex(",") else plain.replace(".", "")
    elif points > 1 or (points == 1 and not scaled and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", plain)):
        plain = plain.replace(".", "")
    elif commas > 1 or (commas and not scaled and re.fullmatch(r"\d{1,3},\d{3}", plain)):
        plain = plain.replace(",", "")
    return float(plain.replace(",", ".")) if len(plain) < 40 else None


def _half(text: str, start: int, end: int, words: AmountWords, patterns: _Patterns) -> Number | None:
    if found := patterns.half.match(text, start, end):
        share, scale = found[1].split(None, 1)[0].split("-")[0].lower(), words.scales[found[2].lower()]
        return _exact(start, found.end(), _HALVES[share] * scale, scale)
    return None


def _few(text: str, start: int, end: int, words: AmountWords, patterns: _Patterns) -> Number | None:
    if found := patterns.group.match(text, start, end):
        scale = words.scales[found[2].lower()] if found[2] else 1
        amount = float(words.groups[found[1].lower()] * scale)
        return Number(start, found.end(), amount, amount, amount, scale, estimate=scale > 1)
    if found := patterns.few.match(text, start, end):
        least, needs_article = words.few[found[2].lower()]
        if needs_article and not found[1]:
            return None
        scale = words.scales[found[3].lower()] if found[3] else 1
        return Number(start, found.end(), None, float(least * scale), None, scale, estimate=True)
    if found := patterns.multi.match(text, start, end):
        scale = words.scales[found[1].lower()]
        return Number(start, found.end(), None, 2.0 * scale, None, scale, estimate=True)
    return None


def _plural(text: str, start: int, end: int, words: AmountWords, patterns: _Patterns) -> Number | None:
    low, beyond, at = 1.0, 1.0, start
    while found := patterns.plural.match(text, at, end):
        least, past = words.plurals[found[1].lower()]
        if at > start:  # "hundreds of thousands": the second word is a plain factor
            least = past = words.scales.get(found[1].lower()[:-1], 10)
        low, beyond, at = low * least, beyond * past, found.end()
        link = patterns.link.match(text, at, end)
        if not (link and patterns.plural.match(text, link.end(), end)):
            return Number(start, at, None, low, beyond - 1, estimate=True)
        at = link.end()
    return None


def _spelt(text: str, start: int, end: int, words: AmountWords, patterns: _Patterns) -> Number | None:
    total, current, largest, scale = 0.0, 0.0, float("inf"), 1.0
    at, reached, after = start, start, ""
    while found := patterns.word.match(text, at, end):
        word = found[1].lower()
        if word in {"a", "an"}:
            if at > start:
                break
            current = 1
        elif word == "and":
            if after not in {"hundred", "thousand", "million", "billion"}:
                break
        elif word in words.numbers:
            value = words.numbers[word]
            free = current % 100 == 0 or (value < 10 and current % 10 == 0 and current % 100 > 10)
            if after == "a" or not free or (at > start and after == "dozen"):
                break
            current, reached = current + value, found.end()
        else:
            factor = words.scales[word]
            if not current or factor >= largest or (factor <= 100 and current >= 100):
                break
            if factor <= 100:
                current *= factor
            else:
                total, current, largest = total + current * factor, 0, factor
            scale, reached = factor, found.end()
        after, at = ("a" if word == "an" else word), found.end()
        gap = re.compile(GAP).match(text, at, end)
        if not gap:
            break
        at = gap.end()
    if reached == start:
        return None
    if half := patterns.and_a_half.match(text, reached, end):
        multiplier = float(words.scales[half[1].lower()]) if half[1] else scale
        whole = (total + current + 0.5) * multiplier if half[1] else total + current + 0.5 * scale
        return _exact(start, half.end(), whole, multiplier)
    return _exact(start, reached, total + current, scale)
