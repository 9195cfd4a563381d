"""Measure attributions on PolNeAR: `python benchmarks/attributions.py [dev|train] [-o PREDICTIONS.jsonl]`.

Reads the corpus beside the repository (`../shared/data/polnear`) with the shipped weights, writes one
line a document in the format of `../shared/gold/score_attribution.py`, and prints that scorer's figures and the time
that the stage took. Nothing of the corpus is kept here. Without the corpus it says so and ends with status 0.
"""

import argparse
import importlib.util
import json
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType

from headstamp.extract.stretches import find_stretches
from headstamp.extract.trained.graph import Graph
from headstamp.extract.trained.marks import Attribution
from headstamp.extract.trained.trained_reader import WEIGHTS

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def main() -> int:
    arguments = _arguments()
    corpus = SHARED / "data" / "polnear" / arguments.part
    scorer = SHARED / "gold" / "score_attribution.py"
    if not corpus.is_dir() or not scorer.is_file():
        print(f"skipped: no corpus at {corpus} or no scorer at {scorer}")
        return 0
    names, texts = [], []
    for path in sorted((corpus / "text").glob("*.txt")):
        names.append(path.stem)
        with path.open(encoding="utf-8", newline="") as file:
            texts.append(file.read())
    target = arguments.output or Path(tempfile.mkdtemp()) / "predictions.jsonl"
    _write(target, names, texts, arguments)
    print(f"predictions: {target}")
    _print_scores(_load(scorer), corpus, target)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", default="dev", choices=["dev", "train"])
    parser.add_argument("-o", "--output", type=Path, help="where predictions go; a fresh folder by default")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="the folder of another graph than the shipped")
    return parser.parse_args()


def _write(target: Path, names: list[str], texts: list[str], arguments: argparse.Namespace) -> None:
    graph = Graph.of_folder(arguments.weights)
    start = time.perf_counter()
    with target.open("w", encoding="utf-8") as file:
        for name, text in zip(names, texts, strict=True):
            found = graph.read(text, find_stretches(text)).attributions
            file.write(json.dumps({"doc": name, "attributions": [_record(one) for one in found]}) + "\n")
    seconds, words = time.perf_counter() - start, sum(len(text.split()) for text in texts)
    print(f"{len(names)} documents, {1000 * seconds / max(words, 1) * 500:.1f} ms for 500 words")


def _record(attribution: Attribution) -> dict[str, list[list[int]]]:
    parts = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    return {name: [list(span) for span in spans] for name, spans in parts.items()}


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _print_scores(scorer: ModuleType, corpus: Path, predictions: Path) -> None:
    metrics, _ = scorer.evaluate(str(corpus), scorer.load_preds(str(predictions)))
    for name in ("token_source", "token_cue", "token_content", "attribution", "attribution_exact", "e2e_overlap"):
        row = metrics[name]
        print(f"{name:18} P {100 * row['P']:5.1f}  R {100 * row['R']:5.1f}  F1 {100 * row['F1']:5.1f}")
    for kind, row in metrics["recall_by_type"].items():
        print(f"recall {kind:11} {100 * row['R']:5.1f}  end to end {100 * row['R_e2e']:5.1f}  (n = {row['n']})")


if __name__ == "__main__":
    sys.exit(main())
