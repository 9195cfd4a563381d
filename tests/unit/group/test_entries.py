"""What an entry is, by its claims."""

from claims_of import actors_of, transfer_claim
from headstamp.group.entries import make_entry
from headstamp.group.standings import stand
from headstamp.lexicon.states import load_states

STATES = load_states()


def test_an_entry_goes_by_its_best_known_parties():
    """A firm whose state nobody tells does not stand for the entry where a state is named; words by how often met."""
    claims = [
        transfer_claim(1, "one", "company:Orrin Works", "Mali", "ammunition", "Shells"),
        transfer_claim(2, "one", "?", "Mali", "ammunition", "shells"),
        transfer_claim(3, "one", "Serbia", "Mali", "missiles", "rockets"),
    ]
    actors = actors_of(claims)
    members = [stand(claim, actors, STATES, aside=claim.id.endswith("2")) for claim in claims]
    entry = make_entry("e1", members, {claim.id: claim for claim in claims}, actors, STATES)

    assert (entry.supplier.id, entry.recipient.id) == ("RS", "ML")
    assert (entry.words, entry.categories) == (("Shells", "rockets"), ("ammunition", "missiles"))
    assert entry.claims == tuple(claim.id for claim in claims)


def test_an_entry_goes_by_an_end_with_a_name():
    """ "The cartel" gives way to the name that another claim of the entry has, though nobody tells its state."""
    claims = [
        transfer_claim(1, "one", "Serbia", "armed group:cartel", "ammunition", "shells"),
        transfer_claim(2, "two", "Serbia", "company:Los Robles", "ammunition", "shells"),
    ]
    actors = actors_of(claims)
    members = [stand(claim, actors, STATES) for claim in claims]
    entry = make_entry("e1", members, {claim.id: claim for claim in claims}, actors, STATES)

    assert entry.recipient.name == "Los Robles"
