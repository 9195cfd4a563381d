"""Which ends belong to which goods."""

from dataclasses import replace

from claims_of import party
from headstamp.extract.trained.pairings import beside, without_guesses, without_makers
from headstamp.model.text import Span
from marked_of import marked_of


def at(*starts):
    return [Span(start, start + 1) for start in starts]


def test_ends_told_with_their_goods_belong_to_them():
    """Goods and ends by turns go two by two; several ends may stand with the same goods."""
    assert beside(at(5, 15), at(1, 10)) == [[0], [1]]
    assert beside(at(5, 7, 15), at(1, 10)) == [[0, 1], [2]]
    assert beside(at(1, 10), at(5, 15)) == [[0], [1]]


def test_all_else_is_every_end_with_every_good():
    """Lists one after the other, one end for all, and unnamed goods are crossed."""
    assert beside(at(10, 15), at(1, 5)) == [[0, 1], [0, 1]]
    assert beside(at(1), at(5, 10)) == [[0], [0]]
    assert beside(at(1, 5), [None]) == [[0, 1]]
    assert beside([], at(1, 5)) == [[], []]
    assert beside([], [None]) == [[]]


def test_a_maker_is_not_the_seller_where_one_is_named():
    """An adjective before the goods supplies only where nobody else does."""
    line = "; t1 transfer affirmed asserted delivered armour by=article"
    marked = marked_of(
        f"{{t1.supplier The firm}} {{t1.trigger sold}} {{t1.supplier Chilean}} {{t1.materiel tanks}}.\n{line}"
    )
    trigger = marked.decoded.triggers[0]
    firm, maker = trigger.roles["supplier"]
    pairs = [(firm, party("company:Firm")), (maker, party("Chile"))]
    assert without_makers(marked, trigger, pairs) == pairs[:1]
    assert without_makers(marked, trigger, pairs[1:]) == pairs[1:]


def test_nobody_denies_to_have_supplied_himself():
    """In a denial an end that no words name gives way to the other of the same side; one that is named stays."""
    line = '; t1 transfer denied asserted delivered armour by=article recipient="Chile"'
    marked = marked_of(f"It denies any {{t1.trigger deliveries}} from {{t1.supplier Santiago}}. Chile.\n{line}")
    trigger = marked.decoded.triggers[0]
    (told,), (guessed,) = trigger.roles["supplier"], trigger.roles["implied recipient"]
    giving, getting = [(told, party("Chile"))], [(guessed, party("Chile"))]
    assert without_guesses(trigger, "recipient", getting, giving) == []
    assert without_guesses(trigger, "supplier", giving, getting) == giving
    assert without_guesses(trigger, "recipient", [(guessed, party("Peru"))], giving)
    affirmed = replace(trigger, classes={"polarity": "affirmed"})
    assert without_guesses(affirmed, "recipient", getting, giving) == getting
