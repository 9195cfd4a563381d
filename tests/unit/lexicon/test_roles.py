"""Role nouns tell what kind of actor a phrase names."""

from headstamp.lexicon.roles import load_roles
from headstamp.model.actor import ActorKind


def test_roles_by_words():
    """Phrases of several words are listed with the words."""
    roles = load_roles()
    assert roles.find("troops").kind is ActorKind.FORCE
    assert roles.find("intelligence service").kind is ActorKind.SERVICE
    assert roles.find("spoon") is None
    assert "mr" in roles.titles
