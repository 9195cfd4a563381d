"""Whose actors are one and whose are two, as a person says."""

from claims_of import actors_of, party, transfer_claim
from headstamp.judge.actors import decide_actors, decisions_of
from headstamp.model.judgement import ActorDecision, JudgementKind, Misfit
from judgements_of import judgement, mark

SMITH, WORKS, LIMITED = (
    party("person:Jane Example:NO"),
    party("company:Kestrel Munitions:NO"),
    party("company:Falcon Plant:NO"),
)
CLAIMS = [
    transfer_claim(n, "d1", "Serbia", "Ukraine", words="shells", said_by=who)
    for n, who in enumerate((SMITH, WORKS, LIMITED))
]
ACTORS = actors_of(CLAIMS)


def test_two_become_one() -> None:
    """All mentions of both are the actor named first, with every name; what was judged is found by it."""
    told = judgement(1, "same-actor", actors=(mark(ACTORS[WORKS]), mark(ACTORS[LIMITED])))
    actors, fits, misfits = decide_actors([told], ACTORS)

    assert actors[WORKS] == actors[LIMITED]
    assert (actors[WORKS].id, actors[WORKS].names) == (ACTORS[WORKS].id, ("Falcon Plant", "Kestrel Munitions"))
    assert [fit.target for fit in fits] == [ACTORS[WORKS].id]
    assert misfits == []
    assert actors[SMITH] == ACTORS[SMITH]


def test_one_becomes_two() -> None:
    """The mentions under the name told apart are another actor, with an id of its own."""
    same = judgement(1, "same-actor", actors=(mark(ACTORS[WORKS]), mark(ACTORS[LIMITED])))
    other = judgement(2, "other-actor", actors=(mark(ACTORS[WORKS]), mark(ACTORS[WORKS], "Falcon Plant")))
    actors, fits, _ = decide_actors([same, other], ACTORS)

    assert actors[WORKS].names == ("Kestrel Munitions",)
    assert actors[LIMITED].name == "Falcon Plant"
    assert actors[LIMITED].id not in {actors[WORKS].id, ACTORS[LIMITED].id}
    assert {fit.target for fit in fits} == {actors[WORKS].id, actors[LIMITED].id}


def test_an_actor_is_found_by_a_name() -> None:
    """Under another id an actor is found by a spelling; one that nothing goes by is a misfit."""
    by_name = judgement(1, "note", actors=(mark(ACTORS[WORKS], "KESTREL MUNITIONS"),))
    lost = judgement(2, "note", actors=(mark(ACTORS[WORKS], "Nobody"),))
    _, fits, misfits = decide_actors([by_name, lost], ACTORS)

    assert [(fit.judgement, fit.target) for fit in fits] == [("j1", ACTORS[WORKS].id)]
    assert misfits == [Misfit("j2", 'no actor of this ledger goes by "Nobody" any more')]


def test_resolving_is_told_in_order() -> None:
    """Judgements of actors are handed over as pairs, one or two, in the order in which they were made."""
    marks = mark(ACTORS[WORKS]), mark(ACTORS[LIMITED])
    made = [judgement(1, "same-actor", actors=marks), judgement(2, "other-actor", actors=marks)]

    assert decisions_of([*made, judgement(3, "note", actors=marks[:1])]) == (
        ActorDecision(*marks, same=True),
        ActorDecision(*marks, same=False),
    )
    assert JudgementKind.SAME_ACTOR == "same-actor"
