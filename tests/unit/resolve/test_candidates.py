"""Mentions that are one beyond doubt are gathered."""

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve.candidates import gather

STATES, NAMES = load_states(), load_names()


def test_candidates_are_gathered_by_kind_name_and_country():
    """One candidate for each person of a state, with everything its mentions say."""
    mentions = [
        Mention(ActorKind.PERSON, "Ana Kos", country="RS", office="minister"),
        Mention(ActorKind.PERSON, "Ana Kos", country="RS"),
        Mention(ActorKind.PERSON, "Ana Kos"),
        Mention(ActorKind.STATE, "Czechia"),
        Mention(ActorKind.STATE, "Czech Republic", country="CZ"),
    ]
    found = gather(mentions, STATES, NAMES)
    assert [candidate.id for candidate in found] == [
        ("person", "ana kos", ""),
        ("person", "ana kos", "RS"),
        ("state", "CZ"),
    ]
    assert found[1].offices == {"minister"}
    assert found[1].names == {"Ana Kos": 2}


def test_offices_keep_the_dates_of_their_documents():
    """What documents call a person is kept with the first and last date; a bare office is told apart by date."""
    held = [Mention(ActorKind.PERSON, "Ana Kos", words=word, country="RS", office="minister") for word in "ab"]
    bare = [Mention(ActorKind.PERSON, "minister", words=word, country="RS", office="minister") for word in "ab"]
    dates = {
        mention: frozenset({date})
        for mention, date in zip(held + bare, ["2024-05-01", "2023-01-02"] * 2, strict=True)
    }
    found = gather([*held, *bare], STATES, NAMES, dates)
    assert [candidate.id[0] for candidate in found] == ["office", "office", "person"]
    assert found[2].held == {("minister", False): ("2023-01-02", "2024-05-01")}
