"""What a person told of two actors wins over the machine."""

from headstamp.lexicon.names import load_names
from headstamp.lexicon.states import load_states
from headstamp.model.actor import ActorKind, Mention
from headstamp.model.judgement import ActorDecision, ActorMark
from headstamp.resolve import resolve

STATES, NAMES = load_states(), load_names()


def mark(name):
    return ActorMark(id="", name=name, kind=ActorKind.PERSON, country="RS", names=(name,))


def ids(names, *told):
    mentions = [Mention(ActorKind.PERSON, name, country="RS") for name in names]
    actors = resolve(mentions, STATES, NAMES, told=told)
    return [actors[mention].id for mention in mentions], [actors[mention] for mention in mentions]


def test_told_to_be_one():
    """Two that the machine keeps apart are one when a person says so, and say why."""
    names = ["Dragan Perić", "Zoran Kolar"]
    (first, second), _ = ids(names)
    assert first != second
    (first, second), actors = ids(names, ActorDecision(mark(names[0]), mark(names[1]), same=True))
    assert first == second
    assert actors[0].merges[0].why == "told by a person"


def test_told_to_be_two():
    """Two that the machine takes for one are two when a person says so, through a third name too; no question is left."""
    names = ["Miloš Đorđević", "Milosh Dordevich", "Đorđević"]
    assert len(set(ids(names)[0])) == 1
    found, actors = ids(names, ActorDecision(mark(names[0]), mark(names[1]), same=False))
    assert found[0] != found[1]
    assert all(question.other not in found[:2] for actor in actors[:2] for question in actor.questions)


def test_the_later_word_holds():
    """Of two decisions on the same names the later one counts."""
    names = ["Dragan Perić", "Zoran Kolar"]
    same = ActorDecision(mark(names[0]), mark(names[1]), same=True)
    apart = ActorDecision(mark(names[0]), mark(names[1]), same=False)
    assert len(set(ids(names, same, apart)[0])) == 2
    assert len(set(ids(names, apart, same)[0])) == 1
