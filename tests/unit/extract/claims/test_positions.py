"""Stands on issues are found with who takes them, and no stand is made of mere words."""

import pytest

from headstamp.extract.claims.positions import find
from scenes_of import cases, scene_of, written


def _line(claim):
    body = claim.body
    return written(claim, f"{body.actor.name} {body.stance.value}: {body.issue}")


@pytest.mark.parametrize(("text", "expected"), cases("positions.txt"))
def test_case(text, expected):
    """Each text of the golden file gives the claims written below it, and no others."""
    assert [_line(claim) for claim in find(scene_of(text))] == expected
