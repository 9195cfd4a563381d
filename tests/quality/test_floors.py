"""The gate: no figure of the default reader falls under what was once reached, on data that anybody has.

A floor goes up with `headstamp evaluate --floors tests/quality/floors.toml --raise`, and down only with
`--lower-floors`, in a commit that says why.
"""

import json
from pathlib import Path

import pytest
from training.held_out_gold import FOLDER, GOLD, TEXTS, files

from headstamp.config import Limits
from headstamp.evaluate.gold import read_notes
from headstamp.lexicon.same_names import load_same_names
from headstamp.read import read_file
from headstamp.tasks.floors import Outcome, check_floors

FLOORS = Path(__file__).parent / "floors.toml"
SETS = ["held_out", "sample"]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    return {outcome.name: outcome for outcome in check_floors(str(FLOORS))}


@pytest.mark.parametrize("name", SETS)
def test_no_figure_falls_under_its_floor(outcomes: dict[str, Outcome], name: str):
    """On the held-out tenth and on the sample dossier every figure is at its floor or above."""
    under = [f"{s.figure}: measured {s.measured}, floor {s.floor}" for s in outcomes[name].shortfalls]

    assert under == []


@pytest.mark.parametrize("name", SETS)
def test_floors_belong_to_this_data(outcomes: dict[str, Outcome], name: str):
    """Gold and texts are those that the floors were measured on; other data needs other floors, on purpose."""
    assert not outcomes[name].is_other_data, "measure anew: headstamp evaluate --floors ... --lower-floors"


def test_every_set_is_watched(outcomes: dict[str, Outcome]):
    """The file has floors for both sets, and for the figures that matter most."""
    assert sorted(outcomes) == SETS
    for outcome in outcomes.values():
        assert {"transfers_core_f1", "transfers_full_f1"} <= set(outcome.evaluation.scores.figures())


def test_the_held_out_tenth_is_that_of_the_corpus():
    """Texts and gold are those that the corpus gives today; written by `python -m training.held_out_gold`."""
    for name, text in files().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, "run: python -m training.held_out_gold"


def test_evidence_stands_in_the_texts_as_they_are_read():
    """Reading a text of the held-out tenth moves no character: gold's offsets are good for the document."""
    results, problems = read_file(str(FOLDER / TEXTS), Limits())
    raw = [json.loads(line)["text"] for line in (FOLDER / TEXTS).read_text(encoding="utf-8").splitlines()]
    noted = read_notes((FOLDER / GOLD).read_text(encoding="utf-8"), load_same_names())
    texts = {result.document.name: result.document.text for result in results}

    assert problems == []
    assert list(texts.values()) == raw
    assert [one for one in noted.notes if not one.span.quote(texts[one.file]).strip()] == []
