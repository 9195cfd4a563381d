"""From a trigger the words lead to goods, ends and hands, wherever the parser has hung them."""

import pytest

from headstamp.extract.reach import Around, bound_for, goods_of, hands, nouns_behind, users_of
from headstamp.lexicon.materiel import load_materiel
from headstamp.lexicon.words import load_words
from scenes_of import scene_of, token_of


def _around(scene):
    goods = {g.head: g for g in scene.goods}
    return Around(scene.parsed, goods, load_words("transfers"), load_materiel().holders)


def _texts(scene, indices):
    return [scene.parsed.tokens[i].text for i in indices]


@pytest.mark.parametrize(
    ("text", "head", "preposition", "expected"),
    [
        ("Chile sent tanks to Peru or Bolivia.", "sent", "to", ["Peru", "Bolivia"]),
        ("Tanks went from Chile to Peru.", "went", "to", ["Peru"]),
        ("Chile sent tanks worth 3 million euros to Peru.", "sent", "to", ["Peru"]),
    ],
)
def test_nouns_behind_a_preposition(text, head, preposition, expected):
    """Joined ends and ends behind an amount are found."""
    scene = scene_of(text)
    found = nouns_behind(scene.parsed, [token_of(scene, head), token_of(scene, text.split()[2])], preposition)
    assert _texts(scene, found) == expected


def test_goods_inside_what_holds_them():
    """A shipment of rifles is rifles."""
    scene = scene_of("Chile sold a shipment of rifles.")
    (goods,) = goods_of(_around(scene), token_of(scene, "shipment"))
    assert goods.span.quote(scene.document.text) == "rifles"


def test_where_goods_are_bound_and_who_has_them():
    """ "Bound for" names a recipient, "used by" a holder."""
    scene = scene_of("Rifles bound for Peru were seized. Drones used by Chile were shown.")
    assert _texts(scene, bound_for(scene.parsed, [token_of(scene, "Rifles")])) == ["Peru"]
    assert _texts(scene, users_of(scene.parsed, [token_of(scene, "Drones")])) == ["Chile"]


def test_hands_of_a_scheme():
    """A scheme that uses intermediary countries goes through their hands."""
    scene = scene_of("It ran a scheme using intermediary countries to supply shells to Peru.")
    assert _texts(scene, hands(_around(scene), token_of(scene, "supply"), [])) == ["countries"]
