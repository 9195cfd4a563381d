"""Verbs of saying give speaker, form and words; verbs that say nothing give none."""

import pytest

from headstamp.extract.cue_ground import Ground
from headstamp.extract.cue_verbs import active_utterance, listing_utterance, passive_utterance, unseen_subject
from headstamp.extract.quotations import find_quotations
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import load_cues
from headstamp.model.claim import Act
from scenes_of import scene_of, token_of


def _ground(text):
    scene = scene_of(text)
    return Ground(scene, load_cues(), Syntax(scene.parsed), find_quotations(scene.parsed), stances=True)


def _found(rule, text, word):
    ground = _ground(text)
    token = ground.syntax.tokens[token_of(ground.scene, word)]
    found = rule(ground, token, ground.cues.verbs[token.lemma])
    if found is None:
        return None
    tokens = ground.syntax.tokens
    source = None if found.source is None else tokens[found.source].text
    return found.form, source, [" ".join(t.text for t in tokens[f:t_]).rstrip(" .") for f, t_ in found.pieces]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Kenya said that it lost.", "said", ("clause", "Kenya", ["that it lost"])),
        ("Kenya promised to pay.", "promised", ("infinitive", "Kenya", ["to pay"])),
        (
            "Kenya denied having sold rifles to Chad.",
            "denied",
            ("infinitive", "Kenya", ["having sold rifles to Chad"]),
        ),
        ("Kenya urged Niger to pay.", "urged", ("order", "Kenya", ["Niger to pay"])),
        ("Kenya called the report a lie.", "called", ("naming", "Kenya", ["the report a lie"])),
        ("Kenya announced the sale of rifles.", "announced", ("object", "Kenya", ["the sale of rifles"])),
        ("Kenya accused Niger of theft.", "accused", ("of", "Kenya", ["Niger of theft"])),
        ("Kenya refused to comment on it.", "refused", ("comment", "Kenya", ["to comment on it"])),
        ("Kenya refused to pay.", "refused", ("infinitive", "Kenya", ["to pay"])),
        ("Kenya did not respond to letters.", "respond", ("comment", "Kenya", ["to letters"])),
        ("Kenya would not say when.", "say", ("comment", "Kenya", ["when"])),
    ],
)
def test_forms(text, verb, expected):
    """Each form of content is read from the grammar after the verb."""
    assert _found(active_utterance, text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Kenya may say that it lost.", "say"),
        ("If Kenya says that it lost, Niger wins.", "says"),
        ("You say that it lost.", "say"),
        ("Kenya did not say that it lost.", "say"),
        ("Kenya wrote down what it lost.", "wrote"),
        ("Kenya mentioned Niger and Chad.", "mentioned"),
        ("“I say that it is lost,” she said.", "say"),
    ],
)
def test_nothing_said(text, verb):
    """Possible, supposed and negated speech, and names merely mentioned, are no utterances."""
    assert _found(active_utterance, text, verb) is None


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Kenya is said to sell rifles.", "said", ("infinitive", None, ["Kenya", "to sell rifles"])),
        ("It is alleged that Kenya lost.", "alleged", ("clause", None, ["that Kenya lost"])),
        ("The sale was confirmed by Kenya.", "confirmed", ("object", "Kenya", ["The sale"])),
        ("It lost. The information was disclosed by Kenya.", "disclosed", ("object", "Kenya", ["It lost"])),
        ("The rifles were ordered by Kenya.", "ordered", None),
    ],
)
def test_passives(text, verb, expected):
    """A passive without agent has no speaker; "the information" stands for the sentence before."""
    assert _found(passive_utterance, text, verb) == expected


def test_a_document_that_lists():
    """A document taken for a part of its own verb still speaks."""
    ground = _ground("A leaked document lists Serbia as a supplier of shells.")
    token = ground.syntax.tokens[token_of(ground.scene, "lists")]
    assert ground.syntax.tokens[unseen_subject(ground, token)].text == "document"
    found = listing_utterance(ground, token)
    assert (found.info.act, found.pieces) == (Act.ASSERTS, [(4, 11)])
