"""What a claim says of where it belongs."""

from claims_of import actors_of, transfer_claim
from headstamp.group.families import towards
from headstamp.group.standings import Standing, stand_together, told
from headstamp.lexicon.states import load_states
from headstamp.model.materiel import Period

KNOWN = Standing("c1", "d1", "SE", "LT", "arms@2024")
FIRM = Standing("c2", "d1", "~a1", "LT", "arms@2021")


def test_a_claim_stands_with_the_year_it_tells_or_was_said_in():
    """What moves, between whom, and when: the period first, else when it was said."""
    period = Period("in 2019", "2019", "2019")
    claims = [
        transfer_claim(1, "one", "Serbia", "?", "ammunition", "shells", period=period, said_on="2024-05-01"),
        transfer_claim(2, "one", "Serbia", "company:Orrin Works", "uav", "drones", said_on="2024-05-01"),
        transfer_claim(3, "one", "Serbia", "Mali", "ships", "boats"),
    ]
    found = stand_together(claims, actors_of(claims), load_states())

    assert [each.family for each in found] == ["arms@2019", "uav@2024", "ships"]
    assert [(each.names_both, each.loose, each.tells) for each in found] == [
        (False, False, False),
        (True, True, True),
        (True, False, True),
    ]


def test_what_tells_no_year_is_of_the_year_that_its_document_tells() -> None:
    """A report of today on a delivery of 2020 speaks of it throughout, unless it tells of two years."""
    period = {year: Period(f"in {year}", str(year), str(year)) for year in (2016, 2020)}
    rows = [("one", 2020), ("one", None), ("two", 2016), ("two", 2020), ("two", None), ("three", None)]
    claims = [
        transfer_claim(n, name, "Serbia", "Mali", "uav", "drones", period=period.get(year), said_on="2025-05-01")
        for n, (name, year) in enumerate(rows)
    ]
    found = stand_together(claims, actors_of(claims), load_states())

    assert [each.family[-4:] for each in found] == ["2020", "2020", "2016", "2020", "2025", "2025"]


def test_a_loose_party_means_the_only_pair_of_its_document():
    """The other party and the kind of materiel have to be the same; where two pairs could be meant none is."""
    alone = [(KNOWN.pair, "arms@2024"), (FIRM.pair, "arms@2021")]
    other = Standing("c3", "d1", "NO", "LT", "arms")

    assert list(told([KNOWN, FIRM])) == [*alone, (FIRM.pair, towards("SE", "LT"))]
    assert len(list(told([KNOWN, FIRM, other]))) == 3
    assert len(list(told([KNOWN, Standing("c2", "d1", "~a1", "LT", "uav")]))) == 2
    assert len(list(told([KNOWN, Standing("c2", "d1", "~a1", "EE", "arms")]))) == 2
    assert len(list(told([KNOWN, Standing("c2", "d2", "~a1", "LT", "arms")]))) == 2
