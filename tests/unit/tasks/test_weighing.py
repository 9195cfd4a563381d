"""What is shown always follows from the claims that are there."""

from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.errors import LedgerFullError
from headstamp.store import weighed as stored
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_entries, read
from headstamp.tasks.weighing import weigh, weighed
from ledgers import exported, write_reports


@pytest.fixture
def dossier(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger of the reports."""
    read(ledger, [str(write_reports(tmp_path / "reports"))], reader=OneRuleReader())
    return ledger


def test_a_stale_ledger_is_weighed_before_it_is_shown(dossier: Ledger) -> None:
    """Where reading was cut off after the last commit, the next look weighs first, without a reader."""
    before = exported(dossier)
    with dossier.writing() as connection:
        connection.exec_driver_sql("DELETE FROM entries")
        stored.mark_changed(connection)

    assert exported(dossier) == before
    assert len(before[1]) == 4


def test_another_version_weighs_anew(dossier: Ledger) -> None:
    """Entries weighed by another version of Headstamp are not shown as this one's."""
    with dossier.writing() as connection:
        connection.exec_driver_sql("DELETE FROM findings")
        connection.exec_driver_sql("DELETE FROM entries")
        stored.mark_weighed(connection, "0.0.1")

    assert len(find_entries(dossier)) == 4


def test_nothing_is_weighed_twice(dossier: Ledger) -> None:
    """A ledger that is in step is only read."""
    with dossier.writing() as connection:
        connection.exec_driver_sql("DELETE FROM findings")
        connection.exec_driver_sql("DELETE FROM entries")
    weigh(dossier)

    assert find_entries(dossier) == ()


def test_a_ledger_that_may_not_be_written_is_shown_as_it_is(dossier: Ledger) -> None:
    """On a medium that cannot be written the last weighing is shown; where claims are newer than it, that is said."""
    with Ledger.open(dossier.path, readonly=True) as archived:
        with dossier.writing() as connection:
            stored.mark_weighed(connection, "0.0.1")
        assert len(find_entries(archived)) == 4
        with dossier.writing() as connection:
            stored.mark_changed(connection)
        with pytest.raises(LedgerFullError, match="in the middle of reading"), weighed(archived):
            pass
