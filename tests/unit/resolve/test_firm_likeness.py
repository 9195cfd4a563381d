"""Two names of firms are compared with points and reasons."""

import pytest

from headstamp.resolve.firm_likeness import contradict, firms_alike, related
from headstamp.resolve.firm_names import take_apart


@pytest.mark.parametrize(
    ("left", "right", "points"),
    [
        ("Orrin Optics Ltd", "Optics Orrin", [8]),
        ("Safeorrin", "Safe Orrin", [8]),
        ("Orrin Vyshnia", "Orrin Wyshnia", [7]),
        ("Orrin Optics (Vostra)", "Vostra", [7]),
        ("Orrin Optics", "Orrin Optics Group", [7]),
        ("Orrin Vostrel", "Orrin Vostrek", [6]),
        ("Orrin", "Orrin Optics", [6]),
        ("Orrin", "Orrin Vostra", [5]),
        ("Orrin Optics", "Orrin Optics France", [8, -3]),
        ("Orrin Optics Spain", "Orrin Optics France", [8, -5]),
        ("Orrin Optics GmbH", "Orrin Optics Inc", [8, -3]),
        ("Optics Group", "Optics", []),
        ("Orrin Group", "Orrin Holding", [4]),
        ("Orrin Group", "Orrin Air", []),
        ("Vostra Arms", "Orrin Arms", []),
    ],
)
def test_points(left, right, points):
    """What speaks for two names, then against them; nothing where they have nothing telling in common."""
    assert [found for found, _ in firms_alike(take_apart(left), take_apart(right))] == points


def test_reasons_name_the_words():
    """A reason can be read by a person."""
    answers = firms_alike(take_apart("Orrin Optics Ltd"), take_apart("Orrin Optics (France)"))
    assert answers[0][1] == 'the same name but for legal form, order and marks: "orrin optics"'
    assert answers[1][1] == "only one of the names ends in a state"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Orrin (Vostra)", "Vostra", True),
        ("Orrin (Vostra)", "Orrin Arms", True),
        ("Orrin Arms", "Vostra", False),
        ("Orrin Arms", "Orrim Arms", True),
        ("Vostok Research Institute", "VRI", True),
        ("Vostok Research Institute", "BXY", False),
    ],
)
def test_related(left, right, expected):
    """A third name is needed to tell that two are one where they share no word and neither can shorten the other."""
    assert related(take_apart(left), take_apart(right)) is expected
    assert related(take_apart(right), take_apart(left)) is expected


def test_contradictions():
    """States at the end, legal forms of different states and numbers tell two firms apart; a form known anywhere not."""
    assert contradict(take_apart("Orrin UK"), take_apart("Orrin France"))
    assert contradict(take_apart("Orrin GmbH"), take_apart("Orrin Inc."))
    assert contradict(take_apart("Orrin 12"), take_apart("Orrin 13"))
    assert not contradict(take_apart("Orrin GmbH"), take_apart("Orrin Ltd"))
