"""Who answers for a claim at a place, and whether they reject it."""

from headstamp.extract.claims.making import Saying, saying
from headstamp.extract.scene import Scene
from headstamp.model.claim import Certainty, Polarity
from headstamp.model.text import Span


def voice(  # noqa: PLR0913  six is the limit of the house
    scene: Scene,
    span: Span,
    *,
    verb: Span | None = None,
    denied: bool = False,
    granted: bool = False,
    certainty: Certainty | None = None,
) -> Saying:
    """The voice in which the words at `span` are said; who denies them turns their polarity.

    `verb` is the claim's own: where "denied" or "rejected" is itself what is done ("denied it a permit"), nobody
    denies the claim. What is `granted` is taken as given by who denies the rest ("denied evading the sanctions").
    Hypothetical words stay so in any mouth; else the cue's certainty goes before the one given.
    """
    attribution = scene.attribution_of(span)
    if attribution and attribution.denies and verb and attribution.cue and attribution.cue.overlaps(verb):
        attribution = None
    rejected = attribution is not None and attribution.denies and not granted
    changes: dict[str, object] = {"polarity": Polarity.DENIED if denied or rejected else Polarity.AFFIRMED}
    heard = attribution.certainty if attribution else None
    if certainty is Certainty.HYPOTHETICAL or (certainty and heard is None):
        changes["certainty"] = certainty
    return saying(scene, attribution, **changes)
