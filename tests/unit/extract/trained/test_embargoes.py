"""Embargoes that the graph passed over."""

import pytest

from headstamp.extract.trained.sanctions import find
from marked_of import claims_of, quoted

NAMES = {
    "United Nations": "international organisation:United Nations",
    "Security Council": "international organisation:United Nations Security Council",
    "the Front": "armed group:Orrin Front",
}


@pytest.mark.parametrize(
    ("text", "imposer", "target", "status"),
    [
        ("Peru has been under a United Nations arms embargo since 2018.", "United Nations", "Peru", "imposed"),
        ("The Security Council renewed the embargo on Peru.", "United Nations Security Council", "Peru", "extended"),
        ("In 2011 the United Nations forbade the supply of weapons to Peru.", "United Nations", "Peru", "imposed"),
        ("Chile urged an embargo on the Front.", None, "Orrin Front", "proposed"),
        ("Rifles came from Chile in breach of a United Nations embargo.", "United Nations", None, "imposed"),
    ],
)
def test_who_bars_arms_to_whom(text, imposer, target, status):
    """An embargo is on who stands behind it, or is told to be under it; a party of the transfer beside it is not."""
    (claim,) = claims_of(find, text, NAMES | {"Peru": "state:Peru:PE", "Chile": "state:Chile:CL"})
    parties = [party and party.name for party in (claim.body.imposer, claim.body.target)]

    assert [*parties, claim.body.status] == [imposer, target, status]
    assert quoted(claim, "trigger")


@pytest.mark.parametrize(
    "text",
    [
        "Peru is under no arms embargo.",
        "Chile lifted the embargo on Peru.",
        "Rifles came despite an embargo.",
        "The market banned dogs from Peru.",
        "An urban fight over arms to Peru.",
        "{n1.imposer Chile} {n1.trigger proposed} an embargo on oil from Peru.\n; n1 sanction proposed by=article",
    ],
)
def test_no_embargo_is_none(text):
    """None where there is none, where it is nobody's, and where the graph has told the sentence already."""
    found = claims_of(find, text, {"Peru": "state:Peru:PE"})

    assert [claim.body.target for claim in found] in ([], [None])
