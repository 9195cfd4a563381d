"""The exported graph at work: text in, attributions, triggers and marks out. Needs numpy and onnxruntime only.

Every window runs by itself. Windows are never run in one batch: the quantised graph scales its inner figures by the
largest of the whole batch, so a document would read otherwise in other company (on 18 windows in batches of four and
of eight, one label in a hundred changed; padding alone changes some too), and on a processor it is no faster either
(0.72 s against 0.64 s one by one).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

from headstamp.extract.trained.decode import Bounds, Decoded, Decoder, Figures
from headstamp.extract.trained.pairs import read_pair_weights
from headstamp.extract.trained.windows import Window, windows
from headstamp.extract.trained.word_pieces import WordPieces
from headstamp.model.text import Span

SMALL, PAIRS, INVENTORY = "reader.onnx", "reader-pairs.npz", "reader.json"


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph, its vocabulary and its decoder."""

    name: str
    session: onnxruntime.InferenceSession
    pieces: WordPieces
    decoder: Decoder

    @classmethod
    def of_folder(cls, folder: Path, graph: str = SMALL, bounds: Bounds | None = None) -> "Graph":
        """Open what training wrote; one thread, so that the same input gives the same output."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(folder / graph), options, providers=["CPUExecutionProvider"])
        inventory = json.loads((folder / INVENTORY).read_text(encoding="utf-8"))
        links = read_pair_weights(folder / PAIRS)
        pieces = WordPieces.of_vocabulary(inventory["vocabulary"])
        return cls(
            inventory["name"], session, pieces, Decoder(links, bounds or Bounds(), pieces.places.get("that", -1))
        )

    def figures(self, window: Window) -> Figures:
        """What the graph says of one window."""
        ids = np.array([window.ids], dtype=np.int64)
        outputs = self.session.run(None, {"ids": ids, "mask": np.ones_like(ids)})
        return Figures(*(output[0] for output in outputs))

    def read(self, text: str, stretches: Sequence[Span] | None = None) -> Decoded:
        """All that is marked in a text, or in the stretches of it that are given, in the order of the windows."""
        found = list(self._decoded(text, stretches))
        return Decoded(
            tuple(one for d in found for one in d.attributions),
            tuple(one for d in found for one in d.triggers),
            tuple(one for d in found for one in d.marks),
        )

    def _decoded(self, text: str, stretches: Sequence[Span] | None) -> Iterator[Decoded]:
        for window in windows(text, self.pieces, stretches=stretches):
            yield self.decoder.decode(window, self.figures)
