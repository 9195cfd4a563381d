"""The exported graph at work: text in, attributions, triggers and marks out. Needs numpy and onnxruntime only.

Every window runs by itself. Windows are never run in one batch: the quantised graph scales its inner figures by the
largest of the whole batch, so a document would read otherwise in other company (on 18 windows in batches of four and
of eight, one label in a hundred changed; padding alone changes some too), and on a processor it is no faster either
(0.72 s against 0.64 s one by one).

Every text is gone over twice, in windows of two sizes, and the labels of its words are the mean of both: what one
window cuts off the other sees whole. On PolNeAR dev that brings 0.7 points of exact contents, on press reports 0.7 of
transfers and four in a hundred of the claims that are right in every field.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import onnxruntime

from headstamp.extract.trained.decode import Bounds, Decoded, Decoder, Figures
from headstamp.extract.trained.labels import TAG_SLICES
from headstamp.extract.trained.pairs import read_pair_weights
from headstamp.extract.trained.viterbi import Scores, log_probabilities, probabilities
from headstamp.extract.trained.windows import Window, windows
from headstamp.extract.trained.word_pieces import WordPieces
from headstamp.model.text import Span

AGAIN = 150
"""Word pieces of the second windows. Of 130, 150, 170 and 190 this was best on press reports; on PolNeAR dev all had
0.627 to 0.630 of exact contents, against 0.624 without."""
NOTICED = ("transfer", "licence", "sanction")
"""Kinds of triggers that a glance looks for; contacts and positions are in most news."""
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

    def glance(self, text: str, stretches: Sequence[Span], telling: Sequence[Span]) -> float:
        """Probability of the surest trigger of a kind in `NOTICED` in the windows that touch `telling`."""
        touching = (w for w in windows(text, self.pieces, stretches=stretches) if any(w.covered(s) for s in telling))
        return max((_surest(self.figures(window).tags[list(window.at)]) for window in touching), default=0.0)

    def _decoded(self, text: str, stretches: Sequence[Span] | None) -> Iterator[Decoded]:
        found = [(window, self.figures(window)) for window in windows(text, self.pieces, stretches=stretches)]
        again = self._labels(windows(text, self.pieces, AGAIN, stretches), found)
        for window, figures in found:
            mean = replace(figures, tags=_mean(window, figures.tags, again))
            yield self.decoder.decode(window, mean, self.figures)

    def _labels(self, looks: Sequence[Window], known: Sequence[tuple[Window, Figures]]) -> Mapping[Span, Scores]:
        """The labels of words in these windows; a window that is known already is not looked at again."""
        ids = {window.ids for window, _ in known}
        labels: dict[Span, Scores] = {}
        for look in looks:
            if look.ids not in ids:
                logs = _log_shares(self.figures(look).tags)
                labels.update((word, logs[at]) for word, at in zip(look.words, look.at, strict=True))
        return labels


def _surest(tags: Scores) -> float:
    """Probability that the surest of some words is a trigger of a kind in `NOTICED`."""
    return max(1.0 - float(probabilities(tags[:, TAG_SLICES[kind]])[:, 0].min()) for kind in NOTICED)


def _mean(window: Window, tags: Scores, again: Mapping[Span, Scores]) -> Scores:
    """The labels of a window, those of words that were seen twice as the mean of both."""
    logs = _log_shares(tags)
    for word, at in zip(window.words, window.at, strict=True):
        if word in again:
            logs[at] = (logs[at] + again[word]) / 2
    return logs


def _log_shares(tags: Scores) -> Scores:
    """Scores [places, labels] as logarithms of shares, each layer for itself."""
    logs = np.empty_like(tags)
    for layer in TAG_SLICES.values():
        logs[:, layer] = log_probabilities(tags[:, layer])
    return logs
