"""The letter that a person gave a source is on its actor."""

from dataclasses import replace

from claims_of import actors_of, party, transfer_claim
from headstamp.judge.actors import decide_actors
from headstamp.judge.reliabilities import grade_sources
from headstamp.model.actor import ActorKind
from headstamp.model.judgement import ActorMark, Fit, JudgementKind, Misfit, Subject
from headstamp.model.reliability import Letter, Reliability
from judgements_of import judgement, mark

WIRE, FIRM = party("outlet:Northern Wire"), party("company:Kestrel Plant:NO")
ACTORS = actors_of(transfer_claim(n, "d1", "Norway", "Chile", words="shells", said_by=who)
                   for n, who in enumerate((WIRE, FIRM)))  # fmt: skip


def letter(number, actor_mark, given, why=""):
    return judgement(number, "reliability", actors=(actor_mark,), reliability=Letter(given), why=why)


def test_a_letter_is_on_the_actor_with_who_and_why():
    """Every mention of the source has it; another actor has none."""
    actors, fits, misfits = grade_sources([letter(1, mark(ACTORS[WIRE]), "B", "checked")], ACTORS)

    given = Reliability(Letter.B, "Ada Quill", "2024-03-01T12:01:00.000000+00:00", "checked")
    assert actors[WIRE] == replace(ACTORS[WIRE], reliability=given)
    assert actors[FIRM] == ACTORS[FIRM]
    assert fits == [Fit("j1", JudgementKind.RELIABILITY, Subject.ACTOR, ACTORS[WIRE].id)]
    assert misfits == []


def test_the_later_letter_holds_and_nothing_else_is_touched():
    """Of two letters in force the later one counts; without letters the actors are the very same."""
    actors, fits, _ = grade_sources([letter(1, mark(ACTORS[WIRE]), "B"), letter(2, mark(ACTORS[WIRE]), "E")], ACTORS)

    assert actors[WIRE].reliability.letter is Letter.E
    assert len(fits) == 2
    assert grade_sources([], ACTORS) == (ACTORS, [], [])


def test_a_source_that_was_in_no_ledger_is_found_by_name():
    """Whatever its kind and capitals; one that nobody goes by waits, and says so."""
    unknown = ActorMark("", "KESTREL PLANT", ActorKind.OUTLET, names=("KESTREL PLANT",))
    nobody = ActorMark("", "Harbour Gazette", ActorKind.OUTLET)
    actors, _, misfits = grade_sources([letter(1, unknown, "C"), letter(2, nobody, "A")], ACTORS)

    assert actors[FIRM].reliability.letter is Letter.C
    assert misfits == [
        Misfit("j2", 'no actor of this ledger goes by "Harbour Gazette"; the letter counts once a document names it')
    ]


def test_two_of_a_name_are_a_doubt():
    """Where more than one actor goes by the name, none gets the letter, and both are named."""
    namesake = replace(ACTORS[FIRM], id="a0000000000000000", names=("Northern Wire",))
    both = {WIRE: ACTORS[WIRE], FIRM: namesake}
    unknown = ActorMark("", "Northern Wire", ActorKind.OUTLET)
    actors, fits, misfits = grade_sources([letter(1, unknown, "C")], both)

    ids = ", ".join(sorted((ACTORS[WIRE].id, namesake.id)))
    assert (actors, fits) == (both, [])
    assert misfits == [Misfit("j1", f'more than one actor of this ledger goes by "Northern Wire": {ids}')]


def test_letters_come_after_merges():
    """A letter given to an actor that was merged into another is on the whole, whichever was judged first."""
    given = letter(1, mark(ACTORS[FIRM]), "B")
    merged = judgement(2, "same-actor", actors=(mark(ACTORS[WIRE]), mark(ACTORS[FIRM])))
    actors, fits, misfits = decide_actors([given, merged], ACTORS)

    assert actors[WIRE] == actors[FIRM]
    assert (actors[WIRE].id, actors[WIRE].reliability.letter) == (ACTORS[WIRE].id, Letter.B)
    assert {fit.judgement for fit in fits} == {"j1", "j2"}
    assert misfits == []
