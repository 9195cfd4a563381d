"""Entries as a person shapes them."""

from claims_of import actors_of, transfer_claim
from headstamp.group import group
from headstamp.judge.entries import shape_entries
from headstamp.lexicon.states import load_states
from headstamp.model.judgement import Misfit
from judgements_of import judgement

ONE = transfer_claim(1, "d1", "Serbia", "Ukraine", "ammunition", "shells")
TWO = transfer_claim(2, "d2", "Serbia", "Ukraine", "ammunition", "rockets")
FAR = transfer_claim(3, "d3", "Iran", "Ukraine", "uav", "drones")
CLAIMS = [ONE, TWO, FAR]
ACTORS = actors_of(CLAIMS)
SERBIAN, IRANIAN = sorted(group(CLAIMS, ACTORS, load_states()), key=lambda e: e.supplier.id, reverse=True)


def shape(*judgements, claims=CLAIMS):
    entries, fits, misfits = shape_entries([SERBIAN, IRANIAN], judgements, claims, {}, ACTORS)
    return {entry.id: entry for entry in entries}, fits, misfits


def test_a_merged_entry_holds_all() -> None:
    """It keeps the id and the parties of the first, and has the words, categories and claims of both."""
    shaped, fits, _ = shape(judgement(1, "merge-entries", entries=[[ONE, TWO], [FAR]]))

    (entry,) = shaped.values()
    assert (entry.id, entry.supplier) == (SERBIAN.id, SERBIAN.supplier)
    assert (entry.words, entry.categories) == (("rockets", "shells", "drones"), ("ammunition", "uav"))
    assert entry.claims == (ONE.id, TWO.id, FAR.id)
    assert [fit.target for fit in fits] == [SERBIAN.id]


def test_what_is_split_off_is_an_entry_of_its_own() -> None:
    """Each part has the goods that its own claims name; the id of the rest stays."""
    shaped, fits, _ = shape(judgement(1, "split-entry", entries=[[ONE, TWO]], claims=[TWO]))
    (part,) = (entry for entry in shaped.values() if entry.id not in {SERBIAN.id, IRANIAN.id})

    assert (part.claims, part.words, part.supplier) == ((TWO.id,), ("rockets",), SERBIAN.supplier)
    assert (shaped[SERBIAN.id].claims, shaped[SERBIAN.id].words) == ((ONE.id,), ("shells",))
    assert {fit.target for fit in fits} == {SERBIAN.id, part.id}


def test_what_cannot_be_shaped_is_told() -> None:
    """An entry of which nothing is left, and a split that would leave nothing, are misfits."""
    lost = transfer_claim(9, "d9", "Peru", "Ghana")
    _, _, gone = shape(judgement(1, "note", entries=[[lost]]))
    _, _, all_of_it = shape(judgement(2, "split-entry", entries=[[FAR]], claims=[FAR]))

    assert gone == [Misfit("j1", "no entry of this ledger holds what entry e0 held")]
    assert [misfit.judgement for misfit in all_of_it] == ["j2"]


def test_without_judgements_entries_stay() -> None:
    """Nothing is touched where nothing was decided."""
    assert shape()[0] == {SERBIAN.id: SERBIAN, IRANIAN.id: IRANIAN}
