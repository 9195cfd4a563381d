"""A run reads each document once, under the name that sorts first, in batches."""

from pathlib import Path

import pytest

from fakes import OneRuleReader
from headstamp.store import documents
from headstamp.store.ledger import Ledger
from headstamp.tasks import files, find_claims, get_document, read, runs
from ledgers import exported

TEXT = "Norway sent 40 howitzers to Chile. That is what the paper of the town said on the day.\n"


def names(ledger: Ledger) -> set[str]:
    return {view.document.name for view in find_claims(ledger)}


def test_copies_are_one_document(ledger: Ledger, tmp_path: Path) -> None:
    """The same bytes in three places are read once, are known by the smallest name, and all places are noted."""
    for name in ("m.txt", "b.txt", "z.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    reader = OneRuleReader()

    summary = read(ledger, [str(tmp_path / name) for name in ("m.txt", "b.txt", "z.txt")], reader=reader)

    assert (summary.read, summary.known, reader.met, names(ledger)) == (1, 2, ["b.txt"], {"b.txt"})
    (view,) = find_claims(ledger)
    detail = get_document(ledger, view.document.id)
    assert detail.sightings == tuple(str(tmp_path / name) for name in ("b.txt", "m.txt", "z.txt"))


@pytest.mark.parametrize("order", [("a.txt", "b.md"), ("b.md", "a.txt")])
def test_a_smaller_name_may_make_another_document(tmp_path: Path, order: tuple[str, str]) -> None:
    """Where the ending changes what is read, the ledger is the one of the smallest name, whichever came first."""
    for name in order:
        (tmp_path / name).write_text("# Ships\n\n" + TEXT, encoding="utf-8")
    with Ledger.open(tmp_path / "l.db", create=True) as ledger:
        for name in order:
            read(ledger, [str(tmp_path / name)], reader=OneRuleReader())
        (view,) = find_claims(ledger)

    assert (view.document.name, view.document.media_type) == ("a.txt", "text/plain")


def test_a_known_folder_elsewhere_is_not_read(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file known by content and name is passed over unopened wherever it lies, and where it lies is noted."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "feed.jsonl").write_text('{"title": "One", "text": "' + TEXT.strip() + '"}\n', "utf-8")
    read(ledger, [str(tmp_path / "one")], reader=OneRuleReader())
    monkeypatch.setattr(files, "read_file", None)

    summary = read(ledger, [str(tmp_path / "two")], reader=None)

    assert (summary.read, summary.known) == (0, 1)
    (view,) = find_claims(ledger)
    with ledger.reading() as connection:
        assert [Path(path).parent.name for path in documents.paths_of(connection, view.document.id)] == ["one", "two"]


def test_batches_are_committed_one_by_one(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read in earlier batches is in the ledger while later ones are read."""
    monkeypatch.setattr(runs, "BATCH", 2)
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT}Number {number}.\n", encoding="utf-8")
    there: list[int] = []

    class Watching(OneRuleReader):
        def read(self, given):
            with ledger.reading() as connection:
                there.append(documents.count_documents(connection))
            return super().read(given)

    read(ledger, [str(tmp_path)], reader=Watching())

    assert there == [0, 2, 4]


def test_long_texts_make_smaller_batches(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch is full when its texts are long, so that memory stays bounded."""
    monkeypatch.setattr(runs, "BATCH_CHARACTERS", 100)
    sizes: list[int] = []
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT}Number {number}.\n", encoding="utf-8")

    class Counting(OneRuleReader):
        def read(self, given):
            sizes.append(len(given))
            return super().read(given)

    read(ledger, [str(tmp_path)], reader=Counting())

    assert sizes == [2, 2]


def test_another_process_may_have_been_faster(ledger: Ledger, tmp_path: Path) -> None:
    """A document that another process stored while this one was reading it is taken as known, not stored twice."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    class Slow(OneRuleReader):
        def read(self, given):
            with Ledger.open(ledger.path) as other:
                read(other, [str(tmp_path / "a.txt")], reader=OneRuleReader("faster"))
            return super().read(given)

    summary = read(ledger, [str(tmp_path / "a.txt")], reader=Slow("slower"))

    assert (summary.read, summary.known) == (0, 1)
    assert [claim["reader"]["version"] for claim in exported(ledger)[0]] == ["faster"]


def test_a_name_that_is_no_text_is_read(ledger: Ledger, tmp_path: Path) -> None:
    """A file whose name is not valid UTF-8, or turns the line round, is stored under a name that can be shown."""
    import os

    (tmp_path / os.fsdecode(b"bad\xff.txt")).write_text(TEXT, encoding="utf-8")
    (tmp_path / "rtl\u202etxt.exe.txt").write_text(f"{TEXT}Twice.\n", encoding="utf-8")

    summary = read(ledger, [str(tmp_path)], reader=OneRuleReader())

    assert (summary.read, summary.problems) == (2, ())
