"""Confidence as shown."""

from pathlib import Path

import pytest

from headstamp.extract.trained.confidence import CURVES, Curve, Curves, read_curves, write_curves
from headstamp.model.claim import Kind


def test_without_a_curve_confidence_is_the_graphs_own():
    """Two decimals within 0 and 1."""
    assert [Curves().calibrate(Kind.TRANSFER, raw) for raw in (0.8249, 1.2, -0.1)] == [0.82, 1.0, 0.0]


def test_a_curve_is_a_line_between_log_odds():
    """The line of slope 1 and shift 0 changes nothing; a shift down lowers all, and order is kept."""
    plain, lower = Curve(), Curve(slope=0.5, shift=-1.0)

    assert [plain.share(raw) for raw in (0.25, 0.5, 0.9)] == pytest.approx([0.25, 0.5, 0.9])
    assert lower.share(0.5) == pytest.approx(0.2689, abs=1e-4)
    assert lower.share(0.25) < lower.share(0.5) < lower.share(0.9)


def test_certainty_of_the_graph_is_never_whole():
    """A figure of 0 or 1 has finite odds."""
    assert 0 < Curve().share(0.0) < Curve().share(1.0) < 1


def test_curves_are_kept_beside_the_graph(tmp_path: Path):
    """What is written is read again; a kind without a curve and a folder without the file keep the figure."""
    curves = Curves({Kind.TRANSFER: Curve(0.5, -0.25)})
    write_curves(curves, tmp_path)

    assert (tmp_path / CURVES).read_text() == '{\n "transfer": {\n  "slope": 0.5,\n  "shift": -0.25\n }\n}\n'
    assert read_curves(tmp_path) == curves
    assert read_curves(tmp_path).calibrate(Kind.CONTACT, 0.7) == 0.7
    assert read_curves(tmp_path / "elsewhere") == Curves()
