"""Certainty that rises; the readable dossiers are in `tests/cases/weighing/findings.yaml`."""

from entry_of import case_of
from headstamp.model.claim import Certainty
from headstamp.weigh.certainties import rising_certainty

SOURCE = "outlet:Herald > unnamed:a source"
DOUBT = {"certainty": Certainty.UNCONFIRMED}


def test_it_rises_only_with_time():
    """A fact told on the day of the doubt, or without a date, has not risen; one told later has."""
    later = case_of(("a", "2024-03-01", SOURCE, dict(DOUBT)), ("b", "2024-04-01", "outlet:Courier", {}))
    assert [found.claims for found in rising_certainty(later)] == [("c0000000000000000", "c0000000000000001")]
    for date in ("2024-03-01", "2024-03", None):
        case = case_of(("a", "2024-03-01", SOURCE, dict(DOUBT)), ("b", date, "outlet:Courier", {}))
        assert list(rising_certainty(case)) == []


def test_what_was_a_fact_before_has_not_risen():
    """Where somebody asserted it before the doubt, nothing rises."""
    case = case_of(
        ("a", "2024-02-01", "outlet:Courier", {}),
        ("b", "2024-03-01", SOURCE, dict(DOUBT)),
        ("c", "2024-04-01", "outlet:Gazette", {}),
    )
    assert list(rising_certainty(case)) == []
