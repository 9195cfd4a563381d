"""The exported reader at work: text in, attributions, triggers and marks out. Needs numpy and onnxruntime only."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

from training.annotations import Annotated
from training.decode import Bounds, Decoded, Decoder, Figures
from training.encoding import Window, windows
from training.pairs import read_pair_weights
from training.word_pieces import WordPieces


@dataclass(frozen=True, slots=True)
class Reading:
    """A graph, its vocabulary and its decoder."""

    session: onnxruntime.InferenceSession
    pieces: WordPieces
    decoder: Decoder

    @classmethod
    def of_folder(cls, folder: Path, graph: str = "reader.onnx", bounds: Bounds | None = None) -> "Reading":
        """Open what `export_onnx.export` wrote; one thread, so that figures compare."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(folder / graph), options, providers=["CPUExecutionProvider"])
        inventory = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
        roles, links = read_pair_weights(folder / "reader-pairs.npz")
        pieces = WordPieces.of_vocabulary(inventory["vocabulary"])
        return cls(session, pieces, Decoder(roles, links, bounds or Bounds()))

    def figures(self, window: Window) -> Figures:
        """What the graph says of one window."""
        ids = np.array([window.ids], dtype=np.int64)
        outputs = self.session.run(None, {"ids": ids, "mask": np.ones_like(ids)})
        return Figures(*(output[0] for output in outputs))

    def read(self, name: str, text: str) -> Annotated:
        """The text with what the reader finds in it."""
        found = list(self._decoded(text))
        return Annotated(
            id=name,
            origin="reader",
            group=name,
            text=text,
            attributions=tuple(one for d in found for one in d.attributions),
            triggers=tuple(one for d in found for one in d.triggers),
            marks=tuple(one for d in found for one in d.marks),
        )

    def _decoded(self, text: str) -> Iterator[Decoded]:
        for window in windows(text, self.pieces):
            yield self.decoder.decode(text, window, self.figures(window))
