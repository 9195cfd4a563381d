"""Curves of confidence."""

import pytest
from training.calibrate import cross_fitted, fit, fit_curve, written

from headstamp.evaluate.confidences import Judged, band, calibration_error
from headstamp.extract.trained.confidence import Curve
from headstamp.model.claim import Kind


def claims(kind: Kind, sure: float, right: int, wrong: int) -> list[Judged]:
    """Claims that are equally sure, each of its own passage."""
    return [Judged(kind, f"{kind} {sure} {n}", sure, right=n < right) for n in range(right + wrong)]


OVERSURE = claims(Kind.TRANSFER, 0.95, 120, 80) + claims(Kind.TRANSFER, 0.6, 40, 160)


def test_what_is_sure_of_too_much_is_brought_down():
    """Claims 0.95 sure of which 0.6 are right come near 0.6, and those 0.6 sure of which 0.2 are right near 0.2."""
    curve = fit_curve(OVERSURE)

    assert curve.share(0.95) == pytest.approx(0.6, abs=0.03)
    assert curve.share(0.6) == pytest.approx(0.2, abs=0.03)


def test_a_curve_never_turns_the_order_round():
    """Where the surer claims are the wrong ones, the slope stays above nothing."""
    assert fit_curve(claims(Kind.CONTACT, 0.9, 10, 90) + claims(Kind.CONTACT, 0.3, 90, 10)).slope > 0


def test_kinds_with_few_claims_share_a_curve():
    """Three contacts have the curve of all claims; four hundred transfers have their own."""
    curves = fit(OVERSURE + claims(Kind.CONTACT, 0.9, 3, 0)).of_kind

    assert curves[Kind.CONTACT] == curves[Kind.LICENCE] != curves[Kind.TRANSFER]


def test_without_claims_the_figure_stays():
    """No claims, the straight line itself."""
    assert fit_curve([]) == Curve(1.0, 0.0)


def test_a_passage_is_measured_without_itself():
    """Every claim comes out once, and is less far off than before."""
    after = cross_fitted(OVERSURE)

    assert sorted(one.file for one in after) == sorted(one.file for one in OVERSURE)
    assert calibration_error(band(after)) < calibration_error(band(OVERSURE)) / 3


def test_bands_are_a_table():
    """In Markdown, with how far confidence is off."""
    assert written("Now", band(claims(Kind.CONTACT, 0.95, 1, 1))) == (
        "Now: off by 0.450 on average\n\n| confidence | claims | mean | right |\n|---|---|---|---|\n"
        "| 0.9 to 1.0 | 2 | 0.95 | 0.50 |\n"
    )
