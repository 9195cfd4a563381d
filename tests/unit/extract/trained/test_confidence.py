"""Confidence as shown."""

from headstamp.extract.trained.confidence import calibrate
from headstamp.model.claim import Kind


def test_confidence_is_a_share():
    """Two decimals within 0 and 1."""
    assert [calibrate(Kind.TRANSFER, raw) for raw in (0.8249, 1.2, -0.1)] == [0.82, 1.0, 0.0]
