"""The ends of a transfer are found in the words, in the goods' make, in the text before, or in who speaks."""

import pytest

from headstamp.extract.claims.ends import find_parties
from headstamp.extract.claims.transfers import find
from scenes_of import scene_of


def _ends(text):
    return [(c.body.supplier.name, c.body.recipient.name) for c in find(scene_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chilean rifles were sold to Peru.", [("Chile", "Peru")]),
        ("Maria Solis, Chile's defence minister, denied that rifles had been sold to Peru.", [("Chile", "Peru")]),
        ("Chile sold rifles to buyers in Peru and Bolivia.", [("Chile", "Peru"), ("Chile", "Bolivia")]),
        ("The firm sold rifles to the public.", []),
    ],
)
def test_ends(text, expected):
    """Each way to an end is taken, and none is invented."""
    assert _ends(text) == expected


def test_documents_and_outlets_give_nothing_away():
    """A report is no supplier."""
    scene = scene_of("The report listed rifles.")
    assert find_parties(scene, [1]) == []
