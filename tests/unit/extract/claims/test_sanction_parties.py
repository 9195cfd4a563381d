"""Senders and targets of sanctions are told by the words around them."""

import pytest

from headstamp.extract.claims.sanction_parties import (
    bearers,
    imposers_among,
    is_known_sender,
    is_under,
    senders_and_aims,
    stated_targets,
    target_in_context,
    targets_among,
)
from headstamp.model.actor import ActorKind, Mention
from scenes_of import scene_of, token_of


def _names(mentions):
    return [m.name for m in mentions]


@pytest.mark.parametrize(
    ("text", "senders", "aims"),
    [
        ("The EU sanctions failed.", ["European Union"], []),
        ("The Western sanctions failed.", ["Western countries"], []),
        ("The Iran sanctions failed.", [], ["Iran"]),
        ("The sanctions from Norway failed.", ["Norway"], []),
    ],
)
def test_modifiers(text, senders, aims):
    """A union or an adjective before the noun sends, the bare name of a state is the target."""
    scene = scene_of(text)
    found = senders_and_aims(scene, [token_of(scene, "sanctions")])
    assert (_names(found[0]), _names(found[1])) == (senders, aims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sanctions on Belarus and Iran failed.", ["Belarus", "Iran"]),
        ("Sanctions aimed at ending the programme of Iran failed.", ["Iran"]),
        ("Sanctions against Russian oil failed.", ["Russia"]),
        ("Sanctions against Russian banks failed.", ["Russian banks"]),
        ("Sanctions failed.", []),
    ],
)
def test_stated_targets(text, expected):
    """Targets stand behind "on" and "against"; things lead to their state, groups stay groups."""
    scene = scene_of(text)
    assert _names(stated_targets(scene, [token_of(scene, "Sanctions")])) == expected


def test_who_is_under_sanctions():
    """The noun or the subject that "under sanctions" hangs on bears them."""
    scene = scene_of("Belarus is under sanctions.")
    top = token_of(scene, "sanctions")
    assert is_under(scene, top)
    assert _names(bearers(scene, top)) == ["Belarus"]


def test_target_from_the_sentence():
    """Without a stated target it is the state that the sentence is about, never the sender itself."""
    scene = scene_of("Russian industry suffers from the sanctions of the EU.")
    sender = Mention(ActorKind.ORGANISATION, "European Union")
    assert _names(target_in_context(scene, scene.parsed.tokens[token_of(scene, "sanctions")], [sender])) == ["Russia"]


def test_a_leader_stands_for_the_state():
    """A person known to be of a state imposes as that state; groups without a name impose nothing."""
    scene = scene_of("Serbian President Anton Berg refused. Some firms agreed.")
    assert _names(imposers_among(scene, [token_of(scene, "Berg"), token_of(scene, "firms")])) == ["Serbia"]
    assert _names(targets_among(scene, [token_of(scene, "Berg")])) == ["Anton Berg"]


def test_known_senders():
    """Of most states "its sanctions" may be those it lies under; of some, and of unions, they are its own."""
    assert is_known_sender(Mention(ActorKind.STATE, "United States", country="US"))
    assert is_known_sender(Mention(ActorKind.ORGANISATION, "European Union"))
    assert not is_known_sender(Mention(ActorKind.STATE, "Iran", country="IR"))
