"""Red flags cite words and say what would clear them; the readable dossiers are in `tests/cases/weighing/`."""

import pytest

from entry_of import case_of
from headstamp.weigh.red_flags import d5, d8, d19

BY = "outlet:Herald > public body:Customs Service of Bulgaria:BG"


@pytest.mark.parametrize(
    ("words", "flags"),
    [
        ("shells under a forged end-user certificate", ["d5"]),
        ("shells under an end-user certificate", []),
        ("shells despite the arms embargo of 2005", ["d8"]),
        ("shells before the arms embargo of 2031", []),
    ],
)
def test_the_words_of_the_transfer_may_say_it(words, flags):
    """Where no licence or sanction was read, the words around the transfer raise the flag, years in them considered."""
    case = case_of(("a", "2024-03-01", BY, {"words": words}))
    found = {rule.__name__: list(rule(case)) for rule in (d5, d8, d19)}
    assert [name for name, each in found.items() if each] == flags
    assert all(each[0].clears for each in found.values() if each)
