"""All of a ledger that goes into one report."""

from pathlib import Path

from headstamp.store.ledger import Ledger
from headstamp.tasks.gathering import gather_dossier
from ledgers import keep_views
from views import CLAIMS, ENTRY, HERALD, HERALD_TEXT, PROBLEM, WIRE


def test_everything_is_gathered_in_order(tmp_path: Path) -> None:
    """Entries with their claims for, then against; documents by date, the undated last, with text and claims; problems."""
    with Ledger.open(tmp_path / "views.db", create=True) as ledger:
        keep_views(ledger)
        dossier = gather_dossier(ledger, "Case 12")

    assert dossier.title == "Case 12"
    assert [detail.view for detail in dossier.entries] == [ENTRY]
    assert [view.claim.id for view in dossier.entries[0].claims] == ["c0000000000000001", "c0000000000000002"]
    assert [exhibit.document for exhibit in dossier.exhibits] == [HERALD, WIRE]
    assert (dossier.exhibits[0].text, dossier.exhibits[0].byline) == (HERALD_TEXT, "Ada Quill")
    gathered = {view.claim.id for exhibit in dossier.exhibits for view in exhibit.claims}
    assert gathered == {view.claim.id for view in CLAIMS}
    assert dossier.problems == (PROBLEM,)


def test_an_empty_ledger_gives_an_empty_dossier(tmp_path: Path) -> None:
    """Nothing read, nothing gathered."""
    with Ledger.open(tmp_path / "new.db", create=True) as ledger:
        dossier = gather_dossier(ledger, "Nothing")

    assert (dossier.entries, dossier.exhibits, dossier.problems) == ((), (), ())
