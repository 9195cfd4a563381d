"""What always holds of grouping."""

from hypothesis import given, settings
from hypothesis import strategies as st

from claims_of import actors_of, transfer_claim
from headstamp.group import group
from headstamp.lexicon.states import load_states

PARTIES = st.sampled_from(["Serbia", "Ukraine", "Iran", "?", "company:Krušik:RS", "company:Kestrel Munitions"])
CATEGORIES = st.sampled_from(["unspecified", "ammunition", "missiles", "uav", "ships"])
DOCUMENTS = st.sampled_from(["one", "two", "three"])


@st.composite
def claims_and_shuffled(draw):
    rows = draw(st.lists(st.tuples(DOCUMENTS, PARTIES, PARTIES, CATEGORIES), max_size=14))
    claims = [transfer_claim(n, *row, words=f"{row[3]} goods") for n, row in enumerate(rows)]
    return claims, draw(st.permutations(claims))


@settings(max_examples=60, deadline=None)
@given(claims_and_shuffled())
def test_grouping_ignores_order(pair):
    """The same claims in any order give the same entries, and every claim stands in exactly one."""
    claims, shuffled = pair
    entries = group(claims, actors_of(claims), load_states())
    assert entries == group(shuffled, actors_of(shuffled), load_states())
    assert sorted(each for entry in entries for each in entry.claims) == sorted(claim.id for claim in claims)
    assert len({entry.id for entry in entries}) == len(entries)
