"""Goods in a list are told apart or together, each with its own amount."""

from headstamp.extract.claims.transfers import find
from scenes_of import scene_of


def _goods(text):
    return [
        (c.body.materiel.text, c.body.materiel.quantity.amount if c.body.materiel.quantity else None)
        for c in find(scene_of(text))
    ]


def test_goods_with_amounts_of_their_own_are_several():
    """Each amount has its goods."""
    text = "Chile sold 20 tanks, 300 rockets and five helicopters to Peru."
    assert _goods(text) == [("tanks", 20), ("rockets", 300), ("helicopters", 5)]


def test_general_words_join_the_goods_beside_them():
    """ "Arms and ammunition" is one matter, and of the more telling category."""
    (claim,) = find(scene_of("Chile sold arms and ammunition to Peru."))
    assert (claim.body.materiel.text, claim.body.materiel.category.value) == ("arms and ammunition", "ammunition")


def test_one_amount_before_two_goods_counts_both():
    """An amount that stands before two joined goods is of both together."""
    assert _goods("Chile delivered 900 rockets and howitzer shells to Peru.") == [
        ("rockets and howitzer shells", 900)
    ]


def test_value_of_the_clause_goes_with_the_goods():
    """A sum of money in the clause is the value of the goods."""
    (claim,) = find(scene_of("Chile sold rifles worth 3 million euros to Peru."))
    assert (claim.body.materiel.value.amount, claim.body.materiel.value.currency) == (3_000_000, "EUR")
