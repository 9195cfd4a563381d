"""How sure a claim is, as a share of claims like it that are right."""

from headstamp.model.claim import Kind


def calibrate(kind: Kind, raw: float) -> float:
    """The share of claims of a kind that are right where the graph's own figure is `raw`, in 0 to 1, two decimals.

    As it stands the figure of the graph itself, kept within 0 and 1: the curve of each kind is fitted on the
    held-out tenth once the weights that are shipped have been trained.
    """
    assert kind in Kind
    return round(min(1.0, max(0.0, raw)), 2)
