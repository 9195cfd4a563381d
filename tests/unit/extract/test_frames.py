"""Frames give the words that stand for each role around a verb or noun of giving and getting."""

import pytest

from headstamp.extract.frames import read_frames
from headstamp.extract.reach import Around
from headstamp.lexicon.materiel import load_materiel
from headstamp.lexicon.words import load_words
from scenes_of import scene_of


def _frames(text):
    scene = scene_of(text)
    around = Around(scene.parsed, {g.head: g for g in scene.goods}, load_words("transfers"), load_materiel().holders)
    words = scene.parsed.tokens
    return [
        (
            words[f.trigger].text,
            [words[i].text for i in f.suppliers],
            [words[i].text for i in f.recipients],
            [words[i].text for i in f.via],
            [words[i].text for i in f.origins],
        )
        for f in read_frames(around)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile gave Peru ten tanks.", ("gave", ["Chile"], ["Peru"], [], [])),
        ("Tanks were sent to Peru by Chile.", ("sent", ["Chile"], ["Peru"], [], [])),
        ("Peru bought tanks from Chile.", ("bought", ["Chile"], ["Peru"], [], [])),
        ("Chile supplied Peru with tanks.", ("supplied", ["Chile"], ["Peru"], [], [])),
        ("The tanks arrived in Peru from Chile.", ("arrived", ["Chile"], ["Peru"], [], [])),
        ("Cargo planes flew the rifles from Chile to Peru.", ("flew", [], ["Peru"], ["planes"], ["Chile"])),
        ("Chile sold rifles to Peru via Bolivia.", ("sold", ["Chile"], ["Peru"], ["Bolivia"], [])),
        ("The sale of rifles to Peru by Chile went ahead.", ("sale", ["Chile"], ["Peru"], [], [])),
        ("Peru asked Chile for rifles.", ("asked", ["Chile"], ["Peru"], [], [])),
        ("Traders buy rifles in Chile and sell them to Peru.", ("sell", [], ["Peru"], ["Traders"], ["Chile"])),
    ],
)
def test_roles_are_found(text, expected):
    """Each form of giving and getting puts the same words into the same roles."""
    assert expected in _frames(text)


def test_verbs_of_giving_without_goods_give_nothing():
    """Speeches and blows are delivered too."""
    assert _frames("Chile delivered a speech to Peru.") == []
