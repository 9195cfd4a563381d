"""Positions: where an actor stands on an issue, in the words of the text."""

from collections.abc import Iterator

from headstamp.extract.claims.making import evidence, make_claim
from headstamp.extract.trained.marked_documents import MarkedDocument
from headstamp.extract.trained.marks import Trigger
from headstamp.extract.trained.transfer_ends import find_parties
from headstamp.extract.trained.voices import Voices
from headstamp.extract.trained.wholes import near, said_of, whole_of
from headstamp.model.actor import Mention
from headstamp.model.claim import Claim, Field, Kind, Position, Stance


def find(marked: MarkedDocument, voices: Voices) -> Iterator[Claim]:
    """One claim for each actor of each trigger; where the words name no issue, the trigger stands for it."""
    for trigger in marked.decoded.triggers:
        if trigger.kind == Kind.POSITION:
            for actor in find_parties(marked, voices, trigger, "actor"):
                yield _claim(marked, voices, trigger, actor)


def _claim(marked: MarkedDocument, voices: Voices, trigger: Trigger, actor: Mention) -> Claim:
    at = trigger.spans[0]
    issues = trigger.roles.get("issue", ())
    issue = marked.words(issues[0] if issues else at)
    stance = Stance(trigger.classes.get("stance", Stance.SUPPORTS))
    spans = [(whole_of(marked, trigger), Field.WHOLE), (at, Field.TRIGGER), (actor.span, Field.ACTOR)]
    spans += [(span, Field.ISSUE) for span in issues[:1]]
    body = Position(actor=actor, issue=issue, stance=stance)
    return make_claim(marked, body, evidence(marked, near(at, spans)), said_of(voices, trigger))
