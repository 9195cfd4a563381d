"""Who answers for a claim at a place, and whether they reject it."""

from headstamp.extract.claims.making import Saying, saying
from headstamp.extract.scene import Attribution, Scene
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

    `verb` is the claim's own: where "refused" or "denied" is itself what is done ("denied it a permit"), it is no
    speech about the claim, and who speaks around it counts. What is `granted` is taken as given by who denies the
    rest ("denied evading the sanctions"). Hypothetical words stay so in any mouth; else the cue's certainty goes
    before the one given.
    """
    attribution = _attribution(scene, span, verb)
    rejected = attribution is not None and attribution.denies and not granted
    changes: dict[str, object] = {"polarity": Polarity.DENIED if denied or rejected else Polarity.AFFIRMED}
    heard = attribution.certainty if attribution else None
    if certainty is Certainty.HYPOTHETICAL or (certainty and heard is None):
        changes["certainty"] = certainty
    return saying(scene, attribution, **changes)


def _attribution(scene: Scene, span: Span, verb: Span | None) -> Attribution | None:
    """The innermost attribution of the words whose cue is not the claim's own verb."""
    nearest = scene.attribution_of(span)
    if nearest is None or verb is None or not _is_cue(nearest, verb):
        return nearest
    around = [
        (sum(piece.end - piece.start for piece in each.content), number, each)
        for number, each in scene.attributions_near(span)
        if not _is_cue(each, verb) and any(piece.overlaps(span) for piece in each.content)
    ]
    return min(around)[2] if around else None


def _is_cue(attribution: Attribution, verb: Span) -> bool:
    return attribution.cue is not None and attribution.cue.overlaps(verb)
