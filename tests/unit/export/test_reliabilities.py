"""The table of sources as JSON, and as CSV that no spreadsheet runs."""

from headstamp.export.reliabilities import reliabilities_record, reliability_lines
from headstamp.model.actor import ActorKind
from headstamp.model.judgement import ActorMark, Subject
from headstamp.model.reliability import Letter
from headstamp.model.view import JudgementView
from judgements_of import judgement

MARK = ActorMark("a1", "=Wire, Northern", ActorKind.OUTLET)
KNOWN = JudgementView(
    judgement(1, "reliability", actors=(MARK,), reliability=Letter.B, why="so"), in_force=True,
    targets=((Subject.ACTOR, "a1"),),
)  # fmt: skip
WAITING = JudgementView(
    judgement(2, "reliability", actors=(ActorMark("", "Gazette", ActorKind.OUTLET),), reliability=Letter.F),
    in_force=True, misfit="nobody",
)  # fmt: skip


def test_record() -> None:
    """Each source with its letter, what that means, and whose it is; no id where no document names it."""
    record = reliabilities_record([KNOWN, WAITING])
    assert record["schema"] == "headstamp.reliability/1"
    assert record["sources"][0] == {
        "name": "=Wire, Northern",
        "actor": "a1",
        "reliability": "B",
        "meaning": "small doubt, mostly right",
        "who": "Ada Quill",
        "when": "2024-03-01T12:01:00.000000+00:00",
        "why": "so",
        "judgement": "j1",
        "misfit": None,
    }
    assert [(each["actor"], each["why"], each["misfit"]) for each in record["sources"]] == [
        ("a1", "so", None),
        (None, None, "nobody"),
    ]


def test_lines() -> None:
    """A header and a row a source; what would run as a formula has an apostrophe in front."""
    assert list(reliability_lines([KNOWN, WAITING])) == [
        "actor,reliability,why\n",
        '"\'=Wire, Northern",B,so\n',
        "Gazette,F,\n",
    ]
