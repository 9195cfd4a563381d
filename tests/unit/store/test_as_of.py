"""What was there by a date, and nothing else, is copied."""

from pathlib import Path

import pytest
from sqlalchemy import select

from headstamp.model.claim import Polarity
from headstamp.store import tables
from headstamp.store.as_of import copy_as_of
from headstamp.store.judgements import load_judgements
from headstamp.store.ledger import Ledger
from headstamp.store.search import find_documents
from headstamp.tasks.judging import reject
from judged_ledgers import by, claim_of, read_judgeable


@pytest.mark.parametrize(
    ("date", "titles", "judgements"),
    [
        ("2023-02", [], 0),
        ("2023-03", ["Ash"], 0),
        ("2023-03-31", ["Ash"], 0),
        ("2023-04-01", ["Ash", "Bay"], 0),
        ("2023", ["Ash", "Bay", "Elm"], 0),
        ("2024-02-29", ["Ash", "Bay", "Elm"], 0),
        ("2024-03-01", ["Ash", "Bay", "Elm"], 1),
    ],
)
def test_documents_and_judgements_by_date(
    ledger: Ledger, tmp_path: Path, date: str, titles: list[str], judgements: int
) -> None:
    """Documents come with their claims and can be searched; a month or year means its last day."""
    read_judgeable(ledger, tmp_path / "reports")
    reject(ledger, claim_of(ledger, "Elm", Polarity.DENIED).claim.id, by(1))
    with Ledger.open(tmp_path / "then.db", create=True) as then, then.writing() as target:
        with ledger.reading() as source:
            copy_as_of(source, target, date)
        found = target.execute(select(tables.documents.c.title).order_by(tables.documents.c.title)).scalars().all()
        claims = target.execute(select(tables.claims.c.document).distinct()).scalars().all()

        assert found == titles
        assert len(claims) == len(titles)
        assert len(load_judgements(target)) == judgements
        assert len(find_documents(target, "howitzers", 10)) == len(titles)


def test_what_was_said_later_is_left_out(ledger: Ledger, tmp_path: Path) -> None:
    """A claim whose words are dated after the day is not copied; one dated by its year alone is."""
    read_judgeable(ledger, tmp_path / "reports")
    with ledger.writing() as connection:
        connection.exec_driver_sql("UPDATE claims SET said_on = '2023-12-24' WHERE kind = 'statement'")
        connection.exec_driver_sql("UPDATE claims SET said_on = '2023' WHERE kind = 'transfer'")
    with Ledger.open(tmp_path / "then.db", create=True) as then, then.writing() as target:
        with ledger.reading() as source:
            copy_as_of(source, target, "2023-06")
        kinds = target.execute(select(tables.claims.c.kind)).scalars().all()

    assert sorted(kinds) == ["transfer"] * 4


def test_undated_documents_are_left_out(filled: Ledger, tmp_path: Path) -> None:
    """Nothing says that a document without a date of publication was known."""
    with Ledger.open(tmp_path / "then.db", create=True) as then, then.writing() as target:
        with filled.reading() as source:
            copy_as_of(source, target, "2030")
        found = target.execute(select(tables.documents.c.name)).scalars().all()

    assert found == ["herald.txt"]
