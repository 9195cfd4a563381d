"""How sure a claim is, as a share of claims like it that are right."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from headstamp.model.claim import Kind

CURVES = "confidence.json"
"""The file, beside a graph, that holds its curves."""
NEVER_SURE = 0.005
"""No figure of the graph is taken to be nearer to 0 or 1 than this."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A straight line between the log-odds of the graph's own figure and those of being right (Platt 1999)."""

    slope: float = 1.0
    """Above 0, so that of two claims the graph's surer one stays the surer."""
    shift: float = 0.0

    def share(self, raw: float) -> float:
        """The share of claims that are right where the graph's figure is `raw`; both in 0 to 1."""
        return 1 / (1 + math.exp(-(self.slope * log_odds(raw) + self.shift)))


@dataclass(frozen=True, slots=True)
class Curves:
    """A curve for each kind of claim, fitted on passages that were never trained on."""

    of_kind: Mapping[Kind, Curve] = field(default_factory=dict)

    def calibrate(self, kind: Kind, raw: float) -> float:
        """The confidence of a claim, two decimals; a kind without a curve keeps the graph's own figure."""
        curve = self.of_kind.get(kind)
        return round(curve.share(raw) if curve else min(1.0, max(0.0, raw)), 2)


def log_odds(raw: float) -> float:
    """The logarithm of raw to 1 - raw, for figures that are nearly 0 or 1 too."""
    held = min(1 - NEVER_SURE, max(NEVER_SURE, raw))
    return math.log(held / (1 - held))


def read_curves(folder: Path) -> Curves:
    """The curves beside a graph; none where it has not been calibrated."""
    path = folder / CURVES
    if not path.is_file():
        return Curves()
    kept = json.loads(path.read_text(encoding="utf-8"))
    return Curves({Kind(kind): Curve(one["slope"], one["shift"]) for kind, one in kept.items()})


def write_curves(curves: Curves, folder: Path) -> None:
    """Keep the curves beside the graph that they were fitted to, six decimals, in the order of kinds."""
    kept = {
        str(kind): {"slope": round(one.slope, 6), "shift": round(one.shift, 6)}
        for kind in Kind
        if (one := curves.of_kind.get(kind))
    }
    (folder / CURVES).write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
