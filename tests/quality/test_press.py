"""The press dossiers are well formed: each report can be read, and each dossier has an answer that can be checked."""

import re
from pathlib import Path

import pytest
import yaml
from benchmarks.expectations import check_answer
from training.passages import FOLDER as TRAINED_ON
from training.passages import read_corpus

from headstamp.lexicon.same_names import load_same_names

FOLDERS = sorted(Path(__file__).parent.glob("press*/"))
RULES = {"contradiction", "changed-account", "partial-denial", "grown-figure", "rising-certainty", "circular-report",
         "copied-text"}  # fmt: skip
ANSWERS = sorted(path for folder in FOLDERS for path in folder.glob("*.yaml"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_report_can_be_read_and_none_is_trained_on(folder):
    """No report has a faulty mark, each stands in the file of its dossier, and training never looks there."""
    corpus = read_corpus(folder)
    dossiers = {path.stem for path in folder.glob("*.txt")}

    assert corpus.faults == []
    assert {passage.scenario for passage in corpus.passages} == dossiers
    assert dossiers == {path.stem for path in ANSWERS if path.parent == folder}
    assert all(passage.where.startswith(f"{passage.scenario}.txt:") for passage in corpus.passages)
    assert all(passage.published and passage.outlet for passage in corpus.passages)
    trained_on = read_corpus(TRAINED_ON).passages
    assert not {passage.scenario for passage in trained_on} & dossiers


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_every_dossier_has_an_answer(path):
    """An answer names findings that there are, origins from low to high, and is held against a ledger whole."""
    dossier, answer = path.stem, yaml.safe_load(path.read_text("utf-8"))
    findings = {rule for entry in answer["entries"] for key in ("present", "absent") for rule in entry.get(key, ())}

    assert all(rule in RULES or re.fullmatch(r"D([1-9]|1\d|20)", rule) for rule in findings)
    assert all(low <= high for low, high in (entry["origins"] for entry in answer["entries"] if "origins" in entry))
    checked = check_answer(dossier, answer, {"entries": []}, {"actors": []}, load_same_names())
    assert {one.about for one in checked if one.kind == "entry"}
    assert not any(one.met for one in checked if one.kind != "apart")


def test_an_answer_that_a_ledger_gives_is_met():
    """The entry between the two ends is found by any of their names, and its counts, names and findings compared."""
    ends = {"supplier": {"name": "Italy"}, "recipient": {"name": "Chad"}, "materiel": {"categories": ["aircraft"]}}
    origins = {"low": 1, "high": 3, "named": [{"name": "Ada Rossi"}]}
    findings = [{"rule": "D8", "says": "an embargo"}]
    entry = ends | {"claims": ["c1"], "affirming": 2, "denying": 0, "origins": origins, "findings": findings}
    actors = [{"id": "a1", "name": "Ada Rossi", "names": ["Ada Rosi"]}, {"id": "a2", "name": "Ugo Bo", "names": []}]
    wanted = {"supplier": "Italy", "recipient": ["Libya", "Chad"], "affirming": [2, 3], "origins": [1, 2],
              "named": [["Rossi", "Italy"]], "present": ["D8"], "absent": ["D5"]}  # fmt: skip
    answer = {"entries": [wanted], "actors": {"one": [["Ada Rossi", "Ada Rosi"]], "apart": [["Ada Rossi", "Ugo Bo"]]}}

    checked = check_answer("case", answer, {"entries": [entry]}, {"actors": actors}, load_same_names())

    assert [(one.kind, one.found, one.above) for one in checked if not one.met] == [("high", "3", True)]
    assert [one.kind for one in checked] == [
        "entry", "one entry", "affirming", "low", "high", "named", "present", "absent", "one", "apart",
    ]  # fmt: skip
