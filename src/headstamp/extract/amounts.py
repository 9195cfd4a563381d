"""How many and how much: quantities and sums of money in a text, vague ones kept vague."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from headstamp.extract.calibres import calibre_at, find_calibres
from headstamp.extract.counts import CountRules, count_rules, counts_nothing, names_something
from headstamp.extract.numbers import GAP, Number, any_of, number_at
from headstamp.lexicon.amounts import AmountWords, Factors, load_amount_words
from headstamp.model.materiel import Quantity, Value
from headstamp.model.text import Span

__all__ = ["AmountFound", "find_amounts", "find_calibres"]


@dataclass(frozen=True, slots=True)
class AmountFound:
    """A quantity or a sum of money. The span covers number, estimate words and currency, not the counted noun."""

    span: Span
    quantity: Quantity | None = None
    value: Value | None = None


_SPACE = r"[ \u00a0\u2009\u202f]"
_WORD = re.compile(r"\.?\d+(?:[.,’']\d+)*|[^\W\d_]+")
_LINK = re.compile(rf"{_SPACE}?([-–]|to|or|and){_SPACE}?(?![-–])")
_BETWEEN = re.compile(r"\b(between)\s\Z", re.IGNORECASE)
_GREW_FROM = re.compile(
    r"\b(?:rose|risen|rising|increas\w+|gr[eo]w\w*|rais\w+|went|fell|fall\w*|cut\w*|reduc\w+|expand\w+|jump\w+|climb\w+"
    r"|dropp?\w*|up|down|doubl\w+|revis\w+|correct\w+)\b[^.;]*\bfrom\s\Z",
    re.IGNORECASE,
)
_WON_AS_VERB = re.compile(rf"{_SPACE}(?:the|an?|by|in|his|her|their|its|more|over|out|with|from|against)\b")
_OF_GOODS = re.compile(rf"{_SPACE}of{_SPACE}[a-z]")


@dataclass(frozen=True, slots=True)
class _Patterns:
    anchors: frozenset[str]
    """Lower-case words that can begin a number."""
    sign_before: re.Pattern[str]
    sign: re.Pattern[str]
    money_after: re.Pattern[str]
    estimate_before: re.Pattern[str]
    estimate_after: re.Pattern[str]
    rules: CountRules


@lru_cache(maxsize=4)
def _patterns_of(words: AmountWords) -> _Patterns:
    codes = [sign for sign in words.signs if sign.isalpha()]
    marks = [sign for sign in words.signs if not sign.isalpha()]
    anchors = [*words.numbers, *words.plurals, *words.few, "a", "an", "half", "multi"]
    return _Patterns(
        anchors=frozenset([*anchors, *(f"multi{scale}" for scale in words.scales)]),
        sign_before=re.compile(rf"(?<![\w$])({any_of(words.signs)}){_SPACE}?\Z"),
        sign=re.compile(rf"({any_of(words.signs)}){_SPACE}?(?=\d)"),
        money_after=re.compile(
            rf"{GAP}(?:of{GAP})?(?P<name>(?i:{any_of(words.currencies)}))(?!\w)"
            rf"|{_SPACE}?(?P<sign>{any_of(marks)}|(?:{any_of(codes)})(?!\w))(?!{_SPACE}?\d)"
        ),
        estimate_before=re.compile(
            rf"(?<![\w-])({any_of(words.before)})\.?{_SPACE}?(?:(?:the|a{GAP}total{GAP}of|another|an?)\s)?\Z",
            re.IGNORECASE,
        ),
        estimate_after=re.compile(rf"{GAP}?({any_of(words.after)})(?!\w)", re.IGNORECASE),
        rules=count_rules(words),
    )


def find_amounts(text: str, span: Span | None = None, *, words: AmountWords | None = None) -> tuple[AmountFound, ...]:
    """Quantities and sums of money in `span` of `text`, sorted, not overlapping; offsets are code points of `text`.

    Dates, years, ages, shares, distances, calibres, designations (T-72, Leopard 2) and numbers of pages or articles
    are none. A vague amount has no `amount` but a `low` ("hundreds of thousands": 200,000 to 999,999); a range has
    `low` and `high` and no `amount`; an estimate keeps the figure named. Open ends are None.
    """
    lists = words or load_amount_words()
    start, end = span or (0, len(text))
    return tuple(_Search(text, end, lists, _patterns_of(lists)).amounts(start))


@dataclass(frozen=True, slots=True)
class _Search:
    text: str
    end: int
    words: AmountWords
    patterns: _Patterns

    def amounts(self, start: int) -> Iterator[AmountFound]:
        reached = start
        for word in _WORD.finditer(self.text, start, self.end):
            at, written = word.start(), word.group()
            if at < reached or (written[0].isalpha() and written.lower() not in self.patterns.anchors):
                continue
            if not written[0].isalpha() and (calibres := calibre_at(self.text, at, self.end)):
                reached = calibres[-1][0].end
                continue
            number = None if written[0] == "." else number_at(self.text, at, self.end, self.words)
            if number:
                found, reached = self._amount(number, reached)
                if found:
                    yield found

    def _amount(self, number: Number, floor: int) -> tuple[AmountFound | None, int]:
        """The amount that begins with `number`, and how far was read; nothing before `floor` is looked at."""
        sign = self.patterns.sign_before.search(self.text, max(floor, number.start - 6), number.start)
        if not sign and names_something(self.text, number, self.patterns.rules):
            return None, number.end
        number = replace(number, start=sign.start()) if sign else number
        number, second_sign = self._range(number)
        name = None if sign or second_sign else self._money_after(number)
        if name:
            number = replace(number, end=name.end())
        elif not (sign or second_sign) and counts_nothing(self.text, number, self.end, self.patterns.rules):
            return None, number.end
        number = self._estimated(number, floor)
        span, figures = Span(number.start, number.end), (number.amount, number.low, number.high)
        if sign or second_sign or name:
            written = sign or second_sign
            code = self.words.signs[written[1]] if written else self._code(name)
            return AmountFound(span, value=Value(*figures, code, number.estimate)), number.end
        return AmountFound(span, quantity=Quantity(*figures, self._unit(number.end), number.estimate)), number.end

    def _money_after(self, number: Number) -> re.Match[str] | None:
        found = self.patterns.money_after.match(self.text, number.end, self.end)
        name = (found["name"] or "").lower() if found else ""
        if name == "won" and (number.scale == 1 or _WON_AS_VERB.match(self.text, found.end() if found else 0)):
            return None
        if name in {"pound", "pounds"} and found and _OF_GOODS.match(self.text, found.end()):
            return None
        return found

    def _code(self, found: re.Match[str] | None) -> str | None:
        if found is None:
            return None
        name = found["name"]
        return self.words.currencies[_single_spaced(name).lower()] if name else self.words.signs[found["sign"]]

    def _unit(self, at: int) -> str | None:
        found = self.patterns.rules.unit.match(self.text, at, self.end)
        if found:
            return self.words.units[_single_spaced(found[1])]
        pounds = self.patterns.money_after.match(self.text, at, self.end)
        return "lb" if pounds and (pounds["name"] or "").lower() in {"pound", "pounds"} else None

    def _range(self, first: Number) -> tuple[Number, re.Match[str] | None]:
        """The range that `first` opens, and the currency sign of its second figure; else `first`."""
        link = _LINK.match(self.text, first.end, self.end)
        if not link or link.end() >= self.end or first.amount is None:
            return first, None
        sign = self.patterns.sign.match(self.text, link.end(), self.end)
        second = number_at(self.text, sign.end() if sign else link.end(), self.end, self.words)
        if second is None or second.amount is None:
            return first, None
        low, high = first.amount, second.amount
        if first.scale == 1 and second.scale > 1 and low < 1000 and low * second.scale < high:
            low *= second.scale
        before = _BETWEEN.search(self.text, max(0, first.start - 9), first.start)
        if not self._is_range(link[1], first, second, (low, high), between=bool(before)):
            return first, None
        start = before.start() if before else first.start
        return Number(start, second.end, None, low, high, second.scale, estimate=True, digits=second.digits), sign

    def _is_range(
        self, link: str, first: Number, second: Number, figures: tuple[float, float], *, between: bool
    ) -> bool:
        low, high = figures
        if high <= low or self.text[second.end : second.end + 2].strip("–-.,")[:1].isdigit():
            return False
        if all(n.digits and n.scale == 1 and 1900 <= (n.amount or 0) < 2100 for n in (first, second)):
            return False  # years
        if link in {"-", "–"}:
            return first.digits and second.digits
        if link == "and":
            return between
        if link == "or":
            return high <= 2 * low
        return not _GREW_FROM.search(self.text, max(0, first.start - 60), first.start)

    def _estimated(self, number: Number, floor: int) -> Number:
        before = self.patterns.estimate_before.search(self.text, max(floor, number.start - 40), number.start)
        after = self.patterns.estimate_after.match(self.text, number.end, self.end)
        if before and (number.amount is not None or number.digits):
            number = _bent(number, self.words.before[_single_spaced(before[1]).lower()])
            return replace(number, start=before.start())
        if after:
            number = _bent(number, self.words.after[_single_spaced(after[1]).lower()])
            return replace(number, end=after.end())
        return number


def _bent(number: Number, factors: Factors) -> Number:
    if number.amount is None:
        return replace(number, estimate=True)
    digits = 0 if number.amount.is_integer() else 6  # whole things stay whole
    low, high = (None if factor is None else float(round(number.amount * factor, digits)) for factor in factors)
    return replace(number, low=low, high=high, estimate=True)


def _single_spaced(phrase: str) -> str:
    return re.sub(r"\s+", " ", phrase.replace("\u00a0", " ")) if not phrase.isalpha() else phrase
