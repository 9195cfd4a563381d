"""What always holds of weighing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers_of import claims_of, weigh_dossier

CHAINS = st.sampled_from(
    [
        "outlet:Herald",
        "outlet:Courier",
        "outlet:Courier > outlet:Herald",
        "outlet:Herald > outlet:Courier",
        "outlet:Gazette > outlet:Courier",
        "outlet:Herald > person:Petar Lukic:RS:defence minister",
        "outlet:Gazette > person:Vesna Tomic:RS:president",
        "outlet:Gazette > public body:Ministry of Defence of Serbia:RS",
        "outlet:Courier > unnamed:a Serbian officer:RS",
        "outlet:Gazette > unnamed:a source",
        "outlet:Herald > document:leaked US document:US",
        "outlet:Courier > document:leaked document",
    ]
)
ROWS = st.fixed_dictionaries(
    {
        "in": st.sampled_from("abcd"),
        "by": CHAINS,
        "says": st.sampled_from(["affirms", "admits", "accuses", "denies", "declines"]),
        "of": st.sampled_from(["shells", "weapons"]),
        "kind": st.just("ammunition"),
        "stage": st.sampled_from(["delivered", "agreed", "refused", "licensed"]),
    },
    optional={
        "number": st.sampled_from(["500 shells", "900 shells"]),
        "happened": st.sampled_from(["2023", "2024-02"]),
    },
)
DATES = {"a": "2024-03-01", "b": "2024-03-02", "c": None, "d": "2024-03"}
COPIES = st.sampled_from(
    [{}, {"b": {"of": "a", "share": 0.9}}, {"b": {"of": "a", "share": 0.1}, "a": {"of": "b", "share": 0.8}}]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=8), COPIES, st.data())
def test_order_decides_nothing(rows, copies, data):
    """The same claims in any order give the same weight and findings; low is never more than high or than the names."""
    dossier = {"claims": [row | {"dated": DATES[row["in"]]} for row in rows], "copies": copies}
    weight, findings = weigh_dossier(dossier)

    assert weigh_dossier(dossier, data.draw(st.permutations(claims_of(dossier)))) == (weight, findings)
    assert 0 <= weight.origins.low <= weight.origins.high <= len({row["by"] for row in rows})
    assert weight.origins.low == len(weight.origins.named)
