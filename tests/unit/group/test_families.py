"""Families of materiel, the deals of which they are, and the pairs that are meant."""

from headstamp.group.families import family_of, meant, settle, towards
from headstamp.model.materiel import Category, Materiel


def test_a_family_has_its_year():
    """Arms of land forces are one family, vehicles another; a year is told where there is one."""
    rifles, missiles = Materiel("rifles", Category.SMALL_ARMS), Materiel("missiles", Category.MISSILES)

    assert family_of(rifles, 2024) == family_of(missiles, 2024) == "arms@2024"
    assert family_of(Materiel("tanks", Category.ARMOUR), None) == "armour"


def test_words_that_name_nothing_only_hint():
    """They go with what they hint at where others tell of it, else with the only kind that is told."""
    assert family_of(Materiel("the first six of them", Category.UAV), 2024) == "uav?@2024"
    assert settle("uav?", frozenset({"ships", "uav", "uav?"})) == "uav"
    assert settle("uav?", frozenset({"ships", "uav?"})) == "ships"
    assert settle("uav?", frozenset({"uav?"})) == "arms"


def test_goods_of_no_kind_and_parts_go_with_the_only_kind():
    """Of several kinds words without one go with the arms, and parts stay parts."""
    assert settle("generic", frozenset({"uav", "generic"})) == settle("components", frozenset({"uav"})) == "uav"
    assert settle("generic", frozenset({"uav", "ships"})) == "arms"
    assert settle("components", frozenset({"uav", "ships"})) == "components"


def test_a_bygone_deal_has_its_first_year():
    """Three years without a word of the same kind part two deals; the latest needs no year."""
    families = frozenset({"arms@2015", "generic@2016", "arms@2019", "arms@2020", "uav@2017"})

    assert [settle(f"arms@{year}", families) for year in (2015, 2016, 2019, 2022)] == ["arms@2015"] * 2 + ["arms"] * 2
    assert settle("arms", families) == settle("generic@2021", families) == "arms"
    assert settle("uav@2017", families) == "uav"


def test_the_only_pair_is_meant():
    """A pair stands for itself where its documents mean nobody else, or two others."""
    pair = ("~a1", "LT")
    sole, both = {towards("SE", "LT"), "arms"}, {towards("SE", "LT"), towards("NO", "LT")}

    assert meant(pair, {pair: frozenset(sole)}) == ("SE", "LT")
    assert meant(pair, {pair: frozenset(both)}) == meant(pair, {}) == pair
