"""A migration is a value."""

import dataclasses

import pytest

from headstamp.store.migrations.migration import Migration


def test_a_migration_cannot_be_changed() -> None:
    """What a released migration does stays what it is."""
    migration = Migration(1, "first", lambda connection: None)

    with pytest.raises(dataclasses.FrozenInstanceError):
        migration.number = 2  # type: ignore[misc]
