"""The letters of the Admiralty code for sources."""

from headstamp.model.reliability import MEANINGS, Letter


def test_letters() -> None:
    """Six letters, each with its meaning, from the most reliable to the one that says nothing."""
    assert "".join(Letter) == "ABCDEF"
    assert set(MEANINGS) == set(Letter)
    assert MEANINGS[Letter.F] == "no basis to judge"
