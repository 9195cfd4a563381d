"""What one cell names."""

import pytest

from headstamp.extract.claims.table_cells import (
    actor_in,
    amounts_in,
    describe,
    goods_in,
    mark_in,
    period_in,
    pieces_of,
    quantity_in,
    value_in,
)
from headstamp.extract.claims.table_columns import Column
from headstamp.model.actor import ActorKind
from headstamp.model.claim import Stage
from headstamp.model.materiel import Category
from headstamp.model.text import Span

COLUMN = Column("Value", "value", currency="EUR", factor=1000)


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("Yes", True),
        ("✓", True),
        ("no", False),
        ("not provided", False),
        ("Provided", Stage.DELIVERED),
        ("committed or provided", Stage.AGREED),
        ("refused to provide", Stage.REFUSED),
        ("T-72 tanks", None),
        ("a long remark on what somebody had delivered once", None),
    ],
)
def test_marks(words, mark):
    """A mark is yes, no or a stage; of two stages the weaker is sure; goods and remarks are no marks."""
    assert mark_in(words) == mark


def test_actors():
    """States and listed actors are known; other names are firms, or groups in a column of states; totals are nobody."""
    span = Span(0, 1)
    assert actor_in("Czechia", span).country == "CZ"
    assert actor_in("Kestrel Arms", span).kind is ActorKind.COMPANY
    assert actor_in("Nordic donors", span, among_states=True).kind is ActorKind.COLLECTIVE
    assert [actor_in(words, span) for words in ("Total", "n/a", "12", "..")] == [None] * 4


def test_goods_and_their_numbers():
    """A number before the goods or in brackets behind them is theirs; a calibre or a type number is not."""
    text = "M777 howitzer (6); 5 T-72 tanks; 60 mm mortars; Leopard 2A4"
    pieces = [goods_in(text, piece) for piece in pieces_of(text, Span(0, len(text)))]
    shown = [(goods.quote(text), counted[0].amount if counted else None) for goods, counted in pieces]
    assert shown == [("M777 howitzer", 6), ("T-72 tanks", 5), ("60 mm mortars", None), ("Leopard 2A4", None)]


def test_describe():
    """Category, type name and calibre, as far as the words tell."""
    assert describe("T-72 tanks") == (Category.ARMOUR, "T-72", None)
    assert describe("120 mm mortars") == (Category.ARTILLERY, None, "120 mm")
    assert describe("wheat") == (None, None, None)


@pytest.mark.parametrize(
    ("words", "amount", "estimate"),
    [("2000", 2000, False), ("(12)", 12, True), ("~1,000", 1000, True), ("12?", 12, True), ("about 40", 40, True)],
)
def test_numbers(words, amount, estimate):
    """A cell of figures is a number, also where it looks like a year; brackets, "?" and "~" mark an estimate."""
    quantity = quantity_in(words, Span(0, len(words)), Column("Quantity", "quantity"))
    assert (quantity.amount, quantity.estimate) == (amount, estimate)


def test_sums():
    """A bare figure is in the header's currency and scale; a sum with its own currency keeps it."""
    assert value_in("1.5", Span(0, 3), COLUMN).amount == 1500
    assert value_in("1.5", Span(0, 3), COLUMN).currency == "EUR"
    assert value_in("$2m", Span(0, 3), COLUMN).currency == "USD"
    assert value_in("unclear", Span(0, 7), COLUMN) is None


def test_cells_are_read_by_themselves():
    """The separator before a cell is no part of its number or date; spans count from the start of the text."""
    text = "9,2022,5 guns"
    assert period_in(text, Span(2, 6), None)[1] == Span(2, 6)
    assert [found.span for found in amounts_in(text, Span(7, 13))] == [Span(7, 8)]
