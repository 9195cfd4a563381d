"""Augmentation: states, numbers, dates, people and goods of a text swapped for others, alike wherever they occur.

A swap is a set of edits; `rewriting.rewrite` keeps the marks on their words. Everything is drawn from the random
generator that is handed in, so the same seed gives the same texts.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from headstamp.lexicon.states import Form, States
from headstamp.model.text import Span
from training.annotations import Annotated
from training.fictional_names import GIVEN, SURNAMES
from training.rewriting import Edit, rewrite

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
COUNTS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "sixty",
)
_NUMBER = re.compile(r"(?<![\w.,:/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w:/-]|[.,]\d)(?!\s?(?:mm|cm|millimet|calib))")
_PERSON = re.compile(r"(?<![\w-])[^\W\d_a-z]\w+ (?:[^\W\d_a-z]\w+[-’'])?[^\W\d_a-z][\w’'-]+")
_OFFICIAL = frozenset(
    {
        "General",
        "Staff",
        "Ministry",
        "Army",
        "Navy",
        "Air",
        "Force",
        "Defence",
        "Defense",
        "Foreign",
        "Radio",
        "Council",
        "National",
        "State",
        "United",
        "Prime",
        "Minister",
        "President",
        "Office",
        "Institute",
        "Agency",
        "Guard",
        "Command",
        "Customs",
        "Police",
        "Border",
        "House",
        "Party",
        "Union",
        "Bank",
        "Court",
    }
)
_LETTERS = str.maketrans(
    {"đ": "dj", "ł": "l", "ø": "oe", "ö": "oe", "ü": "ue", "ä": "ae", "å": "aa", "ß": "ss", "š": "sh", "č": "ch"}
    | {"ć": "ch", "ž": "zh", "ş": "sh", "ç": "c", "ı": "i", "ğ": "g", "Đ": "Dj", "Ł": "L", "Ö": "Oe", "Š": "Sh"}
)
_SPELLINGS = (("defence", "defense"), ("licence", "license"), ("armoured", "armored"))
_PRONOUN = re.compile(
    r"^(?:it|they|them|th[aeo]\w*|an?|such|some|any\w*|every\w*|nothing|ones?|first|\d.*)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Stock:
    """What can be swapped in."""

    forms: Mapping[str, tuple[str, Form]]
    """A word for a state to its code and form."""
    words: Mapping[tuple[str, Form], tuple[str, ...]]
    """Code and form to words."""
    codes: tuple[str, ...]
    goods: Mapping[tuple[str, bool], tuple[str, ...]]
    """Category and whether it is a plural, to words of the corpus."""


def stock_of(states: States, texts: Iterable[Annotated]) -> Stock:
    """The states that have a name, an adjective and a capital, and the goods that the texts mark."""
    forms: dict[str, tuple[str, Form]] = {}
    words: dict[tuple[str, Form], list[str]] = {}
    for phrase, found in sorted(states.words.items()):
        if found.form in {Form.NAME, Form.DEMONYM, Form.CAPITAL} and phrase[0].isupper() and len(phrase) > 3:
            forms[phrase] = (found.code, found.form)
            words.setdefault((found.code, found.form), []).append(phrase)
    for code, name in states.names.items():
        if (code, Form.NAME) in words:
            words[code, Form.NAME] = [name]
    needed = (Form.NAME, Form.DEMONYM, Form.CAPITAL)
    codes = tuple(sorted(code for code in states.names if all((code, form) in words for form in needed)))
    goods: dict[tuple[str, bool], set[str]] = {}
    for category, span, text in (item for one in texts for item in _goods(one)):
        goods.setdefault((category, _is_plural(span.quote(text))), set()).add(span.quote(text))
    return Stock(
        forms, {key: tuple(w) for key, w in words.items()}, codes, {k: tuple(sorted(v)) for k, v in goods.items()}
    )


def _goods(annotated: Annotated) -> Iterator[tuple[str, Span, str]]:
    """(category, span, text) of every good named by its words, pronouns left out."""
    for trigger in annotated.triggers:
        for span in trigger.roles.get("materiel", ()):
            words = span.quote(annotated.text)
            if "category" in trigger.classes and len(words) > 4 and "\n" not in words and not _PRONOUN.match(words):
                yield trigger.classes["category"], span, annotated.text


def _is_plural(words: str) -> bool:
    return words.endswith("s") and not words.endswith("ss")


def swap(annotated: Annotated, stock: Stock, random: Random) -> Annotated:
    """The text with some of its states, people, goods, numbers, dates and spellings swapped; by chance.

    One text in eight stays as it is written.
    """
    if random.random() < 0.125:
        return annotated
    ways: Sequence[tuple[float, Callable[[Annotated, Stock, Random], Iterable[Edit]]]] = (
        (0.7, swap_states),
        (0.7, swap_people),
        (0.6, swap_goods),
        (0.7, swap_numbers),
        (0.7, swap_dates),
        (0.2, swap_spellings),
    )
    for share, way in ways:
        if random.random() < share:
            annotated = rewrite(annotated, way(annotated, stock, random))
    return annotated


def swap_states(annotated: Annotated, stock: Stock, random: Random) -> Iterator[Edit]:
    """Name, adjective and capital of one state become those of another throughout; longer phrases count first."""
    present = [phrase for phrase in stock.forms if phrase in annotated.text]
    if not present:
        return
    pattern = "|".join(re.escape(phrase) for phrase in sorted(present, key=lambda p: (-len(p), p)))
    chosen: dict[str, str] = {}
    drawn = list(stock.codes)
    random.shuffle(drawn)
    for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?!\w)", annotated.text):
        code, form = stock.forms[match.group()]
        if code not in stock.codes:
            continue
        new = chosen.setdefault(code, drawn[len(chosen) % len(drawn)])
        options = stock.words[new, form]
        plural = [w for w in options if _is_plural(w) == _is_plural(match.group())]
        yield Edit(Span(*match.span()), (plural or list(options))[0])


def swap_people(annotated: Annotated, _: Stock, random: Random) -> Iterator[Edit]:
    """Names of given name and surname that speak become others, also where the surname stands alone."""
    parts: dict[str, str] = {}
    spans = {span for said in annotated.attributions for span in (*said.source, *said.speaker)}
    for span in sorted(spans):
        match = _PERSON.fullmatch(span.quote(annotated.text))
        if match and not _OFFICIAL & set(match.group().split()):
            given, surname = match.group().split(" ")
            parts.setdefault(given, random.choice(GIVEN))
            parts.setdefault(surname, random.choice(SURNAMES))
    if parts:
        pattern = "|".join(re.escape(part) for part in sorted(parts, key=lambda p: (-len(p), p)))
        for found in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", annotated.text):
            yield Edit(Span(*found.span()), parts[found.group()])


def swap_goods(annotated: Annotated, stock: Stock, random: Random) -> Iterator[Edit]:
    """Marked goods become others of their category and number, the same words the same goods."""
    chosen: dict[str, str] = {}
    for category, span, text in _goods(annotated):
        words = span.quote(text)
        options = stock.goods.get((category, _is_plural(words)), ())
        if options:
            yield Edit(span, chosen.setdefault(words, random.choice(options)))


def swap_numbers(annotated: Annotated, _: Stock, random: Random) -> Iterator[Edit]:
    """Figures and number words become others; years stay years, calibres and designations stay as they are."""
    chosen: dict[str, str] = {}
    for match in _NUMBER.finditer(annotated.text):
        yield Edit(Span(*match.span()), chosen.setdefault(match.group(), _number(match.group(), random)))
    for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(COUNTS)})(?![\w-])", annotated.text):
        yield Edit(Span(*match.span()), chosen.setdefault(match.group(), random.choice(COUNTS)))


def _number(written: str, random: Random) -> str:
    whole, point, part = written.partition(".")
    digits = whole.replace(",", "")
    if len(digits) == 4 and "," not in whole and digits[:2] in {"19", "20"}:
        return str(random.randint(1975, 2026))
    value = random.randint(2, 99) if len(digits) < 3 else random.randint(10, 99) * 10 ** (len(digits) - 2)
    return (f"{value:,}" if "," in whole or value > 9999 else str(value)) + (point + part[::-1] if part else "")


def swap_dates(annotated: Annotated, _: Stock, random: Random) -> Iterator[Edit]:
    """Months and days of the week become others, the same throughout; "may" and "march" in lower case stay."""
    for names in (MONTHS, DAYS):
        other = dict(zip(names, random.sample(names, len(names)), strict=True))
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", annotated.text):
            yield Edit(Span(*match.span()), other[match.group()])


def swap_spellings(annotated: Annotated, _: Stock, random: Random) -> Iterator[Edit]:
    """Letters of other alphabets written out, the other side's spelling, straight quotation marks, a slip or two.

    Case and accents are not touched: the vocabulary folds them.
    """
    text = annotated.text
    for british, american in _SPELLINGS:
        yield from (Edit(Span(*m.span()), american) for m in re.finditer(british, text))
    for match in re.finditer(r"\w+", text):
        word = match.group()
        if word.translate(_LETTERS) != word:
            yield Edit(Span(*match.span()), word.translate(_LETTERS))
        elif word.isalpha() and len(word) > 5 and random.random() < 0.02:
            at = random.randrange(1, len(word) - 2)
            yield Edit(Span(*match.span()), word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    if random.random() < 0.5:
        yield from (Edit(Span(*m.span()), '"') for m in re.finditer("[“”]", text))
