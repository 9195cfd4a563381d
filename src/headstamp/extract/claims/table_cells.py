"""What single cells of a table name: an actor, goods, a number, a sum, a mark."""

import re
from collections.abc import Iterator
from dataclasses import replace

from headstamp.extract.amounts import AmountFound, find_amounts
from headstamp.extract.calibres import find_calibres
from headstamp.extract.claims.table_columns import Column
from headstamp.extract.numbers import number_at
from headstamp.extract.times import find_times
from headstamp.lexicon.amounts import load_amount_words
from headstamp.lexicon.materiel import load_materiel
from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.lexicon.tables import load_table_words, longest_phrase, plain_words
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.claim import Stage
from headstamp.model.materiel import Category, Period, Quantity, Value
from headstamp.model.text import Span

_STRENGTH = (
    Stage.REFUSED, Stage.HALTED, Stage.CONSIDERED, Stage.REQUESTED, Stage.OFFERED, Stage.AGREED, Stage.LICENSED,
    Stage.DELIVERED,
)  # fmt: skip
"""Where a cell names two, the one that stands first here is sure."""


def says_nothing(words: str) -> bool:
    """Whether a cell holds no information: empty, "n/a", ".."."""
    plain = words.strip().lower()
    return not plain or plain in load_table_words().empty


def actor_in(words: str, span: Span, *, among_states: bool = False) -> Mention | None:
    """The actor that a cell names: a state, a listed actor, or else a firm; None for totals and for nothing.

    `among_states` says that the column holds states: what is none there is a group of them ("Nordic donors").
    """
    lists = load_table_words()
    if says_nothing(words) or plain_words(words) in lists.totals or not any(c.isalpha() for c in words):
        return None
    state = load_states().find(words)
    if state:
        name = load_states().name(state.code)
        return Mention(ActorKind.STATE, name, span, words, state.code)
    listed = load_names().find(words)
    if listed:
        return Mention(listed.kind, listed.name, span, words, listed.country)
    kind = ActorKind.COLLECTIVE if among_states else ActorKind.COMPANY
    return Mention(kind, " ".join(words.split()), span, words)


def amounts_in(text: str, span: Span) -> Iterator[AmountFound]:
    """The amounts of one cell, read by itself: the marks between cells are no part of a number."""
    for found in find_amounts(span.quote(text)):
        yield replace(found, span=Span(found.span.start + span.start, found.span.end + span.start))


def period_in(text: str, span: Span, published: str | None) -> tuple[Period, Span] | None:
    """The first time in one cell, read by itself."""
    for found in find_times(span.quote(text), None, published):
        return found.period, Span(found.span.start + span.start, found.span.end + span.start)
    return None


_PIECE = re.compile(r"[^;\n]+?\(\s*[~<>≈]?\s*\d[\d., ]*\+?\s*\)(?=[,;\s]|\Z)|[^;\n]+")


def pieces_of(text: str, span: Span) -> Iterator[Span]:
    """The goods listed in one cell: apart by semicolons or lines, or each with its number in brackets."""
    for found in _PIECE.finditer(text, *span):
        start, end = found.span()
        while start < end and not (text[start].isalnum() or text[start] in ".~<>≈("):
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if any(c.isalnum() for c in text[start:end]):
            yield Span(start, end)


def goods_in(text: str, span: Span) -> tuple[Span, tuple[Quantity, Span] | None]:
    """The words for the goods of one piece, and the number that stands before them or in brackets behind them."""
    amount = next((found for found in amounts_in(text, span) if found.quantity), None)
    if amount is None or amount.quantity is None:
        return span, None
    before, behind = text[span.start : amount.span.start], text[amount.span.end : span.end]
    quantity = (amount.quantity, amount.span)
    if not before.strip(" ("):
        words = re.match(r"[\s)x×]*(?=\w)", behind)
        goods = Span(amount.span.end + (words.end() if words else 0), span.end)
        return (goods, quantity) if goods.end > goods.start else (span, None)
    if before.rstrip().endswith("(") and not behind.strip(" )+"):
        return Span(span.start, span.start + len(before.rstrip(" (~<>≈"))), quantity
    return span, None


_PLURAL = re.compile(r"(?<=\w)s\b")
"""Of a type name: "Gazelles", "TB2s"."""


def describe(words: str) -> tuple[Category | None, str | None, str | None]:
    """(category, type name, calibre) of goods; None for what the words do not tell."""
    lists = load_materiel()
    phrase = longest_phrase(lists.phrases, plain_words(words))
    category = lists.phrases[phrase] if phrase else None
    split = (re.split(r"[\s(),;]+", each) for each in (words, _PLURAL.sub("", words)))
    parts = re.split(r"[\s(),;]+|(?<=[A-Za-z])-?(?=\d+[A-Z]?\d?\b)", words)
    spelt = (" ".join(filter(None, each)) for each in (*split, parts))
    designation = next(filter(None, (longest_phrase(lists.designations, each) for each in spelt)), None)
    if category in {None, Category.UNSPECIFIED} and designation:
        category = lists.designations[designation]
    calibre = next((calibre for _, calibre in find_calibres(words)), None)
    return category, designation, calibre


def quantity_in(text: str, span: Span, column: Column) -> Quantity | None:
    """The number in a cell; in brackets, or with a question mark or a tilde, it is an estimate."""
    figures = _figures(text, span)
    if figures:
        amount, estimate = figures
        return Quantity(amount, amount, amount, column.unit, estimate)
    return next((each.quantity for each in amounts_in(text, span) if each.quantity), None)


def value_in(text: str, span: Span, column: Column) -> Value | None:
    """The sum in a cell, in the currency that the cell or else the header names."""
    figures = _figures(text, span)
    if figures:
        amount, estimate = figures[0] * column.factor, figures[1]
        return Value(amount, amount, amount, column.currency, estimate)
    for found in amounts_in(text, span):
        if found.value:
            return found.value
        if found.quantity:
            quantity = found.quantity
            return Value(quantity.amount, quantity.low, quantity.high, column.currency, quantity.estimate)
    return None


_BARE = re.compile(r"\s*(?P<open>[(~≈<>?]*)\s*(?=\d)")


def _figures(text: str, span: Span) -> tuple[float, bool] | None:
    """A cell that is a number and no more, with whether it is marked as an estimate."""
    begin = _BARE.match(text, *span)
    number = number_at(text, begin.end(), span.end, load_amount_words()) if begin else None
    if begin is None or number is None or number.amount is None:
        return None
    rest = text[number.end : span.end].strip()
    if rest.strip("()?*+~"):
        return None
    return number.amount, bool(begin["open"] or rest)


def mark_in(words: str) -> Stage | bool | None:
    """What a mark says: a stage, True for "yes", False for "no"; None where the cell is no mark."""
    lists = load_table_words()
    plain = plain_words(words)
    if plain in lists.yes:
        return True
    if plain in lists.no or plain.split()[:1] == ["not"]:
        return False
    if len(plain.split()) > 8:
        return None
    if longest_phrase(dict.fromkeys(lists.no - {"no", "n"}), plain):
        return False
    named = {lists.stages[word] for word in _stage_phrases(plain)}
    return next((stage for stage in _STRENGTH if stage in named), None)


def _stage_phrases(plain: str) -> Iterator[str]:
    stages = load_table_words().stages
    words = plain.split()
    for size in (1, 2, 3):
        for at in range(len(words) - size + 1):
            if (phrase := " ".join(words[at : at + size])) in stages:
                yield phrase
