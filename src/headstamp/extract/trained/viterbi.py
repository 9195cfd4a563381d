"""Labels of a row of words out of their scores, under the one rule of BIO: a stretch goes on where it has begun."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def probabilities(scores: Scores) -> Scores:
    """The scores of each word as shares of one (softmax)."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Scores = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def log_probabilities(scores: Scores) -> Scores:
    """Their logarithms, where the shares themselves may be too small to be told from nothing."""
    less = scores - scores.max(axis=-1, keepdims=True)
    logs: Scores = less - np.log(np.exp(less).sum(axis=-1, keepdims=True))
    return logs


def best_path(scores: Scores) -> list[int]:
    """Labels of highest total score [words, labels]; label 0 is outside, then begin and inside by turns.

    Where the best label of every word by itself keeps the rule, that is the answer, and nothing is searched.
    """
    greedy: list[int] = scores.argmax(axis=1).tolist()
    return greedy if keeps_the_rule(greedy) else _search(scores)


def keeps_the_rule(labels: list[int]) -> bool:
    """Whether every inside label follows its own begin or inside label."""
    return all(
        label == 0 or label % 2 == 1 or before in {label, label - 1}
        for before, label in zip([0, *labels], labels, strict=False)
    )


def _search(scores: Scores) -> list[int]:
    count = scores.shape[1]
    steps = np.zeros((count, count), dtype=np.float32)
    for label in range(2, count, 2):
        steps[:, label] = -np.inf
        steps[[label - 1, label], label] = 0.0
    best = scores[0].astype(np.float32).copy()
    best[2::2] = -np.inf
    back = np.zeros(scores.shape, dtype=np.int64)
    for at in range(1, len(scores)):
        reached = best[:, None] + steps
        back[at] = reached.argmax(axis=0)
        best = reached.max(axis=0) + scores[at]
    path = [int(best.argmax())]
    for at in range(len(scores) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


def likeliest_run(shares: Scores, shoulder: float) -> tuple[int, int]:
    """First and last word of the run around the likeliest one that are at least `shoulder` times as likely."""
    top = int(shares.argmax())
    low = shares < shoulder * shares[top]
    first = next((at + 1 for at in range(top, -1, -1) if low[at]), 0)
    return first, next((at - 1 for at in range(top, len(low)) if low[at]), len(low) - 1)


def stretches(labels: list[int]) -> Iterator[tuple[int, int, int]]:
    """(kind, first word, last word) of every stretch, in order; kinds count from 0."""
    at = 0
    while at < len(labels):
        end = at + 1
        if labels[at] % 2 == 1:
            while end < len(labels) and labels[end] == labels[at] + 1:
                end += 1
            yield (labels[at] - 1) // 2, at, end - 1
        at = end
