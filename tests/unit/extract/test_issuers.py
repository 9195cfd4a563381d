"""Documents speak for whoever issued or wrote them."""

import pytest

from headstamp.extract.issuers import Issuers
from headstamp.extract.syntax import Syntax
from headstamp.lexicon.cues import load_cues
from headstamp.model.actor import ActorKind, Mention
from scenes_of import scene_of, token_of


def _issuers(text):
    scene = scene_of(text)
    return scene, Issuers(scene, load_cues(), Syntax(scene.parsed))


@pytest.mark.parametrize(
    ("text", "noun", "issuer"),
    [
        ("Kenya's report is long.", "report", "Kenya"),
        ("The report by Kenya is long.", "report", "Kenya"),
        ("Data from the Northern Trade Institute are old.", "Data", "Northern Trade Institute"),
        ("The article written by Ivan Petrov is long.", "article", "Ivan Petrov"),
        ("Kenya issued a statement.", "statement", "Kenya"),
        (
            "A note from the press office of the defence ministry of Kenya came.",
            "note",
            "Ministry of Defence of Kenya",
        ),
        ("The Harbour Post published a leaked memo.", "memo", None),
        ("A leaked memo published by the Harbour Post is long.", "memo", None),
        ("A list of Kenya's exports is long.", "list", None),
    ],
)
def test_issuer(text, noun, issuer):
    """Owners, authors and senders issue a document; who only publishes a leak, or is its matter, does not."""
    scene, issuers = _issuers(text)
    found = issuers.issuer(scene.parsed.tokens[token_of(scene, noun)])
    assert (None if found is None else found.name) == issuer


def test_the_document_named_before():
    """The words "the article" mean the one issued before it, or the one that spoke before; "an article" is new."""
    scene, issuers = _issuers("Ivan Petrov wrote an article. Niger read the article. Chad sold the letter.")
    article = scene.parsed.tokens[[t.index for t in scene.parsed.tokens if t.text == "article"][1]]
    letter = scene.parsed.tokens[token_of(scene, "letter")]
    assert issuers.earlier(article).name == "Ivan Petrov"
    assert issuers.earlier(letter) is None
    issuers.remember(letter, Mention(ActorKind.STATE, "Niger"))
    assert issuers.earlier(letter).name == "Niger"
    assert not issuers.points_back(scene.parsed.tokens[token_of(scene, "article")])


def test_it_means_the_document_of_the_sentence_before():
    """A document that is subject or object of the sentence before is what "it states" means."""
    scene, issuers = _issuers("The Harbour Post published a confidential navy memo. It states that Niger paid.")
    assert issuers.document_before(scene.parsed.tokens[token_of(scene, "It")]).name == "confidential navy memo"
