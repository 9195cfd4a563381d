"""The mean of two runs."""

import pytest

torch = pytest.importorskip("torch")

from training.averaging import LATER, WEIGHTS, mean_weights  # noqa: E402  after the skip


def test_the_mean_lies_between_two_runs(tmp_path):
    """Every weight has its share of the earlier and of the later run."""
    for name, value in (("earlier", 1.0), ("later", 2.0)):
        (tmp_path / name).mkdir()
        torch.save({"w": torch.full((2,), value)}, tmp_path / name / WEIGHTS)

    mean = mean_weights(tmp_path / "earlier", tmp_path / "later")

    assert mean["w"].tolist() == pytest.approx([1 + LATER, 1 + LATER])
