"""Pieces of content: cut, joined, trimmed, widened to whole quotations."""

from headstamp.extract.contents import Utterance, cue_reach, holders, join, trim, widen, without
from headstamp.extract.quotations import find_quotations
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import Cue
from scenes_of import scene_of, token_of


def test_a_hole_parts_a_piece():
    """What lies in the hole is left out on both sides of it; pieces elsewhere stay."""
    assert without([(0, 10), (12, 14)], (3, 5)) == [(0, 3), (5, 10), (12, 14)]
    assert without([(0, 10)], (0, 10)) == []


def test_touching_pieces_are_joined():
    """Pieces come sorted, and those that touch or overlap are one."""
    assert join([(8, 9), (0, 3), (3, 5), (4, 6)]) == [(0, 6), (8, 9)]


def test_marks_at_the_edges_are_cut():
    """Commas and stops at the edges go, quotation marks stay."""
    syntax = Syntax(scene_of(', "it was sold",.').parsed)
    assert trim(syntax, (0, len(syntax.tokens))) == (1, 6)


def test_content_that_begins_inside_a_quotation_takes_all_of_it():
    """A cue after the last sentence of a quotation governs the whole; a cue inside one stays inside."""
    text = '"We sold it. We are glad," he said.'
    parsed = scene_of(text).parsed
    quotations = find_quotations(parsed)
    said, glad = token_of(scene_of(text), "said"), token_of(scene_of(text), "glad")
    assert widen([(glad, glad + 1)], quotations, said) == [(quotations[0].first, quotations[0].last)]
    assert widen([(glad, said + 1)], quotations, glad - 1) == [(glad, quotations[0].last)]


def test_a_cue_takes_its_auxiliaries():
    """The words of a cue hold auxiliaries and negation before the verb."""
    scene = scene_of("Kenya has not said that it sold rifles.")
    first, last = cue_reach(Syntax(scene.parsed), token_of(scene, "said"))
    assert [t.text for t in scene.parsed.tokens[first:last]] == ["has", "not", "said"]


def test_holders_are_found_for_the_places_of_cues():
    """For each cue's place, those whose content holds it, the cue itself not counted by its own words."""
    outer = Utterance(cue=1, form="clause", info=Cue(), source=0, pieces=[(2, 9)])
    inner = Utterance(cue=4, form="clause", info=Cue(), source=3, pieces=[(5, 9)])
    assert holders([outer, inner]) == {1: [], 4: [outer]}
