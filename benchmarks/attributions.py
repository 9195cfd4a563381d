"""Measure attributions on PolNeAR: `python benchmarks/attributions.py [dev|train] [-o PREDICTIONS.jsonl]`.

Reads the corpus beside the repository (`../shared/data/polnear`) with the default parser and word lists, writes one
line a document in the format of `../shared/gold/score_attribution.py`, and prints that scorer's figures and the time
that the stage took. Nothing of the corpus is kept here. Without the corpus it says so and ends with status 0.
"""

import argparse
import importlib.util
import json
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from headstamp.extract.attributions import find_attributions
from headstamp.extract.scene import Attribution
from headstamp.extract.scenes import build_scene, load_lexicon
from headstamp.extract.spacy_parser import SpacyParser
from headstamp.extract.stretches import find_stretches
from headstamp.model.document import Document

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
    parser.add_argument("--stances", action="store_true", help="count what actors want, support or refuse, too")
    parser.add_argument(
        "--outermost", action="store_true", help="leave out speech inside speech: the corpus marks one in seven of it"
    )
    return parser.parse_args()


def _write(target: Path, names: list[str], texts: list[str], arguments: argparse.Namespace) -> None:
    parser, lexicon = SpacyParser(), load_lexicon()
    seconds, words = 0.0, 0
    with target.open("w", encoding="utf-8") as file:
        parses = parser.parse_all((text, find_stretches(text)) for text in texts)
        for name, text, parsed in zip(names, texts, parses, strict=True):
            document = Document(id=name, hash="", name=name, media_type="text/plain", text=text)
            scene = build_scene(document, parsed, lexicon)
            start = time.perf_counter()
            found = find_attributions(replace(scene, attributions=()), lexicon.cues, stances=arguments.stances)
            seconds += time.perf_counter() - start
            words += len(text.split())
            if arguments.outermost:
                found = [a for a in found if not any(_holds(other, a) for other in found)]
            file.write(json.dumps({"doc": name, "attributions": [_record(a) for a in found]}) + "\n")
    print(f"{len(names)} documents, {1000 * seconds / max(words, 1) * 500:.1f} ms for 500 words")


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the cue of one stands in the content of another."""
    return outer is not inner and inner.cue is not None and any(piece.holds(inner.cue) for piece in outer.content)


def _record(attribution: Attribution) -> dict[str, list[list[int]]]:
    return {
        "source": [list(attribution.source)] if attribution.source else [],
        "cue": [list(attribution.cue)] if attribution.cue else [],
        "content": [list(span) for span in attribution.content],
    }


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
