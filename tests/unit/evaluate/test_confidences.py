"""Confidence against what is right."""

from dataclasses import replace

import pytest

from headstamp.evaluate.confidences import Band, Judged, band, calibration_error, judge_found
from headstamp.evaluate.matching import compare
from headstamp.model.claim import Kind
from made_notes import SAME, transfer


def test_a_claim_of_gold_is_right_and_one_in_vain_is_not():
    """Each claim that was found comes with its own confidence; what was missed has none."""
    found = [replace(transfer(), confidence=0.9), replace(transfer("Peru", "Ghana"), confidence=0.4)]

    judged = list(judge_found([compare(Kind.TRANSFER, "a.txt", found, [transfer(), transfer("Togo", "Mali")], SAME)]))

    assert judged == [
        Judged(Kind.TRANSFER, "a.txt", 0.9, right=True),
        Judged(Kind.TRANSFER, "a.txt", 0.4, right=False),
    ]


def test_optional_claims_are_judged_by_nobody():
    """A claim that gold leaves open is neither right nor wrong."""
    wanted = [transfer(optional=True)]

    assert list(judge_found([compare(Kind.TRANSFER, "a.txt", [transfer()], wanted, SAME)])) == []


def test_bands_hold_their_lower_end_and_are_left_out_when_empty():
    """0.5 belongs to the band that begins there, and 1.0 to the last."""
    judged = [Judged(Kind.CONTACT, "a.txt", sure, right) for sure, right in ((0.5, True), (0.55, False), (1.0, True))]

    bands = band(judged)

    assert [(one.low, one.high, one.claims, one.right) for one in bands] == [(0.5, 0.6, 2, 0.5), (0.9, 1.0, 1, 1.0)]
    assert bands[0].confidence == pytest.approx(0.525)


def test_calibration_error_weighs_bands_by_their_claims():
    """Three claims that are off by 0.1 and one that is off by 0.3 are off by 0.15."""
    bands = [Band(0.8, 0.9, 3, 0.8, 0.7), Band(0.3, 0.5, 1, 0.4, 0.7)]

    assert calibration_error(bands) == pytest.approx(0.15)
    assert calibration_error([]) == 0.0
