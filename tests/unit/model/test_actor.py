"""Actors as texts name them."""

from headstamp.model.actor import ARTICLE, ActorKind, Mention, same_side, voice_of


def test_an_article_speaks_as_its_outlet() -> None:
    """The outlet is the voice where it is known, else the article without a name."""
    assert voice_of("Harbour Gazette") == Mention(ActorKind.OUTLET, "Harbour Gazette")
    assert voice_of("") is ARTICLE


def test_an_army_stands_on_the_side_of_its_state() -> None:
    """The same name or the same state is one side; two of unknown state with two names are not."""
    state, army = Mention(ActorKind.STATE, "Chile", country="CL"), Mention(ActorKind.FORCE, "Army", country="CL")
    firm, other = Mention(ActorKind.COMPANY, "Kestrel"), Mention(ActorKind.COMPANY, "Merlin")

    assert same_side(state, army)
    assert same_side(firm, firm)
    assert not same_side(firm, other)
