"""What is shown: a claim's mentions lead to their actors."""

from dataclasses import replace

import pytest

from headstamp.model.actor import Actor, ActorKind, Mention
from headstamp.model.claim import Claim, Evidence, Field, ReaderVersion, Statement
from headstamp.model.text import Span
from headstamp.model.view import ClaimView, DocumentSummary
from judgements_of import judgement

SPEAKER = Mention(ActorKind.PERSON, "Marta Lindqvist", words="Lindqvist")
ACTOR = Actor("a0123456789abcdef", "Marta Lindqvist", ActorKind.PERSON)
VIEW = ClaimView(
    claim=Claim(
        id="c0123456789abcdef",
        document="d0123456789abcdef",
        body=Statement(SPEAKER, "the sale"),
        said_by=SPEAKER,
        chain=(SPEAKER,),
        evidence=(Evidence(Span(0, 4), Field.CONTENT, "sold"),),
    ),
    document=DocumentSummary("d0123456789abcdef", "a.txt", "", "", None, None, "en", "text/plain"),
    actors={SPEAKER: ACTOR},
    reader=ReaderVersion("rules", "1"),
)


def test_a_mention_leads_to_its_actor() -> None:
    """The actor of a mention of the claim is the one it was resolved to; another mention has none here."""
    assert VIEW.actor(SPEAKER) == ACTOR
    with pytest.raises(KeyError):
        VIEW.actor(Mention(ActorKind.PERSON, "Piet Corvin"))


def test_an_unsure_claim_waits_for_a_person() -> None:
    """Under the bound it awaits review and counts for nothing; at the bound, or once reviewed, it counts."""
    unsure = replace(VIEW, claim=replace(VIEW.claim, confidence=0.5), min_confidence=0.6)
    noted, accepted, rejected = (
        replace(unsure, judgements=(judgement(1, kind, claims=[unsure.claim]),))
        for kind in ("note", "accept", "reject")
    )

    assert [(view.awaiting, view.counted) for view in (VIEW, unsure, replace(unsure, min_confidence=0.5))] == [
        (False, True),
        (True, False),
        (False, True),
    ]
    assert [(view.awaiting, view.counted) for view in (noted, accepted, rejected)] == [
        (True, False),
        (False, True),
        (False, False),
    ]
