"""The ledger of a date is weighed for that date."""

from pathlib import Path

import pytest

from headstamp.errors import UsageError
from headstamp.model.claim import Polarity
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_entries, search
from headstamp.tasks.as_of import ledger_as_of
from headstamp.tasks.judging import reject
from judged_ledgers import by, claim_of, entry_of, ledger_json, read_judgeable


def test_counts_grow_with_the_date(ledger: Ledger, tmp_path: Path) -> None:
    """Each date has its own counts and findings; the ledger itself stays as it is, and nothing is left behind."""
    read_judgeable(ledger, tmp_path / "reports")
    reject(ledger, claim_of(ledger, "Elm", Polarity.DENIED).claim.id, by(1))
    before, counts = ledger_json(ledger), {}
    for date in ("2023-03", "2023-04", "2023-05", "2024-03"):
        with ledger_as_of(ledger, date) as then:
            weight = entry_of(then).weight
            counts[date] = (weight.affirming, weight.denying, weight.contested, len(search(then, "howitzers")))
            path = then.path

    assert counts == {
        "2023-03": (1, 0, False, 1),
        "2023-04": (2, 0, False, 2),
        "2023-05": (2, 1, True, 3),
        "2024-03": (2, 0, False, 3),
    }
    assert ledger_json(ledger) == before
    assert not path.exists()


def test_before_everything_there_is_nothing(ledger: Ledger, tmp_path: Path) -> None:
    """A date before the first document has no entry; what is no date is refused."""
    read_judgeable(ledger, tmp_path / "reports")
    with ledger_as_of(ledger, "1999") as then:
        assert find_entries(then) == ()
    with pytest.raises(UsageError, match='"yesterday" is no date'), ledger_as_of(ledger, "yesterday"):
        pass
