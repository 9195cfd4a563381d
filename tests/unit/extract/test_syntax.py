"""Questions to the grammar: subjects, phrases, voice, negation, datelines."""

import pytest

from headstamp.extract.syntax import Syntax
from scenes_of import scene_of, token_of


def _syntax(text):
    scene = scene_of(text)
    return scene, Syntax(scene.parsed)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Kenya sold the rifles.", "sold", "Kenya"),
        ("Kenya bought the rifles and sold them.", "sold", "Kenya"),
        ("Kenya, which sold the rifles, is silent.", "sold", "Kenya"),
        ("Kenya went on to sell the rifles.", "sell", "Kenya"),
        ("Kenya urged Niger to sell the rifles.", "sell", "Niger"),
        ("Kenya took pains to hide the rifles.", "hide", "Kenya"),
        ("The rifles were sold.", "sold", None),
        ("It is easy to sell rifles.", "sell", None),
    ],
)
def test_subject(text, verb, subject):
    """The subject is followed through coordination, relative clauses and infinitives; a passive's is no doer."""
    scene, syntax = _syntax(text)
    found = syntax.subject_of(token_of(scene, verb))
    assert (None if found is None else scene.parsed.tokens[found].text) == subject


def test_phrase_stops_at_a_comma():
    """A speaker's phrase keeps its modifiers and leaves out what a comma adds."""
    scene, syntax = _syntax("The old minister of trade, a friend of Niger, resigned.")
    first, last = syntax.phrase(token_of(scene, "minister"))
    assert [t.text for t in scene.parsed.tokens[first:last]] == ["The", "old", "minister", "of", "trade"]


def test_voice_agent_and_negation():
    """Passives give their agent; "not", "never" and "neither ... nor" negate."""
    scene, syntax = _syntax("The rifles were not sold by Kenya. Niger neither bought nor sought them.")
    sold = token_of(scene, "sold")
    assert syntax.is_passive(sold)
    assert scene.parsed.tokens[syntax.agent_of(sold)].text == "Kenya"
    assert syntax.is_negated(sold)
    assert syntax.is_negated(token_of(scene, "sought"))


def test_dateline_is_no_part_of_the_sentence():
    """The words begin behind the dateline; a sentence without one begins at its first word."""
    scene, syntax = _syntax("NAIROBI - Kenya sold the rifles.\nKenya - a state - sold them.")
    starts = [scene.parsed.tokens[syntax.after_dateline(s)].text for s in scene.parsed.sentences]
    assert starts[0] == "Kenya"
    assert starts[-1] == "Kenya"


def test_within_and_reach():
    """The reach of a word holds all that hangs on it."""
    scene, syntax = _syntax("Kenya sold the rifles of the army.")
    rifles, army = token_of(scene, "rifles"), token_of(scene, "army")
    assert syntax.within(army, rifles)
    assert not syntax.within(rifles, army)
    assert (syntax.left[rifles], syntax.right[rifles]) == (2, 6)
