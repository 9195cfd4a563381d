"""How much faster `headstamp read --jobs 2` is than one process: `python -m benchmarks.jobs [--documents 2000]`.

Documents of our own, 200 to 800 words, one file each: passages of the training corpus, each used once before any is
used again, so that hardly two documents share more than one. Every run is the command line into a fresh ledger, from its
start to its end, weighing included; the runs of one and of several jobs are taken in turn. Prints the seconds of each,
the median ratio (to reach with 2 jobs on two free cores: 1.8), and whether the exports are the same to the byte.
"""

import argparse
import hashlib
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from training.passages import FOLDER as CORPUS
from training.passages import read_corpus

HEADSTAMP = Path(sys.executable).with_name("headstamp")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    ratios: list[float] = []
    digests: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        write_documents(top / "documents", given.documents)
        for number in range(given.rounds):
            one, several = (read(top, jobs, number) for jobs in (1, given.jobs))
            ratios.append(one[0] / several[0])
            digests |= {one[1], several[1]}
            print(f"1 job {one[0]:.1f} s, {given.jobs} jobs {several[0]:.1f} s: {ratios[-1]:.2f} times", flush=True)
    print(f"{given.documents} documents, {given.rounds} rounds: median {statistics.median(ratios):.2f} times")
    print("the exports are the same" if len(digests) == 1 else "THE EXPORTS DIFFER")
    return len(digests) - 1


def write_documents(folder: Path, count: int) -> None:
    """Texts drawn from the passages of the corpus, the same for the same count."""
    folder.mkdir()
    passages = [passage.text for passage in read_corpus(CORPUS).passages]
    chance = random.Random(1)
    waiting: list[str] = []
    for number in range(count):
        length, words, held = chance.randrange(200, 800), 0, [f"Report number {number} of the archive."]
        while words < length:
            waiting = waiting or chance.sample(passages, len(passages))
            held.append(waiting.pop())
            words += len(held[-1].split())
        (folder / f"{number:05}.txt").write_text("\n\n".join(held) + "\n", encoding="utf-8", newline="")


def read(folder: Path, jobs: int, number: int) -> tuple[float, str]:
    """Seconds of reading all documents into a fresh ledger, and the SHA-256 of its exported claims."""
    ledger = folder / f"{jobs}-{number}.db"
    command = [str(HEADSTAMP), "read", "--quiet", "--ledger", str(ledger), "--jobs", str(jobs)]
    started = time.perf_counter()
    subprocess.run([*command, str(folder / "documents")], check=True)
    seconds = time.perf_counter() - started
    export = [str(HEADSTAMP), "export", "--ledger", str(ledger), "--format", "jsonl"]
    exported = subprocess.run(export, check=True, capture_output=True).stdout
    ledger.unlink()
    return seconds, hashlib.sha256(exported).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
