"""What speakers stand to; the readable dossiers are in `tests/cases/weighing/findings.yaml`."""

from entry_of import case_of
from headstamp.model.claim import Act, Polarity
from headstamp.weigh.concessions import Concessions, is_earlier

LUKIC = "outlet:Herald > person:Petar Lukic:RS:defence minister"
DENIED = {"polarity": Polarity.DENIED, "act": Act.DENIES, "words": "missiles"}


def conceded(concession_date, denial_date, by=LUKIC):
    case = case_of(("a", concession_date, by, {"act": Act.ADMITS}), ("b", denial_date, LUKIC, dict(DENIED)))
    return Concessions(case).before(case.denying[0])


def test_a_concession_stands_before_the_denial():
    """An earlier one counts, a later one or one of another person does not; the state's own does."""
    assert conceded("2024-01", "2024-02")
    assert not conceded("2024-02", "2024-01")
    assert not conceded("2024-01", "2024-02", "outlet:Herald > person:Vesna Tomic:RS:president")
    assert conceded("2024-01", "2024-02", "outlet:Herald > state:Serbia:RS")


def test_a_part_of_a_date_is_not_earlier():
    """A month does not come before a day in it."""
    case = case_of(("a", "2024-03", LUKIC, {}), ("b", "2024-03-09", LUKIC, {}), ("c", "2024-04", LUKIC, {}))
    month, day, after = case.voices
    assert [is_earlier(month, day), is_earlier(month, after), is_earlier(after, day)] == [False, True, False]
