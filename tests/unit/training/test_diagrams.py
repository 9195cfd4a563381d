"""The reliability diagram."""

from xml.etree import ElementTree as ET

from training.diagrams import AFTER, BEFORE, reliability

from headstamp.evaluate.confidences import Band

SURE = Band(0.9, 1.0, 40, 0.95, 0.6)
SOME = Band(0.5, 0.6, 10, 0.55, 0.5)


def circles(svg: str, colour: str) -> list[dict[str, str]]:
    root = ET.fromstring(svg)
    return [one.attrib for one in root.iter("{http://www.w3.org/2000/svg}circle") if one.get("fill") == colour]


def test_bands_stand_where_their_confidence_and_their_right_meet() -> None:
    """A band 0.95 sure of which 0.6 are right is right of the middle and above it; its dot has twice the radius."""
    sure, some, _legend = circles(reliability([SURE, SOME], []), BEFORE)

    assert (sure["cx"], sure["cy"]) == ("390.0", "192.0")
    assert float(sure["r"]) == 2 * float(some["r"]) == 16.0


def test_before_and_after_are_told_apart() -> None:
    """Each has its colour, and the legend names both; without bands there is an empty square."""
    svg = reliability([SURE], [SOME, SURE])

    assert (len(circles(svg, BEFORE)), len(circles(svg, AFTER))) == (2, 3)
    assert "calibrated" in svg
    assert len(circles(reliability([], []), AFTER)) == 1
