"""Stretches that have a role."""

import numpy as np

from headstamp.extract.trained.labels import ROLE_LABELS
from headstamp.extract.trained.role_spans import held_roles


def scores(*labels: str, weak: tuple[int, ...] = ()) -> np.ndarray:
    """Scores in which each word has its label surely, or weakly where it is listed so."""
    found = np.zeros((len(labels), len(ROLE_LABELS)), np.float32)
    for at, label in enumerate(labels):
        found[at, ROLE_LABELS.index(label)] = 4.0 if at in weak else 9.0
    return found


def test_pieces_of_one_party_that_touch_are_one():
    """ "the" and "Central African Republic", each begun anew, are one recipient."""
    assert held_roles(scores("O", "B-recipient", "B-recipient", "I-recipient")) == {"recipient": [(1, 3)]}


def test_a_list_of_parties_is_kept():
    """Names with a comma or "and" between them are all meant."""
    listed = scores("B-recipient", "O", "B-recipient", "O", "O", "B-recipient")

    assert held_roles(listed) == {"recipient": [(0, 0), (2, 2), (5, 5)]}


def test_of_two_places_that_are_no_list_the_likelier_is_meant():
    """A supplier far before and a surer one beside: the surer one."""
    apart = scores("B-supplier", "O", "O", "O", "O", "B-supplier", "I-supplier", weak=(0,))

    assert held_roles(apart) == {"supplier": [(5, 6)]}


def test_goods_and_ways_may_stand_anywhere():
    """Materiel in two places is two goods, and one where they touch; a party that is implied is chosen as a party is."""
    found = held_roles(
        scores("B-materiel", "O", "B-materiel", "B-materiel", "O", "O", "B-via", "B-implied supplier", "O", "O", "O",
               "O", "B-implied supplier", weak=(12,))
    )  # fmt: skip

    assert found == {"materiel": [(0, 0), (2, 3)], "via": [(6, 6)], "implied supplier": [(7, 7)]}


def test_an_end_that_no_label_tells_is_at_the_likeliest_words():
    """Words that are half sure to be the recipient are it where nothing else is; what has a role of its own is not."""
    told = scores("B-supplier", "O", "B-materiel", "O", "O")
    told[3, ROLE_LABELS.index("B-recipient")] = 8.0
    told[2, ROLE_LABELS.index("B-implied recipient")] = 8.5

    assert held_roles(told) == {"supplier": [(0, 0)], "materiel": [(2, 2)]}
    told[2, ROLE_LABELS.index("B-implied recipient")] = 0.0
    assert held_roles(told) == {"supplier": [(0, 0)], "materiel": [(2, 2)], "likely recipient": [(3, 3)]}
    told[3, ROLE_LABELS.index("B-recipient")] = 5.0
    assert held_roles(told) == {"supplier": [(0, 0)], "materiel": [(2, 2)]}
