"""What a person types is understood as one thing, or refused with what is allowed."""

from pathlib import Path

import pytest

from headstamp.errors import UsageError
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.judgement import Correctable, Correction
from headstamp.model.materiel import Period, Quantity, Value
from headstamp.store.ledger import Ledger
from headstamp.tasks.correcting import (
    read_correction,
    read_origin,
    read_party,
    read_period,
    read_quantity,
    read_value,
)
from judged_ledgers import claim_of, read_judgeable


@pytest.mark.parametrize(
    ("words", "quantity"),
    [
        ("3500", Quantity(3500.0, 3500.0, 3500.0)),
        ("about 3,500 shells", Quantity(3500.0, 3500.0, 3500.0, "shells", estimate=True)),
        ("3000-4000 rockets", Quantity(None, 3000.0, 4000.0, "rockets")),
        ("1.5 million 122 mm rounds", Quantity(1.5e6, 1.5e6, 1.5e6, "122 mm rounds")),
    ],
)
def test_quantities(words: str, quantity: Quantity) -> None:
    """A figure, or the least and the most of it, with its unit and whether it is an estimate."""
    assert read_quantity(words) == quantity


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2.5 million EUR", Value(2.5e6, 2.5e6, 2.5e6, "EUR")),
        ("USD 300,000", Value(300_000.0, 300_000.0, 300_000.0, "USD")),
        ("about 1-2 million USD", Value(None, 1e6, 2e6, "USD", estimate=True)),
    ],
)
def test_values(words: str, value: Value) -> None:
    """A sum in its currency; the scale of a range is that of its end."""
    assert read_value(words) == value


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("2023", Period("2023", "2023", "2023")),
        ("2023-04/2023-06", Period("2023-04/2023-06", "2023-04", "2023-06")),
    ],
)
def test_periods(words: str, period: Period) -> None:
    """One date, or the first and the last."""
    assert read_period(words) == period


def test_what_is_no_amount_or_period_says_what_is() -> None:
    """Words, a sum without a currency, and a period that ends before it starts are refused."""
    for read, words in (
        (read_quantity, "many"),
        (read_quantity, "USD 5"),
        (read_value, "5"),
        (read_value, "5 euros"),
        (read_value, "EUR 5 USD"),
        (read_period, "spring"),
        (read_period, "2023-13"),
        (read_period, "2023-05/2023-04"),
    ):
        with pytest.raises(UsageError, match=f'"{words}" is no'):
            read(words)


def test_parties(ledger: Ledger, tmp_path: Path) -> None:
    """A party is an actor of the ledger, a state, or a new actor with its kind and perhaps its state."""
    read_judgeable(ledger, tmp_path / "reports")
    with ledger.reading() as connection:
        assert read_party(connection, "ada quill") == Mention(ActorKind.PERSON, "Ada Quill")
        assert read_party(connection, "NO") == Mention(ActorKind.STATE, "Norway", country="NO")
        assert read_party(connection, "Sweden") == Mention(ActorKind.STATE, "Sweden", country="SE")
        assert read_party(connection, "company:Kestrel Air") == Mention(ActorKind.COMPANY, "Kestrel Air")
        assert read_party(connection, "armed group:North Front:Peru") == Mention(
            ActorKind.GROUP, "North Front", country="PE"
        )
        for words in ("Kestrel Air", "firm:Kestrel Air"):
            with pytest.raises(UsageError, match="no state and no actor"):
                read_party(connection, words)
        with pytest.raises(UsageError, match='"Nowhere" is no state'):
            read_party(connection, "company:Kestrel Air:Nowhere")


def test_corrections(ledger: Ledger, tmp_path: Path) -> None:
    """`none` clears a party, an amount or a period; several intermediaries are parted by semicolons."""
    read_judgeable(ledger, tmp_path / "reports")
    claim = claim_of(ledger, "Ash").claim
    with ledger.reading() as connection:
        assert read_correction(connection, claim, Correctable.SUPPLIER, "none") == Correction(
            Correctable.SUPPLIER, "none"
        )
        assert read_correction(connection, claim, Correctable.VALUE, "none").value is None
        via = read_correction(connection, claim, Correctable.VIA, "Kenya; company:Kestrel Air")
        assert [mention.name for mention in via.mentions] == ["Kenya", "Kestrel Air"]
        with pytest.raises(UsageError, match="no state and no actor"):
            read_correction(connection, claim, Correctable.SAID_BY, "none")


def test_origins(ledger: Ledger, tmp_path: Path) -> None:
    """A claim rests on an actor or on another claim's speaker, never on itself."""
    read_judgeable(ledger, tmp_path / "reports")
    ash, bay = claim_of(ledger, "Ash").claim, claim_of(ledger, "Bay").claim
    with ledger.reading() as connection:
        assert read_origin(connection, ash, bay.id) == bay.said_by
        assert read_origin(connection, ash, "Ada Quill").name == "Ada Quill"
        with pytest.raises(UsageError, match="cannot rest on itself"):
            read_origin(connection, ash, ash.id)
