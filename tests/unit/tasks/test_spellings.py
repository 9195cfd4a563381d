"""Names are compared without case, diacritics and script."""

import pytest

from headstamp.tasks.spellings import fold


@pytest.mark.parametrize("name", ["Barić", "BARIC", "  barić ", "Барић"])
def test_spellings_of_one_name_are_one(name: str) -> None:
    """However a person types it, the name is the same."""
    assert fold(name) == "baric"
