"""Meetings, calls, visits, interviews, letters and talks are found between named parties, and only those."""

import pytest

from headstamp.extract.claims.contacts import find
from scenes_of import cases, scene_of, written


def _line(claim):
    body = claim.body
    parts = [f"{body.contact_kind}: {'; '.join(m.name for m in body.participants)}"]
    parts += [f"in {body.place}"] if body.place else []
    parts += [body.date.text] if body.date else []
    return written(claim, " | ".join(parts))


@pytest.mark.parametrize(("text", "expected"), cases("contacts.txt"))
def test_case(text, expected):
    """Each text of the golden file gives the claims written below it, and no others."""
    assert [_line(claim) for claim in find(scene_of(text))] == expected
