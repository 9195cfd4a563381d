"""Judgements are added, never changed, and found by what they are about."""

from dataclasses import replace

from claims_of import party
from headstamp.model.judgement import (
    Correctable,
    Correction,
    Fit,
    Judged,
    JudgementKind,
    Misfit,
    Subject,
)
from headstamp.model.materiel import Period, Quantity, Value
from headstamp.store.judgements import (
    are_there_any,
    judgements_beginning,
    judgements_on,
    keep_judged,
    keep_judgement,
    load_judgements,
    load_misfits,
    reviewed_claims,
    targets_of,
)
from headstamp.store.ledger import Ledger
from judgements_of import judgement, mark
from views import ACTORS, AFFIRMED, AVARIA, BORDUNA, DENIED, ENTRY

CLAIM, OTHER = AFFIRMED.claim, DENIED.claim
FULL = judgement(
    1,
    "correct",
    claims=[CLAIM],
    entries=[[CLAIM, OTHER]],
    actors=(mark(ACTORS[AVARIA]), mark(ACTORS[BORDUNA], "Bordunia")),
    correction=Correction(
        Correctable.QUANTITY,
        "about 5",
        (party("Norway"),),
        Quantity(5.0, 5.0, 5.0, "shells", estimate=True),
        Value(None, 1.0, None, "EUR"),
        Period("2023", "2023", None),
    ),
    origin=party("person:Jane Example:NO"),
    supersedes=("j0",),
    why="“so” it says",
)


def test_what_is_kept_comes_back(filled: Ledger) -> None:
    """A judgement comes back whole, by time; one of a known id is not kept twice and not changed."""
    earlier = replace(judgement(0, "accept", claims=[OTHER]), id="jz")
    with filled.writing() as connection:
        kept = [keep_judgement(connection, each) for each in (FULL, earlier, replace(FULL, why="changed"))]
        loaded = load_judgements(connection)
        found = judgements_beginning(connection, "j1", 5), judgements_beginning(connection, "j", 1)

    assert kept == [True, True, False]
    assert loaded == [earlier, FULL]
    assert found == (["j1"], ["j1"])


def test_what_they_are_about(filled: Ledger) -> None:
    """Judgements are found by claim, entry and actor; only those on claims that judge them make a review."""
    note = judgement(2, "note", entries=[[CLAIM]])
    lost = judgement(3, "reject", claims=[OTHER])
    fits = (
        Fit("j1", JudgementKind.CORRECT, Subject.CLAIM, CLAIM.id),
        Fit("j2", JudgementKind.NOTE, Subject.ENTRY, ENTRY.entry.id),
        Fit("j2", JudgementKind.NOTE, Subject.CLAIM, OTHER.id),
    )
    with filled.writing() as connection:
        assert not are_there_any(connection)
        for each in (FULL, note, lost):
            keep_judgement(connection, each)
        keep_judged(connection, Judged(fits=(*fits, fits[0]), misfits=(Misfit("j3", "gone"),)))

        assert are_there_any(connection)
        assert judgements_on(connection, Subject.CLAIM, [CLAIM.id, OTHER.id]) == {
            CLAIM.id: (FULL,),
            OTHER.id: (note,),
        }
        assert judgements_on(connection, Subject.ENTRY, [ENTRY.entry.id]) == {ENTRY.entry.id: (note,)}
        assert reviewed_claims(connection) == {ENTRY.entry.id: 1}
        assert load_misfits(connection) == (Misfit("j3", "gone"),)
        assert targets_of(connection)["j2"] == [(Subject.CLAIM, OTHER.id), (Subject.ENTRY, ENTRY.entry.id)]
