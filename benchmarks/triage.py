"""What the look of `headstamp read --triage` keeps and what it passes over: `python benchmarks/triage.py [--lost N]`.

- the dossiers of reports under `tests/quality`, which no training saw, and our corpus (`training/corpus`): the share of
  transfers and of reports or passages with one that are kept, for the passages in the plain English of the daily press
  and for all (teasers, machine translation and garbled rewrites of one line among them), and the share of passages
  without any that are kept;
- the seeds (`../shared/seeds`), all of which must be kept, and PolNeAR (`../shared/data/polnear`), general news, of
  which little should be; where they are not beside the repository they are left out;
- the time of a look and the glance that follows on it.

`--lost N` prints the first N press passages that are lost, with the weight of their words, `--words` leaves the glance
of the reader out. `--archive N` takes the time of `headstamp read` and of `headstamp read --triage`, in turn, over N
files of which one in fifty is of the sample dossier and the others are PolNeAR's (to reach: 5 times as fast). Nothing of
the texts is kept here.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.cold import read
from training.passages import Passage, read_corpus

from headstamp.extract import default_reader
from headstamp.extract.triage import TriagedReader, load_triage_words, score
from headstamp.model.claim import ReaderVersion, Reading
from headstamp.model.document import Document

DOSSIERS = Path(__file__).resolve().parent.parent / "tests" / "quality"
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lost", type=int, default=0, metavar="N", help="print the first N press passages lost")
    parser.add_argument("--words", action="store_true", help="look at the words alone")
    parser.add_argument("--archive", type=int, default=0, metavar="N", help="take the time over N files instead")
    given = parser.parse_args()
    if given.archive:
        return time_archive(given.archive)
    words = load_triage_words()
    reader = TriagedReader(WordsAlone if given.words else default_reader, words)
    reports = [one for folder in sorted(DOSSIERS.glob("press*")) for one in read_corpus(folder).passages]
    print_kept("reports of dossiers with a transfer", list(filter(transfers, reports)), reader)
    passages = read_corpus().passages
    telling = [passage for passage in passages if transfers(passage)]
    press = [passage for passage in telling if passage.where.startswith(("press-", "desk-"))]
    print_kept("press passages with a transfer", press, reader)
    print_kept("all passages with a transfer", telling, reader)
    bare = [passage.text for passage in passages if not transfers(passage)]
    print(f"passages without any: {share(bare, reader)} kept")
    for name, folder in (("seeds", SHARED / "seeds"), ("PolNeAR", SHARED / "data" / "polnear")):
        paths = sorted(folder.glob("*.txt") if name == "seeds" else folder.glob("*/text/*.txt"))
        texts = [path.read_text(encoding="utf-8") for path in paths]
        started = time.process_time()
        print(f"{name}: {share(texts, reader)} kept" if texts else f"{name}: skipped, there is no {folder}")
        if name == "PolNeAR" and texts:
            each = (time.process_time() - started) / len(texts)
            print(f"a look takes {1000 * each:.1f} ms, at {sum(map(len, texts)) / len(texts):,.0f} characters")
    for passage in [passage for passage in press if not kept(passage.text, reader)][: given.lost]:
        print(f"lost: {passage.id} ({score(passage.text, words)}): {passage.text[:160]!r}")
    return 0


class WordsAlone:
    """A reader that cannot glance, and is never asked to read."""

    version = ReaderVersion("words alone", "1")

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """An empty reading for each."""
        return (Reading(document.id, ()) for document in documents)


def time_archive(count: int, rounds: int = 3) -> int:
    """Print how much faster an archive is read where a look passes over what tells of no transfer."""
    others = sorted((SHARED / "data" / "polnear").glob("*/text/*.txt"))
    sample = sorted((one for one in files("headstamp.sample").iterdir() if one.name.endswith(".txt")), key=str)
    if not others:
        print(f"skipped, there is no {SHARED / 'data' / 'polnear'}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive"
        archive.mkdir()
        for number in range(count):
            listed = others if number % 50 else sample
            (archive / f"{number:05}.txt").write_bytes(listed[number % len(listed)].read_bytes())
        ratios = []
        for turn in range(rounds):
            whole, _ = read(Path(folder) / f"whole-{turn}.db", archive)
            looked, _ = read(Path(folder) / f"looked-{turn}.db", archive, "--triage")
            print(f"{count} files: {whole:.1f} s, with --triage {looked:.1f} s", flush=True)
            ratios.append(whole / looked)
        print(f"{statistics.median(ratios):.2f} times as fast (to reach: 5)")
    return 0


def transfers(passage: Passage) -> int:
    """How many transfers are marked in a passage."""
    return sum(marked.key.startswith("t") for marked in passage.marked)


def kept(text: str, reader: TriagedReader) -> bool:
    """Whether a text would be read closely."""
    return reader.may_matter(Document("d", "", "a.txt", "text/plain", text))


def share(texts: Iterable[str], reader: TriagedReader) -> str:
    """How many of the texts are kept, for a person."""
    found = [kept(text, reader) for text in texts]
    return f"{sum(found)} of {len(found)} ({100 * sum(found) / len(found):.1f} %)"


def print_kept(name: str, passages: list[Passage], reader: TriagedReader) -> None:
    """How many of the passages are kept, and of the transfers in them."""
    whole = [passage for passage in passages if kept(passage.text, reader)]
    here, there = sum(map(transfers, whole)), sum(map(transfers, passages))
    found = f"{len(whole)} of {len(passages)} ({100 * len(whole) / len(passages):.1f} %)"
    print(f"{name}: {found} kept, with {here} of {there} transfers ({100 * here / there:.2f} %)")


if __name__ == "__main__":
    sys.exit(main())
