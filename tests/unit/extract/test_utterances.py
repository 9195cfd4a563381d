"""All cues of a text are found together, and those that add no voice are left out."""

from headstamp.extract.syntax import Syntax
from headstamp.extract.utterances import find_utterances
from headstamp.lexicon.cues import load_cues
from scenes_of import scene_of


def _cues(text, *, stances=False):
    scene = scene_of(text)
    found = find_utterances(scene, load_cues(), Syntax(scene.parsed), stances=stances)
    return [scene.parsed.tokens[u.cue].text for u in found]


def test_cues_come_in_the_order_of_the_text():
    """Verbs, nouns and adverbs are found side by side."""
    text = "Kenya said that it lost. Reports of a sale came in. Niger reportedly paid."
    assert _cues(text) == ["said", "Reports", "reportedly"]


def test_stances_count_only_when_asked_for():
    """What an actor wants or supports is no utterance unless the caller says so."""
    text = "Kenya supports the treaty and wants to buy rifles."
    assert _cues(text) == []
    assert _cues(text, stances=True) == ["supports", "wants"]


def test_thoughts_inside_speech_add_no_voice():
    """The words "said it believes" are one utterance, "believes" by itself is one too."""
    assert _cues("Kenya said it believes that Niger paid.") == ["said"]
    assert _cues("Kenya believes that Niger paid.") == ["believes"]


def test_a_denied_rumour_belongs_to_the_denial():
    """What is denied is the denier's to reject, not a rumour's to report; an accuser by name keeps his words."""
    assert _cues("Kenya denied reports that it paid.") == ["denied"]
    assert _cues("Kenya denied claims by Niger that it paid.") == ["denied", "claims"]


def test_a_parenthesis_is_no_part_of_what_is_said():
    """Words of "according to" at the end are cut from the speech before them."""
    text = "Kenya said that it paid, according to a letter from Niger."
    scene = scene_of(text)
    said = find_utterances(scene, load_cues(), Syntax(scene.parsed), stances=False)[0]
    assert [scene.parsed.span(*piece).quote(text).rstrip(",") for piece in said.pieces] == ["that it paid"]
