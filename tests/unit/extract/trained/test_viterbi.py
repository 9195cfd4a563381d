"""The best labels under the rule of BIO."""

import pytest

np = pytest.importorskip("numpy")

from headstamp.extract.trained.viterbi import best_path, keeps_the_rule, likeliest_run, probabilities, stretches  # noqa: E402  after the skip


def test_an_inside_without_a_begin_is_repaired() -> None:
    """The best path by sum is taken where the best labels one by one break the rule."""
    scores = np.array([[1.0, 0.9, 0.0], [0.0, 0.0, 3.0], [2.0, 0.0, 0.0]], dtype=np.float32)

    assert not keeps_the_rule(scores.argmax(axis=1).tolist())
    assert best_path(scores) == [1, 2, 0]


def test_labels_that_keep_the_rule_are_left() -> None:
    """Nothing is searched where every inside follows its own kind."""
    assert keeps_the_rule([1, 2, 2, 0, 3, 4])
    assert not keeps_the_rule([1, 4])
    assert not keeps_the_rule([2])


def test_stretches_have_kind_and_ends() -> None:
    """Neighbouring stretches of one kind are told apart by their begin."""
    assert list(stretches([1, 2, 1, 0, 3])) == [(0, 0, 1), (0, 2, 2), (1, 4, 4)]


def test_scores_become_probabilities() -> None:
    """Of each word its scores are shares of one, however large they are."""
    shares = probabilities(np.array([[0.0, 0.0], [1_000.0, -1_000.0]], dtype=np.float32))

    assert shares.tolist() == [[0.5, 0.5], [1.0, 0.0]]


def test_a_run_ends_where_words_are_much_less_likely():
    """The likeliest word and those beside it that are at least half as likely."""
    assert likeliest_run(np.array([0.9, 0.1, 0.5, 1.0, 0.6], dtype=np.float32), 0.5) == (2, 4)
    assert likeliest_run(np.array([1.0], dtype=np.float32), 0.5) == (0, 0)
