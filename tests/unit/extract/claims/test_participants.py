"""Named parties take part in contacts, and nobody else."""

from headstamp.extract.claims.participants import has_person, people_among, taking_part, with_listed
from headstamp.model.actor import ActorKind, Mention
from scenes_of import scene_of, token_of


def test_ministers_of_several_states_stand_for_them():
    """ "The ministers of Chile and Peru" are two parties, "the ministers" none."""
    scene = scene_of("The ministers of Chile and Peru met. The voters met.")
    assert [m.name for m in taking_part(scene, [token_of(scene, "ministers")])] == ["Chile", "Peru"]
    assert taking_part(scene, [token_of(scene, "voters")]) == []


def test_lists_are_completed():
    """People of the list behind "with" are added to those that the grammar has found, each once."""
    scene = scene_of("Lucia Maren met with the minister Adam Zielak (twice), and head of the navy Jana Novak.")
    verb = scene.parsed.tokens[token_of(scene, "met")]
    known = [Mention(ActorKind.PERSON, "minister Adam Zielak")]
    assert [m.name for m in with_listed(scene, verb, known)] == ["Adam Zielak", "Jana Novak"]


def test_people_and_states():
    """States and outlets are no people; two sides need one person between them."""
    chile, person = Mention(ActorKind.STATE, "Chile"), Mention(ActorKind.PERSON, "Jana Novak")
    assert people_among([chile, person]) == [person]
    assert has_person([chile], [person])
    assert not has_person([chile], [chile])
