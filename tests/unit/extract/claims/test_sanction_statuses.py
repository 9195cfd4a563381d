"""Verbs, negations, moods and nouns tell how far a sanction has come."""

import pytest

from headstamp.extract.claims.sanction_statuses import status_by_noun, status_by_verb
from headstamp.model.claim import SanctionStatus
from scenes_of import scene_of, token_of


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norway imposed sanctions.", "imposed", SanctionStatus.IMPOSED),
        ("Norway has not imposed sanctions.", "imposed", SanctionStatus.REFUSED),
        ("Norway refused to impose sanctions.", "impose", SanctionStatus.REFUSED),
        ("Norway would impose sanctions.", "impose", SanctionStatus.PROPOSED),
        ("Norway threatened to impose sanctions.", "impose", SanctionStatus.PROPOSED),
        ("Norway decided to lift sanctions.", "lift", SanctionStatus.LIFTED),
        ("Norway extended the sanctions.", "extended", SanctionStatus.EXTENDED),
        ("Norway has not lifted the sanctions.", "lifted", SanctionStatus.IMPOSED),
        ("If Norway joins the sanctions, prices rise.", "joins", SanctionStatus.PROPOSED),
    ],
)
def test_by_verb(text, verb, expected):
    """What is refused, supposed or only threatened is not imposed; what is not lifted still is."""
    scene = scene_of(text)
    token = scene.parsed.tokens[token_of(scene, verb)]
    assert status_by_verb(scene, token, SanctionStatus.IMPOSED) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lifting of sanctions began.", (SanctionStatus.LIFTED, True)),
        ("The threat of sanctions worked.", (SanctionStatus.PROPOSED, True)),
        ("The size of sanctions grew.", (SanctionStatus.IMPOSED, False)),
    ],
)
def test_by_noun(text, expected):
    """A noun of doing above the sanctions tells their status; any other leaves them imposed."""
    scene = scene_of(text)
    assert status_by_noun(scene, token_of(scene, "sanctions")) == expected
