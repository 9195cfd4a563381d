"""Places of contacts are found, and the state that is host there."""

import pytest

from headstamp.extract.claims.meeting_places import host, where
from headstamp.model.actor import ActorKind, Mention
from scenes_of import scene_of, token_of


@pytest.mark.parametrize(
    ("text", "verb", "place"),
    [
        ("Jana Novak met Adam Zielak in Vienna.", "met", "Vienna"),
        ("She visited Ankara, where she met Adam Zielak.", "met", "Ankara"),
        ("Adam Zielak flew to Cairo. There he met Jana Novak.", "met", "Cairo"),
        ("Jana Novak met Adam Zielak in January.", "met", None),
    ],
)
def test_where(text, verb, place):
    """A place is named behind a preposition, or before "where" and "there"; a month is none."""
    scene = scene_of(text)
    found = where(scene, token_of(scene, verb))
    assert (found.name if found else None) == place


def test_host_is_the_state_of_the_place():
    """A visitor from abroad meets the state of the place; one from there meets nobody by being at home."""
    scene = scene_of("Adam Zielak visited Belgrade.")
    guest = Mention(ActorKind.PERSON, "Adam Zielak", country="PL")
    found = host(scene, token_of(scene, "Belgrade"), [guest])
    assert found is not None
    assert (found.name, found.host.name) == ("Belgrade", "Serbia")
    native = Mention(ActorKind.PERSON, "Adam Zielak", country="RS")
    assert host(scene, token_of(scene, "Belgrade"), [native]) is None
