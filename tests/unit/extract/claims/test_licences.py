"""Licences and certificates are found with what is said of them, and no other licence is."""

import pytest

from headstamp.extract.claims.licences import find
from scenes_of import cases, scene_of, written


def _line(claim):
    body = claim.body
    parts = [f"{body.licence_kind} {body.status.value}"]
    parts += [f"by {body.authority.name}"] if body.authority else []
    parts += [f"for {body.holder.name}"] if body.holder else []
    return written(claim, " | ".join(parts))


@pytest.mark.parametrize(("text", "expected"), cases("licences.txt"))
def test_case(text, expected):
    """Each text of the golden file gives the claims written below it, and no others."""
    assert [_line(claim) for claim in find(scene_of(text))] == expected
