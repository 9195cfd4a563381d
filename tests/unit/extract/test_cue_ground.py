"""What the rules for cues look at."""

from headstamp.extract.cue_ground import Ground, clause_of, phrase_of, quotations_near
from headstamp.extract.quotations import find_quotations
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import load_cues
from scenes_of import scene_of, token_of


def test_a_phrase_is_the_speaker_and_a_clause_all_that_hangs_on_it():
    """The phrase leaves out what a comma adds, the clause does not; without a source there is no phrase."""
    scene = scene_of("The minister, a friend of Niger, resigned.")
    ground = Ground(scene, load_cues(), Syntax(scene.parsed), (), stances=False)
    minister = token_of(scene, "minister")
    assert phrase_of(ground, minister) == (0, 2)
    assert clause_of(ground, minister) == (0, 8)
    assert phrase_of(ground, None) is None


def test_only_quotations_nearby_are_looked_at():
    """A quotation far from a word is not near it, one around it or beside it is."""
    text = "“We sold it,” Kenya said. " + "The port was closed again. " * 20 + "“We did,” Niger said."
    scene = scene_of(text)
    found = find_quotations(scene.parsed)
    ground = Ground(scene, load_cues(), Syntax(scene.parsed), found, stances=False)
    assert quotations_near(ground, token_of(scene, "Kenya")) == found[:1]
    assert quotations_near(ground, token_of(scene, "Niger")) == found[1:]
