"""What the rules for cues look at."""

from headstamp.extract.cue_ground import Ground, clause_of, phrase_of
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
