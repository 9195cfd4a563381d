"""Whether a number counts things at all: dates, ages, designations, pages and shares do not."""

import re
from dataclasses import dataclass

from headstamp.extract.numbers import GAP, Number, any_of
from headstamp.lexicon.amounts import AmountWords

_SPACE = r"[ \u00a0\u2009\u202f]"
_LOOSE_GAP = rf"(?:{_SPACE}|-|\r?\n(?!\s))"
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED_NOUN = re.compile(rf"{_SPACE}(?:[a-z][\w-]*{_SPACE}){{0,2}}[a-z]\w*s\b")
_DATE_BEFORE = re.compile(
    r"\b(?:in|since|of|by|from|until|till|to|during|before|after|for|early|late|mid|year|the)[\s-]\Z", re.IGNORECASE
)
_ONE_AFTER = re.compile(rf"{GAP}(?:of|another|by|or{GAP}another|day|thing|such|who|that|which|is|was)\b")
_ONE_BEFORE = re.compile(
    r"\b(?:no|any|every|this|that|which|each|the|one|some|only|at|new|old|another|first|last)[\s-]\Z", re.IGNORECASE
)
_GLUED_BEFORE = re.compile(r"(?:[^\W_]|[^\W\d_][-–/]|[\d)][-–/]|\d[:,]|[#/_.\[@$€£¥₹])\Z")
_GLUED_AFTER = re.compile(r"[^\W\d_]|[/_:]\d|[-–.]?\d|\]")
_LIST_NUMBER = re.compile(r"\s?[.)]\s")
_NAME_AND_COMMA = re.compile(r"[^\W\d_]{2,}, ?\Z")
_LOAD = r"shipment|cargo|consignment|load|batch|delivery|stockpile"


@dataclass(frozen=True, slots=True)
class CountRules:
    """Compiled from the word lists by `count_rules`."""

    name_before: re.Pattern[str]
    bar_after: re.Pattern[str]
    joined: re.Pattern[str]
    unit: re.Pattern[str]
    """The unit behind a number, up to three words between: "500 high-explosive artillery rounds"."""


def count_rules(words: AmountWords) -> CountRules:
    """The rules for these word lists."""
    function_word = (
        r"(?!(?:of|and|or|to|in|on|at|by|for|from|with|were|was|are|is|had|has|have|per|as|worth|more|than)\b)"
    )
    between = rf"(?:{function_word}(?:[\w.×-]*[^\W\d_s]|\d[\w.×]*|[\w-]+(?:ss|ous))(?:{_SPACE}|-))"
    units = any_of(words.units)
    return CountRules(
        name_before=re.compile(rf"(?<!\w)(?:{any_of(words.names_before)})\.?{_SPACE}*\Z"),
        bar_after=re.compile(
            rf"{_LOOSE_GAP}?(?:(?:more|consecutive|full|square|cubic|of){_LOOSE_GAP})?"
            rf"(?:{any_of(words.bars_after)})(?!\w|-hand)"
        ),
        joined=re.compile(rf"-(?!strong\b|plus\b|odd\b|(?:{units})[ -](?:{_LOAD}))[^\W\d_]"),
        unit=re.compile(rf"(?:{_LOOSE_GAP}(?:(?:of|more){_SPACE})?{between}{{0,3}}?)?({units})(?!\w)"),
    )


def names_something(text: str, number: Number, rules: CountRules) -> bool:
    """Whether what stands before a number makes it part of a name, a date, a list or a version: "T-72", "No. 4"."""
    before = max(0, number.start - 16)
    return bool(
        _GLUED_BEFORE.search(text, max(0, number.start - 2), number.start)
        or rules.name_before.search(text, before, number.start)
        or (number.digits and _numbers_a_list(text, number))
        or (text[number.start : number.end].lower() == "one" and _is_pronoun(text, number))
    )


def counts_nothing(text: str, number: Number, end: int, rules: CountRules) -> bool:
    """Whether what stands behind a number makes it a time, a share, an age, a distance or a year: "20 %", "2014"."""
    if rules.bar_after.match(text, number.end, end) or rules.joined.match(text, number.end, end):
        return True
    if _GLUED_AFTER.match(text, number.end, end) and not rules.unit.match(text, number.end, end):
        return True
    return number.digits and (_is_year(text, number, end) or _is_age(text, number))


def _numbers_a_list(text: str, number: Number) -> bool:
    line_start = number.start == 0 or text[number.start - 1] == "\n"
    return line_start and bool(_LIST_NUMBER.match(text, number.end))


def _is_pronoun(text: str, number: Number) -> bool:
    before = _ONE_BEFORE.search(text, max(0, number.start - 10), number.start)
    return bool(before or _ONE_AFTER.match(text, number.end))


def _is_year(text: str, number: Number, end: int) -> bool:
    if not _YEAR.fullmatch(text, number.start, number.end):
        return False
    round_count = number.amount is not None and number.amount % 50 == 0 and _COUNTED_NOUN.match(text, number.end, end)
    return not round_count or bool(_DATE_BEFORE.search(text, max(0, number.start - 8), number.start))


def _is_age(text: str, number: Number) -> bool:
    young = number.amount is not None and 10 <= number.amount <= 110 and number.scale == 1
    between_commas = text[number.end : number.end + 1] == ","
    return young and between_commas and bool(_NAME_AND_COMMA.search(text, max(0, number.start - 12), number.start))
