"""Copies are found when a ledger is weighed: once for each reading, in whatever order documents come."""

from itertools import permutations
from pathlib import Path

import pytest

from copied_reports import dossiers, report
from headstamp.copies import Sheet
from headstamp.model.copying import Likeness
from headstamp.store import claims, documents
from headstamp.store.ledger import Ledger
from headstamp.store.likenesses import load_likenesses
from headstamp.store.weighed import mark_changed
from headstamp.tasks import find_entries
from headstamp.tasks.as_of import ledger_as_of
from headstamp.tasks.copying import note_copies, sign_documents
from views import READER


def keep(ledger: Ledger, rows: list[dict]) -> None:
    with ledger.writing() as connection:
        for row in rows:
            document, found = report(row)
            documents.keep_document(connection, document, document.text.encode())
            claims.keep_reading(connection, document, found, READER)
        mark_changed(connection)


def found(ledger: Ledger) -> list[Likeness]:
    with ledger.reading() as connection:
        return load_likenesses(connection)


@pytest.mark.parametrize("dossier", dossiers(), ids=lambda each: each["dossier"])
def test_dossiers(dossier: dict, ledger: Ledger) -> None:
    """In a ledger the copies of every dossier are found by their signatures as they are by comparing all."""
    keep(ledger, dossier["reports"])
    note_copies(ledger)

    assert {each.document for each in found(ledger)} == set(dossier["expect"])


def test_the_order_of_reading_decides_nothing(tmp_path: Path) -> None:
    """One by one, in any order, or all at once: the same documents follow the same."""
    rows = next(each for each in dossiers() if "three papers" in each["dossier"])["reports"]
    outcomes = []
    for number, order in enumerate(permutations(rows)):
        with Ledger.open(tmp_path / f"{number}.db", create=True) as ledger:
            for row in order:
                keep(ledger, [row])
                note_copies(ledger)
            outcomes.append(found(ledger))

    assert outcomes == [outcomes[0]] * 6
    assert [(each.document, each.copy.of) for each in outcomes[0]] == [("b", "a"), ("c", "a"), ("c", "b")]


def test_nothing_is_signed_twice(ledger: Ledger) -> None:
    """What has been signed is left as it is; what is read again is signed again."""
    rows = dossiers()[0]["reports"]
    keep(ledger, rows)
    note_copies(ledger)
    with ledger.writing() as connection:
        connection.exec_driver_sql("DELETE FROM likenesses")
    note_copies(ledger)
    assert found(ledger) == []
    keep(ledger, rows[:1])
    with ledger.writing() as connection:
        sign_documents(connection)

    assert [(each.document, each.copy.of) for each in found(ledger)] == [("b", "a")]


def test_a_document_that_is_read_again_is_laid_out_again(ledger: Ledger) -> None:
    """What was laid out of an earlier reading is not compared in the place of what is there now."""
    rows = dossiers()[0]["reports"]
    sheets: dict[str, Sheet] = {}
    keep(ledger, rows)
    note_copies(ledger, sheets=sheets)
    before, laid_out = found(ledger), dict(sheets)
    sheets.update(dict.fromkeys(sheets, next(iter(sheets.values()))))
    keep(ledger, rows)
    note_copies(ledger, sheets=sheets)

    assert before
    assert (found(ledger), sheets) == (before, laid_out)


def test_a_copy_adds_a_document_and_no_origin(ledger: Ledger) -> None:
    """Three papers with one agency text, and a copy without credit: one origin, and the finding names the copies."""
    dossier = next(each for each in dossiers() if "another headline" in each["dossier"])
    keep(ledger, dossier["reports"][:2])
    (view,) = find_entries(ledger)

    assert (view.weight.documents, view.weight.origins.low, view.weight.origins.high) == (2, 0, 1)
    assert [finding.says for finding in view.findings if finding.rule == "copied-text"] == [
        "Coast Daily has 80% of its sentences nearly verbatim from Northern Gazette."
    ]


def test_as_of_a_date_only_what_was_there_is_a_copy(ledger: Ledger) -> None:
    """On the day of the original nothing copies it; a day later one does."""
    keep(ledger, dossiers()[0]["reports"])
    find_entries(ledger)
    for date, copies in (("2024-03-04", []), ("2024-03-05", ["b"])):
        with ledger_as_of(ledger, date) as then:
            find_entries(then)
            assert [each.document for each in found(then)] == copies
