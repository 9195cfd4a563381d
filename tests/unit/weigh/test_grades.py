"""The Admiralty grade with its reasons; more in `tests/cases/weighing/findings.yaml`."""

from dataclasses import replace

from entry_of import case_of
from headstamp.model.claim import Act, Polarity
from headstamp.model.reliability import Letter, Reliability
from headstamp.weigh.circumstances import Circumstances
from headstamp.weigh.grades import grade
from headstamp.weigh.origins import count_origins

KOS = ("a", "2024-01", "outlet:Herald > person:Ana Kos:RU", {})
DENIAL = ("b", "2024-02", "outlet:Courier > person:Petar Lukic:RS", {"polarity": Polarity.DENIED, "act": Act.DENIES})


def graded(*rows, table=None):
    case = case_of(*[(name, date, by, dict(fields)) for name, date, by, fields in rows])
    case = replace(case, circumstances=Circumstances(reliability=table or {}))
    return grade(case, count_origins(case))


def test_one_named_origin():
    """It is not confirmed; a denial makes it doubtful, and both are said."""
    assert graded(KOS).credibility == "3"
    doubted = graded(KOS, DENIAL)
    assert (doubted.credibility, doubted.reasons[1]) == (
        "4",
        "Ana Kos alone can be named for it; denied by Petar Lukic",
    )


def test_nobody_affirms():
    """What is only denied has no basis to be judged."""
    assert graded(DENIAL).credibility == "6"


def test_reliability_is_the_users_word_alone():
    """The best letter of the table counts; F and letters that are none change nothing."""
    found = graded(KOS, table={"Herald": "C", "Ana Kos": "B"})
    assert (found.reliability, found.reasons[:2]) == (
        "B",
        ("Ana Kos is graded B by the user", "Herald is graded C by the user"),
    )
    assert graded(KOS, table={"Herald": "F", "Ana Kos": "?"}).reliability == "F"


def test_whose_letter_it_is():
    """A letter that a person gave a source goes before a table, and the reason says whose it is; F says so too."""
    given = Reliability(Letter.D, "Ada Quill", "2024-03-01T12:00:00+00:00", "sold before")
    assert graded_by(given) == ("D", "Herald is graded D by Ada Quill, 2024-03-01: sold before")
    assert graded_by(Reliability(Letter.F, "Jo", "2024-03-01T12:00:00+00:00")) == (
        "F",
        "Herald is graded F by Jo, 2024-03-01",
    )


def graded_by(reliability):
    name, date, by, fields = KOS
    case = case_of((name, date, by, dict(fields)))
    (voice,) = case.voices
    outlet, *others = voice.chain
    voice = replace(voice, chain=(replace(outlet, reliability=reliability), *others))
    found = grade(replace(case, voices=(voice,)), count_origins(case))
    return found.reliability, found.reasons[0]
