"""Sanctions are found with who imposes them, on whom, and how far they have come."""

import pytest

from headstamp.extract.claims.sanctions import find
from scenes_of import cases, scene_of, written


def _line(claim):
    body = claim.body
    imposer = body.imposer.name if body.imposer else "?"
    return written(claim, f"{body.status.value}: {imposer} > {body.target.name}")


@pytest.mark.parametrize(("text", "expected"), cases("sanctions.txt"))
def test_case(text, expected):
    """Each text of the golden file gives the claims written below it, and no others."""
    assert [_line(claim) for claim in find(scene_of(text))] == expected
