"""Who does what to whom is read off the grammar, through passives, relatives, control and conjunctions."""

import pytest

from headstamp.extract.claims.clauses import (
    clause,
    doers,
    full_clause,
    is_modal,
    is_negated,
    is_passive,
    joined,
    objects,
    phrase,
    undergoers,
)
from scenes_of import scene_of, token_of


def _texts(scene, indices):
    return [scene.parsed.tokens[i].text for i in indices]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norway sold rifles to Chile.", "sold", ["Norway"]),
        ("Norway and Peru sold rifles to Chile.", "sold", ["Norway", "Peru"]),
        ("The rifles were sold by Norway.", "sold", ["Norway"]),
        ("The rifles were sold in May.", "sold", []),
        ("Norway, which sold rifles to Chile, kept silent.", "sold", ["Norway"]),
        ("Norway refused to sell rifles.", "sell", ["Norway"]),
        ("Chile accused Norway of selling rifles.", "selling", ["Norway"]),
        ("Norway stopped selling rifles.", "selling", ["Norway"]),
        ("Norway bought the rifles and sold them to Chile.", "sold", ["Norway"]),
    ],
)
def test_doers(text, verb, expected):
    """Whoever does what the verb says is found, and nobody where a passive names nobody."""
    scene = scene_of(text)
    assert _texts(scene, doers(scene.parsed, token_of(scene, verb))) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norway sold rifles and shells to Chile.", "sold", ["rifles", "shells"]),
        ("The rifles were sold by Norway.", "sold", ["rifles"]),
        ("The rifles that were sold by Norway arrived.", "sold", ["rifles"]),
    ],
)
def test_undergoers(text, verb, expected):
    """What the verb is done to is the object of the active and the subject of the passive."""
    scene = scene_of(text)
    assert _texts(scene, undergoers(scene.parsed, token_of(scene, verb))) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norway sold no rifles.", "sold", True),
        ("Norway never sold rifles.", "sold", True),
        ("Norway did not sell rifles.", "sell", True),
        ("Nobody sold rifles.", "sold", True),
        ("Norway sold rifles.", "sold", False),
    ],
)
def test_negation(text, verb, expected):
    """A clause is negated by its verb, its subject or its object."""
    scene = scene_of(text)
    assert is_negated(scene.parsed, token_of(scene, verb)) is expected


def test_voice_and_mood():
    """The passive and the modal are told by their auxiliaries."""
    scene = scene_of("The rifles would be sold by Norway.")
    verb = token_of(scene, "sold")
    assert (is_passive(scene.parsed, verb), is_modal(scene.parsed, verb)) == (True, True)


def test_nouns_behind_prepositions():
    """Objects of the named prepositions are found with what is joined to them, others are not."""
    scene = scene_of("Norway spoke to Chile and Peru about rifles.")
    verb = token_of(scene, "spoke")
    assert _texts(scene, objects(scene.parsed, verb, "to")) == ["Chile", "Peru"]
    assert _texts(scene, joined(scene.parsed, token_of(scene, "Chile"))) == ["Chile", "Peru"]


def test_extent_of_clauses():
    """A clause ends before the next joined one; a full clause opens with the verb that it hangs on."""
    text = "Norway refused to sell rifles and Chile protested."
    scene = scene_of(text)
    assert clause(scene.parsed, token_of(scene, "sell")).quote(text) == "to sell rifles"
    assert full_clause(scene.parsed, token_of(scene, "sell")).quote(text) == "Norway refused to sell rifles"


def test_phrase_leaves_the_article_out():
    """A noun's phrase holds its modifiers and no article."""
    text = "The new Norwegian rifles arrived."
    scene = scene_of(text)
    assert phrase(scene.parsed, token_of(scene, "rifles")).quote(text) == "new Norwegian rifles"
