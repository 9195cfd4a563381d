"""Names of firms are taken apart into what tells them, their legal form and their state."""

import pytest

from headstamp.resolve.firm_names import take_apart


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Orrin Optics d.o.o.", ("orrin", "optics")),
        ("ORRIN OPTİK SAN. VE TİC. A.Ş.", ("orrin", "optics")),
        ("The Orrin & Daughters Company, Ltd.", ("orrin", "daughters")),
        ("ООО «Орринтех»", ("orrintekh",)),
        ("O.R.N. Defense S.p.A.", ("orn", "defence")),
        ("B/E Marine", ("be", "marine")),
        ("Orrin Technologies Sp. z o.o.", ("orrin", "technology")),
        ("JSC", ("jsc",)),
        ("The", ("the",)),
    ],
)
def test_the_telling_words(name, words):
    """Legal forms, articles and marks are no part of them; spellings of one word are one; something always is left."""
    assert take_apart(name).words == words


def test_states_at_the_end_and_other_names():
    """A state at the end, in brackets too, is kept apart; other words in brackets or behind a dash are another name."""
    assert take_apart("Orrin Optics (UK) Ltd").tail == {"GB"}
    assert take_apart("Orrin Optics Europe").tail == {"region"}
    assert take_apart("France").words == ("france",)
    assert take_apart("Orrin Optics (Vostra)").others == {("vostra",)}
    assert ("vostra",) in take_apart("Orrin Optics - Vostra").beside
    assert take_apart("Orrin Optics GmbH").forms == {"DE", "AT", "CH", "LI"}
    assert take_apart("Orrin Plant 12").numbers == ("12",)
    assert take_apart("Namenska Valjevo Tools Bureau").initials == "nvtb"
