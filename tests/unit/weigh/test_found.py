"""Names of those who speak are put into words."""

from headstamp.model.actor import Actor, ActorKind
from headstamp.weigh.found import listed


def test_names_in_words():
    """A list reads as a sentence would, and a long one ends with the number of the others."""
    actors = [Actor(f"a{name}", name, ActorKind.PERSON) for name in ("Ana", "Bo", "Cy", "Di", "Ed")]
    assert listed(actors[:1]) == "Ana"
    assert listed(actors[:2]) == "Ana and Bo"
    assert listed(actors[:4]) == "Ana, Bo, Cy and Di"
    assert listed(actors) == "Ana, Bo, Cy and 2 others"
