"""A language model as the reader, with a model that answers from a script."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from headstamp.errors import EndpointError, FailedCallError
from headstamp.extract.language_model.endpoint import Message, Schema
from headstamp.extract.language_model.language_model_reader import LanguageModelReader, requests
from headstamp.extract.word_lists import Lexicon, load_lexicon
from headstamp.model.actor import ActorKind
from headstamp.model.claim import Certainty, Field, Polarity, ReaderVersion, Stage, Statement, Transfer
from headstamp.model.document import Document
from headstamp.model.text import Span

TEXT = "Norway sold 40 rifles to Peru in May 2024, the minister Ann Berg said.\n\nKenya met Ghana."
SALE: dict[str, Any] = {
    "sentence": 1,
    "trigger": ["sold"],
    "supplier": ["Norway"],
    "recipient": ["Peru"],
    "materiel": ["rifles"],
    "quantity": ["40"],
    "period": ["May 2024"],
    "polarity": "affirmed",
    "certainty": "alleged",
    "stage": "agreed",
}
SAID: dict[str, Any] = {
    "sentence": 1,
    "source": ["the minister Ann Berg"],
    "cue": ["said"],
    "content": ["Norway sold 40 rifles to Peru in May 2024"],
    "act": "admits",
}


class Scripted:
    """A model that answers in turn: with what it was told to, or by failing."""

    model = "scripted"

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def complete(self, messages: Sequence[Message], schema: Schema) -> str:
        assert schema["required"]
        self.asked.append(messages[-1].content)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, str) else json.dumps(answer)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The word lists."""
    return load_lexicon()


def document(text: str = TEXT, name: str = "sale.txt", **fields: Any) -> Document:
    return Document(id="d1", hash="", name=name, media_type="text/plain", text=text, **fields)


def test_an_answer_becomes_claims_with_their_words(lexicon: Lexicon) -> None:
    """Parties, goods, amounts and times are read out of the words that the model named, and every field has them."""
    model = Scripted({"transfers": [SALE], "statements": [SAID]})
    (reading,) = LanguageModelReader(model, lexicon).read([document(outlet="Harbour Post")])
    sale = next(claim for claim in reading.claims if isinstance(claim.body, Transfer))
    body = sale.body

    assert isinstance(body, Transfer)
    assert (body.supplier and body.supplier.country, body.recipient and body.recipient.country) == ("NO", "PE")
    assert (body.stage, body.materiel.text, body.materiel.quantity and body.materiel.quantity.amount) == (
        Stage.AGREED,
        "rifles",
        40,
    )
    assert (body.period and body.period.start, sale.polarity, sale.certainty) == (
        "2024-05",
        Polarity.AFFIRMED,
        Certainty.ALLEGED,
    )
    assert (sale.said_by.name, sale.said_by.kind) == ("Ann Berg", ActorKind.PERSON)
    assert [link.name for link in sale.chain] == ["Harbour Post", "Ann Berg"]
    assert {e.field: e.quote for e in sale.evidence if e.field is not Field.WHOLE} == {
        Field.SUPPLIER: "Norway",
        Field.TRIGGER: "sold",
        Field.QUANTITY: "40",
        Field.MATERIEL: "rifles",
        Field.RECIPIENT: "Peru",
        Field.PERIOD: "May 2024",
    }
    assert [claim.body.about for claim in reading.claims if isinstance(claim.body, Statement)] == [
        "Norway sold 40 rifles to Peru in May 2024"
    ]
    assert all(e.span.quote(TEXT) == e.quote for claim in reading.claims for e in claim.evidence)
    assert {claim.confidence for claim in reading.claims} == {0.5}
    assert reading.problems == ()
    assert reading.sentences == (Span(0, 70), Span(72, 88))


def test_the_version_names_the_model_and_the_question(lexicon: Lexicon) -> None:
    """Claims of two models, or of one asked otherwise, are told apart."""
    assert LanguageModelReader(Scripted(), lexicon).version == ReaderVersion("llm", "scripted (prompt 1)")


def test_invented_words_are_a_problem_and_no_evidence(lexicon: Lexicon) -> None:
    """What the model adds is left out and told; what the text has stays."""
    model = Scripted({"transfers": [SALE | {"value": ["$9 million"], "via": ["Serbia"]}]})
    (reading,) = LanguageModelReader(model, lexicon).read([document()])

    (problem,) = reading.problems
    assert (problem.code, problem.document) == ("llm-words", "d1")
    assert problem.message == (
        "the model named words that are not in the text: "
        '"Serbia" as via, "$9 million" as value of a transfer (without it)'
    )
    (claim,) = reading.claims
    assert isinstance(claim.body, Transfer)
    assert (claim.body.via, claim.body.materiel.value) == ((), None)


def test_a_model_that_invents_everything_fills_no_screen(lexicon: Lexicon) -> None:
    """The first ten inventions are told, and how many more there are."""
    invented = [{"sentence": 1, "trigger": [f"sold{number}"]} for number in range(12)]
    (reading,) = LanguageModelReader(Scripted({"transfers": invented}), lexicon).read([document()])

    assert reading.problems[0].message.endswith('"sold9" as trigger of a transfer (left out); and 2 more')


def test_odd_answers_are_told(lexicon: Lexicon) -> None:
    """A closed field with a word that it cannot hold is a Problem; the rest of the answer counts."""
    (reading,) = LanguageModelReader(Scripted({"transfers": [SALE | {"stage": "sold"}]}), lexicon).read([document()])

    assert [problem.code for problem in reading.problems] == ["llm-answer"]
    assert "“Norway sold 40 rifles to Peru in May 202…”" in reading.problems[0].message
    assert len(reading.claims) == 1


def test_an_answer_that_is_cut_off_is_asked_for_in_halves(lexicon: Lexicon) -> None:
    """Where an answer is no JSON its window is asked for in two parts, once; a part that fails again is a Problem."""
    model = Scripted('{"transfers": [', {"transfers": [SALE]}, "sorry")
    (reading,) = LanguageModelReader(model, lexicon).read([document()])

    assert model.asked == [
        "[1] Norway sold 40 rifles to Peru in May 2024, the minister Ann Berg said.\n\n[2] Kenya met Ghana.",
        "[1] Norway sold 40 rifles to Peru in May 2024, the minister Ann Berg said.",
        "[1] Kenya met Ghana.",
    ]
    assert len(reading.claims) == 1
    (problem,) = reading.problems
    assert problem.code == "llm-failed"
    assert "begins “Kenya met Ghana.”: its answer was no JSON object." in problem.message


def test_of_an_answer_that_breaks_off_again_what_is_whole_counts(lexicon: Lexicon) -> None:
    """A model that never comes to an end gives the claims that it had finished, and a Problem that says so."""
    model = Scripted(json.dumps({"transfers": [SALE, SALE]})[:-40])
    (reading,) = LanguageModelReader(model, lexicon).read([document(TEXT.partition("\n")[0])])

    assert [claim.kind.value for claim in reading.claims] == ["transfer"]
    assert [problem.code for problem in reading.problems] == ["llm-answer"]
    assert reading.problems[0].message.endswith("it broke off; what stood before counts")


def test_a_failed_call_is_a_problem_and_the_next_document_is_read(lexicon: Lexicon) -> None:
    """A document whose call failed has a reading without claims that says so; order and number of readings hold."""
    model = Scripted(FailedCallError("the server answers HTTP 500, 5 times"), {"transfers": [SALE]})
    first, second = LanguageModelReader(model, lexicon).read([document(name="a.txt"), document(name="b.txt")])

    assert (first.claims, [problem.code for problem in first.problems]) == ((), ["llm-failed"])
    assert "HTTP 500, 5 times" in first.problems[0].message
    assert "--again" in first.problems[0].message
    assert (len(second.claims), second.problems) == (1, ())


def test_where_no_call_will_do_better_reading_ends(lexicon: Lexicon) -> None:
    """A refusal for good is no Problem of a document: the readings before it are given, then it is raised."""
    model = Scripted({"transfers": [SALE]}, EndpointError("refused"))
    readings = LanguageModelReader(model, lexicon).read([document(), document()])

    assert len(next(readings).claims) == 1
    with pytest.raises(EndpointError, match="refused"):
        next(readings)


def test_the_same_answers_give_the_same_reading(lexicon: Lexicon) -> None:
    """Whatever order a model tells things in, the claims are in the order of the text."""
    answers = ({"transfers": [SALE], "statements": [SAID]}, {"statements": [SAID], "transfers": [SALE, SALE]})
    one, two = (next(LanguageModelReader(Scripted(answer), lexicon).read([document()])) for answer in answers)

    assert one == two


def test_only_what_is_to_be_read_is_sent(lexicon: Lexicon) -> None:
    """Boilerplate, names of files, outlets and addresses stay here; a text without a sentence is not sent at all."""
    text = "Share this page\nNorway sold rifles."
    page = document(text, skips=(Span(0, 15),), outlet="Harbour Post", url="https://harbour.example/1")
    model = Scripted({})
    list(LanguageModelReader(model, lexicon).read([page, document("  \n")]))

    assert model.asked == ["[1] Norway sold rifles."]
    assert [messages[-1].content for messages in requests(page)] == model.asked
    assert list(requests(document(""))) == []


def test_long_documents_go_in_windows(lexicon: Lexicon) -> None:
    """A text of many paragraphs is asked for in several calls, and claims of all of them count."""
    text = "\n".join(
        ["It rained for a long time in the hills above the harbour."] * 200 + ["Norway sold rifles to Peru."]
    )
    late = {"transfers": [{"sentence": 1, "trigger": ["sold"], "supplier": ["Norway"], "materiel": ["rifles"]}]}
    model = Scripted({}, late)
    (reading,) = LanguageModelReader(model, lexicon).read([document(text)])

    assert [asked.count("[") for asked in model.asked] == [105, 96]
    assert [claim.evidence[0].quote for claim in reading.claims] == ["Norway"]
