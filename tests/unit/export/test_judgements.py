"""Judgements in words and as records tell the person's reading from the machine's."""

from dataclasses import replace

import pytest

from headstamp.export.judgements import describe, field_words, listed_record, machine_words, tell, tell_all
from headstamp.export.records import claim_record
from headstamp.judge.corrections import correct
from headstamp.model.judgement import Correctable, Correction, Subject
from headstamp.model.view import JudgementView
from judgements_of import judgement, mark
from views import ACTORS, AFFIRMED, AVARIA, BORDUNA, DENIED, STATEMENT, country

CLAIM = AFFIRMED.claim
STAGE = Correction(Correctable.STAGE, "agreed")
FIX = judgement(1, "correct", claims=[CLAIM], correction=STAGE, why="see page 3")
CORRECTED = replace(AFFIRMED, claim=correct(CLAIM, STAGE), machine=CLAIM, judgements=(FIX,))


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (judgement(1, "accept", claims=[CLAIM]), "accepted"),
        (judgement(1, "reject", claims=[CLAIM]), "rejected: counts for nothing"),
        (FIX, "stage corrected to agreed"),
        (judgement(1, "mark-origin", claims=[CLAIM], origin=BORDUNA), "rests on Borduna"),
        (judgement(1, "merge-entries", entries=[[CLAIM], [CLAIM]]), "merged into e0: e1"),
        (judgement(1, "split-entry", entries=[[CLAIM]], claims=[CLAIM]), f"split off e0: {CLAIM.id}"),
        (
            judgement(1, "same-actor", actors=(mark(ACTORS[AVARIA]), mark(ACTORS[BORDUNA]))),
            "one actor: Avaria and Borduna",
        ),
        (
            judgement(1, "other-actor", actors=(mark(ACTORS[AVARIA]), mark(ACTORS[AVARIA], "Avari"))),
            "somebody else than Avaria: Avari",
        ),
        (judgement(1, "note", claims=[CLAIM]), "note"),
        (judgement(2, "undo", supersedes=("j1",)), "took back j1"),
    ],
)
def test_each_kind_in_words(made, words: str) -> None:
    """Every kind of judgement is told in a few words."""
    assert describe(made) == words


def test_who_when_and_why() -> None:
    """The author and the day stand in brackets, the reason behind; of a correction also what the machine read."""
    assert tell(FIX) == "stage corrected to agreed (Ada Quill, 2024-03-01): see page 3"
    assert list(tell_all(CORRECTED)) == [f"{tell(FIX)} [the machine read: delivered]"]
    assert (machine_words(CORRECTED), machine_words(AFFIRMED)) == ("stage: delivered", "")


def test_fields_in_words() -> None:
    """Each field of the machine's reading can be told; what is not there is nothing."""
    assert {field.value: field_words(AFFIRMED, CLAIM, field) for field in Correctable} == {
        "polarity": "affirmed",
        "certainty": "alleged",
        "act": "asserts",
        "said_by": "Otto Brandt",
        "stage": "delivered",
        "category": "ammunition",
        "supplier": "Avaria",
        "recipient": "Borduna",
        "via": "Corvia",
        "quantity": "3,500 shells",
        "value": "2,500,000 USD",
        "period": "in March 2023 (2023-03)",
    }
    assert field_words(DENIED, DENIED.claim, Correctable.QUANTITY) == "nothing"
    assert field_words(STATEMENT, STATEMENT.claim, Correctable.STAGE) == "nothing"


def test_records_hold_both_readings() -> None:
    """The claim is written as it counts; the correction holds the machine's value and the person's."""
    record = claim_record(CORRECTED, country)

    assert record["stage"] == "agreed"
    assert record["judgements"] == [
        {
            "id": "j1",
            "kind": "correct",
            "field": "stage",
            "value": "agreed",
            "who": "Ada Quill",
            "when": "2024-03-01T12:01:00.000000+00:00",
            "why": "see page 3",
            "supersedes": [],
            "machine": "delivered",
            "person": "agreed",
        }
    ]


def test_a_listed_judgement_says_what_it_is_about() -> None:
    """In force or not, on what, and why it fits nothing."""
    record = listed_record(JudgementView(FIX, in_force=True, targets=((Subject.CLAIM, "c1"),)))

    assert (record["in_force"], record["targets"], record["misfit"]) == (True, [{"what": "claim", "id": "c1"}], None)
