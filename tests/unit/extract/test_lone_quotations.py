"""Quotations without a cue go on with whoever spoke before."""

from headstamp.extract.attributions import find_attributions
from headstamp.extract.cue_ground import Ground
from headstamp.extract.lone_quotations import with_lone_quotations
from headstamp.extract.quotations import find_quotations
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import load_cues
from scenes_of import scene_of


def _pieces(text):
    scene = scene_of(text)
    found = find_attributions(scene, load_cues())
    return [(a.speaker.name, [piece.quote(text) for piece in a.content]) for a in found]


def test_in_the_same_paragraph_it_joins_the_speech():
    """A quotation after the cue's sentence is one speech with it."""
    text = "“We sold it,” Kenya said. “Nobody asked us before.”"
    assert _pieces(text) == [("Kenya", ["“We sold it,”", "“Nobody asked us before.”"])]


def test_in_the_next_paragraph_it_is_the_same_speaker_anew():
    """A paragraph that is only a quotation belongs to the speaker of the one above."""
    text = "“We sold it,” Kenya said.\n“Nobody asked us before.”"
    assert _pieces(text) == [("Kenya", ["“We sold it,”"]), ("Kenya", ["“Nobody asked us before.”"])]


def test_further_away_it_is_nobodys():
    """Over a paragraph without speech no speaker is carried on."""
    text = "“We sold it,” Kenya said.\nThe port was closed.\n“Nobody asked us before.”"
    assert _pieces(text) == [("Kenya", ["“We sold it,”"])]


def test_without_any_speaker_nothing_is_added():
    """A quotation in a text where nobody speaks stays alone."""
    scene = scene_of("“Nobody asked us before.”")
    ground = Ground(scene, load_cues(), Syntax(scene.parsed), find_quotations(scene.parsed), stances=False)
    assert with_lone_quotations(ground, []) == []


def test_an_unlisted_verb_beside_a_quotation_is_a_cue():
    """Whatever verb stands right beside a whole quotation leads up to it, before or after."""
    assert _pieces("“We sold the lot,” boomed Ivan Petrov.") == [("Ivan Petrov", ["“We sold the lot,”"])]
    text = "Ivan Petrov released the following letter:\n“We sold the lot.”"
    assert _pieces(text) == [("Ivan Petrov", ["“We sold the lot.”"])]


def test_a_title_in_quotation_marks_is_no_speech():
    """A quotation beside a verb with no speaker, or inside a clause, stays alone."""
    assert _pieces("The film “Rifles we sold and lost” is long.") == []
