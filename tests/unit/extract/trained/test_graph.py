"""A text is gone over in windows of two sizes, and the labels of its words are the mean of both."""

import numpy as np

from headstamp.extract.trained.decode import Decoder
from headstamp.extract.trained.graph import AGAIN, Graph
from headstamp.extract.trained.labels import CLASS_COUNT, ROLE_LABELS, TAG_COUNT, TAG_SLICES
from headstamp.extract.trained.pairs import PairWeights
from headstamp.extract.trained.word_pieces import WordPieces

WIDTH = 6
LINKS = PairWeights(
    np.zeros((15, WIDTH), np.float32), np.zeros((1, WIDTH), np.float32),
    np.eye(WIDTH, dtype=np.float32), np.eye(WIDTH, dtype=np.float32)[0],
)  # fmt: skip
WORD = 300


class Session:
    """Takes every word for materiel in a window of `most` pieces or fewer, and for nothing in a longer one."""

    def __init__(self, most, small, large):
        self.most, self.small, self.large, self.looked = most, small, large, []

    def run(self, _, inputs):
        size = inputs["ids"].shape[1]
        self.looked.append(size)
        tags = np.zeros((1, size, TAG_COUNT), np.float32)
        for layer in TAG_SLICES.values():
            tags[..., layer.start] = 5.0
        goods = TAG_SLICES["goods"].start
        tags[..., goods + 1] = 5.0 + (self.small if size <= self.most else -self.large)
        return [
            tags, np.zeros((1, size, CLASS_COUNT), np.float32),
            np.zeros((1, size, len(ROLE_LABELS)), np.float32), np.zeros((1, size, 4 * WIDTH), np.float32),
        ]  # fmt: skip


def goods(words, most, small=3.0, large=3.0):
    session = Session(most, small, large)
    graph = Graph("test", session, WordPieces({"shell": WORD}), Decoder(LINKS))
    found = graph.read(" ".join(["shell"] * words))
    return len([mark for mark in found.marks if mark.layer == "goods"]), session.looked


def test_what_one_window_cuts_off_the_other_sees():
    """Two hundred words are one window and then two smaller ones; the surer of both decides on each word."""
    assert goods(200, most=AGAIN, small=4.0, large=2.0) == (200, [202, AGAIN, 200 - (AGAIN - 2) + 2])
    assert goods(200, most=AGAIN, small=2.0, large=4.0)[0] == 0
    assert goods(200, most=300)[0] == 200
    assert goods(200, most=20)[0] == 0


def test_a_window_is_not_looked_at_again():
    """A text that fits into the smaller window is read once."""
    assert goods(20, most=AGAIN) == (20, [22])
