"""Judgements are listed, carried into other ledgers, and found again; what fits nothing is said."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.model.claim import Polarity
from headstamp.model.judgement import Correctable, Subject
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_entries, read
from headstamp.tasks.judged import judgement_lines, list_judgements, load_lines
from headstamp.tasks.judging import correct, merge, note, reject, undo
from headstamp.tasks.recording import moment
from judged_ledgers import REPORTS, by, claim_of, ledger_json, read_judgeable


@pytest.fixture
def judged(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger in which a claim was rejected, one corrected and noted on, and two actors were made one."""
    read_judgeable(ledger, tmp_path / "reports")
    reject(ledger, claim_of(ledger, "Elm", Polarity.DENIED).claim.id, by(1))
    correct(ledger, claim_of(ledger, "Ash").claim.id, Correctable.STAGE, "agreed", by(2))
    note(ledger, claim_of(ledger, "Ash").claim.id, by(3, "ask again"))
    merge(ledger, "Norway", "Peru", by(4))
    return ledger


def test_all_by_time(judged: Ledger) -> None:
    """Judgements are listed as they were made, with what they are about; superseded ones stay listed."""
    undo(judged, None, by(5))
    views = list_judgements(judged)

    assert [str(view.judgement.kind) for view in views] == ["reject", "correct", "note", "same-actor", "undo"]
    assert [view.in_force for view in views] == [True, True, True, False, True]
    assert views[1].targets == ((Subject.CLAIM, claim_of(judged, "Ash").claim.id),)
    assert [str(view.judgement.kind) for view in list_judgements(judged, standing=True)] == [
        "reject",
        "correct",
        "note",
        "undo",
    ]


def test_those_on_one_thing(judged: Ledger) -> None:
    """A claim, an actor or a judgement names what is listed."""
    claim = claim_of(judged, "Ash").claim.id
    kinds = {name: [str(v.judgement.kind) for v in list_judgements(judged, name)] for name in (claim, "Norway")}
    last = list_judgements(judged)[-1].judgement.id

    assert kinds == {claim: ["correct", "note"], "Norway": ["same-actor"]}
    assert [view.judgement.id for view in list_judgements(judged, last[:8])] == [last]


def test_another_ledger_takes_them_in(judged: Ledger, tmp_path: Path) -> None:
    """Exported and loaded, judgements make the same ledger of the same documents; again, nothing is new."""
    lines = list(judgement_lines(judged))
    with Ledger.open(tmp_path / "other.db", create=True) as other:
        read_judgeable(other, tmp_path / "reports")
        outcome = load_lines(other, lines, "judged.jsonl")
        again = load_lines(other, lines, "judged.jsonl")

        assert ledger_json(other) == ledger_json(judged)
        assert list(judgement_lines(other)) == lines
    assert (len(outcome.judgements), outcome.known, outcome.problems) == (4, 0, ())
    assert (len(again.judgements), again.known) == (0, 4)


def test_lines_that_are_no_judgements_are_problems(judged: Ledger, tmp_path: Path) -> None:
    """What is no JSON, of another schema, of wrong types or altered is passed over and told by its line."""
    good = json.loads(next(iter(judgement_lines(judged))))
    lines = [
        "no json",
        "[]",
        json.dumps({"schema": "headstamp.claim/1"}),
        json.dumps({**good, "why": "forged"}),
        json.dumps({**good, "who": 5}),
        json.dumps({**good, "claims": "abc"}),
        json.dumps({**good, "kind": "promote"}),
        "",
        json.dumps(good),
    ]
    with Ledger.open(tmp_path / "other.db", create=True) as other:
        read_judgeable(other, tmp_path / "reports")
        outcome = load_lines(other, lines, "judged.jsonl")

    assert [problem.place for problem in outcome.problems] == [f"judged.jsonl#{n}" for n in range(1, 8)]
    assert "altered since it was written" in outcome.problems[3].message
    assert len(outcome.judgements) == 1


def test_what_fits_nothing_is_listed_with_the_reason(judged: Ledger, tmp_path: Path) -> None:
    """In a ledger without the document a judgement changes nothing, and says why."""
    with Ledger.open(tmp_path / "other.db", create=True) as other:
        (tmp_path / "few").mkdir()
        (tmp_path / "few" / "ash.jsonl").write_text(REPORTS["ash.jsonl"], encoding="utf-8")
        read(other, [str(tmp_path / "few")], reader=OneRuleReader())
        load_lines(other, judgement_lines(judged), "judged.jsonl")
        unfit = list_judgements(other, unfit=True)

    reasons = {str(view.judgement.kind): view.misfit for view in unfit}
    assert set(reasons) == {"reject", "same-actor"}
    assert "has no transfer claim in this ledger" in reasons["reject"]
    assert reasons["same-actor"] == 'no actor of this ledger goes by "Peru" any more'


def test_a_claim_under_a_new_id_is_found_by_its_words(judged: Ledger, tmp_path: Path) -> None:
    """A newer reader that gives every claim another id and another stretch keeps the judgements on them."""
    before = {view.judgement.id: len(view.targets) for view in list_judgements(judged)}
    read_judgeable(judged, tmp_path / "reports", _OtherIds("2"), again=True)

    assert {view.judgement.id: len(view.targets) for view in list_judgements(judged)} == before
    assert list_judgements(judged, unfit=True) == ()
    assert sum(view.reviewed for view in find_entries(judged)) == 2
    assert str(claim_of(judged, "Ash").claim.body.stage) == "agreed"


def test_moments_are_kept_in_utc() -> None:
    """Whatever the zone of the one who judged, judgements sort by the moment."""
    assert moment("2024-03-01T14:00:00+02:00") == "2024-03-01T12:00:00.000000+00:00"


class _OtherIds(OneRuleReader):
    """The same reader with other ids."""

    def read(self, documents):
        for reading in super().read(documents):
            claims = (replace(c, id="cf" + c.id[1:16], evidence=c.evidence[:1]) for c in reading.claims)
            yield replace(reading, claims=tuple(claims))
