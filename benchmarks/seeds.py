"""Accuracy on the seeds: `python benchmarks/seeds.py [-o CLAIMS.jsonl]`.

Reads the five articles beside the repository (`../shared/seeds`) with the command line into a fresh ledger, exports
its claims and prints what the scorer beside them (`../shared/gold/score.py --errors`) makes of them: what was missed,
what was found in vain, and F1 by kind. Nothing of the seeds is kept here. Without them it says so and ends with
status 0.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SEEDS = SHARED / "seeds"
GOLD = SHARED / "gold" / "seeds.jsonl"
SCORER = SHARED / "gold" / "score.py"
HEADSTAMP = Path(sys.executable).with_name("headstamp")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, help="where the exported claims go; a fresh folder by default")
    given = parser.parse_args()
    missing = [path for path in (SEEDS, GOLD, SCORER) if not path.exists()]
    if missing:
        print(f"skipped: there is no {' and no '.join(map(str, missing))}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "seeds.db"
        claims = given.output or Path(folder) / "claims.jsonl"
        run([str(HEADSTAMP), "read", "--ledger", str(ledger), str(SEEDS)])
        run([str(HEADSTAMP), "export", "--ledger", str(ledger), "--format", "jsonl", "-o", str(claims)])
        run([sys.executable, str(SCORER), str(GOLD), str(claims), "--errors"])
    return 0


def run(command: list[str]) -> None:
    """Run a command whose words go to our standard output; raises where it fails."""
    sys.stdout.flush()
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
