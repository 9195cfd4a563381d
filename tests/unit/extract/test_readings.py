"""Any reader's claims come out sorted and once, and a failure is a Problem of one document."""

from headstamp.extract.readings import guarded, settled
from headstamp.model.actor import ARTICLE, ActorKind, Mention
from headstamp.model.claim import Claim, Evidence, Field, Statement
from headstamp.model.document import Document
from headstamp.model.text import Span

TEXT = (
    "The minister of the harbour said that the rifles had arrived.\n"
    "The minister of the harbour said that the rifles had arrived."
)
DOCUMENT = Document(id="d1", hash="", name="x.txt", media_type="text/plain", text=TEXT)


def _claim(name, start, end):
    speaker = Mention(ActorKind.PERSON, name)
    words = (Evidence(Span(start, end), Field.CUE, TEXT[start:end]),)
    return Claim(name, "d1", Statement(speaker, ""), ARTICLE, (ARTICLE,), words)


def test_claims_are_sorted_and_said_once():
    """Claims stand by place, whatever their order was; the same claim found twice is one."""
    late, early = _claim("late", 28, 32), _claim("early", 4, 12)
    reading = settled(DOCUMENT, [late, early, late], [Span(0, 61)], [])
    assert [claim.id for claim in reading.claims] == ["early", "late"]


def test_a_repeated_sentence_makes_no_second_claim():
    """What rests on nothing but a sentence that the document says again is left out."""
    first, again = _claim("first", 4, 12), _claim("again", 66, 74)
    reading = settled(DOCUMENT, [first, again], [Span(0, 61), Span(62, 123)], [])
    assert [claim.id for claim in reading.claims] == ["first"]


def test_a_failure_is_a_problem():
    """A document on which the reader trips has a reading without claims that says so."""

    def trip(document):
        raise ValueError("odd")

    reading = guarded(DOCUMENT, trip)
    assert (reading.document, reading.claims) == ("d1", ())
    assert [(p.code, p.place) for p in reading.problems] == [("reader-failed", "x.txt")]
    assert "odd" in reading.problems[0].message
