"""The trained reader gives one reading a document, in order, whatever the documents hold."""

import hashlib

import pytest

from headstamp.errors import NotFoundError
from headstamp.extract.trained.decode import Decoded
from headstamp.extract.trained.marks import Attribution, Trigger
from headstamp.extract.trained.trained_reader import TrainedReader, load_trained_reader
from headstamp.extract.triage import SEEN
from headstamp.extract.word_lists import load_lexicon
from headstamp.model.document import Cell, Document, Row, Table
from headstamp.model.text import Span

NOTHING = Decoded((), (), ())
TEXT = "Chile sent tanks to Peru, Bolivia said."


class Fake:
    """Marks the one text that it knows; trips over an odd one."""

    name = "fake"

    def glance(self, text, stretches, telling):
        if "odd" in text:
            raise RuntimeError("tripped")
        return 0.5 if telling else 0.0

    def read(self, text, stretches=None):
        assert all(text[start:end].strip() for start, end in stretches)
        if "odd" in text:
            raise RuntimeError("tripped")
        if text != TEXT:
            return NOTHING
        roles = {"supplier": (Span(0, 5),), "materiel": (Span(11, 16),), "recipient": (Span(20, 24),)}
        classes = {"stage": "delivered", "polarity": "affirmed", "certainty": "asserted", "category": "armour"}
        sent = Trigger("transfer", (Span(6, 10),), roles, classes, confidence=0.876)
        said = Attribution((Span(26, 33),), (Span(34, 38),), (Span(0, 24),), classes={"act": "asserts"})
        return Decoded((said,), (sent,), ())


def document(text, **fields):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id="d" + digest[:16], hash=digest, name="x.txt", media_type="text/plain", text=text, **fields)


@pytest.fixture(scope="module")
def trained():
    """The reader with the weights that come with Headstamp."""
    return load_trained_reader()


@pytest.fixture(scope="module")
def reader():
    return TrainedReader(Fake(), load_lexicon())


def test_marks_become_claims_by_place(reader):
    """The transfer and the statement of one sentence, with their voice, sentences and mentions."""
    (reading,) = reader.read([document(TEXT)])
    assert sorted(claim.kind for claim in reading.claims) == ["statement", "transfer"]
    transfer = next(claim for claim in reading.claims if claim.kind == "transfer")
    assert (transfer.body.supplier.name, transfer.body.recipient.name) == ("Chile", "Peru")
    assert (transfer.said_by.name, transfer.confidence) == ("Bolivia", 0.88)
    assert reading.sentences == (Span(0, 39),)
    assert [mention.name for mention in reading.mentions] == ["Chile", "Peru", "Bolivia"]


def test_readings_follow_the_documents_and_do_not_mix(reader):
    """A document reads the same alone and in company, in any order."""
    documents = [document(TEXT), document(""), document("Nothing here.")]
    together = list(reader.read(documents))
    assert [r.document for r in together] == [d.id for d in documents]
    assert [next(reader.read([d])) for d in reversed(documents)] == together[::-1]


def test_a_failure_is_a_problem_of_one_document(reader):
    """One odd text does not end the reading of the others."""
    odd, fine = reader.read([document("An odd text."), document("A fine text.")])
    assert [p.code for p in odd.problems] == ["reader-failed"]
    assert fine.problems == ()


def test_tables_are_read_too(reader):
    """Rows of a table need no graph."""
    text = "Supplier\tRecipient\tWeapon\nChile\tPeru\tTanks\n"
    cells = (Cell(Span(26, 31), "Supplier"), Cell(Span(32, 36), "Recipient"), Cell(Span(37, 42), "Weapon"))
    (reading,) = reader.read([document(text, tables=(Table("arms", (Row(cells),)),))])
    assert [(c.body.supplier.name, c.body.recipient.name) for c in reading.claims] == [("Chile", "Peru")]


def test_the_version_names_the_weights(reader):
    """Which weights and which rules made a claim."""
    assert (reader.version.name, reader.version.version) == ("trained", "8 (fake)")


def test_missing_weights_are_told(tmp_path):
    """A folder without weights is named in the error."""
    with pytest.raises(NotFoundError, match="no weights"):
        load_trained_reader(tmp_path)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Norway sent 40 howitzers to Chile, an officer of the army said.", True),
        ("A licence for the export of 122 mm rounds to Chile was refused in Norway.", True),
        ("Kenya denied that it had re-exported armoured vehicles to Nepal.", True),
        ("The think tank published a round of figures on schools in Finland.", False),
        ("The striker fired a rocket into the net, and the goalkeeper of the guests shelled out praise.", False),
    ],
)
def test_a_glance_tells_transfers_from_metaphors(trained, text, seen):
    """The weights that come with Headstamp see a transfer or a licence where the words alone see arms in both."""
    assert (trained.glance(document(text), [Span(0, len(text))]) >= SEEN) is seen


def test_a_glance_looks_only_where_it_is_asked_to(trained):
    """Of two paragraphs that do not fit into one window the glance takes the one that it is asked about."""
    harvest = "The harvest was good this year, and the people of the valley held a feast. " * 12
    sent = "Norway sent 40 howitzers to Chile, an officer of the army said. " * 12
    text = f"{harvest}\n{sent}"

    assert trained.glance(document(text), [Span(0, 100)]) < SEEN
    assert trained.glance(document(text), [Span(len(text) - 100, len(text))]) >= SEEN
    assert trained.glance(document(text), []) == 0.0


def test_a_glance_leaves_what_trips_it_to_the_reading(reader):
    """A document that breaks the graph is to be read, which makes a problem of it."""
    assert reader.glance(document("An odd text."), [Span(0, 12)]) == 1.0
