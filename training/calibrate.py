"""`python -m training.calibrate FOLDER`: fit the confidence of an exported reader to our held-out tenth.

Writes `confidence.json` beside the graph: for each kind of claim a straight line between log-odds. Prints how far
confidence is off before and after, each passage measured with a line that was fitted without it.
"""

import argparse
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from headstamp.evaluate.confidences import Band, Judged, band, calibration_error
from headstamp.extract.trained.confidence import Curve, Curves, log_odds, write_curves
from headstamp.extract.trained.trained_reader import load_trained_reader
from headstamp.model.claim import Kind
from headstamp.tasks.evaluating import evaluate
from training.held_out_gold import FOLDER, GOLD

FOLDS = 5
FEWEST = 30
"""Claims of a kind that a line of its own needs; kinds with fewer share one."""
PULL = 1.0
"""How strongly a line is held to the graph's own figures, in claims."""
STEPS = 50


def fit(judged: Sequence[Judged]) -> Curves:
    """A curve for each kind; the same claims in any order give the same curves."""
    together = fit_curve(judged)
    of_kind = {}
    for kind in Kind:
        own = [one for one in judged if one.kind is kind]
        of_kind[kind] = fit_curve(own) if len(own) >= FEWEST else together
    return Curves(of_kind)


def fit_curve(judged: Iterable[Judged]) -> Curve:
    """The likeliest line by Newton's method, with a weak pull to slope 1 and shift 0."""
    given = sorted((one.confidence, one.right) for one in judged)
    odds = np.array([[log_odds(raw), 1.0] for raw, _ in given]).reshape(-1, 2)
    right = np.array([right for _, right in given], dtype=float)
    plain, line = np.array([1.0, 0.0]), np.zeros(2)  # from a flat line Newton's method does not overshoot
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-odds @ line))
        slope = odds.T @ (share - right) + PULL * (line - plain)
        bend = (odds * (share * (1 - share))[:, None]).T @ odds + PULL * np.eye(2)
        line = line - np.linalg.solve(bend, slope)
    return Curve(max(0.05, float(line[0])), float(line[1]))


def cross_fitted(judged: Sequence[Judged]) -> list[Judged]:
    """Every claim with the confidence of curves that were fitted to the other folds, by passage."""
    folds = [int(hashlib.sha256(one.file.encode()).hexdigest(), 16) % FOLDS for one in judged]
    found = []
    for fold in range(FOLDS):
        curves = fit([one for one, its in zip(judged, folds, strict=True) if its != fold])
        found += [
            Judged(one.kind, one.file, curves.calibrate(one.kind, one.confidence), one.right)
            for one, its in zip(judged, folds, strict=True)
            if its == fold
        ]
    return found


def written(name: str, bands: Sequence[Band]) -> str:
    """The bands as a table in Markdown, for the card."""
    rows = [
        f"| {one.low:.1f} to {one.high:.1f} | {one.claims} | {one.confidence:.2f} | {one.right:.2f} |"
        for one in bands
    ]
    heads = ["| confidence | claims | mean | right |", "|---|---|---|---|"]
    return "\n".join([f"{name}: off by {calibration_error(bands):.3f} on average", "", *heads, *rows, ""])


def calibrate(folder: Path) -> tuple[list[Judged], list[Judged]]:
    """Write the curves of a folder; every claim with the graph's own figure, and with that of curves fitted apart."""
    write_curves(Curves(), folder)
    judged = list(evaluate(str(FOLDER / GOLD), reader=load_trained_reader(folder)).judged)
    write_curves(fit(judged), folder)
    return judged, cross_fitted(judged)


def told(before: Sequence[Judged], after: Sequence[Judged]) -> list[str]:
    """Both as tables in Markdown."""
    return [
        written("The graph's own figure", band(before)),
        written("Calibrated, each passage by curves that were fitted without it", band(after)),
    ]


def main() -> None:
    """Fit, write and tell."""
    parser = argparse.ArgumentParser(description="Calibrate an exported reader.")
    parser.add_argument("folder", type=Path)
    print("\n".join(told(*calibrate(parser.parse_args().folder))))


if __name__ == "__main__":
    main()
