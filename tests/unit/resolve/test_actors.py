"""Candidates get the best spelling and a lasting id."""

from collections import Counter

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.resolve import resolve
from headstamp.resolve.actors import best_spelling, commonest

STATES, NAMES = load_states(), load_names()


def test_the_best_spelling():
    """Latin letters first, then the fullest, then marks, then frequency, then the alphabet; titles do not make a name fuller."""
    assert best_spelling(Counter({"Vučić": 9, "Milan Vucic": 1}), NAMES) == "Milan Vucic"
    assert best_spelling(Counter({"Colonel Vučić": 1}), NAMES) == "Vučić"
    assert best_spelling(Counter({"spokesman of the Salt Front": 1}), NAMES) == "spokesman of the Salt Front"
    assert best_spelling(Counter({"Milan Vucic": 9, "Milan Vučić": 1}), NAMES) == "Milan Vučić"
    assert best_spelling(Counter({"Sergei Orlov": 2, "Sergey Orlov": 3}), NAMES) == "Sergey Orlov"
    assert best_spelling(Counter({"Mr. Prime Minister Ana Kos": 1, "Ana Kos": 1}), NAMES) == "Ana Kos"
    assert best_spelling(Counter({"Милан Вучић": 9, "Vučić": 1}), NAMES) == "Vučić"
    assert best_spelling(Counter({"A. Kos": 5, "Ana Kos": 1}), NAMES) == "Ana Kos"


def test_the_commonest_value():
    """The most frequent value; of equals the first in the given order; None of nothing."""
    assert commonest(Counter("aab"), "ba") == "a"
    assert commonest(Counter("ab"), "ba") == "b"
    assert commonest(Counter(), "ba") is None


def test_two_actors_never_share_an_id():
    """The same words of two states are two actors with two ids; a sole one keeps the plain id of kind and name."""
    officials = {
        code: Mention(ActorKind.UNNAMED, "officials", country=code, words="officials") for code in ("RS", "UA")
    }
    both = resolve(officials.values(), STATES, NAMES)
    assert len({actor.id for actor in both.values()}) == 2
    alone = resolve([officials["RS"]], STATES, NAMES)[officials["RS"]]
    plain = resolve([Mention(ActorKind.UNNAMED, "officials")], STATES, NAMES)
    assert alone.id == next(iter(plain.values())).id


def test_an_actor_keeps_every_spelling_and_office():
    """Spellings and offices met are kept, sorted."""
    mentions = [
        Mention(ActorKind.PERSON, "Miloš Đorđević", country="RS", office="envoy"),
        Mention(ActorKind.PERSON, "Milos Djordjevic", country="RS", office="ambassador"),
    ]
    actor = resolve(mentions, STATES, NAMES)[mentions[0]]
    assert actor.names == ("Milos Djordjevic", "Miloš Đorđević")
    assert actor.offices == ("ambassador", "envoy")
    assert actor.country == "RS"
