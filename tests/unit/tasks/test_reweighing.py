"""A change weighs what it concerns, says which entries it changed, and leaves the rest alone."""

from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.store.ledger import Ledger
from headstamp.store.weighed import load_entry_views
from headstamp.tasks import read
from headstamp.tasks.weighing import weigh
from ledgers import exported, write_reports


@pytest.fixture
def dossier(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger of the reports."""
    read(ledger, [str(write_reports(tmp_path / "reports"))], reader=OneRuleReader())
    return ledger


def reread(ledger: Ledger, document: str) -> None:
    """Note that a document was read again."""
    from headstamp.store.weighed import mark_changed

    with ledger.writing() as connection:
        mark_changed(connection, [document])


def test_only_what_is_touched_is_weighed(dossier: Ledger) -> None:
    """An entry of which no document changed keeps its row, even one that was tampered with."""
    with dossier.writing() as connection:
        connection.exec_driver_sql("UPDATE weights SET affirming = 99")
        query = "SELECT document FROM placed WHERE supplier = 'KE' AND recipient = 'GH'"
        document = connection.exec_driver_sql(query).scalar_one()
    reread(dossier, document)
    weigh(dossier)

    with dossier.reading() as connection:
        query = "SELECT supplier, recipient FROM weights JOIN entries ON id = entry WHERE affirming = 99 ORDER BY 1"
        assert connection.exec_driver_sql(query).all() == [("KE", "NP"), ("NO", "CL"), ("PE", "GH")]


def test_it_says_what_changed(dossier: Ledger) -> None:
    """What is weighed again and comes out the same is no change; an entry that loses a claim is one."""
    with dossier.reading() as connection:
        before = {view.entry.id: view for view in load_entry_views(connection)}
        document, entry = connection.exec_driver_sql(
            "SELECT document, entry FROM placed JOIN documents d ON d.id = document WHERE name = 'flint.md'"
        ).one()
    reread(dossier, document)
    assert weigh(dossier) == ()

    with dossier.writing() as connection:
        connection.exec_driver_sql(f"DELETE FROM claims WHERE document = '{document}'")
    reread(dossier, document)
    (change,) = weigh(dossier)
    assert change.before == before[entry]
    assert change.after is not None
    assert (before[entry].weight.denying, change.after.weight.denying) == (1, 0)


def test_a_ledger_of_nothing_is_weighed(ledger: Ledger) -> None:
    """Where all claims are gone nothing is left of them."""
    with ledger.writing() as connection:
        from headstamp.store.weighed import mark_changed

        mark_changed(connection)
    assert weigh(ledger) == ()
    assert exported(ledger) == ([], [])


def test_reading_tells_what_it_changed(dossier: Ledger, tmp_path: Path) -> None:
    """A report read into a ledger tells of the entry that it adds to, and of no other."""
    more = tmp_path / "more.txt"
    more.write_text("Kenya sent 14 drones to Nepal. It was told at the fair, and nobody there spoke against it.\n")
    summary = read(dossier, [str(more)], reader=OneRuleReader())
    (change,) = summary.changes

    assert change.before is not None
    assert change.after is not None
    assert len(change.after.entry.claims) == len(change.before.entry.claims) + 1
    assert set(change.new_findings).isdisjoint(change.gone_findings)
    assert read(dossier, [str(more)], reader=OneRuleReader()).changes == ()
