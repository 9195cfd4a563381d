"""The stages run in their order, and the order of what they are given is no matter."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import OneRuleReader
from headstamp.config import Limits
from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.document import Document
from headstamp.model.problem import Problem
from headstamp.model.view import DocumentSummary
from headstamp.pipeline import Provisos, is_readable, read_documents, unread, weigh_ledger
from headstamp.read import read_bytes

ENGLISH = Document("d1", "1" * 64, "a.txt", "text/plain", "Norway sent 40 howitzers to Chile.")
SHORT = Document("d2", "2" * 64, "b.txt", "text/plain", "Peru sent rifles to Ghana.", language="und")
ITALIAN = Document("d3", "3" * 64, "c.txt", "text/plain", "Norway sent rifles to Peru.", language="it")

TEXTS = (
    "Norway sent 40 howitzers to Chile.",
    "Norway never sent howitzers to Chile.",
    "Kenya sent 12 drones to Nepal. Peru sent rifles to Ghana.",
)


def test_only_what_is_readable_is_given_to_the_reader() -> None:
    """Readings come in the order of the documents; one in another language has none and a Problem."""
    reader = OneRuleReader()

    readings = list(read_documents([ENGLISH, ITALIAN, SHORT], reader))

    assert [(reading.document, len(reading.claims)) for reading in readings] == [("d1", 1), ("d3", 0), ("d2", 1)]
    assert [problem.code for problem in readings[1].problems] == ["not-english"]
    assert reader.met == ["a.txt", "b.txt"]
    assert [is_readable(document) for document in (ENGLISH, ITALIAN, SHORT)] == [True, False, True]


def test_no_reader_is_needed_where_nothing_is_readable() -> None:
    """Documents in other languages are passed on without a reader."""
    assert [reading.claims for reading in read_documents([ITALIAN], None)] == [()]


def test_a_problem_is_not_told_twice() -> None:
    """Where reading the file has said already that it is not English, the reading does not say so again."""
    assert unread(ITALIAN.with_problems(Problem("not-english", "It is not."))).problems == ()


@settings(deadline=None)  # how long it takes is another matter, and depends on what else the machine does
@given(st.permutations(range(3)))
def test_order_is_no_matter(order: list[int]) -> None:
    """The same claims in any order give the same actors, entries, weights and findings."""
    documents = [read_bytes(text.encode(), "x.txt", Limits(), place="x.txt")[0][0].document for text in TEXTS]
    claims = {d.id: [c for r in OneRuleReader().read([d]) for c in r.claims] for d in documents}
    by_id = {d.id: DocumentSummary(d.id, d.name, "", "", None, None, d.language, d.media_type) for d in documents}

    def weighed(ids):
        return weigh_ledger([c for i in ids for c in claims[i]], by_id, load_states(), load_names())

    assert weighed([documents[i].id for i in order]) == weighed([document.id for document in documents])
    assert len(weighed(list(by_id)).entries) == 3


def test_nothing_gives_nothing() -> None:
    """An empty ledger weighs nothing."""
    weighed = weigh_ledger([], {}, load_states(), load_names())

    assert (weighed.entries, weighed.weights, weighed.findings) == ((), (), ())


def test_what_a_reader_was_unsure_of_counts_for_nothing() -> None:
    """An unsure claim stands in its entry and is not weighed."""
    document = read_bytes(TEXTS[0].encode(), "x.txt", Limits(), place="x.txt")[0][0].document
    summary = DocumentSummary(document.id, "x.txt", "", "", None, None, "en", "text/plain")
    (claim,) = next(OneRuleReader().read([document])).claims

    unsure = Provisos(unsure=frozenset({claim.id}))
    found = weigh_ledger([claim], {document.id: summary}, load_states(), load_names(), provisos=unsure)

    assert [entry.claims for entry in found.entries] == [(claim.id,)]
    assert [(weight.affirming, weight.denying) for weight in found.weights] == [(0, 0)]
