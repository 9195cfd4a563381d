"""A scene answers who speaks at a place and when."""

from headstamp.model.text import Span
from scenes_of import scene_of


def test_innermost_attribution_is_the_voice():
    """Inside somebody's words that somebody speaks, outside the article does."""
    text = "Maria Solis said that Chile had sent tanks to Peru. It rained."
    scene = scene_of(text)
    inside = text.index("sent")
    outside = text.index("rained")
    assert scene.attribution_of(Span(inside, inside + 4)).speaker.name == "Maria Solis"
    assert scene.attribution_of(Span(outside, outside + 6)) is None


def test_period_inside_a_span():
    """A time is found where the span holds it, resolved against publication."""
    text = "Chile sent tanks in March 2021."
    scene = scene_of(text)
    assert scene.period_in(Span(0, len(text))).start == "2021-03"
    assert scene.period_in(Span(0, 5)) is None
