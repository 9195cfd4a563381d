"""The pair heads in numpy: what every word is to one anchor, out of the four vectors that the graph gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
REACH = 6
"""As in `training.model`; the smoke test holds the two together."""


@dataclass(frozen=True, slots=True)
class PairWeights:
    """The constants of one pair head."""

    distances: Array
    kinds: Array
    labels: Array
    bias: Array

    @classmethod
    def of(cls, weights: Mapping[str, NDArray[np.generic]], name: str) -> "PairWeights":
        """Out of a flat mapping of arrays with names such as `roles.distances`."""
        parts = (weights[f"{name}.{part}"].astype(np.float32) for part in ("distances", "kinds", "labels", "bias"))
        return cls(*parts)

    def scores(self, sides: Array, at: NDArray[np.int64], anchor: int, kind: int) -> Array:
        """[words, labels] for the words whose first pieces are `at`; `anchor` is a piece."""
        from_anchor, from_word, left, right = np.split(sides, 4, axis=-1)
        mixed = from_anchor[anchor] + self.kinds[kind] + from_word[at] + left[anchor] * right[at]
        mixed += self.distances[buckets(at, anchor)]
        found: Array = np.maximum(mixed, 0.0) @ self.labels.T + self.bias
        return found


def buckets(at: NDArray[np.int64], anchor: int) -> NDArray[np.int64]:
    """0 for the anchor itself, 1 to 7 to its right, 8 to 14 to its left, by powers of two."""
    distance = at - anchor
    size = np.minimum(np.floor(np.log2(np.maximum(np.abs(distance), 1))).astype(np.int64), REACH) + 1
    return np.where(distance == 0, 0, np.where(distance > 0, size, size + REACH + 1))


def read_pair_weights(path: Path) -> PairWeights:
    """The constants for links, out of the file beside the graph."""
    with np.load(path) as weights:
        return PairWeights.of(weights, "links")
