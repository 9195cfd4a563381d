"""Looking for reference cycles is put off, and goes on."""

import gc

import pytest

from headstamp.tasks.collecting import without_collecting


def test_collecting_goes_on_afterwards() -> None:
    """Cycles are looked for again when a command ends, also where it fails; where it was off it stays off."""

    @without_collecting()
    def fail() -> None:
        raise ValueError(f"collecting: {gc.isenabled()}")

    with pytest.raises(ValueError, match="collecting: False"):
        fail()
    assert gc.isenabled()
