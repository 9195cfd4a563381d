"""The user's table of sources: grades follow from it, and nothing in it is ever deleted."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.errors import NotFoundError, UsageError
from headstamp.model.actor import voice_of
from headstamp.model.claim import Reading
from headstamp.model.document import Document
from headstamp.model.judgement import JudgementKind
from headstamp.model.reliability import Letter
from headstamp.store.ledger import Ledger
from headstamp.tasks import find_entries, read
from headstamp.tasks.judged import judgement_lines, list_judgements, load_lines
from headstamp.tasks.judging import undo
from headstamp.tasks.reliabilities import (
    clear_reliability,
    list_reliabilities,
    load_reliabilities,
    read_letter,
    set_reliability,
    source_of,
)
from judged_ledgers import by


class OutletReader(OneRuleReader):
    """Has what an article says in its own voice said by its outlet."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        listed = list(documents)
        for document, reading in zip(listed, super().read(listed), strict=True):
            voice = voice_of(document.outlet)
            yield replace(reading, claims=tuple(replace(c, said_by=voice, chain=(voice,)) for c in reading.claims))


def add_report(ledger: Ledger, folder: Path, outlet: str) -> None:
    folder.mkdir(exist_ok=True)
    path = folder / f"{outlet}.jsonl"
    path.write_text(f'{{"title": "{outlet}", "outlet": "{outlet}", "text": "Norway sent 40 howitzers to Chile."}}\n')
    read(ledger, [str(path)], reader=OutletReader())


@pytest.fixture
def told(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger of one matter that an outlet, the Northern Wire, reports."""
    add_report(ledger, tmp_path / "reports", "Northern Wire")
    return ledger


def grade(ledger: Ledger) -> tuple[str, str]:
    (view,) = find_entries(ledger)
    return view.weight.grade.reliability, view.weight.grade.reasons[0]


def table(tmp_path: Path, text: str) -> str:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_letter_is_in_the_grade_with_whose_it_is(told: Ledger) -> None:
    """At first nobody has a letter and all are F; the reason names the person, the day and the why."""
    assert grade(told) == ("F", "no source behind it has been graded by the user")

    outcome = set_reliability(told, "NORTHERN wire", Letter.B, by(1, "no retraction yet"))

    assert grade(told) == ("B", "Northern Wire is graded B by Ada Quill, 2024-03-01: no retraction yet")
    ((before, after),) = [(change.before, change.after) for change in outcome.changes]
    assert (before.weight.grade.reliability, after.weight.grade.reliability) == ("F", "B")


def test_letters_are_superseded_and_never_deleted(told: Ledger) -> None:
    """A later letter replaces the earlier; undoing it brings that back; clearing takes back all; all are listed."""
    first = set_reliability(told, "Northern Wire", Letter.B, by(1)).judgements[0]
    second = set_reliability(told, "Northern Wire", Letter.D, by(2)).judgements[0]
    assert (second.supersedes, grade(told)[0]) == ((first.id,), "D")

    undo(told, None, by(3))
    assert grade(told)[0] == "B"
    set_reliability(told, "Northern Wire", Letter.E, by(4))
    assert grade(told)[0] == "E"
    cleared = clear_reliability(told, "Northern Wire", by(5)).judgements[0]
    assert (grade(told)[0], list_reliabilities(told)) == ("F", ())
    with pytest.raises(NotFoundError, match='"Northern Wire" has no letter; list those given'):
        clear_reliability(told, "Northern Wire", by(6))

    undo(told, cleared.id, by(7))
    assert grade(told)[0] == "E"
    kinds = [view.judgement.kind for view in list_judgements(told)]
    assert kinds.count(JudgementKind.RELIABILITY) == 3


def test_a_table_is_taken_whole(told: Ledger, tmp_path: Path) -> None:
    """A source need not be known yet: its letter waits for a document; what is in force already is known."""
    file = table(tmp_path, "actor,reliability,why\nHarbour Gazette,a,own archive\nNorthern Wire,C,\n")
    outcome = load_reliabilities(told, file, by(1, "table of March"))
    again = load_reliabilities(told, file, by(2, "table of March"))

    assert (len(outcome.judgements), outcome.known, len(again.judgements), again.known) == (2, 0, 0, 2)
    assert grade(told) == ("C", "Northern Wire is graded C by Ada Quill, 2024-03-01: table of March")
    assert [(source_of(v), v.judgement.reliability, bool(v.targets)) for v in list_reliabilities(told)] == [
        ("Harbour Gazette", Letter.A, False),
        ("Northern Wire", Letter.C, True),
    ]
    add_report(told, tmp_path / "reports", "Harbour Gazette")
    assert grade(told)[0] == "A"


def test_a_table_with_a_fault_changes_nothing(told: Ledger, tmp_path: Path) -> None:
    """Every fault is told with its line: letters that are none, rows without a name, two letters for one source."""
    file = table(tmp_path, "actor,reliability\nPost,B\nWire,G\n,A\nPOST,C\nHerald,\n")
    with pytest.raises(UsageError) as refused:
        load_reliabilities(told, file, by(1))

    assert str(refused.value).split(": ", 1)[1] == (
        'line 3: "G" is no reliability; allowed is one letter of the Admiralty code, A to F; '
        'line 4: no actor is named; line 5: "POST" is C here and B above; '
        'line 6: "" is no reliability; allowed is one letter of the Admiralty code, A to F'
    )
    assert list_judgements(told) == ()


def test_letters_go_with_the_judgements(told: Ledger, tmp_path: Path) -> None:
    """What one ledger exports another takes in, and its grades follow."""
    set_reliability(told, "Northern Wire", Letter.B, by(1, "so"))
    lines = list(judgement_lines(told))
    with Ledger.open(tmp_path / "other.db", create=True) as other:
        add_report(other, tmp_path / "reports", "Northern Wire")
        outcome = load_lines(other, lines, "judged.jsonl")
        assert outcome.problems == ()
        assert grade(other)[0] == "B"


def test_letters_and_names_as_typed(told: Ledger) -> None:
    """Small letters will do; anything but A to F is refused, and a name that nobody goes by."""
    assert read_letter(" b ") is Letter.B
    for text in ("G", "", "AB", "2"):
        with pytest.raises(
            UsageError, match="is no reliability; allowed is one letter of the Admiralty code, A to F"
        ):
            read_letter(text)
    with pytest.raises(
        NotFoundError, match='no actor in the ledger goes by "Norther Wire"; the nearest are "Northern'
    ):
        set_reliability(told, "Norther Wire", Letter.B, by(1))
