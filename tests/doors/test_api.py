"""Headstamp from Python: light to import, and the same answers as on the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

import headstamp
from fakes import OneRuleReader
from headstamp.errors import LedgerError, NotFoundError, UsageError
from headstamp.model.claim import Kind
from headstamp.model.view import ActorDetail, EntryQuery
from headstamp.store.ledger import Ledger
from headstamp.tasks.judging import reject
from judged_ledgers import UnsureReader, by, claim_of, read_judgeable, write_judgeable
from ledgers import write_reports


def test_files_give_documents_and_claims(tmp_path: Path) -> None:
    """`headstamp.read` answers with documents, a reading for each, all claims and all problems; nothing is stored."""
    folder = write_reports(tmp_path / "reports")

    result = headstamp.read(folder, reader=OneRuleReader())

    assert [document.name for document in result.documents] == [
        "ember.txt", "flint.md", "gravel.txt", "hazel.jsonl#1", "hazel.jsonl#2", "iris.txt",
    ]  # fmt: skip
    assert [reading.document for reading in result.readings] == [document.id for document in result.documents]
    assert [claim.kind for claim in result.claims].count(Kind.TRANSFER) == 6
    assert [problem.code for problem in result.problems] == ["empty"]
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]


def test_a_text_gives_its_claims() -> None:
    """`headstamp.read_text` reads a string; offsets count its code points."""
    text = "„Ünlü“ 🙂 says: Norway sent 40 howitzers to Chile."

    result = headstamp.read_text(text, reader=OneRuleReader())

    (claim,) = result.claims
    assert [evidence.span.quote(text) for evidence in claim.evidence] == [
        "Norway sent 40 howitzers to Chile.",
        "howitzers",
    ]


def test_what_is_unreadable_is_told(tmp_path: Path) -> None:
    """A document in another language is given with its problem and without claims, and needs no reader."""
    text = "Il ministro ha detto ieri che le armi non sono mai arrivate nel porto della città.\n" * 4

    result = headstamp.read_text(text)

    assert (len(result.documents), result.claims) == (1, ())
    assert [problem.code for problem in result.problems] == ["not-english"]
    with pytest.raises(UsageError, match="nothing to read"):
        headstamp.read()


def test_a_ledger_is_read_into_and_asked(tmp_path: Path) -> None:
    """`headstamp.open_ledger` makes a ledger, and everything a person can do with one can be done from Python."""
    folder = write_reports(tmp_path / "reports")
    with headstamp.open_ledger(tmp_path / "case.db") as ledger:
        summary = ledger.read(folder, reader=OneRuleReader())
        assert (summary.read, summary.entries) == (6, 4)
        assert ledger.count().documents == 6
        assert len(ledger.entries()) == 4
        (entry,) = ledger.entries(EntryQuery(contested=True))
        assert entry.entry.supplier is not None
        assert entry.entry.supplier.name == "Norway"
        assert isinstance(ledger.show("norway"), ActorDetail)
        assert [view.claim.kind for view in ledger.claims([Kind.STATEMENT])] == [Kind.STATEMENT]
        assert [problem.code for problem in ledger.problems()] == ["empty"]
        assert [hit.document.name for hit in ledger.search("feast")] == ["iris.txt"]
        with pytest.raises(NotFoundError, match="atlantis"):
            ledger.show("atlantis")


def test_reading_side_by_side_after_a_look_gives_the_same_ledger(tmp_path: Path) -> None:
    """`jobs` and `triage` are told from Python, too; a reader that is loaded already cannot be shared."""
    folder = write_reports(tmp_path / "reports")
    with headstamp.open_ledger(tmp_path / "one.db") as one, headstamp.open_ledger(tmp_path / "two.db") as two:
        alone = one.read(folder, reader=OneRuleReader(), triage=True)
        beside = two.read(folder, reader=OneRuleReader, jobs=2, triage=True)
        assert alone.read + alone.passed_over == 6
        assert (beside.read, beside.passed_over) == (alone.read, alone.passed_over)
        assert [view.claim for view in two.claims()] == [view.claim for view in one.claims()]
        with pytest.raises(UsageError, match="hand in the function that loads it"):
            one.read(folder, reader=OneRuleReader(), jobs=2)


def test_what_the_reader_was_unsure_of_waits(tmp_path: Path) -> None:
    """With `min_confidence` claims under it are listed as awaiting review."""
    folder = write_judgeable(tmp_path / "reports")
    with headstamp.open_ledger(tmp_path / "case.db") as ledger:
        assert ledger.read(folder, reader=UnsureReader(), min_confidence=0.45).awaiting == 1
        assert [view.claim.confidence for view in ledger.awaiting()] == [0.4]
        with pytest.raises(UsageError, match='"2" is no least confidence'):
            ledger.read(folder, min_confidence=2)


def test_a_missing_ledger_is_made_only_where_asked(tmp_path: Path) -> None:
    """With `create=False` a ledger that is not there is an error."""
    with pytest.raises(LedgerError, match="no ledger"):
        headstamp.open_ledger(tmp_path / "none.db", create=False)


def test_importing_is_light() -> None:
    """`import headstamp` loads no parser and no database, and `headstamp.read` stays a function whatever is loaded."""
    code = (
        "import sys, headstamp\n"
        "heavy = {'onnxruntime', 'sqlalchemy', 'trafilatura', 'numpy', 'lxml', 'dateparser', 'yaml'} & set(sys.modules)\n"
        "import headstamp.read.plain, headstamp.tasks\n"
        "print(sorted(heavy), callable(headstamp.read), headstamp.__version__)\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.split() == ["[]", "True", headstamp.__version__]


def test_reading_commands_load_no_model(tmp_path: Path) -> None:
    """Listing the entries of a ledger loads nothing that reading or resolving needs: it starts fast."""
    with headstamp.open_ledger(tmp_path / "case.db") as ledger:
        ledger.read(write_reports(tmp_path / "reports"), reader=OneRuleReader())
    code = (
        "import sys, headstamp\n"
        f"ledger = headstamp.open_ledger({str(tmp_path / 'case.db')!r}, create=False)\n"
        "print(len(ledger.entries()), len(list(ledger.claims())))\n"
        "heavy = {'onnxruntime', 'trafilatura', 'numpy', 'lxml', 'dateparser', 'yaml', 'rapidfuzz', 'py3langid'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.splitlines() == ["4 7", "[]"]


def test_the_ledger_of_a_date_and_its_judgements(tmp_path: Path) -> None:
    """`as_of` gives a ledger of what was known by then; `judgements` lists what was decided of a thing."""
    with Ledger.open(tmp_path / "judged.db", create=True) as stored:
        read_judgeable(stored, tmp_path / "reports")
        claim = claim_of(stored, "Ash").claim.id
        reject(stored, claim, by(1))

    with headstamp.open_ledger(tmp_path / "judged.db") as ledger:
        with ledger.as_of("2023-03") as then:
            assert (then.count().documents, len(ledger.entries()), len(then.entries())) == (1, 2, 1)
            assert then.judgements() == ()
        assert [str(view.judgement.kind) for view in ledger.judgements(claim)] == ["reject"]
