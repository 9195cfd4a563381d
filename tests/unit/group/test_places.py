"""Where claims stand among the others."""

from headstamp.group.families import towards
from headstamp.group.places import entry_id, fitting, place_claims, place_of, places_of
from headstamp.group.standings import Standing

PAIR, FIRM = ("SE", "LT"), ("~a1", "LT")
FAMILIES = {PAIR: frozenset({"arms@2015", "arms@2024"}), FIRM: frozenset({"arms@2023", towards(*PAIR)})}
LATEST, BYGONE = ("SE", "LT", "arms", ""), ("SE", "LT", "arms@2015", "")


def test_pairs_make_an_entry_for_each_deal():
    """A loose party makes none where others are meant."""
    assert places_of(PAIR, FAMILIES) == {LATEST, BYGONE}
    assert places_of(FIRM, FAMILIES) == {LATEST}
    assert place_of(FIRM, "arms@2016", FAMILIES) == BYGONE


def test_open_claims_fit_the_deal_of_their_years():
    """Of a family without years the latest deal; of goods of no kind any."""
    assert fitting("arms@2016", [LATEST, BYGONE], FAMILIES) == [BYGONE]
    assert (
        fitting("arms", [LATEST, BYGONE], FAMILIES) == fitting("generic@2025", [LATEST, BYGONE], FAMILIES) == [LATEST]
    )
    assert fitting("uav@2024", [LATEST, BYGONE], FAMILIES) == []


def test_an_open_claim_of_a_firm_goes_where_its_others_went():
    """What a firm is said to have sent stands with what its state sent, whoever got it."""
    open_one = Standing("c1", "d1", "~a1", None, "arms@2024")

    assert place_claims([open_one], FAMILIES) == {"c1": LATEST}
    assert place_claims([open_one], {}) == {"c1": ("~a1", None, "arms", "d1")}


def test_the_mark_of_a_loose_party_is_no_part_of_the_id():
    """So that a link to an entry lasts when the state of a firm becomes known to nobody any more."""
    assert entry_id(("~a1", "LT", "arms", "")) == entry_id(("a1", "LT", "arms", ""))
    assert entry_id(LATEST) != entry_id(BYGONE)
