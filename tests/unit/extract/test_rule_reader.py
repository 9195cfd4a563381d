"""The reader gives one reading a document, in order, whatever the documents hold."""

import hashlib

from headstamp.extract.rule_reader import RuleReader
from headstamp.extract.scenes import load_lexicon
from headstamp.extract.spacy_parser import SpacyParser
from headstamp.model.document import Document


def _document(text):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id="d" + digest[:16], hash=digest, name="x.txt", media_type="text/plain", text=text)


def test_readings_follow_the_documents_and_do_not_mix():
    """A document reads the same alone and in company, in any order."""
    reader = RuleReader(SpacyParser(), load_lexicon())
    documents = [_document("Chile sent tanks to Peru."), _document(""), _document("Peru denied it.")]
    together = list(reader.read(documents))
    assert [r.document for r in together] == [d.id for d in documents]
    assert [next(reader.read([d])) for d in reversed(documents)] == together[::-1]
    assert [c.body.supplier.name for c in together[0].claims if c.kind == "transfer"] == ["Chile"]


def test_a_rule_that_fails_is_a_problem_of_one_document():
    """One odd text does not end the reading of the others."""

    def failing(scene):
        if "odd" in scene.document.text:
            raise RuntimeError("tripped")
        return iter(())

    reader = RuleReader(SpacyParser(), load_lexicon(), (failing,))
    odd, fine = reader.read([_document("An odd text."), _document("A fine text.")])
    assert [p.code for p in odd.problems] == ["reader-failed"]
    assert "tripped" in odd.problems[0].message
    assert fine.problems == ()


def test_what_is_said_twice_is_one_claim():
    """A caption that repeats a sentence adds no claim."""
    sentence = "Chile sent forty old tanks to neighbouring Peru in the spring of the year."
    reader = RuleReader(SpacyParser(), load_lexicon())
    (reading,) = reader.read([_document(f"{sentence}\n{sentence}")])
    assert len([c for c in reading.claims if c.kind == "transfer"]) == 1


def test_version_names_rules_and_model():
    """Every claim can name what read it."""
    version = RuleReader(SpacyParser(), load_lexicon()).version
    assert version.name == "rules"
    assert "en_core_web_sm" in version.version
