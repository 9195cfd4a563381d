"""What a claim says of where it belongs."""

from claims_of import actors_of, transfer_claim
from headstamp.group.families import towards
from headstamp.group.standings import Standing, stand, told
from headstamp.lexicon.states import load_states
from headstamp.model.materiel import Period

KNOWN = Standing("c1", "d1", "SE", "LT", "arms@2024")
FIRM = Standing("c2", "d1", "~a1", "LT", "arms@2021")


def test_a_claim_stands_with_the_year_it_tells():
    """What moves, between whom, and when it moved; when it was said tells nothing of that."""
    period = Period("in 2019", "2019", "2019")
    claims = [
        transfer_claim(1, "one", "Serbia", "?", "ammunition", "shells", period=period, said_on="2024-05-01"),
        transfer_claim(2, "one", "Serbia", "company:Orrin Works", "uav", "drones", said_on="2024-05-01"),
        transfer_claim(3, "one", "Serbia", "Mali", "ships", "boats"),
    ]
    found = [stand(claim, actors_of(claims), load_states()) for claim in claims]

    assert [each.family for each in found] == ["arms@2019", "uav", "ships"]
    assert [(each.names_both, each.loose, each.tells) for each in found] == [
        (False, False, False),
        (True, True, True),
        (True, False, True),
    ]


def test_a_loose_party_means_the_only_pair_of_its_document():
    """The other party and the kind of materiel have to be the same; where two pairs could be meant none is."""
    alone = [(KNOWN.pair, "arms@2024"), (FIRM.pair, "arms@2021")]
    other = Standing("c3", "d1", "NO", "LT", "arms")

    assert list(told([KNOWN, FIRM])) == [*alone, (FIRM.pair, towards("SE", "LT"))]
    assert len(list(told([KNOWN, FIRM, other]))) == 3
    assert len(list(told([KNOWN, Standing("c2", "d1", "~a1", "LT", "uav")]))) == 2
    assert len(list(told([KNOWN, Standing("c2", "d1", "~a1", "EE", "arms")]))) == 2
    assert len(list(told([KNOWN, Standing("c2", "d2", "~a1", "LT", "arms")]))) == 2
