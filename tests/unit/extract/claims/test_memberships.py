"""Wishes to join a union are positions in its favour."""

import pytest

from headstamp.extract.claims.memberships import candidacy, joining, membership
from headstamp.model.claim import Stance
from scenes_of import scene_of, token_of


@pytest.mark.parametrize(
    ("rule", "text", "word", "expected"),
    [
        (joining, "Moldova wants to join NATO.", "join", [(["Moldova"], "join NATO")]),
        (joining, "Moldova's bid to join NATO failed.", "join", [(["Moldova"], "join NATO")]),
        (joining, "Moldova wants to join the party.", "join", []),
        (membership, "Moldova seeks EU membership.", "membership", [(["Moldova"], "EU membership")]),
        (membership, "Moldova seeks club membership.", "membership", []),
        (candidacy, "Moldova is a candidate for the EU.", "candidate", [(["Moldova"], "candidate for the EU")]),
        (candidacy, "Moldova is a candidate for a loan.", "candidate", []),
    ],
)
def test_memberships(rule, text, word, expected):
    """Bids, wishes and candidacies for a union count, other parties, clubs and loans do not."""
    scene = scene_of(text)
    found = list(rule(scene, scene.parsed.tokens[token_of(scene, word)]))
    assert [([m.name for m in stand.actors], stand.issue.quote(text)) for stand in found] == expected
    assert all(stand.stance is Stance.SUPPORTS for stand in found)
