"""Nouns, adverbs and prepositions of saying give speaker and words."""

import pytest

from headstamp.extract.cue_ground import Ground
from headstamp.extract.cue_nouns import (
    according_utterance,
    adverb_utterance,
    noun_utterance,
    wording_utterance,
)
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import load_cues
from headstamp.model.claim import Certainty
from scenes_of import scene_of, token_of


def _found(text, word, rule):
    scene = scene_of(text)
    ground = Ground(scene, load_cues(), Syntax(scene.parsed), (), stances=False)
    found = rule(ground, ground.syntax.tokens[token_of(scene, word)])
    if found is None:
        return None
    tokens = ground.syntax.tokens
    source = None if found.source is None else tokens[found.source].text
    return source, [" ".join(t.text for t in tokens[f:t_] if t.pos != "PUNCT") for f, t_ in found.pieces], found.info


def _noun(ground, token):
    return noun_utterance(ground, token, ground.cues.nouns[token.lemma])


@pytest.mark.parametrize(
    ("text", "word", "source", "pieces"),
    [
        ("Kenya's claim that it lost is odd.", "claim", "Kenya", ["that it lost"]),
        ("The revelation by Kenya that it lost is odd.", "revelation", "Kenya", ["that it lost"]),
        ("There are rumours of a sale.", "rumours", None, ["a sale"]),
        (
            "Kenya repeated a warning that the rifles were stolen.",
            "warning",
            "Kenya",
            ["that the rifles were stolen"],
        ),
    ],
)
def test_nouns(text, word, source, pieces):
    """The speaker is the owner, the "by" phrase or the subject of a light verb; else nobody."""
    assert _found(text, word, _noun)[:2] == (source, pieces)


def test_a_noun_alone_holds_nothing():
    """A noun of saying without content is no utterance."""
    assert _found("The claim was short.", "claim", _noun) is None


def test_unconfirmed_reports_are_unconfirmed():
    """An adjective of doubt before the noun decides its certainty."""
    assert (
        _found("Unconfirmed reports that Kenya lost came in.", "reports", _noun)[2].certainty is Certainty.UNCONFIRMED
    )


@pytest.mark.parametrize(
    ("text", "source", "pieces"),
    [
        ("According to Kenya, the rifles were lost.", "Kenya", ["the rifles were lost"]),
        ("The rifles were lost, according to Kenya.", "Kenya", ["The rifles were lost"]),
        ("The rifles, according to Kenya, were lost.", "Kenya", ["The rifles", "were lost"]),
        ("According to Ivan Petrov, writing in May, the rifles were lost.", "Petrov", ["the rifles were lost"]),
    ],
)
def test_according_to(text, source, pieces):
    """The parenthesis is nobody's content, wherever it stands."""
    found = _found(text, "According" if text.startswith("A") else "according", according_utterance)
    assert (found[0], [piece for piece in found[1] if piece]) == (source, pieces)


def test_in_the_words_of():
    """The phrase "in the words of" gives the sentence to its speaker; "in other words" gives nothing."""
    assert _found("In the words of Kenya, it was lost.", "words", wording_utterance)[0] == "Kenya"
    assert _found("In other words, it was lost.", "words", wording_utterance) is None


def test_adverbs_of_hearsay():
    """The adverb "reportedly" leaves its clause to nobody."""
    source, pieces, info = _found("Kenya reportedly lost.", "reportedly", adverb_utterance)
    assert (source, pieces, info.certainty) == (None, ["Kenya", "lost"], Certainty.UNCONFIRMED)
