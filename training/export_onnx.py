"""The trained reader as files: one ONNX graph in int8, the constants of the pair heads, labels and vocabulary.

Per channel with `reduce_range`: on processors with AVX2 only, plain QInt8 overflows and loses nearly two
points of F1.
"""

import json
import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from headstamp.extract.trained.graph import INVENTORY, PAIRS, SMALL
from headstamp.extract.trained.labels import CLASSES, KINDS, LAYERS, LINKS, ROLE_LABELS, TAGS
from training.model import Outputs, Reader

FULL = "reader-full.onnx"


def export(reader: Reader, vocabulary: Sequence[str], name: str, folder: Path) -> None:
    """Write all that the runtime needs into the folder; `reader-full.onnx` is for comparison and not shipped."""
    folder.mkdir(parents=True, exist_ok=True)
    reader = reader.cpu().eval()
    _write_graph(reader, folder / FULL)
    logging.getLogger().setLevel(logging.ERROR)  # it advises a pre-processing that changes nothing here
    quantize_dynamic(
        str(folder / FULL),
        str(folder / SMALL),
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )
    _forget_origins(folder / SMALL)
    scorer = reader.link_scorer
    parts = {"distances": scorer.distances.weight, "kinds": scorer.kinds.weight}
    parts |= {"labels": scorer.labels.weight, "bias": scorer.labels.bias}
    constants = {f"links.{part}": weights.detach().numpy().astype(np.float16) for part, weights in parts.items()}
    np.savez(folder / PAIRS, **constants)  # type: ignore[arg-type]
    inventory = {
        "name": name,
        "layers": {layer: list(kinds) for layer, kinds in LAYERS.items()},
        "tags": {layer: list(labels) for layer, labels in TAGS.items()},
        "classes": {name: list(values) for name, values in CLASSES.items()},
        "kinds": list(KINDS),
        "roles": list(ROLE_LABELS),
        "links": list(LINKS),
        "vocabulary": list(vocabulary),
    }
    (folder / INVENTORY).write_text(json.dumps(inventory, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _write_graph(reader: Reader, path: Path) -> None:
    ids = torch.ones((2, 16), dtype=torch.long)
    free = {0: torch.export.Dim.DYNAMIC, 1: torch.export.Dim.DYNAMIC}
    program = torch.onnx.export(
        reader,
        (ids, torch.ones_like(ids)),
        input_names=["ids", "mask"],
        output_names=list(Outputs._fields),
        dynamic_shapes=(free, free),
        opset_version=18,
        dynamo=True,
        verbose=False,
    )
    assert program is not None
    program.save(str(path), external_data=False)


def _forget_origins(path: Path) -> None:
    """Drop what the exporter noted of where each node came from: it names folders of the machine that exports."""
    graph = onnx.load(str(path))
    for node in graph.graph.node:
        del node.metadata_props[:]
    for value in (*graph.graph.value_info, *graph.graph.input, *graph.graph.output, *graph.graph.initializer):
        del value.metadata_props[:]
    del graph.metadata_props[:]
    onnx.save(graph, str(path))
