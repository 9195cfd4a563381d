"""The Admiralty grade with its reasons; more in `tests/cases/weighing/findings.yaml`."""

from dataclasses import replace

from entry_of import case_of
from headstamp.model.claim import Act, Polarity
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
