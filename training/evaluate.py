"""Figures of an exported reader: attribution on PolNeAR dev with the shared scorer, and our held-out tenth.

    python -m training.evaluate FOLDER [--graph reader-full.onnx]

The scorer and PolNeAR lie beside the repository; without them only our own tenth is measured.
"""

import argparse
import importlib.util
import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from headstamp.extract.trained.graph import Graph
from headstamp.extract.trained.marks import Attribution
from training.annotations import Annotated
from training.figures import Figures, measure
from training.passage_annotations import annotate
from training.passages import FOLDER, read_corpus
from training.polnear import read_polnear
from training.sources import SHARED, held_out

SCORER = SHARED / "gold" / "score_attribution.py"
WANTED = (
    "token_source",
    "token_cue",
    "token_content",
    "attribution",
    "attribution_exact",
    "e2e_overlap",
    "e2e_strict",
)


def evaluate(graph: Graph) -> dict[str, Figures]:
    """`held out` always, `polnear dev` and its speed where the data is here."""
    passages = held_out([annotate(p) for p in read_corpus(FOLDER).passages])
    found = [read(graph, one) for one in passages]
    results = {"held out": measure(zip(passages, found, strict=True))}
    if SCORER.exists():
        scorer = load_scorer(SCORER)
        results["held out"] |= _attribution(scorer, passages, found)
        texts = list(read_polnear(SHARED / "data" / "polnear" / "dev"))
        started = time.perf_counter()
        found = [read(graph, one) for one in texts]
        seconds = time.perf_counter() - started
        results["polnear dev"] = _attribution(scorer, texts, found)
        results["polnear dev"]["pieces a second, one thread, decoding included"] = round(
            sum(len(ids) for one in texts for _, ids in graph.pieces.words(one.text)) / seconds
        )
    return results


def read(graph: Graph, text: Annotated) -> Annotated:
    """The text with what the reader finds in it in place of what people marked."""
    found = graph.read(text.text)
    return Annotated(
        id=text.id,
        origin="reader",
        group=text.group,
        text=text.text,
        attributions=found.attributions,
        triggers=found.triggers,
        marks=found.marks,
    )


def load_scorer(path: Path) -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _attribution(scorer: ModuleType, gold: Sequence[Annotated], found: Sequence[Annotated]) -> Figures:
    counts: Counter[str] = Counter()
    for one, other in zip(gold, found, strict=True):
        document = scorer.Doc(one.text)
        added, _ = scorer.score_doc(document, _plain(one.attributions), _plain(other.attributions))
        counts.update(added)
    metrics = scorer.metrics(counts)
    figures = {name: metrics[name]["F1"] for name in WANTED}
    for kind, recall in metrics["recall_by_type"].items():
        figures[f"recall {kind}"] = recall["R_e2e"]
    return figures | {"source right": metrics["source_acc"]}


def _plain(attributions: Sequence[Attribution]) -> list[dict[str, list[tuple[int, int]]]]:
    return [
        {part: [tuple(span) for span in getattr(one, part)] for part in ("source", "cue", "content")}
        for one in attributions
    ]


def main() -> None:
    """Print the figures of a folder as JSON."""
    parser = argparse.ArgumentParser(description="Measure an exported reader.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--graph", default="reader.onnx", help="reader-full.onnx measures before quantising")
    given = parser.parse_args()
    print(json.dumps(evaluate(Graph.of_folder(given.folder, given.graph)), indent=1))


if __name__ == "__main__":
    main()
