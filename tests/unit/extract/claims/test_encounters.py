"""A verb or noun of contact gives both sides, or nothing where it means something else."""

import pytest

from headstamp.extract.claims.encounters import encounter_of_noun, encounter_of_verb
from scenes_of import scene_of, token_of


def _sides(found):
    return ([m.name for m in found.side], [m.name for m in found.others]) if found else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Jana Novak met Adam Zielak.", "met", (["Jana Novak"], ["Adam Zielak"])),
        ("The rifles met the requirements.", "met", None),
        ("Jana Novak called Adam Zielak a liar.", "called", None),
        ("Jana Novak wants to meet Adam Zielak.", "meet", None),
    ],
)
def test_verbs(text, word, expected):
    """A verb gives who meets whom; standards that are met, names that are called and wishes give nothing."""
    scene = scene_of(text)
    assert _sides(encounter_of_verb(scene, scene.parsed.tokens[token_of(scene, word)])) == expected


@pytest.mark.parametrize(
    ("text", "word", "kind", "expected"),
    [
        ("Jana Novak held talks with Adam Zielak.", "talks", "talks", (["Jana Novak"], ["Adam Zielak"])),
        (
            "The talks between Jana Novak and Adam Zielak failed.",
            "talks",
            "talks",
            (["Jana Novak", "Adam Zielak"], []),
        ),
        ("Jana Novak called for talks with Adam Zielak.", "talks", "talks", None),
        ("The bank wrote a letter of credit.", "letter", "letter", None),
    ],
)
def test_nouns(text, word, kind, expected):
    """A noun gives the sides through its verb, its owner or its prepositions; what is only asked for gives nothing."""
    scene = scene_of(text)
    assert _sides(encounter_of_noun(scene, scene.parsed.tokens[token_of(scene, word)], kind)) == expected
