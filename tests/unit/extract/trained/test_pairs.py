"""The pair head in numpy."""

import numpy as np

from headstamp.extract.trained.pairs import PairWeights, buckets, read_pair_weights

WIDTH, LABELS = 2, 3


def weights():
    return {
        "links.distances": np.zeros((15, WIDTH), np.float16),
        "links.kinds": np.zeros((1, WIDTH), np.float16),
        "links.labels": np.array([[1, 0], [0, 1], [0, 0]], np.float16),
        "links.bias": np.array([0, 0, 0.5], np.float16),
    }


def test_distances_are_told_apart_by_powers_of_two():
    """The anchor is 0; to its right 1 for a neighbour, 2 from two pieces on, 7 from 64 on; to its left 7 more."""
    found = buckets(np.array([10, 11, 12, 13, 14, 200, 9, 8, -190]), 10)

    assert found.tolist() == [0, 1, 2, 2, 3, 7, 8, 9, 14]


def test_scores_add_what_anchor_and_word_say():
    """A word's score is the sum of both sides and their product, negative parts cut off, weighed by the labels."""
    sides = np.array([[1, 0, 0, 0, 2, 0, 0, 0], [0, 0, 3, -5, 0, 0, 4, 0]], np.float32)

    scores = PairWeights.of(weights(), "links").scores(sides, np.array([0, 1]), 0, 0)

    assert scores.tolist() == [[1.0, 0.0, 0.5], [1 + 3 + 2 * 4, 0.0, 0.5]]


def test_the_constants_come_from_a_file(tmp_path):
    """What is written in half precision is worked with in single precision."""
    path = tmp_path / "reader-pairs.npz"
    np.savez(path, **weights())

    read = read_pair_weights(path)

    assert read.bias.dtype == np.float32
    assert read.bias.tolist() == [0.0, 0.0, 0.5]
